package org.cairn.casebook.account;

import org.cairn.casebook.claim.count.Tally;

/**
 * A count that no source states and that follows from what one source states.
 *
 * @param tally the count
 * @param how by what arithmetic: {@code the total less the parties}, {@code killed and injured}
 * @param source id of the one source that states all that goes into it
 */
public record Derived(Tally tally, String how, String source) {}
