package org.cairn.link.compare;

import java.util.Arrays;
import java.util.List;

/** A field of one part whose level depends on the two values alone, each of which has a code. */
abstract class CodedComparison implements FieldComparison {

    /** In place of a code where a record states nothing. */
    static final int ABSENT = -1;

    private final int[] codeOfRow;
    private final List<Part> parts;

    /** @param codeOfRow for each row the code of its value, from 0, or {@link #ABSENT} */
    CodedComparison(int[] codeOfRow, Part part) {
        this.codeOfRow = codeOfRow;
        this.parts = List.of(part);
    }

    /** Level of two values, in either order. */
    abstract int level(int codeA, int codeB);

    /** How common the value is that both have, log₂ in units; {@link PatternBatch#NO_SHARE} if they have none or it does not matter. */
    abstract int share(int codeA, int codeB);

    @Override
    public final List<Part> parts() {
        return parts;
    }

    @Override
    public final int width() {
        return 1;
    }

    @Override
    public final void read(int row, int[] into, int at) {
        into[at] = codeOfRow[row];
    }

    @Override
    public final Comparer comparer() {
        return new CodeComparer(this);
    }

    @Override
    public final int[] classOfRow() {
        return codeOfRow;
    }

    /** For each code the share of its rows among all rows that state something, log₂ in units. */
    static int[] shares(int[] codeOfRow) {
        int[] units = new int[Arrays.stream(codeOfRow).max().orElse(ABSENT) + 1];
        long stated = 0;
        for (int code : codeOfRow) {
            if (code != ABSENT) {
                units[code]++;
                stated++;
            }
        }
        for (int code = 0; code < units.length; code++) {
            units[code] = PatternBatch.units((double) units[code] / stated);
        }
        return units;
    }
}
