package org.cairn.link.value;

/** Why a field holds nothing. The three are kept apart because they mean different things to whoever reads the list. */
public enum Absent implements Value {
    /** The list does not say. */
    NOT_STATED,
    /** Something is written that could not be read. */
    ILLEGIBLE,
    /** The source knows, and chose not to say. */
    WITHHELD
}
