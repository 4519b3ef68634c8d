package org.cairn.app.report;

import java.util.List;
import org.cairn.casebook.claim.Claim;
import org.cairn.casebook.claim.Source;
import org.cairn.casebook.sheet.Dossier;

/** Every claim with its source, and every source. */
final class SourcesSection {

    private SourcesSection() {}

    static Section of(CaseStated stated) {
        return new Section(
                "sources",
                "Every claim and its source",
                List.of(
                        claims(stated.dossier()).html(),
                        sources(stated.dossier()).html()));
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
