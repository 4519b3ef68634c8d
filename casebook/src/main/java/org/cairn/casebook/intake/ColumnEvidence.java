package org.cairn.casebook.intake;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.casebook.project.DateOrder;

/** What the first rows of a list show about a column as a whole. */
final class ColumnEvidence {
    private static final Pattern ALL_DIGITS =
            Pattern.compile("(\\d{1,2})[./\\- ](\\d{1,2})[./\\- ](\\d{2}|\\d{4})(?:[ T].*)?");

    private int dayFirst;
    private int monthFirst;
    private int open;

    private ColumnEvidence() {}

    /** Looks at a column of dates. */
    static ColumnEvidence ofDates(List<List<String>> rows, int column) {
        ColumnEvidence evidence = new ColumnEvidence();
        rows.forEach(row -> evidence.date(column < row.size() ? row.get(column) : ""));
        return evidence;
    }

    /** Takes one more cell; gives how it must be read: 1 day first, −1 month first, 0 either or another form. */
    int date(String cell) {
        int order = orderOf(cell, this);
        dayFirst += order > 0 ? 1 : 0;
        monthFirst += order < 0 ? 1 : 0;
        return order;
    }

    private static int orderOf(String cell, ColumnEvidence evidence) {
        if (cell.length() < 6 || cell.length() > 40) {
            return 0;
        }
        Matcher digits = ALL_DIGITS.matcher(Cells.folded(Cells.clean(cell)));
        if (!digits.matches()) {
            return 0;
        }
        int first = Integer.parseInt(digits.group(1));
        int second = Integer.parseInt(digits.group(2));
        if (first > 12 && second <= 12) {
            return 1;
        }
        if (second > 12 && second <= 31 && first <= 12) {
            return -1;
        }
        evidence.open += first != second ? 1 : 0;
        return 0;
    }

    /** The order that most of the dates allow; day first where none decides. */
    DateOrder order() {
        return monthFirst > dayFirst ? DateOrder.MONTH_DAY_YEAR : DateOrder.DAY_MONTH_YEAR;
    }

    /** Whether nothing decided, and something hung on it. */
    boolean isAssumed() {
        return dayFirst == 0 && monthFirst == 0 && open > 0;
    }

    /** How many dates the order chosen cannot be right for. */
    int contrary() {
        return Math.min(dayFirst, monthFirst);
    }

    /** Whether a column of sexes has H for hombre and M for mujer: both letters stand in it, and F does not. */
    static boolean isHombreMujer(List<List<String>> rows, int column) {
        boolean[] seen = new boolean[3];
        for (List<String> row : rows) {
            String cell = column < row.size() ? Cells.clean(row.get(column)) : "";
            int letter = cell.length() == 1 ? "hmf".indexOf(Cells.folded(cell)) : -1;
            if (letter >= 0) {
                seen[letter] = true;
            }
        }
        return seen[0] && seen[1] && !seen[2];
    }
}
