package org.cairn.app.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cairn.casebook.assess.Assessment;
import org.cairn.casebook.claim.Claim;
import org.cairn.casebook.claim.Question;
import org.cairn.casebook.proceeding.Proceeding;
import org.cairn.casebook.proceeding.Step;
import org.cairn.casebook.sheet.Dossier;

/** Where sources differ: every claim beside the others, and every edition beside the one that stands. */
final class DifferencesSection {

    private final Dossier dossier;

    private DifferencesSection(CaseStated stated) {
        this.dossier = stated.dossier();
    }

    static Section of(CaseStated stated) {
        DifferencesSection made = new DifferencesSection(stated);
        List<Html> content = new ArrayList<>();
        content.add(Html.el(
                "p",
                "Sources that differ are shown side by side. Nothing is chosen here: what is concluded stands under “Conclusions”, with"
                        + " its rule and its author."));
        Table differing = made.differing();
        content.add(differing.isEmpty() ? Html.el("p", "No two sources differ.") : differing.html());
        Table dates = made.dates();
        if (!dates.isEmpty()) {
            content.add(dates.html());
        }
        Table editions = made.editions();
        if (!editions.isEmpty()) {
            content.add(editions.html());
        }
        content.add(Html.el("h3", "Conclusions"));
        content.add(
                stated.dossier().assessments().isEmpty()
                        ? Html.el("p", "None has been drawn.")
                        : made.conclusions().html());
        return new Section("differences", "Where sources differ", content);
    }

    private Table differing() {
        Table table = Table.titled("One question, several answers")
                .text("Question")
                .text("Claim")
                .text("In the source’s words")
                .text("Source")
                .text("Can all be true?");
        for (Question question : dossier.claims().differing()) {
            boolean contested = dossier.claims().contested().contains(question);
            for (Claim claim : dossier.claims().standing(question)) {
                table.row(
                        CaseWords.question(dossier, question),
                        CaseWords.value(dossier, claim),
                        Words.value(claim.words()),
                        CaseWords.source(dossier, claim),
                        contested ? "no" : "yes");
            }
        }
        return table;
    }

    private Table dates() {
        Table table = Table.titled("One stage, several dates")
                .text("Proceeding")
                .text("Stage")
                .text("Date")
                .text("Source");
        for (Proceeding proceeding : dossier.proceedings()) {
            for (Step step : proceeding.steps()) {
                if (step.isContested()) {
                    step.said()
                            .forEach(said -> table.row(
                                    Words.value(proceeding.name()),
                                    step.stage().word(),
                                    CaseWords.date(said.date()),
                                    CaseWords.source(dossier, said.source())));
                }
            }
        }
        return table;
    }

    private Table editions() {
        Table table = Table.titled("The same source, the same question, another edition")
                .text("Question")
                .text("Edition")
                .text("Claim")
                .text("Stands");
        Set<Claim> latest = new LinkedHashSet<>();
        dossier.claims()
                .all()
                .forEach(claim -> dossier.claims().supersededBy(claim).ifPresent(latest::add));
        for (Claim claim : latest) {
            for (Claim edition : dossier.claims().editions(claim)) {
                table.row(
                        CaseWords.question(dossier, edition.question()),
                        Words.value(dossier.claims().sourceOf(edition).title()) + ", "
                                + CaseWords.source(dossier, edition),
                        CaseWords.value(dossier, edition),
                        edition.equals(claim) ? "stands" : "earlier");
            }
        }
        return table;
    }

    private static String overtaken(Assessment assessment) {
        return assessment.isOvertaken()
                ? " – agreed before these claims changed: %s"
                        .formatted(Words.value(String.join(", ", assessment.changed())))
                : "";
    }

    private Table conclusions() {
        Table table = Table.titled("Conclusions, each with its rule")
                .text("Question")
                .text("Conclusion")
                .text("Rule")
                .text("By")
                .text("Because");
        for (Assessment assessment : dossier.assessments()) {
            table.row(
                    CaseWords.question(dossier, assessment.question()),
                    Words.value(assessment.outcome().sentence()) + overtaken(assessment),
                    assessment.rule().word(),
                    Words.value(assessment.author()),
                    Words.value(assessment.reason()));
        }
        return table;
    }
}
