package org.cairn.casebook.coding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.casebook.proceeding.Narrowing;
import org.cairn.casebook.proceeding.Narrowing.Unit;
import org.cairn.casebook.proceeding.Stage;

/**
 * What became of the records of one list, as its own file says in words and a coding table understands them. Such files rarely
 * have dates, so there are no waiting times.
 *
 * @param list the list
 * @param narrowing how many records came how far, by the texts that are understood
 * @param texts every text there is, the most frequent first
 * @param entries the entries of the coding table → how many records they were used for; those never used among them
 * @param split how many records one text calls acquitted and another convicted
 */
public record OutcomesOfList(
        String list, Narrowing narrowing, List<Text> texts, Map<OutcomeCoding.Entry, Long> entries, long split) {

    public OutcomesOfList {
        texts = List.copyOf(texts);
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /**
     * One text in one column.
     *
     * @param column the column
     * @param text the text as written
     * @param records how many records have it
     * @param coded what it means; empty where the table does not know it
     */
    public record Text(String column, String text, long records, Optional<OutcomeCoding.Coded> coded) {}

    /**
     * What one record says in one column.
     *
     * @param record the record's id
     */
    public record Said(String record, String column, String text) {}

    /** Counts what the records of a list say. */
    public static OutcomesOfList of(
            String list, List<Said> said, List<OutcomeCoding.Entry> table, boolean eachIsAnIncident) {
        OutcomeCoding coding = new OutcomeCoding(table);
        Map<String, Set<Stage>> stages = new LinkedHashMap<>();
        Map<List<String>, Long> counts = new LinkedHashMap<>();
        Map<OutcomeCoding.Entry, Set<String>> used = new LinkedHashMap<>();
        table.forEach(entry -> used.put(entry, new LinkedHashSet<>()));
        Map<String, Optional<OutcomeCoding.Coded>> known = new LinkedHashMap<>();
        for (Said one : said) {
            Optional<OutcomeCoding.Coded> coded = known.computeIfAbsent(one.text(), coding::code);
            Set<Stage> met = stages.computeIfAbsent(one.record(), any -> EnumSet.noneOf(Stage.class));
            coded.ifPresent(code -> {
                met.addAll(code.stages());
                code.by().forEach(entry -> used.getOrDefault(entry, Set.of()).add(one.record()));
            });
            counts.merge(List.of(one.column(), one.text()), 1L, Long::sum);
        }
        List<Text> texts = new ArrayList<>();
        counts.forEach((key, count) ->
                texts.add(new Text(key.get(0), key.get(1), count, known.getOrDefault(key.get(1), Optional.empty()))));
        texts.sort(Comparator.comparing(Text::records)
                .reversed()
                .thenComparing(Text::column)
                .thenComparing(Text::text));
        List<Unit> units = new ArrayList<>();
        stages.forEach((record, met) -> units.add(new Unit(record, eachIsAnIncident, met)));
        Map<OutcomeCoding.Entry, Long> entries = new LinkedHashMap<>();
        used.forEach((entry, records) -> entries.put(entry, (long) records.size()));
        long split = stages.values().stream()
                .filter(met -> met.contains(Stage.ACQUITTED) && met.contains(Stage.CONVICTED))
                .count();
        return new OutcomesOfList(list, Narrowing.of("records of " + list, units), texts, entries, split);
    }

    /** The texts that the table does not know. */
    public List<Text> unknown() {
        return texts.stream().filter(text -> text.coded().isEmpty()).toList();
    }
}
