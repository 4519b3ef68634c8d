package org.cairn.app.simulate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads a file of name material: comments, {@code [sections]}, and in each section words between commas or lines. */
final class Material {
    private final Map<String, List<String>> sections = new LinkedHashMap<>();

    private Material() {}

    /** Reads a resource of this package. */
    static Material of(String resource, String separator) {
        Material material = new Material();
        try (InputStream bytes = Objects.requireNonNull(Material.class.getResourceAsStream(resource), resource);
                var lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            List<String> words = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    words = new ArrayList<>();
                    material.sections.put(line.substring(1, line.indexOf(']')), words);
                } else if (!line.startsWith("#")) {
                    add(line, separator, words);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return material;
    }

    private static void add(String line, String separator, List<String> words) {
        String listed = line.endsWith(",") ? line.substring(0, line.length() - 1) : line;
        for (String word : List.of(listed.split(separator, -1))) {
            words.add(word.strip());
        }
    }

    List<String> section(String name) {
        return Objects.requireNonNull(sections.get(name), name);
    }

    /** A section of {@code word=other} as a map. */
    Map<String, String> pairs(String name) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : section(name)) {
            int equals = pair.indexOf('=');
            pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return pairs;
    }
}
