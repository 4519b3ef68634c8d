package org.cairn.estimate.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.Estimation;
import org.cairn.estimate.Interval;
import org.cairn.estimate.NotEstimable;
import org.cairn.estimate.Verdict;
import org.junit.jupiter.api.Test;

class RuleTest {

    private static final CaptureTable TABLE = CaptureTable.of("a", "b", "c")
            .with("100", 30)
            .with("010", 40)
            .with("001", 30)
            .with("110", 20)
            .with("011", 10)
            .with("111", 10);
    private static final Rule RULE = new Rule(0.95);

    private static Estimation estimate(String method, double lower, double value, double upper) {
        return new Estimate(method, value, new Interval(lower, upper, 0.95), "", List.of(), Map.of());
    }

    @Test
    void anEstimateSpansEveryMethodThatAllowsForDependence() {
        Verdict verdict = RULE.verdict(
                TABLE,
                List.of(
                        estimate("chao", 150, 160, 170),
                        estimate("independence", 145, 150, 160),
                        estimate("loglinear", 210, 250, 300),
                        estimate("graphs", 190, 240, 320)));
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Estimated.class,
                        estimated -> assertThat(estimated.interval()).isEqualTo(new Interval(190, 320, 0.95)));
        assertThat(verdict.reason())
                .isEqualTo(
                        "The interval spans those of every method that allows lists to depend on each other and gave an"
                                + " answer: loglinear and graphs.");
    }

    @Test
    void aHeadlineWithoutAnUpperLimitIsALowerBound() {
        Verdict verdict = RULE.verdict(
                TABLE,
                List.of(
                        estimate("shrinkage", 180, 400, Double.POSITIVE_INFINITY),
                        estimate("loglinear", 210, 250, 300)));
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.AtLeast.class,
                        bound -> assertThat(bound.lower()).isEqualTo(180));
        assertThat(verdict.reason())
                .isEqualTo(
                        "The overlap between the lists sets no upper limit (by shrinkage): with this few people on more than"
                                + " one list, far larger totals would fit as well. Joining strata, or another list, would help.");
    }

    @Test
    void aLimitThatIsTheGridsIsNotTheVerdicts() {
        Estimate cutOff = new Estimate(
                "graphs",
                240,
                new Interval(190, 320, 0.95),
                "",
                List.of(),
                Map.of("extended", Map.of("median", 260.0, "lower", 195.0, "upper", 900.0)));
        Verdict verdict = RULE.verdict(TABLE, List.of(estimate("loglinear", 210, 250, 300), cutOff));
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Estimated.class,
                        estimated -> assertThat(estimated.interval()).isEqualTo(new Interval(195, 900, 0.95)));
    }

    @Test
    void methodsFarApartAreSeveralAnswers() {
        Verdict verdict =
                RULE.verdict(TABLE, List.of(estimate("loglinear", 210, 250, 300), estimate("graphs", 400, 500, 600)));
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.SeveralAnswers.class,
                        several -> assertThat(several.envelope()).isEqualTo(new Interval(210, 600, 0.95)));
        assertThat(verdict.reason())
                .startsWith("Methods that fit these lists disagree, from 250 by loglinear to 500 by");
    }

    private static Estimation headline(double upperMoves, double alike) {
        return new Estimate(
                "shrinkage",
                250,
                new Interval(200, 400, 0.95),
                "",
                List.of(),
                Map.of("prior_moves_upper", upperMoves, "no_heterogeneity_probability", alike));
    }

    @Test
    void theHeadlineStandsWhereItsWitnessesMeetIt() {
        Verdict verdict = RULE.verdict(
                TABLE,
                List.of(headline(1.1, 0.3), estimate("loglinear", 180, 190, 210), estimate("graphs", 150, 390, 600)));
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Estimated.class, estimated -> {
            assertThat(estimated.value()).isEqualTo(250);
            assertThat(estimated.interval()).isEqualTo(new Interval(200, 400, 0.95));
        });
        assertThat(verdict.reason()).endsWith("it chooses no single model. It agrees with loglinear and graphs.");
    }

    @Test
    void aWitnessApartFromItMakesSeveralAnswers() {
        Verdict verdict = RULE.verdict(TABLE, List.of(headline(1.1, 0.3), estimate("loglinear", 410, 500, 620)));
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.SeveralAnswers.class,
                        several -> assertThat(several.envelope()).isEqualTo(new Interval(200, 620, 0.95)));
    }

    @Test
    void wherePeopleDifferMethodsThatSupposeThemAlikeAreNotHeard() {
        List<Estimation> results =
                List.of(headline(1.1, 0.01), estimate("graphs", 150, 160, 170), estimate("latent", 190, 210, 240));
        Verdict verdict = RULE.verdict(TABLE, results);
        assertThat(verdict.kind()).isEqualTo("estimate");
        assertThat(verdict.reason())
                .endsWith("The lists show that people differ in how easily they are recorded; methods that suppose them"
                        + " alike were not heard. It agrees with latent.");
    }

    @Test
    void anUpperLimitThatIsThePriorsIsNotSaid() {
        Verdict verdict = RULE.verdict(TABLE, List.of(headline(1.9, 0.3)));
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.AtLeast.class,
                        least -> assertThat(least.lower()).isEqualTo(200));
        assertThat(verdict.reason())
                .startsWith("The lists set no upper limit of their own: with a prior twice as wide");
    }

    @Test
    void withoutSuchAMethodOnlyTheLowerBoundIsSaidAndWhy() {
        Verdict verdict = RULE.verdict(TABLE, List.of(new NotEstimable("loglinear", "The lists never meet.")));
        assertThat(verdict.kind()).isEqualTo("lower bound");
        assertThat(verdict.reason()).isEqualTo("The lists never meet.");
    }

    @Test
    void whereOneMethodSetsNoUpperLimitOnlyTheLowerIsSaid() {
        Verdict verdict = RULE.verdict(
                TABLE,
                List.of(estimate("loglinear", 160, 225, Double.POSITIVE_INFINITY), estimate("graphs", 165, 214, 231)));
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.AtLeast.class,
                        least -> assertThat(least.lower()).isEqualTo(160));
        assertThat(verdict.reason()).startsWith("The overlap between the lists sets no upper limit (by loglinear)");
    }

    @Test
    void withNothingAtAllTheReasonIsSaid() {
        CaptureTable apart = CaptureTable.of("a", "b", "c").with("100", 30).with("010", 40);
        assertThat(RULE.verdict(apart, List.of(new NotEstimable("graphs", "No one is on two lists."))))
                .isEqualTo(new Verdict.NoAnswer("No one is on two lists."));
    }

    @Test
    void twoListsGiveAnAnswerForEachSuppositionAboutTheirDependence() {
        CaptureTable two =
                CaptureTable.of("a", "b").with("10", 99).with("01", 99).with("11", 100);
        Verdict verdict = RULE.verdict(two, List.of());
        assertThat(verdict).isInstanceOf(Verdict.SeveralAnswers.class);
        assertThat(verdict.reason())
                .isEqualTo("Two lists cannot show whether they depend on each other. If they are independent there were"
                        + " about 395; if being on one doubles the odds of being on the other, about 492; if it halves them,"
                        + " about 347. A third list made independently would help.");
    }
}
