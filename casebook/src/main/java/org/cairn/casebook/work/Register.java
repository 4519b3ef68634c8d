package org.cairn.casebook.work;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.cairn.casebook.IndividualId;
import org.cairn.link.RecordId;
import org.cairn.link.RecordTable;
import org.cairn.link.value.PartialDate;

/**
 * Who is who, as the latest linkage has it: the individuals in the order of their numbers, each with their records. A
 * record that no linkage has seen yet belongs to nobody. Immutable; made once, then asked by many.
 */
public final class Register {

    private static final int NOBODY = -1;

    private final RecordTable records;
    private final long[] numbers;
    private final int[] firstOfPerson;
    private final int[] rowsByPerson;
    private final int[] personOfRow;

    private Register(RecordTable records, long[] numbers, int[] firstOfPerson, int[] rowsByPerson, int[] personOfRow) {
        this.records = records;
        this.numbers = numbers;
        this.firstOfPerson = firstOfPerson;
        this.rowsByPerson = rowsByPerson;
        this.personOfRow = personOfRow;
    }

    /**
     * The register of these records.
     *
     * @param individuals the individual of every record that a linkage has seen; others may be missing
     */
    public static Register of(RecordTable records, Map<RecordId, IndividualId> individuals) {
        long[] numberOfRow = new long[records.size()];
        for (int row = 0; row < numberOfRow.length; row++) {
            IndividualId individual = individuals.get(records.idOf(row));
            numberOfRow[row] = individual == null ? 0 : individual.number();
        }
        long[] numbers = Arrays.stream(numberOfRow)
                .filter(number -> number > 0)
                .sorted()
                .distinct()
                .toArray();
        int[] personOfRow = new int[numberOfRow.length];
        int[] first = new int[numbers.length + 1];
        for (int row = 0; row < numberOfRow.length; row++) {
            int person = numberOfRow[row] == 0 ? NOBODY : Arrays.binarySearch(numbers, numberOfRow[row]);
            personOfRow[row] = person;
            if (person != NOBODY) {
                first[person + 1]++;
            }
        }
        for (int person = 0; person < numbers.length; person++) {
            first[person + 1] += first[person];
        }
        int[] rows = new int[first[numbers.length]];
        int[] filled = new int[numbers.length];
        for (int row = 0; row < personOfRow.length; row++) {
            int person = personOfRow[row];
            if (person != NOBODY) {
                rows[first[person] + filled[person]++] = row;
            }
        }
        return new Register(records, numbers, first, rows, personOfRow);
    }

    /** The records. */
    public RecordTable records() {
        return records;
    }

    /** How many people there are; each is a number from 0, in the order of their addresses. */
    public int people() {
        return numbers.length;
    }

    /** The lasting address of a person. */
    public IndividualId id(int person) {
        return new IndividualId(numbers[person]);
    }

    /** The person at an address; empty where no one is there now. */
    public OptionalInt person(IndividualId id) {
        int found = Arrays.binarySearch(numbers, id.number());
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /** The person that the record at a row belongs to. */
    public OptionalInt personOf(int row) {
        return personOfRow[row] == NOBODY ? OptionalInt.empty() : OptionalInt.of(personOfRow[row]);
    }

    /** The rows of a person's records, ascending: list by list, in the order of the lists. */
    public int[] rows(int person) {
        return Arrays.copyOfRange(rowsByPerson, firstOfPerson[person], firstOfPerson[person + 1]);
    }

    /** How many records no linkage has seen yet. */
    public long notLinked() {
        return personOfRow.length - (long) rowsByPerson.length;
    }

    /** The row of a record; empty where no list has it now. Looks through all of them. */
    public Optional<Integer> row(RecordId record) {
        return IntStream.range(0, records.size())
                .filter(row -> records.idOf(row).equals(record))
                .boxed()
                .findFirst();
    }

    /**
     * Those of some people who are counted, in their order.
     *
     * @param people for each, the rows of their records
     * @param period the days that count
     */
    public IntStream counted(List<int[]> people, Optional<PartialDate> period) {
        Placing placing = Placing.of(records, people, period, List.of());
        return IntStream.range(0, people.size())
                .filter(person -> placing.people().get(person).isCounted())
                .map(person -> personOf(people.get(person)[0]).orElseThrow());
    }
}
