package org.cairn.casebook.claim.count;

import java.util.List;
import java.util.Objects;

/**
 * What a count counts. Counts of different measures are never added, compared or drawn on one axis: a share of casualties
 * read as a share of deaths is the commonest error in reports about civilian harm.
 *
 * @param word the measure as files and tables write it: {@code killed}, {@code casualties}, {@code incidents}
 */
public record Measure(String word) {

    /** People killed. */
    public static final Measure KILLED = new Measure("killed");

    /** People injured, who lived. */
    public static final Measure INJURED = new Measure("injured");

    /** People missing. */
    public static final Measure MISSING = new Measure("missing");

    /** People killed or injured. */
    public static final Measure CASUALTIES = new Measure("casualties");

    /** The measures every project knows. Others, of things counted around the dead, a project names itself. */
    public static final List<Measure> KNOWN = List.of(
            KILLED,
            INJURED,
            MISSING,
            CASUALTIES,
            new Measure("detained"),
            new Measure("displaced"),
            new Measure("incidents"),
            new Measure("allegations"),
            new Measure("people investigated"),
            new Measure("people charged"),
            new Measure("people convicted"));

    public Measure {
        Objects.requireNonNull(word, "word");
        if (word.isBlank()) {
            throw new IllegalArgumentException("a count needs a measure, such as killed or injured");
        }
    }

    @Override
    public String toString() {
        return word;
    }
}
