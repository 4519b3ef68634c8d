package org.cairn.casebook;

/**
 * One line of the log.
 *
 * @param number its number, from 1
 * @param at when, as an ISO 8601 instant
 * @param who who did it
 * @param event what was done
 * @param previous hash of the entry before; 64 zeros for the first
 * @param hash hash of this entry, the one before included
 */
public record Entry(long number, String at, String who, Event event, String previous, String hash) {}
