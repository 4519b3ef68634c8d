package org.cairn.app.report;

import java.util.ArrayList;
import java.util.List;
import org.cairn.app.report.Html.Element;
import org.cairn.casebook.sheet.Dossier;
import org.cairn.casebook.work.CaseFindings;

/** The report of claims, incidents, parties and proceedings: a page of its own, or sections of a larger one. */
final class CasePage {

    private CasePage() {}

    /** The sections, in the order in which they are read. */
    static List<Section> sections(CaseStated stated) {
        List<Section> sections = new ArrayList<>();
        if (!stated.dossier().hasOnlyOutcomes()) {
            sections.addAll(List.of(
                    CountsSection.of(stated),
                    DifferencesSection.of(stated),
                    IncidentsSection.of(stated),
                    LadderSection.of(stated),
                    NarrowingSection.of(stated),
                    PartiesSection.of(stated),
                    SourcesSection.of(stated)));
        }
        if (!stated.dossier().outcomes().isEmpty()) {
            sections.add(OutcomesSection.of(stated));
        }
        sections.add(CaseRecipeSection.of(stated));
        return sections;
    }

    /** The whole page. The same findings give the same bytes. */
    static String of(CaseFindings findings, Assets assets) {
        CaseStated stated = CaseStated.of(findings, 1);
        String footer = "%s · made with Cairn %s from project %s; entries %s. This page asks nothing of any network."
                .formatted(
                        Words.value(findings.title()),
                        Words.value(findings.recipe().version()),
                        Words.shortHash(findings.recipe().projectSha256()),
                        Words.shortHash(findings.recipe().rowsSha256()));
        Element head = ReportPage.head(
                findings.title(), stated.figures().size(), findings.recipe().projectSha256(), assets);
        return ReportPage.assemble(head, cover(stated), sections(stated), footer, assets);
    }

    private static Element cover(CaseStated stated) {
        Dossier dossier = stated.dossier();
        String asAt = dossier.asAt()
                .map(day -> ", as at %s".formatted(CaseWords.inFull(day)))
                .orElse("");
        String statement = "%s by %s, about %s, %s and %s. Where sources differ, both stand; nothing here is a verdict."
                .formatted(
                        Words.count(dossier.claims().all().size(), "claim", "claims"),
                        Words.count(dossier.claims().sources().size(), "source", "sources"),
                        Words.count(dossier.parties().all().size() - 1, "party", "parties"),
                        Words.count(dossier.incidents().size(), "incident", "incidents"),
                        Words.count(dossier.proceedings().size(), "proceeding", "proceedings"));
        return Html.el(
                        "header",
                        Html.el("h1", Words.value(stated.findings().title())),
                        Html.el(
                                        "p",
                                        "What was claimed, by whom, and what followed: %s%s."
                                                .formatted(
                                                        Words.value(stated.findings()
                                                                .counts()),
                                                        asAt))
                                .with("class", "question"),
                        Html.el("p", statement).with("class", "statement"),
                        Html.el("p", "Every figure is in figures.csv under its number.")
                                .with("class", "note"))
                .with("id", "answer");
    }
}
