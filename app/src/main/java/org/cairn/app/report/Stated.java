package org.cairn.app.report;

import java.util.List;
import org.cairn.app.report.Figure.Kind;
import org.cairn.casebook.work.Findings;
import org.cairn.casebook.work.ListFinding;
import org.cairn.casebook.work.StratumFinding;

/**
 * Findings, and the figures they state.
 *
 * @param findings what was found
 * @param figures the figures, in order
 */
record Stated(Findings findings, List<Figure> figures) {
    Stated {
        figures = List.copyOf(figures);
    }

    static Stated of(Findings findings) {
        return new Stated(findings, Figures.of(findings));
    }

    /** The ids of the figures of a kind about everyone. */
    String cite(Kind kind) {
        return Figures.cite(figures, kind, "");
    }

    /** The ids of the figures of a kind about one group. */
    String cite(Kind kind, StratumFinding group) {
        return Figures.cite(figures, kind, Figures.stratum(group));
    }

    /**
     * The source line of a chart.
     *
     * @param definition what is drawn, and where its numbers stand
     */
    String source(String definition) {
        String lists = Words.and(findings.lists().stream()
                .map(ListFinding::name)
                .map(Words::value)
                .toList());
        return "%s Lists: %s. Cairn %s, seed %s."
                .formatted(
                        definition,
                        lists,
                        findings.recipe().version(),
                        findings.recipe().seed());
    }
}
