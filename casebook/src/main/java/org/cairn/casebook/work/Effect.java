package org.cairn.casebook.work;

import org.cairn.link.RecordTable;

/**
 * How far the answer about a pair may move the estimate: √(p(1 − p)) · |ΔN|, the standard deviation that not knowing the
 * answer leaves in the number. p is the model's probability; ΔN is by how much Chao's bound n + f₁(f₁ − 1)/(2(f₂ + 1))
 * changes if the two people are one, a number quick enough to work out for each pair and that moves as the others do. With a
 * single list, by how many people there are.
 */
final class Effect {

    private final RecordTable records;
    private final int[] personOfRow;
    /** Which lists each person is on, one bit each; all lists from the 64th share one. */
    private final long[] listsOf;

    private final int[] rowsOf;
    private final long[] onExactly = new long[Long.SIZE + 1];

    Effect(RecordTable records, int[] personOfRow, int people) {
        this.records = records;
        this.personOfRow = personOfRow;
        listsOf = new long[people];
        rowsOf = new int[people];
        for (int row = 0; row < personOfRow.length; row++) {
            listsOf[personOfRow[row]] |= list(row);
            rowsOf[personOfRow[row]]++;
        }
        for (long lists : listsOf) {
            onExactly[Long.bitCount(lists)]++;
        }
    }

    private long list(int row) {
        return 1L << Math.min(Long.SIZE - 1, records.listOf(row));
    }

    /**
     * Standard deviation, in people.
     *
     * @param bits match weight of the two rows
     */
    double of(int rowA, int rowB, double bits) {
        double probability = 1 / (1 + StrictMath.pow(2, -bits));
        int one = personOfRow[rowA];
        int other = personOfRow[rowB];
        double change;
        if (one != other) {
            change = change(new long[] {listsOf[one], listsOf[other]}, new long[] {listsOf[one] | listsOf[other]});
        } else {
            long rest = rowsOf[one] > 2 ? listsOf[one] : list(rowA);
            change = change(new long[] {listsOf[one]}, new long[] {rest, list(rowB)});
        }
        return StrictMath.sqrt(probability * (1 - probability)) * Math.abs(change);
    }

    private double change(long[] before, long[] after) {
        double single = onExactly[1];
        double twice = onExactly[2];
        double now = chao(single, twice);
        for (long lists : before) {
            single -= Long.bitCount(lists) == 1 ? 1 : 0;
            twice -= Long.bitCount(lists) == 2 ? 1 : 0;
        }
        for (long lists : after) {
            single += Long.bitCount(lists) == 1 ? 1 : 0;
            twice += Long.bitCount(lists) == 2 ? 1 : 0;
        }
        return after.length - before.length + chao(single, twice) - now;
    }

    private double chao(double single, double twice) {
        return records.lists().size() < 2 ? 0 : single * (single - 1) / (2 * (twice + 1));
    }
}
