package org.cairn.link.block;

/** Gives the keys of a record: none where it does not state enough, several where any of them may bring a pair together. */
@FunctionalInterface
interface KeySource {
    long[] NONE = {};

    /** Keys of the record at this row, each not 0. */
    long[] keys(int row);
}
