package org.cairn.app.simulate;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was invented.
 *
 * @param folder where it lies
 * @param people how many people there are in truth
 * @param recorded how many of them are on at least one list
 * @param records records by list, in the order of the lists
 */
public record SimulationReport(Path folder, long people, long recorded, Map<String, Long> records) {

    public SimulationReport {
        records = new LinkedHashMap<>(records);
    }

    /** Records on all lists together. */
    public long allRecords() {
        return records.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The report in a few lines, for a person to read. */
    public List<String> sentences() {
        String lists = records.entrySet().stream()
                .map(list -> String.format(Locale.ROOT, "%s %,d", list.getKey(), list.getValue()))
                .collect(Collectors.joining(" · "));
        return List.of(
                String.format(Locale.ROOT, "%s = %,d records", lists, allRecords()),
                String.format(
                        Locale.ROOT,
                        "%,d invented people, of whom %,d (%.0f%%) are on no list",
                        people,
                        people - recorded,
                        100.0 * (people - recorded) / people));
    }
}
