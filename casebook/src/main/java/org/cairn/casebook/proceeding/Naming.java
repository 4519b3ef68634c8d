package org.cairn.casebook.proceeding;

import java.util.List;
import java.util.Set;

/**
 * Whether a person who is the subject of proceedings may be named, by rule and not by choice: the presumption of innocence.
 *
 * <p>A name may be shown where a final conviction stands, or where an official, public charge stands and a person signed for
 * the naming after it was made. A final conviction stands unless it was followed by an acquittal, an overturning, a dismissal, a
 * closing, an amnesty, a reopening, or an appeal, which shows that it was not final. A charge stands unless it was followed by
 * any of these but the appeal, or by a pardon. A signature counts for charges made before it, and until it is taken back.
 * Everything else withholds the name; where steps leave doubt, as "dismissed" does between a charge and an appeal, it is
 * withheld.
 */
public enum Naming {
    SHOWN_BY_FINAL_CONVICTION("a final conviction stands"),
    SHOWN_BY_PUBLIC_CHARGE("an official, public charge stands and a person signed for the naming"),
    WITHHELD("neither a final conviction stands, nor an official, public charge that a person signed for");

    private final String reason;

    Naming(String reason) {
        this.reason = reason;
    }

    /** Why, in words. */
    public String reason() {
        return reason;
    }

    /** Whether the name may be shown. */
    public boolean isShown() {
        return this != WITHHELD;
    }

    /** What counts for or against naming someone. */
    public enum Move {
        /** Charged, and an authority itself made it public. */
        PUBLIC_CHARGE,
        /** Charged, as someone else says. */
        CHARGE,
        SIGNED,
        SIGNATURE_TAKEN_BACK,
        CONVICTED,
        CONVICTION_FINAL,
        APPEALED,
        ACQUITTED,
        OVERTURNED,
        DISMISSED,
        CLOSED_WITHOUT_CHARGE,
        AMNESTY,
        REOPENED,
        PARDONED,
        /** Anything that says nothing of guilt. */
        OTHER;

        /** What a step counts as. */
        static Move of(Step step) {
            return switch (step.stage()) {
                case CHARGED -> step.isOfficiallyPublic() ? PUBLIC_CHARGE : CHARGE;
                case CONVICTED -> CONVICTED;
                case CONVICTION_FINAL -> CONVICTION_FINAL;
                case APPEALED -> APPEALED;
                case ACQUITTED -> ACQUITTED;
                case OVERTURNED -> OVERTURNED;
                case DISMISSED -> DISMISSED;
                case CLOSED_WITHOUT_CHARGE -> CLOSED_WITHOUT_CHARGE;
                case AMNESTY -> AMNESTY;
                case REOPENED -> REOPENED;
                case PARDONED -> PARDONED;
                default -> OTHER;
            };
        }
    }

    private static final Set<Move> UNDO = Set.of(
            Move.ACQUITTED, Move.OVERTURNED, Move.DISMISSED, Move.CLOSED_WITHOUT_CHARGE, Move.AMNESTY, Move.REOPENED);

    /**
     * What follows from moves, oldest first.
     *
     * @param moves everything that counts, of one person
     */
    public static Naming of(List<Move> moves) {
        boolean convicted = false;
        boolean charged = false;
        boolean signed = false;
        for (Move move : moves) {
            if (UNDO.contains(move)) {
                convicted = false;
                charged = false;
                signed = false;
            }
            switch (move) {
                case CONVICTION_FINAL -> convicted = true;
                case APPEALED -> convicted = false;
                case PUBLIC_CHARGE -> charged = true;
                case SIGNED -> signed = charged;
                case SIGNATURE_TAKEN_BACK -> signed = false;
                case PARDONED -> {
                    charged = false;
                    signed = false;
                }
                default -> {}
            }
        }
        return convicted ? SHOWN_BY_FINAL_CONVICTION : charged && signed ? SHOWN_BY_PUBLIC_CHARGE : WITHHELD;
    }
}
