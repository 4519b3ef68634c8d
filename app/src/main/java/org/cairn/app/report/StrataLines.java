package org.cairn.app.report;

import org.cairn.app.chart.StrataChart;
import org.cairn.casebook.work.Answer;
import org.cairn.casebook.work.StratumFinding;

/** Strata as the chart draws them. */
final class StrataLines {
    private StrataLines() {}

    static StrataChart.Line of(StratumFinding group) {
        long recorded = group.table().recorded();
        if (group.answer() instanceof Answer.Range range) {
            return new StrataChart.Line(group.label(), recorded, range.lower(), range.upper());
        }
        if (group.answer() instanceof Answer.AtLeast least) {
            return new StrataChart.Line(group.label(), recorded, least.lower(), Double.POSITIVE_INFINITY);
        }
        return new StrataChart.Line(group.label(), recorded, Double.NaN, Double.NaN);
    }
}
