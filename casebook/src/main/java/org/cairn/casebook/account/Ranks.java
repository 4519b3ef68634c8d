package org.cairn.casebook.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.casebook.account.CountTable.Cell;
import org.cairn.casebook.claim.Claim;
import org.cairn.casebook.claim.ClaimValue;
import org.cairn.casebook.claim.Question.Period;
import org.cairn.casebook.claim.count.Bounds;
import org.cairn.casebook.proceeding.Party;

/** Where two parties change places when another measure is asked for: why a measure is never left out. */
public final class Ranks {

    private Ranks() {}

    /**
     * A change of places.
     *
     * @param period the period
     * @param more the party with more by the first table's measure
     * @param fewer the party with fewer by it, and with more by the second table's
     */
    public record Turn(Period period, Party more, Party fewer) {}

    /** The parties that surely rank one way by one table and surely the other by another; parts of each other are not compared. */
    public static List<Turn> turns(CountTable first, CountTable second, List<Party> parties) {
        List<Turn> turns = new ArrayList<>();
        for (Period period : first.periods()) {
            if (!second.periods().contains(period)) {
                continue;
            }
            for (Party a : parties) {
                for (Party b : parties) {
                    if (isMore(first, period, a, b) && isMore(second, period, b, a)) {
                        turns.add(new Turn(period, a, b));
                    }
                }
            }
        }
        return turns;
    }

    private static boolean isMore(CountTable table, Period period, Party a, Party b) {
        Optional<Bounds> more = bounds(table.cell(period, Optional.of(a)));
        Optional<Bounds> fewer = bounds(table.cell(period, Optional.of(b)));
        return more.isPresent()
                && fewer.isPresent()
                && fewer.get().max().isPresent()
                && more.get().min() > fewer.get().max().getAsLong();
    }

    /** The span of what stands in a cell, or of what follows; empty where nothing does. */
    static Optional<Bounds> bounds(Cell cell) {
        return cell.standing().stream()
                .flatMap(Ranks::counted)
                .reduce(Bounds::spanning)
                .or(() -> cell.derived().map(derived -> derived.tally().bounds()));
    }

    private static Stream<Bounds> counted(Claim claim) {
        return claim.value() instanceof ClaimValue.Counted counted
                ? Stream.of(counted.count().bounds())
                : Stream.empty();
    }
}
