package org.cairn.estimate.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.ListRelation;
import org.junit.jupiter.api.Test;

class SafeBoundTest {

    private static CaptureTable table(long ab) {
        return CaptureTable.of("a", "b", "c")
                .with("100", 22)
                .with("010", 25)
                .with("001", 30)
                .with("110", ab);
    }

    /** Garwood's 97.5 % upper limits of 0, 1 and 3: 3.689, 5.572 and 8.767. */
    @Test
    void fewOnTwoListsAreTakenAtTheirExactUpperLimit() {
        double products = 22 * 25 + 22 * 30 + 25 * 30;
        assertThat(SafeBound.of(table(0), 0.975)).isBetween(77 + 0.93 * products / 3.689, 77 + products / 3.689);
        assertThat(SafeBound.of(table(1), 0.975)).isBetween(78 + 0.93 * products / 5.572, 78 + products / 5.572);
        assertThat(SafeBound.of(table(3), 0.975)).isBetween(80 + 0.90 * products / 8.767, 80 + products / 8.767);
    }

    @Test
    void itHoldsAsOftenAsItSaysWhereFewAreOnTwoLists() {
        SplittableRandom chance = new SplittableRandom(20310630L);
        int tables = 2_000;
        long held = IntStream.range(0, tables)
                .filter(any -> SafeBound.of(drawn(chance, 300, new double[] {0.06, 0.1, 0.04}), 0.975) <= 300)
                .count();
        assertThat(held / (double) tables).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void itHoldsWherePeopleAreMany() {
        SplittableRandom chance = new SplittableRandom(20310701L);
        int tables = 400;
        long held = IntStream.range(0, tables)
                .filter(any -> SafeBound.of(drawn(chance, 4_000, new double[] {0.2, 0.3, 0.25, 0.1}), 0.975) <= 4_000)
                .count();
        assertThat(held / (double) tables).isGreaterThanOrEqualTo(0.96);
    }

    private static CaptureTable drawn(SplittableRandom chance, int people, double[] reach) {
        long[] counts = new long[1 << reach.length];
        for (int person = 0; person < people; person++) {
            int history = 0;
            for (int list = 0; list < reach.length; list++) {
                history |= chance.nextDouble() < reach[list] ? 1 << list : 0;
            }
            counts[history]++;
        }
        CaptureTable table = CaptureTable.of(
                IntStream.range(0, reach.length).mapToObj(list -> "l" + list).toArray(String[]::new));
        for (int history = 1; history < counts.length; history++) {
            table = table.with(history, counts[history]);
        }
        return table;
    }

    @Test
    void listsThatNeverOverlapByDesignSayNothing() {
        CaptureTable knowing = table(3).knowing(new ListRelation.NeverOverlap("b", "c"));
        assertThat(SafeBound.of(knowing, 0.975)).isLessThan(SafeBound.of(table(3), 0.975));
    }

    @Test
    void whereNoOneIsOnASingleListItIsTheRecorded() {
        assertThat(SafeBound.of(CaptureTable.of("a", "b").with("11", 40), 0.975))
                .isEqualTo(40);
    }
}
