package org.cairn.link.reference;

import org.jspecify.annotations.Nullable;

/**
 * An expression that can be worked out for two rows, the left record's and the right's. Nothing, SQL's NULL, is {@code null} for a
 * text, NaN for a number and for a moment, {@link Truth#UNKNOWN} for a truth.
 */
sealed interface Term {

    /** Three-valued truth. */
    enum Truth {
        TRUE,
        FALSE,
        UNKNOWN;

        static Truth of(boolean is) {
            return is ? TRUE : FALSE;
        }

        Truth and(Truth other) {
            if (this == FALSE || other == FALSE) {
                return FALSE;
            }
            return this == TRUE && other == TRUE ? TRUE : UNKNOWN;
        }

        Truth not() {
            return this == UNKNOWN ? UNKNOWN : of(this == FALSE);
        }
    }

    /** A text. */
    non-sealed interface OfText extends Term {
        @Nullable
        String at(int left, int right);

        /** The text in UTF-8; null where there is none. */
        byte @Nullable [] bytes(int left, int right);
    }

    /** A number. */
    @FunctionalInterface
    non-sealed interface OfNumber extends Term {
        double at(int left, int right);
    }

    /** A moment, in seconds since 1970-01-01. */
    @FunctionalInterface
    non-sealed interface OfMoment extends Term {
        double at(int left, int right);
    }

    /** A truth. */
    @FunctionalInterface
    non-sealed interface OfTruth extends Term {
        Truth at(int left, int right);
    }

    /** What kind of term it is, in words. */
    default String kind() {
        if (this instanceof OfText) {
            return "a text";
        }
        if (this instanceof OfNumber) {
            return "a number";
        }
        return this instanceof OfMoment ? "a date" : "a condition";
    }
}
