package org.cairn.app.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.cairn.casebook.assess.Assessment;
import org.cairn.casebook.claim.Attribution;
import org.cairn.casebook.claim.Claim;
import org.cairn.casebook.claim.ClaimValue;
import org.cairn.casebook.claim.ClaimedPlace;
import org.cairn.casebook.claim.Claims;
import org.cairn.casebook.claim.Question;
import org.cairn.casebook.claim.Source;
import org.cairn.casebook.claim.Subject;
import org.cairn.casebook.claim.count.Bounds;
import org.cairn.casebook.claim.count.Measure;
import org.cairn.casebook.proceeding.Incident;
import org.cairn.casebook.proceeding.Stretch;
import org.cairn.casebook.sheet.Dossier;

/**
 * What the claims that stand say of one incident, as formats with one row for an event need it.
 *
 * @param incident the incident
 * @param when from the first to the last day that any claim allows; empty where none gives a date
 * @param places the places claimed, each once
 * @param attributions to whom it is attributed, each party and kind once; empty where no claim says
 * @param killed from the least to the most that any claim of all the killed allows; empty where there is none
 * @param best the one number that every claim gives, or that an assessment of the project concluded; empty where neither is so
 * @param sources the sources of all of this, each once
 */
public record IncidentFacts(
        Incident incident,
        Optional<Stretch> when,
        List<ClaimedPlace> places,
        List<Attribution> attributions,
        Optional<Bounds> killed,
        OptionalLong best,
        List<Source> sources) {

    /** The facts of every incident, in their order. */
    public static List<IncidentFacts> of(Dossier dossier) {
        return dossier.incidents().stream()
                .map(incident -> of(dossier, incident))
                .toList();
    }

    private static IncidentFacts of(Dossier dossier, Incident incident) {
        Claims claims = dossier.claims();
        List<Claim> standing = claims.about(new Subject(Subject.Kind.INCIDENT, incident.id())).stream()
                .filter(claim -> claims.supersededBy(claim).isEmpty())
                .toList();
        Set<ClaimedPlace> places = new LinkedHashSet<>();
        Set<Attribution> attributions = new LinkedHashSet<>();
        Set<Source> sources = new LinkedHashSet<>();
        for (Claim claim : standing) {
            sources.add(claims.sourceOf(claim));
            if (claim.value() instanceof ClaimValue.Placed placed) {
                places.add(placed.place());
            } else if (claim.value() instanceof ClaimValue.Attributed attributed) {
                attributions.add(attributed.attribution());
            }
        }
        List<Claim> killed = standing.stream()
                .filter(claim -> isOfAllKilled(claim.question()))
                .toList();
        return new IncidentFacts(
                incident,
                dossier.when(incident),
                List.copyOf(places),
                List.copyOf(attributions),
                bounds(killed).stream().reduce(Bounds::spanning),
                best(dossier, killed),
                List.copyOf(sources));
    }

    private static boolean isOfAllKilled(Question question) {
        return question.measure().equals(Optional.of(Measure.KILLED))
                && question.party().isEmpty()
                && question.period().isEmpty()
                && question.part().isEmpty();
    }

    private static List<Bounds> bounds(List<Claim> claims) {
        return claims.stream().flatMap(claim -> claim.value().bounds().stream()).toList();
    }

    private static OptionalLong best(Dossier dossier, List<Claim> killed) {
        Optional<Bounds> span = bounds(killed).stream().reduce(Bounds::spanning);
        if (span.filter(Bounds::isExact).isPresent()) {
            return OptionalLong.of(span.get().min());
        }
        List<Long> concluded = new ArrayList<>();
        for (Bounds claimed : bounds(killed)) {
            boolean isConclusion = claimed.isExact()
                    && dossier.assessments().stream()
                            .filter(assessment -> isOfAllKilled(assessment.question())
                                    && assessment
                                            .question()
                                            .subject()
                                            .equals(killed.get(0).question().subject()))
                            .anyMatch(assessment -> concludes(assessment, claimed));
            if (isConclusion && !concluded.contains(claimed.min())) {
                concluded.add(claimed.min());
            }
        }
        return concluded.size() == 1 ? OptionalLong.of(concluded.get(0)) : OptionalLong.empty();
    }

    /** Whether an assessment comes to this number: it says the number and nothing more, or the number and by whom. */
    private static boolean concludes(Assessment assessment, Bounds number) {
        return !assessment.isOvertaken()
                && assessment.outcome() instanceof Assessment.Concluded concluded
                && (concluded.value().equals(number.toString())
                        || concluded.value().startsWith(number + ", by "));
    }

    /** To whom it is attributed, by name; {@code not attributed} where no claim names a party that stands accused of it. */
    List<String> attributedTo(Dossier dossier) {
        List<String> names = attributions.stream()
                .filter(attribution -> attribution.kind() != Attribution.Kind.DENIED)
                .flatMap(attribution -> attribution.party().stream())
                .distinct()
                .map(party -> dossier.parties().name(party))
                .toList();
        return names.isEmpty() ? List.of(Attribution.Kind.NOT_ATTRIBUTED.word()) : names;
    }

    /** The place known best, and the first claimed where several are known as well. */
    public Optional<ClaimedPlace> place() {
        return places.stream()
                .reduce((a, b) -> b.precision().ucdp() < a.precision().ucdp() ? b : a);
    }
}
