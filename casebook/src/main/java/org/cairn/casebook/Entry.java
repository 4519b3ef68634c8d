package org.cairn.casebook;

/**
 * One line of the log.
 *
 * @param number its place in this copy of the log, from 1; a copy that went its own way may hold it at another
 * @param id its lasting id, the same in every copy; references between events are by id
 * @param at when, as an ISO 8601 instant, by the clock of the computer it was written on
 * @param who who did it
 * @param event what was done
 * @param why the reason the person gave; may be empty, and may be sealed
 * @param hash hash of this entry and, through them, of every one before it
 */
public record Entry(long number, String id, String at, String who, Event event, Sealable why, String hash) {}
