package org.cairn.app.simulate;

import java.util.List;

/** Faults put into the files on purpose, so that whoever reads them can be seen to notice. */
@FunctionalInterface
interface Blemishes {
    Blemishes NONE = (list, row, cells) -> cells;

    /**
     * The cells of a row as they shall stand in the file, possibly fewer or more of them.
     *
     * @param row 1 for the first row under the header
     */
    List<String> on(ListPlan list, long row, List<String> cells);
}
