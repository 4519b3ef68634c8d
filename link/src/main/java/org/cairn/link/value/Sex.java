package org.cairn.link.value;

/** Sex as the list states it. "Unknown" is not a sex but {@link Absent#NOT_STATED}. */
public enum Sex implements Value {
    FEMALE,
    MALE
}
