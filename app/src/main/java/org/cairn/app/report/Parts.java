package org.cairn.app.report;

import java.util.List;
import org.cairn.casebook.work.CaseFindings;
import org.cairn.casebook.work.Findings;

/**
 * Parts of the report as markup, for pages that show them before anything is published. They are the report's own, so that
 * what a page shows and what is published cannot differ.
 */
public final class Parts {

    private Parts() {}

    /** How records were linked. */
    public static String linkage(Findings findings) {
        return markup(List.of(LinkageSection.of(Stated.of(findings))));
    }

    /** The answer in a sentence, every method, the checks, and what the estimate rests on. */
    public static String estimate(Findings findings) {
        Stated stated = Stated.of(findings);
        return Html.el("p", Answers.sentence(findings.whole()))
                        .with("class", "lead")
                        .markup()
                + markup(List.of(EstimateSection.of(stated), ChecksSection.of(stated), RestsOnSection.of(stated)));
    }

    /** Counts and differences, the proceedings, the narrowing, by party and by source. */
    public static String cases(CaseFindings findings) {
        return markup(CasePage.sections(CaseStated.of(findings, 1)));
    }

    private static String markup(List<Section> sections) {
        StringBuilder out = new StringBuilder(ReportPage.hatches().markup());
        sections.forEach(section -> section.html().writeTo(out));
        return out.toString();
    }
}
