package org.cairn.casebook.work;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.casebook.Casebook;
import org.cairn.casebook.Entry;
import org.cairn.casebook.assess.Assessment;
import org.cairn.casebook.assess.AssessmentRule;
import org.cairn.casebook.sheet.SheetEvents.Concluded;
import org.cairn.casebook.sheet.SheetKind;

/**
 * Discussions, beside what happened since. What people agreed on is not worked out anew when claims change: it stands as they
 * said it, rests on the claims they had before them, and is marked until they enter it again.
 */
final class Discussions {

    private final Casebook casebook;

    Discussions(Casebook casebook) {
        this.casebook = casebook;
    }

    /** An assessment as it is now; a discussion with the claims it was held about, and those that changed since. */
    Assessment now(Assessment assessment) {
        if (assessment.rule() != AssessmentRule.DISCUSSION) {
            return assessment;
        }
        return held(assessment.id())
                .map(entry -> assessment.heldWith(conclusion(entry).inputs(), changed(entry, assessment.inputs())))
                .orElse(assessment);
    }

    /** The entry of a discussion's latest conclusion, where it was not entered again since. */
    private Optional<Entry> held(String id) {
        return casebook.ofKind(Concluded.class).stream()
                .filter(entry -> conclusion(entry).assessment().equals(id))
                .reduce((earlier, later) -> later)
                .filter(entry -> conclusion(entry).rule().equals(AssessmentRule.DISCUSSION.word()))
                .filter(entry -> !isEnteredAfter(entry, SheetKind.ASSESSMENTS, id));
    }

    private List<String> changed(Entry held, List<String> now) {
        List<String> then = conclusion(held).inputs();
        Set<String> all = new LinkedHashSet<>(then);
        all.addAll(now);
        return all.stream()
                .filter(claim -> !then.contains(claim) || !now.contains(claim) || isCorrectedAfter(held, claim))
                .toList();
    }

    /** The date or place that stands with an incident is a claim of the incident's row. */
    private boolean isCorrectedAfter(Entry held, String claim) {
        int slash = claim.lastIndexOf('/');
        return isEnteredAfter(held, SheetKind.CLAIMS, claim)
                || (slash > 0 && isEnteredAfter(held, SheetKind.INCIDENTS, claim.substring(0, slash)));
    }

    private boolean isEnteredAfter(Entry held, SheetKind kind, String row) {
        return casebook.numberOfRow(kind, row)
                .filter(number -> number > held.number())
                .isPresent();
    }

    private static Concluded conclusion(Entry entry) {
        return (Concluded) entry.event();
    }
}
