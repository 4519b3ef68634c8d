package org.cairn.casebook;

import org.cairn.link.Decision;

/**
 * One person's answer about two records, as it stands in the log.
 *
 * @param entry its number, under which it can be withdrawn
 * @param who who answered
 * @param decision what they answered
 */
public record PairAnswer(long entry, String who, Decision decision) {}
