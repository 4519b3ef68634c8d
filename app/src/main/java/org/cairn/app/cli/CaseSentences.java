package org.cairn.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.cairn.casebook.claim.Question;
import org.cairn.casebook.coding.OutcomesOfList;
import org.cairn.casebook.proceeding.Narrowing;
import org.cairn.casebook.sheet.Dossier;
import org.cairn.casebook.work.CaseFindings;

/** Claims and proceedings in the words of the command line. */
final class CaseSentences {

    private CaseSentences() {}

    static List<String> of(CaseFindings findings) {
        Dossier dossier = findings.dossier();
        List<String> lines = new ArrayList<>();
        for (OutcomesOfList outcomes : dossier.outcomes()) {
            lines.add(narrowing(outcomes.narrowing()));
            if (!outcomes.unknown().isEmpty()) {
                lines.add(
                        "the coding table does not know %,d %s of what followed for %s; cairn outcome list --unknown shows them"
                                .formatted(
                                        outcomes.unknown().size(),
                                        outcomes.unknown().size() == 1 ? "text" : "texts",
                                        outcomes.list()));
            }
        }
        if (dossier.hasOnlyOutcomes()) {
            return lines;
        }
        lines.add("claims %,d · sources %,d · parties %,d · incidents %,d · proceedings %,d"
                .formatted(
                        dossier.claims().all().size(),
                        dossier.claims().sources().size(),
                        dossier.parties().all().size() - 1,
                        dossier.incidents().size(),
                        dossier.proceedings().size()));
        List<Question> differing = dossier.claims().differing();
        if (!differing.isEmpty()) {
            lines.add("sources differ on %,d %s; all are kept"
                    .formatted(differing.size(), differing.size() == 1 ? "question" : "questions"));
        }
        lines.addAll(dossier.oddities());
        lines.add(narrowing(findings.accountability().incidents()));
        lines.add(narrowing(findings.accountability().proceedings()));
        return lines;
    }

    private static String narrowing(Narrowing narrowing) {
        List<String> rungs = new ArrayList<>();
        narrowing.reached().forEach((rung, count) -> rungs.add("%s %,d".formatted(rung.words(), count)));
        return "%s: %s".formatted(narrowing.unit(), String.join(" · ", rungs));
    }
}
