package org.cairn.app.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a simulated folder for tests. */
final class Simulated {
    private Simulated() {}

    record TrueRecord(String list, String record, String person) {}

    static List<TrueRecord> truth(Path folder) throws IOException {
        return lines(folder.resolve("truth.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new TrueRecord(cells[0], cells[1], cells[2]))
                .toList();
    }

    /** The first cell of each row under the header of a delimited list; no cell of ours holds a line break. */
    static List<String> ids(Path list) throws IOException {
        return lines(list).stream()
                .skip(1)
                .map(line -> line.split("[,\t]", -1)[0])
                .toList();
    }

    static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8);
    }

    /** Every file of a folder by its relative path. */
    static Map<String, byte[]> bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> folder.relativize(file).toString(), Simulated::read, (a, b) -> a, TreeMap::new));
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
