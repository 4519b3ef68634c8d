package org.cairn.app.report;

import java.util.ArrayList;
import java.util.List;
import org.cairn.estimate.CaptureTable;

/** Capture histories in words. */
final class Overlap {
    private Overlap() {}

    /** The lists of a pattern, in order. */
    static List<String> listsOf(CaptureTable table, int pattern) {
        List<String> names = new ArrayList<>();
        for (int list = 0; list < table.listCount(); list++) {
            if ((pattern >> list & 1) == 1) {
                names.add(table.lists().get(list));
            }
        }
        return names;
    }
}
