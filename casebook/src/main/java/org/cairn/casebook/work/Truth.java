package org.cairn.casebook.work;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cairn.link.RecordId;
import org.cairn.link.RecordTable;

/**
 * Known answers about which records are the same person, in row numbers.
 *
 * <p>Two forms. {@code list,record,person} names the person of each record: every pair of named records is judged.
 * {@code list_l,record_l,list_r,record_r[,kind]} names pairs: those of kind {@code gold}, or without a kind, are true, those
 * of any other kind are left unjudged, and every other pair between two lists of which a true pair is named is false.
 * Between other lists nothing is judged.
 */
public final class Truth {

    private static final String GOLD = "gold";

    private final RecordTable records;
    private final Map<Integer, Set<Integer>> same;
    private final Set<Long> unclear;
    private final Set<Long> judgedLists;
    private final boolean namesPeople;
    private final int unknownRecords;

    private Truth(
            RecordTable records,
            Map<Integer, Set<Integer>> same,
            Set<Long> unclear,
            Set<Long> judgedLists,
            boolean namesPeople,
            int unknownRecords) {
        this.records = records;
        this.same = same;
        this.unclear = unclear;
        this.judgedLists = judgedLists;
        this.namesPeople = namesPeople;
        this.unknownRecords = unknownRecords;
    }

    /** Told of a pair of rows. */
    interface PairSink {
        void pair(int left, int right);
    }

    /**
     * Reads known answers.
     *
     * @param records the records they speak of
     * @param header column names
     * @param rows the rows, as text
     * @throws IllegalArgumentException if the columns are of neither form
     */
    public static Truth of(RecordTable records, List<String> header, Iterable<List<String>> rows) {
        Map<RecordId, Integer> rowOf = new HashMap<>();
        for (int row = 0; row < records.size(); row++) {
            rowOf.put(records.idOf(row), row);
        }
        if (header.containsAll(List.of("list", "record", "person"))) {
            return ofPeople(records, rowOf, header, rows);
        }
        if (header.containsAll(List.of("list_l", "record_l", "list_r", "record_r"))) {
            return ofPairs(records, rowOf, header, rows);
        }
        throw new IllegalArgumentException(
                ("known answers have the columns list, record, person; or list_l, record_l, list_r, record_r and, if"
                                + " some are unsure, kind (got: %s)")
                        .formatted(String.join(", ", header)));
    }

    private static Truth ofPeople(
            RecordTable records, Map<RecordId, Integer> rowOf, List<String> header, Iterable<List<String>> rows) {
        Map<String, Set<Integer>> people = new LinkedHashMap<>();
        int unknown = 0;
        for (List<String> row : rows) {
            Optional<Integer> found = find(rowOf, header, row, "list", "record");
            unknown += found.isPresent() ? 0 : 1;
            found.ifPresent(at -> people.computeIfAbsent(row.get(header.indexOf("person")), any -> new TreeSet<>())
                    .add(at));
        }
        Map<Integer, Set<Integer>> same = new LinkedHashMap<>();
        people.values().forEach(person -> person.forEach(row -> same.put(row, person)));
        return new Truth(records, same, Set.of(), Set.of(), true, unknown);
    }

    private static Truth ofPairs(
            RecordTable records, Map<RecordId, Integer> rowOf, List<String> header, Iterable<List<String>> rows) {
        Map<Integer, Set<Integer>> same = new LinkedHashMap<>();
        Set<Long> unclear = new HashSet<>();
        Set<Long> judged = new HashSet<>();
        int kind = header.indexOf("kind");
        int unknown = 0;
        for (List<String> row : rows) {
            Optional<Integer> left = find(rowOf, header, row, "list_l", "record_l");
            Optional<Integer> right = find(rowOf, header, row, "list_r", "record_r");
            if (left.isEmpty() || right.isEmpty()) {
                unknown++;
                continue;
            }
            if (kind < 0 || row.get(kind).strip().equalsIgnoreCase(GOLD)) {
                judged.add(key(records.listOf(left.get()), records.listOf(right.get())));
                same.computeIfAbsent(left.get(), Truth::alone).add(right.get());
                same.computeIfAbsent(right.get(), Truth::alone).add(left.get());
            } else {
                unclear.add(key(left.get(), right.get()));
            }
        }
        return new Truth(records, same, unclear, judged, false, unknown);
    }

    private static Set<Integer> alone(int row) {
        return new TreeSet<>(Set.of(row));
    }

    private static Optional<Integer> find(
            Map<RecordId, Integer> rowOf, List<String> header, List<String> row, String list, String record) {
        return Optional.ofNullable(rowOf.get(new RecordId(
                row.get(header.indexOf(list)).strip(),
                row.get(header.indexOf(record)).strip())));
    }

    private static long key(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }

    /** Rows of the file that name a record no list has. */
    public int unknownRecords() {
        return unknownRecords;
    }

    /** The records that the truth speaks of, ascending. */
    int[] rows() {
        return same.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    /** The records of the same person, itself included. */
    Set<Integer> samePerson(int row) {
        return same.getOrDefault(row, Set.of(row));
    }

    /** Whether the pair is judged either way. */
    public boolean judges(int left, int right) {
        if (namesPeople) {
            return same.containsKey(left) && same.containsKey(right);
        }
        return judgedLists.contains(key(records.listOf(left), records.listOf(right)))
                && (!unclear.contains(key(left, right)) || same(left, right));
    }

    /** Whether the two are the same person. */
    public boolean same(int left, int right) {
        return samePerson(left).contains(right);
    }

    /** Every true pair once, lower row first. */
    void forEachTruePair(PairSink sink) {
        int[] rows = rows();
        Arrays.stream(rows)
                .forEach(row ->
                        samePerson(row).stream().filter(other -> other > row).forEach(other -> sink.pair(row, other)));
    }
}
