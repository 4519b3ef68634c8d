package org.cairn.app.simulate;

import java.util.Locale;
import java.util.Objects;

/**
 * What to invent.
 *
 * @param records records on all lists together, within 2 %, from 100 to 20 million
 * @param lists number of lists, 1 to {@value #MOST_LISTS}
 * @param seed the same seed gives the same bytes
 * @param scripts in which scripts the lists are written
 */
public record Settings(long records, int lists, long seed, Scripts scripts) {

    static final int MOST_LISTS = 10;
    private static final long MOST_RECORDS = 20_000_000;

    /** 10,000 records on 4 lists in mixed scripts, seed 1. */
    public static final Settings DEFAULT = new Settings(10_000, 4, 1, Scripts.MIXED);

    public Settings {
        if (records < 100 || records > MOST_RECORDS) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "Cairn invents from 100 to 20,000,000 records (asked for: %,d).", records));
        }
        if (lists < 1 || lists > MOST_LISTS) {
            throw new IllegalArgumentException(
                    "Cairn invents from 1 to " + MOST_LISTS + " lists (asked for: " + lists + ").");
        }
        Objects.requireNonNull(scripts, "scripts");
    }
}
