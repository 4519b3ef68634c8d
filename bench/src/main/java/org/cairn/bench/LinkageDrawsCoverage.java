package org.cairn.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.app.simulate.Scripts;
import org.cairn.app.simulate.Settings;
import org.cairn.app.simulate.Simulation;
import org.cairn.casebook.project.ProjectFault;
import org.cairn.casebook.work.Progress;
import org.cairn.casebook.work.Tabulation;
import org.cairn.casebook.work.Work;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.Estimation;
import org.cairn.estimate.Estimator;
import org.cairn.estimate.Estimators;
import org.cairn.estimate.combine.LinkageDraws;

/**
 * How often intervals hold the true number of invented people, where it is known who is who, where it is taken as the linkage has it,
 * and where it is averaged over draws of the linkage.
 *
 * <p>Arguments: replicates, records of each, number of draws, seed. Prints a Markdown table.
 */
public final class LinkageDrawsCoverage {

    private static final double LEVEL = 0.95;
    private static final int LISTS = 3;
    private static final List<String> METHODS = List.of("independence", "loglinear", "shrinkage");
    private static final List<String> ARMS = List.of("truth known", "linkage as it stands", "draws");

    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    private LinkageDrawsCoverage() {}

    private static final class Tally {
        private int answers;
        private int held;
        private double width;
        private double middle;
        private double share;
    }

    /** Measures. */
    public static void main(String... arguments) throws IOException, ProjectFault {
        int replicates = Integer.parseInt(arguments[0]);
        long records = Long.parseLong(arguments[1]);
        int draws = Integer.parseInt(arguments[2]);
        long seed = Long.parseLong(arguments[3]);
        LinkageDrawsCoverage coverage = new LinkageDrawsCoverage();
        for (int replicate = 0; replicate < replicates; replicate++) {
            Path folder = Files.createTempDirectory("cairn-draws-");
            try {
                coverage.replicate(
                        folder.resolve("project"),
                        new Settings(records, LISTS, seed + replicate, Scripts.MIXED),
                        draws);
            } finally {
                delete(folder);
            }
        }
        coverage.print(replicates);
    }

    private void replicate(Path project, Settings settings, int draws) throws IOException, ProjectFault {
        Simulation.write(project, settings);
        double people = people(project.resolve("strata.csv"));
        try (Work work = Work.open(project, Optional.empty(), Clock.systemUTC(), Progress.SILENT)) {
            work.takeIn();
            CaptureTable stands = work.table(List.of()).whole();
            CaptureTable truth = truth(project.resolve("truth.csv"), stands.lists());
            List<CaptureTable> drawn = work.drawnTables(draws, List.of()).stream()
                    .map(Tabulation::whole)
                    .toList();
            for (String method : METHODS) {
                Estimator estimator = Estimators.named(method, LEVEL).orElseThrow();
                note(method, ARMS.get(0), estimator.estimate(truth, 1), people);
                note(method, ARMS.get(1), estimator.estimate(stands, 1), people);
                note(method, ARMS.get(2), LinkageDraws.estimate(drawn, estimator, 1), people);
            }
        }
    }

    private void note(String method, String arm, Estimation estimation, double people) {
        Tally tally = tallies.computeIfAbsent(method + " | " + arm, any -> new Tally());
        if (estimation instanceof Estimate estimate && estimate.interval().isBounded()) {
            tally.answers++;
            tally.held += estimate.interval().lower() <= people
                            && people <= estimate.interval().upper()
                    ? 1
                    : 0;
            tally.width += (estimate.interval().upper() - estimate.interval().lower()) / people;
            tally.middle += estimate.value() / people;
            tally.share += estimate.details().get("linkage_share") instanceof Number share ? share.doubleValue() : 0;
        }
    }

    private static double people(Path strata) throws IOException {
        return Files.readAllLines(strata).stream()
                .filter(line -> line.startsWith(",,"))
                .mapToDouble(line -> Double.parseDouble(line.substring(2)))
                .findFirst()
                .orElseThrow();
    }

    /** Who is on which lists, by the truth. */
    private static CaptureTable truth(Path file, List<String> lists) throws IOException {
        Map<String, Integer> histories = new LinkedHashMap<>();
        try (Stream<String> lines = Files.lines(file)) {
            lines.skip(1).forEach(line -> {
                String[] cells = line.split(",", -1);
                int list = lists.indexOf(cells[0]);
                histories.merge(cells[2], 1 << list, (a, b) -> a | b);
            });
        }
        Map<Integer, Long> counts = new LinkedHashMap<>();
        histories.values().forEach(history -> counts.merge(history, 1L, Long::sum));
        return CaptureTable.of(lists, counts);
    }

    private void print(int replicates) {
        System.out.println(
                "| method | who is who | answers | hold the truth | mean width / truth | mean middle / truth | share of linkage |");
        System.out.println("|---|---|--:|--:|--:|--:|--:|");
        tallies.forEach((name, tally) -> System.out.printf(
                Locale.ROOT,
                "| %s | %d of %d | %.0f %% | %.2f | %.3f | %.0f %% |%n",
                name,
                tally.answers,
                replicates,
                100.0 * tally.held / Math.max(1, tally.answers),
                tally.width / Math.max(1, tally.answers),
                tally.middle / Math.max(1, tally.answers),
                100 * tally.share / Math.max(1, tally.answers)));
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.forEach(all::add);
        }
        for (int i = all.size() - 1; i >= 0; i--) {
            try {
                Files.delete(all.get(i));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
