package org.cairn.app.simulate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The example that comes with Cairn: about 2,500 invented people of Harbour District on four lists in two scripts, one
 * quarter of it too small for an estimate, and a handful of faults put into the files on purpose.
 */
final class Harbour {
    private static final long SEED = 20310630;
    private static final List<Double> QUARTERS = List.of(0.33, 0.26, 0.21, 0.19, 0.009);
    private static final Settings SETTINGS = new Settings(3_120, 4, SEED, Scripts.MIXED);

    /** A row of the hospital's that is about the person of an earlier row; it gets that row's number and another age. */
    private static final String REPEATED_ROW = "hospital 977";

    private static final String REPEATED_ID = "H-000933";
    private static final String REPEATED_AGE = "32";

    private Harbour() {}

    /** Writes the example's lists and truth; its README is written by hand. */
    static SimulationReport write(Path folder) throws IOException {
        return Simulation.write(folder, plan(), (records, of) -> {});
    }

    static Plan plan() {
        List<ListPlan> lists = List.of(
                Plan.list(0, Script.LATIN, Script.LATIN),
                Plan.list(1, Script.ARABIC, Script.LATIN),
                Plan.list(2, Script.ARABIC, Script.LATIN),
                Plan.list(3, Script.LATIN, Script.LATIN));
        Population population = new Population(List.of(Culture.ARABIC), List.of(1.0), QUARTERS);
        return new Plan(
                SETTINGS,
                population,
                lists,
                Harbour::blemished,
                "Harbour District, first half of 2031",
                "people killed in Harbour District",
                List.of("place"));
    }

    /** The faults, each in a row that shows a reader one kind of problem. */
    private static List<String> blemished(ListPlan list, long row, List<String> cells) {
        return switch (list.name() + " " + row) {
            case "families 87" -> with(cells, 7, "31/02/2031");
            case "families 204" -> with(cells, 5, "about nineteen ninety");
            case "hospital 140" -> with(cells, 2, "4O");
            case "hospital 233" -> with(cells, 2, "214");
            case "press 61" -> with(cells, 4, "٣١/٠٢/٢٠٣١");
            case "press 118" -> with(cells, 1, "غير واضح");
            case "relief 150" -> cells.subList(0, 5);
            case "relief 301" ->
                Stream.concat(cells.stream(), Stream.of("see file 12")).toList();
            case REPEATED_ROW -> with(with(cells, 0, REPEATED_ID), 2, REPEATED_AGE);
            default -> cells;
        };
    }

    private static List<String> with(List<String> cells, int column, String cell) {
        List<String> changed = new ArrayList<>(cells);
        changed.set(column, cell);
        return List.copyOf(changed);
    }
}
