package org.cairn.app.simulate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Invents people and overlapping lists of them, and writes a project with the truth beside it: {@code cairn.yaml},
 * {@code lists/}, {@code truth.csv} (which record is whose) and {@code strata.csv} (how many people there truly are).
 *
 * <p>The work has two steps. The first walks through the people once, decides who is on which list, and stops when there are
 * enough records; of it only a byte per person and list is kept. The second writes one list after the other, in an order of
 * its own, inventing each person again from the seed. So memory is a few bytes per person, whatever the size.
 */
public final class Simulation {
    private static final int PROGRESS_EVERY = 4096;

    private final Plan plan;
    private final Path folder;
    private final Progress progress;
    private final Roll roll;
    private final Scribe scribe;
    private long written;

    private Simulation(Plan plan, Path folder, Progress progress) {
        this.plan = plan;
        this.folder = folder;
        this.progress = progress;
        this.roll = Roll.of(plan);
        this.scribe = new Scribe(plan);
    }

    /** Told now and then how far the writing is. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Takes note of how far the writing is.
         *
         * @param records records written so far
         * @param of records in all
         */
        void at(long records, long of);
    }

    /**
     * Writes a simulated project.
     *
     * @param folder a folder that is empty or not there yet
     * @throws IllegalArgumentException if the folder holds anything
     * @throws IOException if it cannot be written to
     */
    public static SimulationReport write(Path folder, Settings settings) throws IOException {
        return write(folder, settings, (records, of) -> {});
    }

    /** As {@link #write(Path, Settings)}, telling how far it is. */
    public static SimulationReport write(Path folder, Settings settings, Progress progress) throws IOException {
        return write(folder, Plan.of(settings), progress);
    }

    static SimulationReport write(Path folder, Plan plan, Progress progress) throws IOException {
        refuseUnlessEmpty(folder);
        Files.createDirectories(folder.resolve("lists"));
        return new Simulation(plan, folder, progress).write();
    }

    private static void refuseUnlessEmpty(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "%s is a file. Nothing was written. Name a new folder.".formatted(folder));
        }
        if (Files.isDirectory(folder)) {
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    throw new IllegalArgumentException(
                            "%s is not empty. Nothing was written. Name a new folder, or an empty one."
                                    .formatted(folder));
                }
            }
        }
    }

    private SimulationReport write() throws IOException {
        Map<String, Long> records = new LinkedHashMap<>();
        try (BufferedWriter truth = Files.newBufferedWriter(folder.resolve("truth.csv"))) {
            truth.write("list,record,person\n");
            for (ListPlan list : plan.lists()) {
                try (ListFile file = ListFile.open(folder.resolve(plan.file(list)), plan.format(list))) {
                    records.put(list.name(), write(list, file, truth));
                }
            }
        }
        Files.writeString(folder.resolve("strata.csv"), roll.strata(plan));
        Files.writeString(folder.resolve("cairn.yaml"), ProjectText.of(plan));
        return new SimulationReport(folder, roll.people(), roll.recorded(), records);
    }

    private long write(ListPlan list, ListFile file, BufferedWriter truth) throws IOException {
        file.row(list.layout().columns(list.script()));
        long before = written;
        writeCopies(0, list, before, file, truth);
        writeCopies(1, list, before, file, truth);
        return written - before;
    }

    /** Writes the first, or the second, record of everyone who has one. */
    private void writeCopies(int copy, ListPlan list, long before, ListFile file, BufferedWriter truth)
            throws IOException {
        long seed = plan.settings().seed();
        People people = new People(seed, plan.population());
        Shuffle order = new Shuffle(roll.groups(), Draws.of(seed, 5, list.number(), copy));
        for (long turn = 0; turn < roll.groups(); turn++) {
            long group = order.at(turn);
            if (!roll.hasAny(list.number(), group, copy)) {
                continue;
            }
            for (Person person : people.group(group)) {
                byte capture = roll.capture(list.number(), person.index());
                if (Captures.count(capture) > copy) {
                    written++;
                    write(scribe.record(person, list, capture, copy), written - before, file, truth);
                }
            }
        }
    }

    private void write(Scribe.Line line, long row, ListFile file, BufferedWriter truth) throws IOException {
        String id = id(line.list(), row);
        List<String> cells = plan.blemishes().on(line.list(), row, line.cells(id));
        file.row(cells);
        if (cells.get(0).equals(id)) {
            truth.write(line.list().name() + ',' + id + ",p" + (line.person() + 1) + '\n');
        }
        if (written % PROGRESS_EVERY == 0) {
            progress.at(written, roll.records());
        }
    }

    /** The identifier that the list itself gives: its letter and a number of at least six digits. */
    private static String id(ListPlan list, long row) {
        String letter = list.name().substring(0, 1).toUpperCase(Locale.ROOT);
        String number = String.valueOf(row);
        return letter + "-" + "0".repeat(Math.max(0, 6 - number.length())) + number;
    }
}
