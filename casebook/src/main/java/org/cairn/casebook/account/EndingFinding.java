package org.cairn.casebook.account;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cairn.casebook.proceeding.Stage;
import org.cairn.casebook.proceeding.TimeTo;
import org.cairn.casebook.proceeding.TimeTo.Outcome;
import org.cairn.estimate.survival.AalenJohansen;
import org.cairn.estimate.survival.IncidenceCurve;

/**
 * How proceedings first ended, by when: closed without a judgment, acquitted, or convicted, whichever came first; as curves, or why
 * there are none. What came later, such as a conviction overturned, stands in the tables of stages.
 *
 * @param why the answer in a sentence, or why there are no curves
 * @param curves a curve for each ending, where every wait was as short as its dates allow; none where there are too few
 */
public record EndingFinding(String why, List<Curve> curves) {

    private static final Set<Stage> CLOSED =
            EnumSet.of(Stage.CLOSED_WITHOUT_CHARGE, Stage.NOT_REFERRED, Stage.DISMISSED);

    /** The endings that compete. */
    static final List<Outcome> ENDINGS = List.of(
            new Outcome("closed without a judgment", CLOSED),
            new Outcome("acquitted", EnumSet.of(Stage.ACQUITTED)),
            new Outcome("convicted", EnumSet.of(Stage.CONVICTED, Stage.CONVICTION_FINAL, Stage.SENTENCED)));

    /**
     * One ending.
     *
     * @param ending which
     * @param steps the share it had met by each time, down to where fewer than ten had neither ended nor been last looked at
     */
    public record Curve(String ending, List<Step> steps) {
        public Curve {
            steps = List.copyOf(steps);
        }

        /** The share met by the last time of the curve. */
        public double share() {
            return steps.isEmpty() ? 0 : steps.get(steps.size() - 1).share();
        }
    }

    /**
     * One time of a curve.
     *
     * @param days the time
     * @param atRisk how many had waited until then
     * @param ended how many this ending met then
     * @param share the share it had met by then
     * @param lower lower limit of the share
     * @param upper upper limit of the share
     */
    public record Step(double days, int atRisk, int ended, double share, double lower, double upper) {}

    public EndingFinding {
        curves = List.copyOf(curves);
    }

    /** Whether there are curves. */
    public boolean isCurve() {
        return !curves.isEmpty();
    }

    /** What times to the first ending add up to. */
    static EndingFinding of(TimeTo times) {
        int subjects = times.shortest().subjects();
        String left = times.leftOut("the ending");
        if (subjects < Accountability.FEWEST_FOR_A_CURVE) {
            return new EndingFinding(
                    "%s with dates is too few for curves; at least %s are needed.%s"
                            .formatted(subjects, Accountability.FEWEST_FOR_A_CURVE, left),
                    List.of());
        }
        List<Curve> curves = new ArrayList<>();
        for (IncidenceCurve curve : new AalenJohansen().of(times.shortest())) {
            curves.add(new Curve(curve.outcome(), steps(curve)));
        }
        if (curves.stream().allMatch(curve -> curve.steps().isEmpty())) {
            return new EndingFinding("None of %s has ended.%s".formatted(subjects, left), List.of());
        }
        List<String> shares = curves.stream()
                .map(curve -> "%s %.0f%%".formatted(curve.ending(), 100 * curve.share()))
                .toList();
        return new EndingFinding("By the end of the curves: %s.%s".formatted(String.join(", ", shares), left), curves);
    }

    private static List<Step> steps(IncidenceCurve curve) {
        List<Step> steps = new ArrayList<>();
        for (IncidenceCurve.Step step : curve.steps()) {
            if (step.atRisk() < Accountability.FEWEST_FOR_A_CURVE) {
                break;
            }
            steps.add(new Step(
                    step.time(),
                    step.atRisk(),
                    step.ended(),
                    step.share(),
                    step.interval().map(limits -> limits.lower()).orElse(step.share()),
                    step.interval().map(limits -> limits.upper()).orElse(step.share())));
        }
        return steps;
    }
}
