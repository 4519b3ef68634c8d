package org.cairn.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A partition of records into people. Immutable. */
public final class Linkage {

    private final RecordTable records;
    private final int[] personOfRow;
    private final int people;
    private final List<Conflict> conflicts;
    private final List<RecordId> unlinkable;

    /**
     * A partition.
     *
     * @param personOfRow for each row a person, numbered from 0 in order of first appearance
     * @param conflicts decisions that could not all be obeyed
     * @param unlinkable records that state too little to be linked to anything
     */
    public Linkage(RecordTable records, int[] personOfRow, List<Conflict> conflicts, List<RecordId> unlinkable) {
        this.records = records;
        this.personOfRow = personOfRow.clone();
        int most = -1;
        for (int person : personOfRow) {
            most = Math.max(most, person);
        }
        this.people = most + 1;
        this.conflicts = List.copyOf(conflicts);
        this.unlinkable = List.copyOf(unlinkable);
    }

    /** For each row the number of its person, from 0 in order of first appearance. */
    public int[] personOfRow() {
        return personOfRow.clone();
    }

    /** Number of people. */
    public int people() {
        return people;
    }

    /** The records of each person, by person number; within a person in the order of the lists, then by identifier. */
    public List<List<RecordId>> groups() {
        List<List<Integer>> rows = new ArrayList<>(people);
        for (int person = 0; person < people; person++) {
            rows.add(new ArrayList<>(2));
        }
        for (int row = 0; row < personOfRow.length; row++) {
            rows.get(personOfRow[row]).add(row);
        }
        Comparator<Integer> byList = Comparator.comparing(records::listOf);
        Comparator<Integer> order =
                byList.thenComparing(row -> records.idOf(row).record());
        return rows.stream()
                .map(group -> group.stream().sorted(order).map(records::idOf).toList())
                .toList();
    }

    /** Decisions that could not all be obeyed. */
    public List<Conflict> conflicts() {
        return conflicts;
    }

    /** Records that state too little to be linked to anything, even to a perfect copy of themselves. */
    public List<RecordId> unlinkable() {
        return unlinkable;
    }
}
