package org.cairn.link.block;

import java.util.ArrayList;
import java.util.List;
import org.cairn.link.RecordTable;

/** The fields by which blocks that are too large are cut, one key per row, 0 where it is not stated. */
final class Cuts {

    private static final List<String> KEYS = List.of(
            "month of died", "year of born", "age", "given sound", "place.1", "family sound", "born", "place.2");

    private Cuts() {}

    static List<long[]> of(RecordTable records, KeySources sources) {
        List<long[]> cuts = new ArrayList<>();
        for (String key : KEYS) {
            if (sources.has(key)) {
                KeySource source = sources.of(key);
                long[] ofRow = new long[records.size()];
                for (int row = 0; row < ofRow.length; row++) {
                    long[] keys = source.keys(row);
                    ofRow[row] = keys.length == 0 ? 0 : keys[0];
                }
                cuts.add(ofRow);
            }
        }
        return cuts;
    }
}
