package org.cairn.link.compare;

import org.cairn.link.RecordTable;
import org.cairn.link.value.Age;
import org.cairn.link.value.PartialDate;
import org.jspecify.annotations.Nullable;

/** The years of age that each record leaves open: those it states, or those that follow from its dates of birth and death. */
public final class Years {

    private static final double DAYS_IN_YEAR = 365.2425;
    private static final int UNSTATED = -1;

    private final int[] youngest;
    private final int[] oldest;
    private final boolean[] born;

    private Years(int rows) {
        youngest = new int[rows];
        oldest = new int[rows];
        born = new boolean[rows];
    }

    /** Ages in the field {@code field} of a table, or from its fields {@code born} and {@code died}. */
    public static Years of(RecordTable records, String field) {
        Years years = new Years(records.size());
        RecordTable.@Nullable Column ages = columnOf(records, field);
        RecordTable.@Nullable Column births = columnOf(records, "born");
        RecordTable.@Nullable Column deaths = columnOf(records, "died");
        for (int row = 0; row < records.size(); row++) {
            PartialDate birth = births != null && births.at(row) instanceof PartialDate date ? date : null;
            PartialDate death = deaths != null && deaths.at(row) instanceof PartialDate date ? date : null;
            years.born[row] = birth != null;
            if (ages != null && ages.at(row) instanceof Age age) {
                years.youngest[row] = age.atLeast();
                years.oldest[row] = age.atMost();
            } else {
                years.derive(row, birth, death);
            }
        }
        return years;
    }

    private static RecordTable.@Nullable Column columnOf(RecordTable records, String field) {
        return records.has(field) ? records.column(field) : null;
    }

    private void derive(int row, @Nullable PartialDate birth, @Nullable PartialDate death) {
        if (birth == null || death == null) {
            youngest[row] = UNSTATED;
            return;
        }
        int least = (int) Math.floor((death.firstDay() - birth.lastDay()) / DAYS_IN_YEAR);
        int most = (int) Math.floor((death.lastDay() - birth.firstDay()) / DAYS_IN_YEAR);
        youngest[row] = most < 0 || least > Age.OLDEST ? UNSTATED : Math.max(0, least);
        oldest[row] = Math.max(youngest[row], Math.min(Age.OLDEST, most));
    }

    /** Whether an age is stated, or follows. */
    public boolean isStated(int row) {
        return youngest[row] != UNSTATED;
    }

    /** The least age, in years. */
    public int youngest(int row) {
        return youngest[row];
    }

    /** The greatest age, in years. */
    public int oldest(int row) {
        return oldest[row];
    }

    /** For each row what it states of the age as one number, −1 where that is nothing. */
    int[] codeOfRow() {
        int[] code = new int[youngest.length];
        for (int row = 0; row < code.length; row++) {
            int ages = youngest[row] * AGES + Math.min(AGES - 1, oldest[row]);
            code[row] = isStated(row) ? 2 * ages + (born[row] ? 1 : 0) : CodedComparison.ABSENT;
        }
        return code;
    }

    private static final int AGES = Age.OLDEST + 1;

    /** Whether what a code says comes with a date of birth. */
    static boolean isBorn(int code) {
        return (code & 1) == 1;
    }

    /** The least age that a code says. */
    static int youngestOf(int code) {
        return code / 2 / AGES;
    }

    /** The greatest age that a code says. */
    static int oldestOf(int code) {
        return code / 2 % AGES;
    }
}
