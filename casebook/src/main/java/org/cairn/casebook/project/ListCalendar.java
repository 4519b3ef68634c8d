package org.cairn.casebook.project;

/** The calendar a list counts its dates in. */
public enum ListCalendar {
    GREGORIAN("gregorian"),
    /** The lunar Islamic calendar; a date in it is known to a day either side, since months begin at a sighting. */
    HIJRI("hijri"),
    /** The solar calendar of Iran and Afghanistan. */
    SOLAR_HIJRI("solar hijri");

    private final String word;

    ListCalendar(String word) {
        this.word = word;
    }

    /** The calendar as {@code cairn.yaml} writes it: {@code solar hijri}. */
    public String word() {
        return word;
    }
}
