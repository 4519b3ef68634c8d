package org.cairn.link.compare;

import java.util.Arrays;

/**
 * Compares values that have codes, many pairs of few records at a time. Where many pairs are to come, the codes get small numbers, and what
 * two of them come to is worked out once and kept in a square: of a block of records few values differ in any one field.
 */
final class CodeComparer implements Comparer {

    private static final int ABSENT = CodedComparison.ABSENT;
    private static final int LEVEL_BITS = 16;
    private static final int UNKNOWN = -1;

    private final CodedComparison field;

    /** Code of each record, or with a square its number; {@link #ABSENT} where it states nothing. */
    private int[] values = new int[0];

    private boolean square;
    private int[] codes = new int[64];
    private int distinct;
    /** Open addressing: one more than the number of a code. */
    private int[] index = new int[256];
    /** Share and level of each two numbers. */
    private int[] outcomes = new int[0];

    CodeComparer(CodedComparison field) {
        this.field = field;
    }

    @Override
    public void records(int[] records, int size, int stride, int at, boolean manyPairs) {
        if (values.length < size) {
            values = new int[size];
        }
        for (int i = 0; i < size; i++) {
            values[i] = records[i * stride + at];
        }
        square = manyPairs;
        if (square) {
            number(size);
        }
    }

    private void number(int size) {
        Arrays.fill(index, 0);
        distinct = 0;
        for (int i = 0; i < size; i++) {
            if (values[i] != ABSENT) {
                values[i] = numberOf(values[i]);
            }
        }
        if (outcomes.length < distinct * distinct) {
            outcomes = new int[distinct * distinct];
        }
        Arrays.fill(outcomes, 0, distinct * distinct, UNKNOWN);
    }

    private int numberOf(int code) {
        int at = place(code);
        if (index[at] == 0) {
            if (distinct == codes.length) {
                grow();
                at = place(code);
            }
            codes[distinct] = code;
            index[at] = ++distinct;
        }
        return index[at] - 1;
    }

    private int place(int code) {
        int at = ((code * 0x9E3779B9) >>> 8) & (index.length - 1);
        while (index[at] != 0 && codes[index[at] - 1] != code) {
            at = (at + 1) & (index.length - 1);
        }
        return at;
    }

    private void grow() {
        codes = Arrays.copyOf(codes, 2 * distinct);
        index = new int[4 * codes.length];
        for (int number = 0; number < distinct; number++) {
            index[place(codes[number])] = number + 1;
        }
    }

    @Override
    public void compare(int[] a, int[] b, int size, PatternBatch into, int part) {
        for (int pair = 0; pair < size; pair++) {
            int valueA = values[a[pair]];
            int valueB = values[b[pair]];
            if (valueA == ABSENT || valueB == ABSENT) {
                continue;
            }
            int outcome = square ? outcomes[valueA * distinct + valueB] : outcome(valueA, valueB);
            if (outcome == UNKNOWN) {
                outcome = outcome(codes[valueA], codes[valueB]);
                outcomes[valueA * distinct + valueB] = outcome;
                outcomes[valueB * distinct + valueA] = outcome;
            }
            into.level(pair, part, outcome & 0xF);
            into.share(pair, part, outcome >> LEVEL_BITS);
        }
    }

    private int outcome(int codeA, int codeB) {
        return field.share(codeA, codeB) << LEVEL_BITS | field.level(codeA, codeB);
    }
}
