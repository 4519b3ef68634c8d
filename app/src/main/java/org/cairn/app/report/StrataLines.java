package org.cairn.app.report;

import org.cairn.app.chart.StrataChart;
import org.cairn.casebook.work.StratumFinding;
import org.cairn.estimate.Interval;
import org.cairn.estimate.Verdict;

/** Strata as the chart draws them. */
final class StrataLines {
    private StrataLines() {}

    static StrataChart.Line of(StratumFinding group) {
        long recorded = group.table().recorded();
        if (group.verdict() instanceof Verdict.Estimated estimated) {
            return line(group, recorded, estimated.interval());
        }
        if (group.verdict() instanceof Verdict.SeveralAnswers several) {
            return line(group, recorded, several.envelope());
        }
        if (group.verdict() instanceof Verdict.AtLeast least) {
            return new StrataChart.Line(group.label(), recorded, least.lower(), Double.POSITIVE_INFINITY);
        }
        return new StrataChart.Line(group.label(), recorded, Double.NaN, Double.NaN);
    }

    private static StrataChart.Line line(StratumFinding group, long recorded, Interval interval) {
        return new StrataChart.Line(group.label(), recorded, interval.lower(), interval.upper());
    }
}
