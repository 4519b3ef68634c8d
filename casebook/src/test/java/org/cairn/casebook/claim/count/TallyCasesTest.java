package org.cairn.casebook.claim.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Interval arithmetic holds every number that could come of numbers inside; a failure prints its seed. */
class TallyCasesTest {

    private static final long SEED = Long.getLong("cairn.seed", 20310630L);
    private static final int CASES = 5_000;

    private static Bounds bounds(RandomGenerator random) {
        long min = random.nextInt(20);
        return switch (random.nextInt(3)) {
            case 0 -> Bounds.exactly(min);
            case 1 -> Bounds.atLeast(min);
            default -> Bounds.between(min, min + random.nextInt(20));
        };
    }

    private static long inside(Bounds bounds, RandomGenerator random) {
        long most = bounds.max().orElse(bounds.min() + 30);
        return bounds.min() + random.nextLong(most - bounds.min() + 1);
    }

    private interface Case {
        void check(RandomGenerator random, Bounds a, Bounds b);
    }

    private static void forEachCase(Case check) {
        for (int i = 0; i < CASES; i++) {
            long seed = SEED + i;
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            try {
                check.check(random, bounds(random), bounds(random));
            } catch (AssertionError e) {
                throw new AssertionError("-Dcairn.seed=" + seed, e);
            }
        }
    }

    @Test
    void sumHoldsEverySumOfNumbersInside() {
        forEachCase((random, a, b) -> assertThat(a.plus(b).holds(inside(a, random) + inside(b, random)))
                .isTrue());
    }

    @Test
    void sumIsExactOnlyWherePartsAre() {
        forEachCase((random, a, b) -> assertThat(a.plus(b).isExact()).isEqualTo(a.isExact() && b.isExact()));
    }

    @Test
    void restHoldsEveryRestOfAPartWithinItsWhole() {
        forEachCase((random, whole, part) -> {
            long ofWhole = inside(whole, random);
            long ofPart = inside(part, random);
            if (ofPart <= ofWhole) {
                assertThat(whole.minus(part).holds(ofWhole - ofPart)).isTrue();
            }
        });
    }

    @Test
    void peopleOnEitherOfTwoCountsAreBetweenTheLargerAndTheSum() {
        forEachCase((random, a, b) -> {
            long ofA = inside(a, random);
            long ofB = inside(b, random);
            long shared = random.nextLong(Math.min(ofA, ofB) + 1);
            assertThat(a.or(b).holds(ofA + ofB - shared)).isTrue();
            Bounds together = a.or(b, Bounds.between(shared, shared + random.nextInt(3)));
            assertThat(together.holds(ofA + ofB - shared)).isTrue();
            assertThat(together.min()).isGreaterThanOrEqualTo(a.or(b).min());
        });
    }

    @Test
    void countsAgreeWhereSomeNumberIsMeantByBoth() {
        forEachCase((random, a, b) -> {
            boolean shared = false;
            for (long count = 0; count < 80; count++) {
                shared |= a.holds(count) && b.holds(count);
            }
            assertThat(a.canAgreeWith(b)).isEqualTo(shared).isEqualTo(b.canAgreeWith(a));
        });
    }

    @Test
    void spanHoldsWhateverEitherHolds() {
        forEachCase((random, a, b) -> {
            assertThat(a.spanning(b).holds(inside(a, random))).isTrue();
            assertThat(a.spanning(b).holds(inside(b, random))).isTrue();
        });
    }

    @Test
    void atLeastAndAboutTogetherAreAtLeast() {
        CountReader reader = new CountReader(NumberWords.DEFAULT);
        Tally atLeast = Tally.of(reader.read("at least 30", Measure.KILLED).orElseThrow());
        Tally about = Tally.of(reader.read("about 80", Measure.KILLED).orElseThrow());
        assertThat(atLeast.plus(about)).hasToString("at least 102 killed");
        assertThat(about.plus(Tally.of(Count.exactly(10, Measure.KILLED)))).hasToString("82 to 98 killed");
        assertThat(Tally.sum(List.of(about, about, atLeast))).hasToString("at least 174 killed");
    }

    @Test
    void measuresAreNeverMixed() {
        Tally killed = new Tally(Measure.KILLED, Bounds.exactly(531));
        Tally injured = new Tally(Measure.INJURED, Bounds.exactly(1_437));
        assertThatThrownBy(() -> killed.plus(injured)).hasMessage("killed and injured are different measures");
        assertThatThrownBy(() -> killed.minus(injured)).hasMessage("killed and injured are different measures");
        assertThatThrownBy(() -> killed.or(injured)).hasMessage("killed and injured are different measures");
        assertThatThrownBy(() -> killed.spanning(injured)).hasMessage("killed and injured are different measures");
        assertThatThrownBy(() -> Tally.casualties(injured, killed))
                .hasMessage("casualties are killed and injured (got: injured and killed)");
        assertThatThrownBy(() -> CountReader.share("63 %", Measure.CASUALTIES)
                        .orElseThrow()
                        .of(killed))
                .hasMessage("a share of casualties cannot be taken of killed");
        assertThat(Tally.casualties(killed, injured)).hasToString("1,968 casualties");
    }

    @Test
    void impossibleBoundsAreRefused() {
        assertThatThrownBy(() -> Bounds.between(5, 3)).hasMessageStartingWith("no count runs from 5 to");
        assertThatThrownBy(() -> new Bounds(-1, OptionalLong.empty())).hasMessageStartingWith("no count runs from -1");
    }
}
