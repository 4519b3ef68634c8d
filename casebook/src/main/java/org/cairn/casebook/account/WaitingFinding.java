package org.cairn.casebook.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cairn.casebook.proceeding.TimeTo;
import org.cairn.estimate.survival.KaplanMeier;
import org.cairn.estimate.survival.WaitingCurve;

/**
 * How long until something followed, as a curve, or why there is none.
 *
 * @param until what is waited for
 * @param why the answer in a sentence: the median wait, or why there is no curve
 * @param steps the curve, where every wait was as short as its dates allow, down to where fewer than ten remain; empty where
 *     there is none
 */
public record WaitingFinding(String until, String why, List<Step> steps) {

    /**
     * One time of the curve.
     *
     * @param days the time
     * @param atRisk how many had waited until then
     * @param ended how many waits ended then
     * @param censored how many were last looked at then
     * @param share the share still waiting just after it
     * @param lower lower limit of the share
     * @param upper upper limit of the share
     */
    public record Step(double days, int atRisk, int ended, int censored, double share, double lower, double upper) {}

    public WaitingFinding {
        steps = List.copyOf(steps);
    }

    /** Whether there is a curve. */
    public boolean isCurve() {
        return !steps.isEmpty();
    }

    /** What the waits until a rung add up to. */
    static WaitingFinding of(Accountability.ToRung to) {
        TimeTo times = to.times();
        int subjects = times.shortest().subjects();
        String left = times.leftOut("what followed");
        if (!to.isEnough()) {
            return new WaitingFinding(
                    to.rung().words(),
                    "%s with dates is too few for a curve; at least %s are needed. Each is in the tables above.%s"
                            .formatted(subjects, Accountability.FEWEST_FOR_A_CURVE, left),
                    List.of());
        }
        WaitingCurve shortest = new KaplanMeier().of(times.shortest());
        WaitingCurve longest = new KaplanMeier().of(times.longest());
        String answer = "Half had waited no longer than %s.%s".formatted(median(shortest, longest), left);
        return new WaitingFinding(to.rung().words(), answer, steps(shortest));
    }

    private static String median(WaitingCurve shortest, WaitingCurve longest) {
        if (shortest.median().isEmpty()) {
            return "they have; more than half are still waiting";
        }
        String least =
                String.format(Locale.ROOT, "%,.0f days", shortest.median().getAsDouble());
        if (longest.median().equals(shortest.median())) {
            return least;
        }
        return longest.median().isEmpty()
                ? least + ", if every wait was as short as its dates allow"
                : String.format(
                        Locale.ROOT,
                        "%s to %,.0f days, as dates allow",
                        least,
                        longest.median().getAsDouble());
    }

    private static List<Step> steps(WaitingCurve curve) {
        List<Step> steps = new ArrayList<>();
        for (WaitingCurve.Step step : curve.steps()) {
            if (step.atRisk() < Accountability.FEWEST_FOR_A_CURVE) {
                break;
            }
            steps.add(new Step(
                    step.time(),
                    step.atRisk(),
                    step.ended(),
                    step.censored(),
                    step.share(),
                    step.interval().map(limits -> limits.lower()).orElse(step.share()),
                    step.interval().map(limits -> limits.upper()).orElse(step.share())));
        }
        return steps;
    }
}
