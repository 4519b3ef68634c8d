package org.cairn.casebook.claim.date;

/** How exactly a date is known, by ACLED's three grades. */
public enum Precision {
    /** One day. */
    DAY(1),
    /** Seven days or fewer. */
    WEEK(2),
    /** More than seven days. */
    COARSER(3);

    private final int acled;

    Precision(int acled) {
        this.acled = acled;
    }

    /** The number ACLED gives it, 1 to 3. */
    public int acled() {
        return acled;
    }

    static Precision of(int lengthDays) {
        return lengthDays == 1 ? DAY : lengthDays <= 7 ? WEEK : COARSER;
    }
}
