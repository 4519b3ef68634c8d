package org.cairn.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.cairn.casebook.intake.ListReader;
import org.cairn.casebook.intake.Reading;
import org.cairn.casebook.project.ColumnMap;
import org.cairn.casebook.project.ListSettings;

/**
 * How long a list of invented people takes to come in, and how much memory it takes: a million rows of eight columns, unless
 * another number is given. Prints one line for each of five readings, with the time that passed and the time that the
 * processor worked on it; the first includes the start of everything.
 *
 * <p>Run under a heap of its own, for example {@code java -Xmx256m -cp … org.cairn.bench.ReadListBench 1000000}.
 */
public final class ReadListBench {
    private static final List<String> SYLLABLES =
            List.of("ba", "de", "ka", "li", "mo", "na", "ra", "sa", "ti", "va", "yu", "zo", "هد", "سا", "مي", "نو");
    private static final List<String> WARDS = List.of(
            "Old Port", "Mill Lane", "North Quay", "Ward 6", "Saltmarsh", "Ropewalk", "Lighthouse", "Fishmarket");

    private ReadListBench() {}

    /** Writes a list, reads it as often as the second argument says, or five times, and removes it. */
    public static void main(String[] arguments) throws IOException {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        Path file = Files.createTempFile("cairn-list-", ".csv");
        try {
            write(file, rows);
            System.out.printf(Locale.ROOT, "%,d rows, %,d bytes%n", rows, Files.size(file));
            int readings = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
            for (int i = 0; i < readings; i++) {
                read(file);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static void write(Path file, int rows) throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20310630);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("case_no,patient,sex,age,born,died,quarter,weapon\n");
            for (int i = 0; i < rows; i++) {
                out.write(row(i, random));
            }
        }
    }

    private static String row(int i, RandomGenerator random) {
        return "%s,%s %s %s,%s,%s,%s-%s-%s,%s/%s/2031,%s,%s\n"
                .formatted(
                        "H" + i,
                        name(random),
                        name(random),
                        name(random),
                        random.nextInt(4) == 0 ? "f" : "m",
                        random.nextInt(90),
                        1940 + random.nextInt(80),
                        two(1 + random.nextInt(12)),
                        two(1 + random.nextInt(28)),
                        two(1 + random.nextInt(28)),
                        two(1 + random.nextInt(6)),
                        WARDS.get(random.nextInt(WARDS.size())),
                        random.nextInt(3) == 0 ? "" : "small arms");
    }

    private static String name(RandomGenerator random) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            name.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return name.toString();
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    private static void read(Path file) throws IOException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put("id", List.of("case_no"));
        columns.put("name", List.of("patient"));
        columns.put("weapon", List.of("weapon"));
        columns.put("place", List.of("quarter"));
        for (String same : List.of("sex", "age", "born", "died")) {
            columns.put(same, List.of(same));
        }
        ListSettings list = ListSettings.of("hospital", file, new ColumnMap(columns));
        long[] characters = new long[1];
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long worked = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        Reading reading = ListReader.read(
                list, file, record -> characters[0] += record.values().size());
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%.2f s (%.2f s of work), %,d rows, %,d values, %,d problems%n",
                seconds,
                (threads.getCurrentThreadCpuTime() - worked) / 1e9,
                reading.rows(),
                characters[0],
                reading.problems().total());
    }
}
