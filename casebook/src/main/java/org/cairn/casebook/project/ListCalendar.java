package org.cairn.casebook.project;

/** The calendar a list counts its dates in. */
public enum ListCalendar {
    GREGORIAN("gregorian"),
    /** The lunar Islamic calendar; a date in it is known to a day either side, since months begin at a sighting. */
    HIJRI("hijri"),
    /** The solar calendar of Iran and Afghanistan. */
    SOLAR_HIJRI("solar hijri"),
    /** The calendar of Ethiopia and Eritrea: twelve months of thirty days and a thirteenth of five or six. */
    ETHIOPIC("ethiopic");

    private final String word;

    ListCalendar(String word) {
        this.word = word;
    }

    /** The calendar as {@code cairn.yaml} writes it: {@code solar hijri}. */
    public String word() {
        return word;
    }

    /** How many months a year has. */
    public int months() {
        return this == ETHIOPIC ? 13 : 12;
    }
}
