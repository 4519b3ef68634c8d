package org.cairn.estimate.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.cairn.estimate.Interval;
import org.junit.jupiter.api.Test;

/**
 * Against published tables. Freireich and others (1963), Blood 21:699–716, weeks of remission of 21 children on
 * 6-mercaptopurine and 21 on placebo, as tabled with Greenwood errors in Cox and Oakes (1984) and, with log-log limits, in Stata's
 * manual; Embury and others (1977), Western Journal of Medicine 126:267–272, maintained and nonmaintained remission, the example
 * of R's package survival; Scrucca, Santucci and Aversa (2010), Bone Marrow Transplantation 45:1388–1395, 35 patients with two
 * competing outcomes, standard errors by statsmodels 0.15.0, {@code CumIncidenceRight}.
 */
class SurvivalReferenceTest {

    private static final String END = "relapse";

    /** Times with a minus sign are of subjects still waiting. */
    private static WaitingTimes times(double... signed) {
        WaitingTimes.Builder times = WaitingTimes.until(END);
        for (double time : signed) {
            if (time < 0) {
                times.still(-time);
            } else {
                times.ended(time, END);
            }
        }
        return times.build();
    }

    private static final WaitingTimes MERCAPTOPURINE =
            times(6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35);

    private static void steps(WaitingCurve curve, double within, double[][] expected) {
        List<WaitingCurve.Step> steps =
                curve.steps().stream().filter(step -> step.ended() > 0).toList();
        assertThat(steps).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            WaitingCurve.Step step = steps.get(i);
            assertThat(step.time()).isEqualTo(expected[i][0]);
            assertThat(step.atRisk()).isEqualTo((int) expected[i][1]);
            assertThat(step.ended()).isEqualTo((int) expected[i][2]);
            assertThat(step.share()).as("share at %s", step.time()).isCloseTo(expected[i][3], within(within));
            assertThat(step.standardError()).as("error at %s", step.time()).isCloseTo(expected[i][4], within(within));
        }
    }

    @Test
    void remissionOnMercaptopurineIsAsPublished() {
        steps(new KaplanMeier().of(MERCAPTOPURINE), 5e-5, new double[][] {
            {6, 21, 3, 0.8571, 0.0764},
            {7, 17, 1, 0.8067, 0.0869},
            {10, 15, 1, 0.7529, 0.0963},
            {13, 12, 1, 0.6902, 0.1068},
            {16, 11, 1, 0.6275, 0.1141},
            {22, 7, 1, 0.5378, 0.1282},
            {23, 6, 1, 0.4482, 0.1346},
        });
    }

    @Test
    void limitsOnTheLogLogScaleAreAsPublished() {
        double[][] limits = {
            {0.6197, 0.9516},
            {0.5631, 0.9228},
            {0.5032, 0.8894},
            {0.4316, 0.8491},
            {0.3675, 0.8049},
            {0.2678, 0.7468},
            {0.1881, 0.6801},
        };
        List<Interval> intervals = new KaplanMeier()
                .of(MERCAPTOPURINE).steps().stream()
                        .filter(step -> step.ended() > 0)
                        .map(step -> step.interval().orElseThrow())
                        .toList();
        assertThat(intervals).hasSize(limits.length);
        for (int i = 0; i < limits.length; i++) {
            assertThat(intervals.get(i).lower()).isCloseTo(limits[i][0], within(5e-5));
            assertThat(intervals.get(i).upper()).isCloseTo(limits[i][1], within(5e-5));
        }
    }

    @Test
    void mediansOfRemissionAreAsPublished() {
        WaitingTimes placebo = times(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23);
        WaitingCurve curve = new KaplanMeier().of(placebo);
        assertThat(curve.median()).hasValue(8);
        assertThat(curve.medianInterval().orElseThrow().lower()).isEqualTo(4);
        assertThat(curve.medianInterval().orElseThrow().upper()).isEqualTo(11);
        WaitingCurve treated = new KaplanMeier().of(MERCAPTOPURINE);
        assertThat(treated.median()).hasValue(23);
        assertThat(treated.medianInterval().orElseThrow().lower()).isEqualTo(13);
        assertThat(treated.medianInterval().orElseThrow().isBounded()).isFalse();
    }

    @Test
    void maintainedAndNonmaintainedRemissionAreAsPublished() {
        steps(new KaplanMeier().of(times(9, 13, -13, 18, 23, -28, 31, 34, -45, 48, -161)), 5e-4, new double[][] {
            {9, 11, 1, 0.909, 0.0867},
            {13, 10, 1, 0.818, 0.1163},
            {18, 8, 1, 0.716, 0.1397},
            {23, 7, 1, 0.614, 0.1526},
            {31, 5, 1, 0.491, 0.1642},
            {34, 4, 1, 0.368, 0.1627},
            {48, 2, 1, 0.184, 0.1535},
        });
        WaitingCurve curve = new KaplanMeier().of(times(5, 5, 8, 8, 12, -16, 23, 27, 30, 33, 43, 45));
        assertThat(curve.shareAt(43)).isCloseTo(0.0972, within(5e-5));
        assertThat(curve.shareAt(45)).isZero();
        assertThat(curve.median()).hasValue(23);
    }

    @Test
    void competingOutcomesAreAsPublished() {
        int[][] patients = {
            {13, 2}, {1, 1}, {72, 0}, {7, 2}, {8, 2}, {67, 0}, {9, 2}, {5, 2}, {70, 0}, {4, 0}, {7, 0}, {68, 0}, {1, 2},
            {10, 2}, {7, 2}, {3, 1}, {4, 1}, {4, 1}, {3, 1}, {3, 1}, {22, 2}, {8, 1}, {2, 2}, {0, 2}, {0, 1}, {35, 0},
            {35, 0}, {4, 2}, {14, 2}, {26, 2}, {3, 2}, {2, 0}, {8, 0}, {32, 0}, {12, 1},
        };
        WaitingTimes.Builder times = WaitingTimes.until("relapse", "death in remission");
        for (int[] patient : patients) {
            if (patient[1] == 0) {
                times.still(patient[0]);
            } else {
                times.ended(patient[0], patient[1] == 1 ? "relapse" : "death in remission");
            }
        }
        List<IncidenceCurve> curves = new AalenJohansen().of(times.build());
        incidence(curves.get(0), new double[][] {
            {0, 0.028571, 0.028160},
            {1, 0.057143, 0.039235},
            {3, 0.145813, 0.060307},
            {4, 0.204926, 0.069106},
            {8, 0.237712, 0.073605},
            {26, 0.272839, 0.078091},
        });
        incidence(curves.get(1), new double[][] {
            {0, 0.028571, 0.028160},
            {2, 0.085714, 0.047319},
            {3, 0.115271, 0.054240},
            {4, 0.144828, 0.059941},
            {7, 0.237720, 0.073571},
            {10, 0.340760, 0.084152},
            {26, 0.481270, 0.090017},
        });
    }

    private static void incidence(IncidenceCurve curve, double[][] expected) {
        for (double[] row : expected) {
            IncidenceCurve.Step step = curve.steps().stream()
                    .filter(candidate -> candidate.time() == row[0])
                    .findFirst()
                    .orElseThrow();
            assertThat(step.share()).isCloseTo(row[1], within(6e-7));
            assertThat(step.standardError()).as("error at %s", row[0]).isCloseTo(row[2], within(6e-7));
        }
    }
}
