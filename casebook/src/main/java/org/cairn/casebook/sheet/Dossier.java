package org.cairn.casebook.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cairn.casebook.assess.Assessment;
import org.cairn.casebook.claim.Attribution;
import org.cairn.casebook.claim.Claim;
import org.cairn.casebook.claim.ClaimValue;
import org.cairn.casebook.claim.Claims;
import org.cairn.casebook.claim.Subject;
import org.cairn.casebook.coding.OutcomesOfList;
import org.cairn.casebook.proceeding.Incident;
import org.cairn.casebook.proceeding.Parties;
import org.cairn.casebook.proceeding.Party;
import org.cairn.casebook.proceeding.Presumption;
import org.cairn.casebook.proceeding.Proceeding;
import org.cairn.casebook.proceeding.Step;
import org.cairn.casebook.proceeding.Stretch;
import org.cairn.casebook.sheet.DoubleCoding.FieldAgreement;

/**
 * Everything that sheets and entries by hand say, understood: a pure function of their rows and the project's rules.
 *
 * @param claims the claims and their sources
 * @param parties the parties, {@code not attributed} among them
 * @param incidents the incidents
 * @param proceedings the proceedings, with their stages
 * @param assessments the conclusions, as the claims stand now
 * @param outcomes what became of the records of lists, where files say so in words
 * @param agreement how far coders agree, field by field, where two or more coded the same
 * @param presumption who may be named
 * @param oddities what looks wrong and was kept as it is, one sentence each
 * @param unseen how many claims are left out, being of sources that are still being coded blind
 * @param rules the rules by which it was read
 */
public record Dossier(
        Claims claims,
        Parties parties,
        List<Incident> incidents,
        List<Proceeding> proceedings,
        List<Assessment> assessments,
        List<OutcomesOfList> outcomes,
        List<FieldAgreement> agreement,
        Presumption presumption,
        List<String> oddities,
        int unseen,
        SheetRules rules) {

    public Dossier {
        incidents = List.copyOf(incidents);
        proceedings = List.copyOf(proceedings);
        assessments = List.copyOf(assessments);
        outcomes = List.copyOf(outcomes);
        agreement = List.copyOf(agreement);
        oddities = List.copyOf(oddities);
    }

    /** The same, with each assessment as it is seen there. */
    public Dossier withAssessments(UnaryOperator<Assessment> seen) {
        return new Dossier(
                claims,
                parties,
                incidents,
                proceedings,
                assessments.stream().map(seen).toList(),
                outcomes,
                agreement,
                presumption,
                oddities,
                unseen,
                rules);
    }

    /** The same, with more that looks wrong. */
    public Dossier withOddities(List<String> more) {
        return new Dossier(
                claims,
                parties,
                incidents,
                proceedings,
                assessments,
                outcomes,
                agreement,
                presumption,
                Stream.concat(oddities.stream(), more.stream()).toList(),
                unseen,
                rules);
    }

    /** Whether nothing is in it. */
    public boolean isEmpty() {
        return claims.all().isEmpty() && incidents.isEmpty() && proceedings.isEmpty() && outcomes.isEmpty();
    }

    /** Whether nothing is in it but what became of the records of lists. */
    public boolean hasOnlyOutcomes() {
        return !outcomes.isEmpty()
                && claims.all().isEmpty()
                && claims.sources().isEmpty()
                && incidents.isEmpty()
                && proceedings.isEmpty();
    }

    /** The day on which clocks are read: the project's, or the last day on which anything happened. */
    public Optional<LocalDate> asAt() {
        return rules.asAt()
                .or(() -> proceedings.stream()
                        .flatMap(proceeding -> proceeding.steps().stream())
                        .flatMap(step -> step.stretch().stream())
                        .map(Stretch::last)
                        .max(Long::compare)
                        .map(LocalDate::ofEpochDay));
    }

    /** When an incident happened, by all standing claims about its date; empty where none says. */
    public Optional<Stretch> when(Incident incident) {
        return claims.about(new Subject(Subject.Kind.INCIDENT, incident.id())).stream()
                .filter(claim -> claims.supersededBy(claim).isEmpty())
                .flatMap(Dossier::dates)
                .reduce(Stretch::spanning);
    }

    private static Stream<Stretch> dates(Claim claim) {
        return claim.value() instanceof ClaimValue.Dated dated ? Stream.of(Stretch.of(dated.date())) : Stream.empty();
    }

    /** The incident with this id. */
    public Optional<Incident> incident(String id) {
        return incidents.stream().filter(incident -> incident.id().equals(id)).findFirst();
    }

    /**
     * The incidents that are a party's, or of any that is part of it: those that a standing claim attributes to it, in whatever
     * way but by denying it, and those that proceedings about it are about. Of {@link Party#NOT_ATTRIBUTED}, those that a claim says
     * are attributed to no one, or that nobody attributes to any party.
     */
    public List<Incident> incidentsOf(Party party) {
        Set<String> itself = Set.copyOf(parties.withAllBelow(party.id()));
        Set<String> proceeded = new LinkedHashSet<>();
        aboutParty(party.id()).forEach(proceeding -> proceeded.addAll(proceeding.incidents()));
        return incidents.stream()
                .filter(incident -> proceeded.contains(incident.id()) || isOf(incident, party, itself))
                .toList();
    }

    private boolean isOf(Incident incident, Party party, Set<String> itself) {
        List<Attribution> said = attributions(incident);
        if (!party.equals(Party.NOT_ATTRIBUTED)) {
            return said.stream()
                    .anyMatch(one -> one.party().filter(itself::contains).isPresent());
        }
        boolean isNobodys = said.stream().allMatch(one -> one.party().isEmpty())
                && about(incident).stream()
                        .allMatch(proceeding -> proceeding.parties().isEmpty());
        return isNobodys || said.stream().anyMatch(one -> one.kind() == Attribution.Kind.NOT_ATTRIBUTED);
    }

    /** To whom standing claims attribute an incident; what a party denies is not among them. */
    public List<Attribution> attributions(Incident incident) {
        List<Attribution> attributions = new ArrayList<>();
        for (Claim claim : claims.about(new Subject(Subject.Kind.INCIDENT, incident.id()))) {
            if (claim.value() instanceof ClaimValue.Attributed said
                    && said.attribution().kind() != Attribution.Kind.DENIED
                    && claims.supersededBy(claim).isEmpty()) {
                attributions.add(said.attribution());
            }
        }
        return attributions;
    }

    /** The proceedings about an incident. */
    public List<Proceeding> about(Incident incident) {
        return proceedings.stream()
                .filter(proceeding -> proceeding.incidents().contains(incident.id()))
                .toList();
    }

    /** The proceedings about a party, or about any that is part of it. */
    public List<Proceeding> aboutParty(String party) {
        var below = parties.withAllBelow(party);
        return proceedings.stream()
                .filter(proceeding -> proceeding.parties().stream().anyMatch(below::contains))
                .toList();
    }

    /** How long ago the acts of a proceeding were done, on the day clocks are read; empty where no incident has a date. */
    public Optional<Stretch.Days> sinceTheAct(Proceeding proceeding) {
        Optional<Stretch> acts = proceeding.incidents().stream()
                .flatMap(id -> incident(id).stream())
                .flatMap(incident -> when(incident).stream())
                .reduce(Stretch::spanning);
        return acts.flatMap(act -> asAt().map(act::until));
    }

    /** Every step of every proceeding about an incident. */
    public List<Step> stepsAbout(Incident incident) {
        return about(incident).stream()
                .flatMap(proceeding -> proceeding.steps().stream())
                .toList();
    }
}
