package org.cairn.app.report;

import java.util.List;
import org.cairn.app.report.Figure.Kind;
import org.cairn.casebook.sheet.Dossier;
import org.cairn.casebook.work.CaseFindings;

/**
 * What claims and proceedings amount to, and the figures they state.
 *
 * @param findings what it amounts to
 * @param figures the figures, in order
 */
record CaseStated(CaseFindings findings, List<Figure> figures) {
    CaseStated {
        figures = List.copyOf(figures);
    }

    static CaseStated of(CaseFindings findings, int firstNumber) {
        return new CaseStated(findings, CaseFigures.of(findings, firstNumber));
    }

    Dossier dossier() {
        return findings.dossier();
    }

    /** The first and last id of the figures of a kind. */
    String cite(Kind kind) {
        List<String> ids = figures.stream()
                .filter(figure -> figure.kind() == kind)
                .map(Figure::id)
                .toList();
        return ids.isEmpty() ? "no figures" : ids.size() == 1 ? ids.get(0) : ids.get(0) + "–" + ids.get(ids.size() - 1);
    }

    /** The source line of a chart. */
    String source(String definition) {
        return "%s Every number is a claim by the source named beside it. Cairn %s."
                .formatted(definition, findings.recipe().version());
    }
}
