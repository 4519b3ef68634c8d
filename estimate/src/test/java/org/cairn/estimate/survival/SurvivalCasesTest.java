package org.cairn.estimate.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** What is true of every set of waits, on a few hundred drawn at random; a failure prints its seed. */
class SurvivalCasesTest {

    private static final long SEED = Long.getLong("cairn.seed", 20310630L);

    private record Wait(int time, int outcome) {}

    private interface Check {
        void of(List<Wait> waits, WaitingTimes times);
    }

    private static void forEachCase(boolean censored, Check check) {
        for (int i = 0; i < 300; i++) {
            long seed = SEED + i;
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            List<Wait> waits = new ArrayList<>();
            int subjects = 1 + random.nextInt(40);
            for (int s = 0; s < subjects; s++) {
                waits.add(new Wait(random.nextInt(15), random.nextInt(censored ? 4 : 3)));
            }
            try {
                check.of(waits, times(waits, "a", "b", "c"));
            } catch (AssertionError e) {
                throw new AssertionError("-Dcairn.seed=" + seed, e);
            }
        }
    }

    private static WaitingTimes times(List<Wait> waits, String... names) {
        WaitingTimes.Builder times =
                WaitingTimes.until(List.of(names).stream().distinct().toList());
        for (Wait wait : waits) {
            if (wait.outcome() == 3) {
                times.still(wait.time());
            } else {
                times.ended(wait.time(), names[wait.outcome()]);
            }
        }
        return times.build();
    }

    @Test
    void outcomesAndThoseStillWaitingAddUpToEveryone() {
        forEachCase(true, (waits, times) -> {
            WaitingCurve waiting = new KaplanMeier().of(times);
            List<IncidenceCurve> curves = new AalenJohansen().of(times);
            for (int t = 0; t < 15; t++) {
                double sum = waiting.shareAt(t);
                for (IncidenceCurve curve : curves) {
                    sum += curve.shareAt(t);
                }
                assertThat(sum).isCloseTo(1, within(1e-12));
            }
        });
    }

    @Test
    void withoutCensoringEveryCurveIsAPlainShareWithABinomialError() {
        forEachCase(false, (waits, times) -> {
            for (int outcome = 0; outcome < 3; outcome++) {
                for (IncidenceCurve.Step step :
                        new AalenJohansen().of(times).get(outcome).steps()) {
                    int k = outcome;
                    double share = waits.stream()
                                    .filter(wait -> wait.outcome() == k && wait.time() <= step.time())
                                    .count()
                            / (double) waits.size();
                    assertThat(step.share()).isCloseTo(share, within(1e-12));
                    assertThat(step.standardError())
                            .isCloseTo(Math.sqrt(share * (1 - share) / waits.size()), within(1e-7));
                }
            }
        });
    }

    @Test
    void withOneOutcomeIncidenceIsOneMinusKaplanMeierWithGreenwoodsError() {
        forEachCase(true, (waits, any) -> {
            WaitingTimes times = times(waits, "a", "a", "a");
            WaitingCurve waiting = new KaplanMeier().of(times);
            IncidenceCurve curve = new AalenJohansen().of(times).get(0);
            for (IncidenceCurve.Step step : curve.steps()) {
                WaitingCurve.Step same = waiting.steps().stream()
                        .filter(candidate -> candidate.time() == step.time())
                        .findFirst()
                        .orElseThrow();
                assertThat(step.share()).isCloseTo(1 - same.share(), within(1e-12));
                if (same.share() > 0) {
                    assertThat(step.standardError()).isCloseTo(same.standardError(), within(1e-7));
                }
            }
        });
    }

    @Test
    void sharesNeverRiseAndLimitsHoldThem() {
        forEachCase(true, (waits, times) -> {
            double before = 1;
            for (WaitingCurve.Step step : new KaplanMeier(0.9).of(times).steps()) {
                assertThat(step.share()).isBetween(0.0, before);
                before = step.share();
                double share = before;
                step.interval().ifPresent(limits -> {
                    assertThat(limits.lower()).isBetween(0.0, share);
                    assertThat(limits.upper()).isBetween(share, 1.0);
                });
            }
        });
    }

    @Test
    void orderInWhichSubjectsAreTakenInChangesNothing() {
        forEachCase(true, (waits, times) -> {
            List<Wait> turned = new ArrayList<>(waits);
            Collections.reverse(turned);
            assertThat(new KaplanMeier().of(times(turned, "a", "b", "c"))).isEqualTo(new KaplanMeier().of(times));
        });
    }

    @Test
    void someoneStillWaitingAtTheTimeOfAnEndWasAtRiskThen() {
        WaitingTimes times =
                WaitingTimes.until("end").ended(5, "end").still(5).still(9).build();
        assertThat(new KaplanMeier().of(times).shareAt(5)).isCloseTo(2 / 3.0, within(1e-15));
    }

    @Test
    void nobodyAtAllIsACurveWithoutSteps() {
        WaitingTimes nobody = WaitingTimes.until("end").build();
        assertThat(new KaplanMeier().of(nobody).steps()).isEmpty();
        assertThat(new KaplanMeier().of(nobody).shareAt(10)).isEqualTo(1);
        assertThat(new KaplanMeier().of(nobody).median()).isEmpty();
    }

    @Test
    void impossibleWaitsAreRefusedInWords() {
        assertThatThrownBy(() -> WaitingTimes.until("end").still(-1))
                .hasMessage("a wait is finite and not below 0 (got: -1.0)");
        assertThatThrownBy(() -> WaitingTimes.until("end").ended(Double.NaN, "end"))
                .hasMessage("a wait is finite and not below 0 (got: NaN)");
        assertThatThrownBy(() -> WaitingTimes.until("end").ended(1, "start"))
                .hasMessage("“start” is not one of the outcomes [end]");
        assertThatThrownBy(() -> WaitingTimes.until("end", "end"))
                .hasMessage("waiting needs one outcome or more, each named once (got: [end, end])");
    }
}
