package org.cairn.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.cairn.casebook.claim.Claim;
import org.cairn.casebook.claim.Source;
import org.cairn.casebook.sheet.Dossier;
import org.cairn.casebook.sheet.DoubleCoding.FieldAgreement;

/** Every claim with its source, and every source. */
final class SourcesSection {

    private SourcesSection() {}

    static Section of(CaseStated stated) {
        List<Html> content = new ArrayList<>();
        content.add(claims(stated.dossier()).html());
        int unseen = stated.dossier().unseen();
        if (unseen > 0) {
            content.add(Html.el(
                    "p",
                    "%s of sources that are still being coded blind %s left out everywhere."
                            .formatted(Words.count(unseen, "more claim", "more claims"), unseen == 1 ? "is" : "are")));
        }
        content.add(sources(stated.dossier()).html());
        if (!stated.dossier().agreement().isEmpty()) {
            content.add(agreement(stated.dossier()).html());
        }
        return new Section("sources", "Every claim and its source", content);
    }

    /** By field, never by coder: who coded what is the group's own affair. */
    private static Table agreement(Dossier dossier) {
        Table table = Table.titled(
                        "How far coders agree who read the same place of a source without seeing each other's codes")
                .text("Field")
                .number("Places coded by two or more")
                .number("Coded alike")
                .number("Cohen’s κ")
                .number("Krippendorff’s α")
                .number("α of counts by their ratio");
        for (FieldAgreement field : dossier.agreement()) {
            table.row(
                    Words.value(field.field()),
                    Words.exact(field.items()),
                    field.share().isPresent() ? Words.percent(field.share().getAsDouble()) : "–",
                    coefficient(field.kappa()),
                    coefficient(field.alpha()),
                    coefficient(field.ratioAlpha()));
        }
        return table;
    }

    private static String coefficient(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.2f", value.getAsDouble()) : "–";
    }

    private static Table claims(Dossier dossier) {
        Table table = Table.titled("Every claim, those of earlier editions included")
                .text("Question")
                .text("Claim")
                .text("In the source’s words")
                .text("Grade, as its issuer gave it")
                .text("Source")
                .text("Note");
        for (Claim claim : dossier.claims().all()) {
            String earlier = dossier.claims().supersededBy(claim).isPresent() ? "earlier edition; " : "";
            table.row(
                    CaseWords.question(dossier, claim.question()),
                    CaseWords.value(dossier, claim),
                    Words.value(claim.words()),
                    Words.value(claim.grade()),
                    CaseWords.source(dossier, claim),
                    earlier + Words.value(claim.note()));
        }
        return table;
    }

    private static Table sources(Dossier dossier) {
        Table table = Table.titled("The sources")
                .text("Publisher")
                .text("Title")
                .text("Kind")
                .text("Published")
                .text("Series, edition")
                .text("Address")
                .text("Note");
        for (Source source : dossier.claims().sources()) {
            table.row(
                    Words.value(source.publisher()),
                    Words.value(source.title()),
                    Words.value(source.kind()),
                    source.published()
                            .map(date -> CaseWords.date(source.published()))
                            .orElse("not in this file"),
                    source.series().map(Words::value).orElse("–")
                            + (source.edition().isPresent()
                                    ? ", " + source.edition().getAsInt()
                                    : ""),
                    Words.value(source.address()),
                    Words.value(source.note()));
        }
        return table;
    }
}
