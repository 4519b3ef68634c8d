package org.cairn.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.app.chart.StrataChart;
import org.cairn.app.report.Figure.Kind;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.Estimation;
import org.cairn.estimate.Interval;
import org.cairn.estimate.NotEstimable;
import org.cairn.estimate.combine.Strata;
import org.cairn.estimate.combine.StratumEstimate;

/** All strata together: people whose stratum is not stated put into them, sparse ones helped by the others, and the total. */
final class StrataTotal {
    private static final String TOTAL = "all together";

    private final Stated stated;
    private final Strata strata;

    StrataTotal(Stated stated, Strata strata) {
        this.stated = stated;
        this.strata = strata;
    }

    ChartFigure figure() {
        Table table = Table.titled("Strata together (%s)".formatted(stated.cite(Kind.TOTAL)))
                .text("Stratum")
                .number("Stratum stated")
                .number("With those imputed")
                .number("Estimated in all, about")
                .text("Interval")
                .text("Remarks");
        List<StrataChart.Line> lines = new ArrayList<>();
        double sum = 0;
        for (StratumEstimate each : strata.strata()) {
            long recorded = Math.round(each.recorded());
            sum += each.recorded();
            String name = String.join(", ", each.stratum().values());
            lines.add(line(name, recorded, each.result()));
            table.row(
                    Words.value(name),
                    Words.exact(each.stated()),
                    Words.exact(recorded),
                    Estimated.value(each.result(), recorded),
                    Estimated.interval(each.result(), recorded),
                    remark(each));
        }
        long all = Math.round(sum) + strata.unplaced();
        lines.add(line(TOTAL, all, strata.total()));
        table.row(
                TOTAL,
                Words.exact(all - strata.notStated()),
                Words.exact(all),
                Estimated.value(strata.total(), all),
                Estimated.interval(strata.total(), all),
                warnings(strata.total()));
        return new ChartFigure(
                "strata-total",
                "Do the strata add up?",
                answer(all),
                StrataChart.of(lines),
                table,
                "The total is made of draws, one from each stratum at a time, not of limits: it is narrower than limits added up."
                        + " It differs from the estimate of everyone at once where strata are recorded unequally; then it is the sounder of the two.",
                stated.source(imputed()));
    }

    private static StrataChart.Line line(String name, long recorded, Estimation result) {
        Optional<Interval> interval =
                result instanceof Estimate estimate ? Optional.of(estimate.interval()) : Optional.empty();
        return new StrataChart.Line(
                name,
                recorded,
                interval.map(Interval::lower).orElse(Double.NaN),
                interval.map(Interval::upper).orElse(Double.NaN));
    }

    private static String remark(StratumEstimate each) {
        if (each.result() instanceof NotEstimable refusal) {
            return refusal.reason();
        }
        return each.isPooled() ? "Too few people are on two lists; it borrows from the other strata." : "";
    }

    private static String warnings(Estimation total) {
        return total instanceof Estimate estimate
                ? String.join(" ", estimate.warnings())
                : ((NotEstimable) total).reason();
    }

    private String answer(long all) {
        if (!(strata.total() instanceof Estimate total)) {
            return "No stratum can be estimated, so that there is nothing to add up.";
        }
        String least = total.warnings().isEmpty() ? "" : "at least ";
        return "Together they come to %sabout %s; %s of %s strata can be estimated."
                .formatted(
                        least,
                        Estimated.value(total, all),
                        strata.estimated(),
                        strata.strata().size());
    }

    private String imputed() {
        return strata.imputations() == 1
                ? "Everyone’s stratum is stated."
                : "%s people whose stratum is not stated were put into one %s times, by who is on the same lists."
                        .formatted(Words.exact(strata.notStated()), strata.imputations());
    }
}
