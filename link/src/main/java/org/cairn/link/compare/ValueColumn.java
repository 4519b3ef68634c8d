package org.cairn.link.compare;

import java.util.Arrays;
import org.cairn.link.RecordTable;
import org.cairn.link.value.Value;

/** A column read for one kind of value: whatever is of another kind counts as not stated. */
final class ValueColumn {

    private final RecordTable.Column column;
    private final boolean[] absent;
    private final double[] log2Share;

    ValueColumn(RecordTable.Column column, Class<? extends Value> kind) {
        this.column = column;
        int distinct = column.values().size();
        absent = new boolean[distinct];
        for (int code = 0; code < distinct; code++) {
            absent[code] = !kind.isInstance(column.values().get(code))
                    || column.values().get(code).isAbsent();
        }
        log2Share = log2Shares(column.codes(), absent);
    }

    /** For each code, log₂ of its share among the rows that state something. */
    static double[] log2Shares(int[] codes, boolean[] absent) {
        double[] counts = new double[absent.length];
        int stated = 0;
        for (int code : codes) {
            counts[code]++;
            stated += absent[code] ? 0 : 1;
        }
        for (int code = 0; code < counts.length; code++) {
            double share = absent[code] ? 1 : counts[code] / stated;
            counts[code] = StrictMath.log(share) / StrictMath.log(2);
        }
        return counts;
    }

    /** The code of each row's value, −1 where it is absent. */
    int[] statedCodes() {
        return Arrays.stream(column.codes())
                .map(code -> absent[code] ? -1 : code)
                .toArray();
    }

    int code(int row) {
        return column.codes()[row];
    }

    boolean isAbsent(int row) {
        return absent[code(row)];
    }

    Value at(int row) {
        return column.at(row);
    }

    double log2Share(int row) {
        return log2Share[code(row)];
    }
}
