package org.cairn.casebook.claim;

import java.util.Objects;
import org.cairn.link.value.Place;

/**
 * A place as a source states it.
 *
 * @param place names from the largest area to the smallest
 * @param precision how exactly it is known
 */
public record ClaimedPlace(Place place, Precision precision) {

    /** How exactly a place is known, by UCDP's {@code where_prec}. */
    public enum Precision {
        EXACT(1, "exact"),
        NEAR(2, "within 25 km"),
        SECOND_ORDER(3, "second-order division"),
        FIRST_ORDER(4, "first-order division"),
        COUNTRY(5, "country"),
        REGION(6, "region"),
        UNCLEAR(7, "unclear");

        private final int ucdp;
        private final String word;

        Precision(int ucdp, String word) {
            this.ucdp = ucdp;
            this.word = word;
        }

        /** The number UCDP gives it, 1 to 7. */
        public int ucdp() {
            return ucdp;
        }

        /** What it means: {@code within 25 km}. */
        public String word() {
            return word;
        }
    }

    public ClaimedPlace {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(precision, "precision");
    }
}
