package org.cairn.casebook.work;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.cairn.link.RecordId;
import org.cairn.link.RecordTable;

/**
 * Drawing by lot: each record, and each pair, has a number that depends on the project's seed and on its ids alone, and looks
 * like chance. So what is drawn stays drawn when lists grow, when the model changes, and on every computer.
 */
final class Lot {

    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    private final long seed;

    Lot(long seed) {
        this.seed = seed;
    }

    long of(RecordId record) {
        return mixed(add(add(add(FNV_OFFSET, record.list()), "\n"), record.record()) ^ seed);
    }

    /** The same whichever way round. */
    long of(RecordId one, RecordId other) {
        return mixed(of(one) + of(other));
    }

    private static long add(long hash, String text) {
        long sum = hash;
        for (int i = 0; i < text.length(); i++) {
            sum = (sum ^ text.charAt(i)) * FNV_PRIME;
        }
        return sum;
    }

    /** Steele, Lea and Flood 2014, the finaliser of SplitMix. */
    private static long mixed(long bits) {
        long mix = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mix = (mix ^ (mix >>> 27)) * 0x94D049BB133111EBL;
        return mix ^ (mix >>> 31);
    }

    /** The first rows to be drawn, in the order in which they are. */
    int[] rows(RecordTable records, int most) {
        Comparator<long[]> byLot =
                Comparator.<long[]>comparingLong(row -> row[0]).thenComparingLong(row -> row[1]);
        PriorityQueue<long[]> drawn = new PriorityQueue<>(byLot.reversed());
        IntStream.range(0, records.size()).forEach(row -> {
            drawn.add(new long[] {of(records.idOf(row)), row});
            if (drawn.size() > most) {
                drawn.remove();
            }
        });
        long[][] inOrder = drawn.toArray(long[][]::new);
        Arrays.sort(inOrder, byLot);
        return Arrays.stream(inOrder).mapToInt(row -> (int) row[1]).toArray();
    }
}
