package org.cairn.casebook.work;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cairn.casebook.sheet.SheetFault;
import org.cairn.casebook.sheet.SheetKind;

/**
 * What became of the project's sheets when Cairn went to take them in.
 *
 * @param added how many rows were new, by kind
 * @param changed how many rows differ from what was entered before; the earlier ones are kept in the history
 * @param gone rows that a file held and no longer holds, by kind; they still stand, until someone withdraws them
 * @param absent files that are not there, each with how many rows taken from it before stand
 * @param stayed rows that stay withdrawn though a file still has them, by kind
 * @param items how many files of sources were taken in
 * @param faults what must be mended; where there is any, nothing was taken in
 */
public record SheetsTakenIn(
        Map<SheetKind, Long> added,
        long changed,
        Map<SheetKind, List<String>> gone,
        Map<String, Long> absent,
        Map<SheetKind, List<String>> stayed,
        long items,
        List<SheetFault> faults) {

    private static final int NAMED = 5;

    public SheetsTakenIn {
        added = Map.copyOf(added);
        gone = Map.copyOf(gone);
        stayed = Map.copyOf(stayed);
        absent = Collections.unmodifiableMap(new TreeMap<>(absent));
        faults = List.copyOf(faults);
    }

    /** Nothing was taken in, because of these. */
    static SheetsTakenIn refused(List<SheetFault> faults) {
        return new SheetsTakenIn(Map.of(), 0, Map.of(), Map.of(), Map.of(), 0, faults);
    }

    /** Whether everything can be worked with. */
    public boolean isUsable() {
        return faults.isEmpty();
    }

    /** Whether there is something for a person to look at. */
    public boolean needsAttention() {
        return !faults.isEmpty() || !gone.isEmpty();
    }

    /** What became of them, in sentences. */
    public List<String> sentences() {
        if (!faults.isEmpty()) {
            return faults.stream().map(SheetFault::message).toList();
        }
        List<String> sentences = new ArrayList<>();
        if (!added.isEmpty()) {
            sentences.add("took in %s"
                    .formatted(added.entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(entry -> count(entry.getValue(), entry.getKey()))
                            .collect(Collectors.joining(", "))));
        }
        if (changed > 0) {
            sentences.add("%,d %s corrected; what was said before is kept in the history"
                    .formatted(changed, changed == 1 ? "row was" : "rows were"));
        }
        if (items > 0) {
            sentences.add("took in %,d %s of sources".formatted(items, items == 1 ? "file" : "files"));
        }
        absent.forEach((file, rows) -> sentences.add(
                "%s is not there; the %,d %s taken from it before %s. To correct them there, put the file back."
                        .formatted(file, rows, rows == 1 ? "row" : "rows", rows == 1 ? "stands" : "stand")));
        stayed.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> sentences.add(
                        "%s withdrawn though a file still has %s: %s. To let it count again: cairn restore, with its entry’s number."
                                .formatted(
                                        count(entry.getValue().size(), entry.getKey())
                                                + (entry.getValue().size() == 1 ? " stays" : " stay"),
                                        entry.getValue().size() == 1 ? "it" : "them",
                                        named(entry.getValue()))));
        gone.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> sentences.add(gone(entry)));
        return sentences;
    }

    private static String gone(Map.Entry<SheetKind, List<String>> entry) {
        List<String> ids = entry.getValue();
        boolean isOne = ids.size() == 1;
        return "%s %s no longer in %s file: %s. Nothing is dropped by silence: %s still %s, until withdrawn with %s."
                .formatted(
                        count(ids.size(), entry.getKey()),
                        isOne ? "is" : "are",
                        isOne ? "its" : "their",
                        named(ids),
                        isOne ? "it" : "they",
                        isOne ? "stands" : "stand",
                        verb(entry.getKey()));
    }

    private static String named(List<String> ids) {
        String some = ids.stream().limit(NAMED).collect(Collectors.joining(", "));
        return ids.size() > NAMED ? some + ", …" : some;
    }

    private static String verb(SheetKind kind) {
        return switch (kind) {
            case STAGES, SIGNATURES, OUTCOMES, CODINGS -> "cairn history --withdraw";
            case ASSESSMENTS -> "cairn assess withdraw";
            case SOURCES, PARTIES, INCIDENTS, CLAIMS, PROCEEDINGS -> "cairn %s withdraw".formatted(kind.one());
        };
    }

    /** A row of parties is one thing said of a party, and a party may have many. */
    private static String count(long count, SheetKind kind) {
        if (kind == SheetKind.PARTIES) {
            return count == 1 ? "1 statement about a party" : "%,d statements about parties".formatted(count);
        }
        return "%,d %s".formatted(count, count == 1 ? kind.one() : kind.word());
    }
}
