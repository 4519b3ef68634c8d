package org.cairn.link.compare;

import java.util.Arrays;

/**
 * What comparing some pairs gave: for each the levels of all parts, packed in a long, and how common the values are on which its
 * records agree. Filled again and again by one thread.
 */
public final class PatternBatch {

    /** In place of a share where the records do not agree or frequency does not apply. */
    public static final short NO_SHARE = Short.MIN_VALUE;

    /** Shares are log₂ in whole parts of so many to the bit, so that sums of them are exact. */
    public static final int UNITS = 256;

    private long[] patterns = new long[0];
    /** shares[part][pair]. */
    private short[][] shares;

    /** For so many parts. */
    public PatternBatch(int parts) {
        shares = new short[parts][0];
    }

    /** Forgets all pairs and gets ready for so many. */
    public void clear(int size) {
        if (patterns.length < size) {
            patterns = new long[size];
            shares = new short[shares.length][size];
        }
        Arrays.fill(patterns, 0, size, 0);
        for (short[] share : shares) {
            Arrays.fill(share, 0, size, NO_SHARE);
        }
    }

    /** Notes the level of one part of a pair. */
    void level(int pair, int part, int level) {
        patterns[pair] |= (long) level << (FieldComparison.BITS * part);
    }

    /** Notes how common the value is that both records have in one part. */
    void share(int pair, int part, int log2Units) {
        shares[part][pair] = (short) log2Units;
    }

    /** log₂ of a share in units; as rare as can be noted at least. */
    static int units(double share) {
        return (int) Math.max(
                Short.MIN_VALUE + 1, Math.min(0, Math.rint(StrictMath.log(share) / StrictMath.log(2) * UNITS)));
    }

    /** The levels of a pair, {@link FieldComparison#BITS} bits to each part. */
    public long pattern(int pair) {
        return patterns[pair];
    }

    /** log₂ of the share of records with the value that both records of a pair have, in units; or {@link #NO_SHARE}. */
    public short share(int part, int pair) {
        return shares[part][pair];
    }
}
