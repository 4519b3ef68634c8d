package org.cairn.app.report;

import java.util.List;
import org.cairn.casebook.work.CaseFindings;
import org.cairn.casebook.work.Findings;
import org.cairn.casebook.work.LinkageFinding;

/**
 * Parts of the report as markup, for pages that show them before anything is published. They are the report's own, so that
 * what a page shows and what is published cannot differ.
 */
public final class Parts {

    private Parts() {}

    /**
     * How records were linked.
     *
     * @param decisions how many human decisions were obeyed
     */
    public static String linkage(LinkageFinding linkage, long decisions) {
        return markup(List.of(LinkageSection.of(
                linkage, new LinkageSection.Origin(decisions, "of the latest linkage", definition -> definition))));
    }

    /** The answer in a sentence, every method, the checks, and what the estimate rests on. */
    public static String estimate(Findings findings) {
        Stated stated = Stated.of(findings);
        return Html.el("p", Answers.sentence(findings.whole()))
                        .with("class", "lead")
                        .markup()
                + markup(List.of(EstimateSection.of(stated), ChecksSection.of(stated), RestsOnSection.of(stated)));
    }

    /** Counts by party and period with every edition, claims that differ, and their sources. */
    public static String claims(CaseFindings findings) {
        CaseStated stated = CaseStated.of(findings, 1);
        return markup(List.of(CountsSection.of(stated), DifferencesSection.of(stated), SourcesSection.of(stated)));
    }

    /** Incidents with what is claimed of them, and parties. */
    public static String incidents(CaseFindings findings) {
        CaseStated stated = CaseStated.of(findings, 1);
        return markup(List.of(IncidentsSection.of(stated), PartiesSection.of(stated)));
    }

    /** The narrowing from the recorded to judgments, and how long each proceeding has waited. */
    public static String proceedings(CaseFindings findings) {
        CaseStated stated = CaseStated.of(findings, 1);
        return markup(List.of(NarrowingSection.of(stated), LadderSection.of(stated)));
    }

    private static String markup(List<Section> sections) {
        StringBuilder out = new StringBuilder(ReportPage.hatches().markup());
        sections.forEach(section -> section.html().writeTo(out));
        return out.toString();
    }
}
