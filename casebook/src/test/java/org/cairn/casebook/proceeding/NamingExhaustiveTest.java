package org.cairn.casebook.proceeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cairn.casebook.proceeding.Naming.Move;
import org.junit.jupiter.api.Test;

/** Every sequence of up to six moves, more than twelve million of them, held against the rule as it is written. */
class NamingExhaustiveTest {

    private static final int LONGEST = 6;
    private static final Move[] MOVES = Move.values();
    private static final Set<Move> UNDO_A_CHARGE = EnumSet.of(
            Move.ACQUITTED,
            Move.OVERTURNED,
            Move.DISMISSED,
            Move.CLOSED_WITHOUT_CHARGE,
            Move.AMNESTY,
            Move.REOPENED,
            Move.PARDONED);
    private static final Set<Move> UNDO_A_CONVICTION = EnumSet.of(
            Move.ACQUITTED,
            Move.OVERTURNED,
            Move.DISMISSED,
            Move.CLOSED_WITHOUT_CHARGE,
            Move.AMNESTY,
            Move.REOPENED,
            Move.APPEALED);

    private interface Check {
        void of(List<Move> moves, Naming naming);
    }

    private static void forEverySequence(int longest, Check check) {
        for (int length = 0; length <= longest; length++) {
            Move[] moves = new Move[length];
            visit(moves, 0, check);
        }
    }

    private static void visit(Move[] moves, int place, Check check) {
        if (place == moves.length) {
            List<Move> sequence = Arrays.asList(moves);
            check.of(sequence, Naming.of(sequence));
            return;
        }
        for (Move move : MOVES) {
            moves[place] = move;
            visit(moves, place + 1, check);
        }
    }

    /** The rule, looked for from the end of the sequence: something that allows the name, and nothing after it that undoes it. */
    private static Naming byTheRule(List<Move> moves) {
        for (int i = 0; i < moves.size(); i++) {
            if (moves.get(i) == Move.CONVICTION_FINAL && !anyAfter(i, moves, UNDO_A_CONVICTION)) {
                return Naming.SHOWN_BY_FINAL_CONVICTION;
            }
        }
        for (int signed = 1; signed < moves.size(); signed++) {
            boolean holds = moves.get(signed) == Move.SIGNED
                    && !anyAfter(signed, moves, UNDO_A_CHARGE)
                    && !anyAfter(signed, moves, Set.of(Move.SIGNATURE_TAKEN_BACK));
            for (int charge = 0; holds && charge < signed; charge++) {
                if (moves.get(charge) == Move.PUBLIC_CHARGE && !anyAfter(charge, moves, UNDO_A_CHARGE)) {
                    return Naming.SHOWN_BY_PUBLIC_CHARGE;
                }
            }
        }
        return Naming.WITHHELD;
    }

    private static boolean anyAfter(int place, List<Move> moves, Set<Move> wanted) {
        for (int i = place + 1; i < moves.size(); i++) {
            if (wanted.contains(moves.get(i))) {
                return true;
            }
        }
        return false;
    }

    @Test
    void everySequenceOfUpToSixMovesFollowsTheRule() {
        long[] seen = new long[1];
        forEverySequence(LONGEST, (moves, naming) -> {
            seen[0]++;
            if (naming != byTheRule(moves)) {
                throw new AssertionError(moves + " gave " + naming);
            }
        });
        long all = 0;
        for (int length = 0; length <= LONGEST; length++) {
            all += Math.round(Math.pow(MOVES.length, length));
        }
        assertThat(seen[0]).isEqualTo(all).isGreaterThan(12_000_000);
    }

    @Test
    void nameIsNeverShownWithoutAFinalConvictionOrASignedPublicCharge() {
        forEverySequence(4, (moves, naming) -> {
            boolean allowed = moves.contains(Move.CONVICTION_FINAL)
                    || (moves.contains(Move.PUBLIC_CHARGE) && moves.contains(Move.SIGNED));
            if (naming.isShown() && !allowed) {
                throw new AssertionError(moves + " gave " + naming);
            }
        });
    }

    @Test
    void acquittalOrOverturningAlwaysWithholdsTheName() {
        forEverySequence(4, (moves, any) -> {
            for (Move undo : List.of(Move.ACQUITTED, Move.OVERTURNED)) {
                List<Move> longer = new ArrayList<>(moves);
                longer.add(undo);
                if (Naming.of(longer).isShown()) {
                    throw new AssertionError(longer.toString());
                }
            }
        });
    }
}
