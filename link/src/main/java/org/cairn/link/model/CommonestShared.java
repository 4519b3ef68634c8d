package org.cairn.link.model;

import java.util.Arrays;
import org.cairn.link.compare.FieldComparison;
import org.cairn.link.compare.PatternBatch;

/**
 * How common the commonest value is that records of some pairs share, for each part to which frequency applies and each level.
 * Filled by one thread.
 */
final class CommonestShared {

    private final int[] frequencyParts;
    private final short[][] units;

    CommonestShared(int[] frequencyParts) {
        this.frequencyParts = frequencyParts;
        this.units = new short[frequencyParts.length][FieldComparison.MOST_LEVELS];
        for (short[] ofPart : units) {
            Arrays.fill(ofPart, PatternBatch.NO_SHARE);
        }
    }

    /** Notes what the records of a pair share. */
    void note(PatternBatch batch, int pair) {
        for (int i = 0; i < units.length; i++) {
            note(i, FieldSet.level(batch.pattern(pair), frequencyParts[i]), batch.share(frequencyParts[i], pair));
        }
    }

    private void note(int i, int level, short share) {
        if (share > units[i][level]) {
            units[i][level] = share;
        }
    }

    void addAll(CommonestShared other) {
        for (int i = 0; i < units.length; i++) {
            for (int level = 0; level < units[i].length; level++) {
                note(i, level, other.units[i][level]);
            }
        }
    }

    /** log₂ in units; {@link PatternBatch#NO_SHARE} where frequency never applied. */
    short at(int i, int level) {
        return units[i][level];
    }
}
