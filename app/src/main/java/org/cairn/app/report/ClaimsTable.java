package org.cairn.app.report;

import org.cairn.casebook.claim.Claim;
import org.cairn.casebook.claim.Subject;
import org.cairn.casebook.sheet.Dossier;

/** Every claim about one thing, side by side. */
final class ClaimsTable {

    private ClaimsTable() {}

    static Table about(Dossier dossier, Subject subject) {
        Table table = Table.titled("What each source says")
                .text("Of what")
                .text("Claim")
                .text("In the source’s words")
                .text("Source")
                .text("Stands");
        for (Claim claim : dossier.claims().about(subject)) {
            table.row(
                    CaseWords.asked(dossier, claim.question()),
                    CaseWords.value(dossier, claim),
                    Words.value(claim.words()),
                    CaseWords.source(dossier, claim),
                    dossier.claims().supersededBy(claim).isPresent() ? "earlier edition" : "stands");
        }
        return table;
    }
}
