package org.cairn.link.value;

/**
 * What one record says in one field.
 *
 * <p>A value is what was understood from a cell, not the cell itself: the text as written stays with the list. Missing
 * is a value too ({@link Absent}), never {@code null} and never an empty string.
 */
public sealed interface Value permits PersonName, PartialDate, Age, Sex, Place, Text, Absent {

    /** Whether the field says nothing that could be compared. */
    default boolean isAbsent() {
        return this instanceof Absent;
    }
}
