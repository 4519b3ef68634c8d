package org.cairn.estimate;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Published tables and what the reference programs made of them, where they are at hand. */
public final class Golden {

    private static final Path TABLES =
            Path.of(System.getProperty("cairn.root", ".")).resolve("../shared/data/capture");

    /** Every published table there is. */
    public static final List<String> TABLES_AT_HAND = List.of(
            "artificial3",
            "congenital5",
            "diabetes4",
            "gaza3",
            "hare6",
            "hiv4",
            "korea",
            "kosovo",
            "lesbian4",
            "netherlands5",
            "netherlands6",
            "neworleans5",
            "neworleans8",
            "peru3",
            "ph3_manila_police",
            "ph3_manila_unidentified",
            "ph_manila_police",
            "ph_manila_unidentified",
            "spinabifida3",
            "uk5",
            "uk6",
            "western5");

    private Golden() {}

    /** Skips the test that calls this where the reference values are not at hand. */
    public static void assumeAtHand() {
        assumeTrue(Files.isDirectory(TABLES.resolve("golden")), "the reference values are not at hand");
    }

    /** The reference values of a table. */
    public static JsonNode golden(String name) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(TABLES.resolve("golden/" + name + ".json")));
    }

    /** A table. */
    public static CaptureTable table(String name) throws IOException {
        List<String> lines = Files.readAllLines(TABLES.resolve(name + ".csv"));
        String[] header = lines.get(0).split(",", -1);
        int lists = header.length - 1;
        long[] counts = new long[1 << lists];
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            int pattern = 0;
            for (int list = 0; list < lists; list++) {
                pattern |= Integer.parseInt(cells[list]) << list;
            }
            counts[pattern] += Long.parseLong(cells[lists]);
        }
        return CaptureTable.of(Arrays.asList(header).subList(0, lists), counts);
    }
}
