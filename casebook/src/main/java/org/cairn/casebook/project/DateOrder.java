package org.cairn.casebook.project;

/** In what order a list writes the parts of a date that is all digits. */
public enum DateOrder {
    DAY_MONTH_YEAR("day-month-year"),
    MONTH_DAY_YEAR("month-day-year"),
    YEAR_MONTH_DAY("year-month-day");

    private final String word;

    DateOrder(String word) {
        this.word = word;
    }

    /** The order as {@code cairn.yaml} writes it: {@code day-month-year}. */
    public String word() {
        return word;
    }
}
