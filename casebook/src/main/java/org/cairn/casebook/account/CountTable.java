package org.cairn.casebook.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.casebook.claim.Attribution;
import org.cairn.casebook.claim.Claim;
import org.cairn.casebook.claim.ClaimValue;
import org.cairn.casebook.claim.Claims;
import org.cairn.casebook.claim.Question;
import org.cairn.casebook.claim.Question.Period;
import org.cairn.casebook.claim.Subject;
import org.cairn.casebook.claim.count.Measure;
import org.cairn.casebook.proceeding.Incident;
import org.cairn.casebook.proceeding.Party;
import org.cairn.casebook.sheet.Dossier;

/**
 * Counts of one measure, by party and period, as sources claim them: every party in every period, those without a claim
 * included.
 *
 * @param measure what is counted
 * @param periods the periods, earliest first
 * @param cells one for all parties together and one for each party, in each period
 * @param narrower claims that stand and count people by a party, but fewer than all in a period of the table: those of one
 *     incident or proceeding, of a part, of another stretch of time
 */
public record CountTable(Measure measure, List<Period> periods, List<Cell> cells, List<Narrower> narrower) {

    /**
     * What sources claim of one party in one period.
     *
     * @param period the period
     * @param party the party; empty for all parties together
     * @param standing the claims that stand; of a later edition of the same source, that one
     * @param editions every claim, earlier editions included, of the whole and of its parts
     * @param derived what follows from other claims by arithmetic that is named; empty where a claim says it itself, or nothing does
     */
    public record Cell(
            Period period,
            Optional<Party> party,
            List<Claim> standing,
            List<Claim> editions,
            Optional<Derived> derived) {
        public Cell {
            standing = List.copyOf(standing);
            editions = List.copyOf(editions);
        }
    }

    /**
     * A count that is of no cell.
     *
     * @param party by whom, as the claim says, or as a source attributes the incident it is about
     * @param claim the claim
     */
    public record Narrower(Party party, Claim claim) {}

    public CountTable {
        periods = List.copyOf(periods);
        cells = List.copyOf(cells);
        narrower = List.copyOf(narrower);
    }

    /** The tables of a dossier, for every measure of people harmed that has a claim or follows from some. */
    public static List<CountTable> of(Dossier dossier) {
        return List.of(Measure.KILLED, Measure.INJURED, Measure.CASUALTIES, Measure.MISSING).stream()
                .map(measure -> of(dossier, measure))
                .filter(table -> !table.periods().isEmpty())
                .toList();
    }

    private static CountTable of(Dossier dossier, Measure measure) {
        List<Period> periods = periods(dossier.claims(), measure);
        List<Cell> cells = new ArrayList<>();
        for (Period period : periods) {
            cells.add(cell(dossier, measure, period, Optional.empty()));
            for (Party party : dossier.parties().all()) {
                cells.add(cell(dossier, measure, period, Optional.of(party)));
            }
        }
        return new CountTable(measure, periods, cells, narrower(dossier, measure, cells));
    }

    private static List<Narrower> narrower(Dossier dossier, Measure measure, List<Cell> cells) {
        Set<Claim> shown = new LinkedHashSet<>();
        cells.forEach(cell -> shown.addAll(cell.editions()));
        List<Narrower> narrower = new ArrayList<>();
        for (Party party : dossier.parties().all()) {
            Set<Subject> incidents = attributed(dossier, party);
            dossier.claims().all().stream()
                    .filter(claim -> claim.value() instanceof ClaimValue.Counted
                            && claim.question().measure().equals(Optional.of(measure))
                            && !shown.contains(claim)
                            && dossier.claims().supersededBy(claim).isEmpty())
                    .filter(claim -> isBy(party, incidents, claim.question()))
                    .forEach(claim -> narrower.add(new Narrower(party, claim)));
        }
        return narrower;
    }

    private static boolean isBy(Party party, Set<Subject> incidents, Question question) {
        return question.party().isPresent()
                ? question.party().get().equals(party.id())
                : incidents.contains(question.subject());
    }

    /** The incidents that a standing claim attributes to a party itself. */
    private static Set<Subject> attributed(Dossier dossier, Party party) {
        Set<Subject> attributed = new LinkedHashSet<>();
        for (Incident incident : dossier.incidents()) {
            if (dossier.attributions(incident).stream().anyMatch(said -> isOf(party, said))) {
                attributed.add(new Subject(Subject.Kind.INCIDENT, incident.id()));
            }
        }
        return attributed;
    }

    private static boolean isOf(Party party, Attribution attribution) {
        return attribution.kind() == Attribution.Kind.NOT_ATTRIBUTED
                ? party.id().equals(Party.NOT_ATTRIBUTED.id())
                : attribution.party().equals(Optional.of(party.id()));
    }

    /** The periods of which anything is claimed; casualties also follow where both killed and injured are claimed. */
    private static List<Period> periods(Claims claims, Measure measure) {
        Set<Period> periods = new LinkedHashSet<>(periodsOf(claims, measure));
        if (measure.equals(Measure.CASUALTIES)) {
            Set<Period> both = new LinkedHashSet<>(periodsOf(claims, Measure.KILLED));
            both.retainAll(periodsOf(claims, Measure.INJURED));
            periods.addAll(both);
        }
        List<Period> sorted = new ArrayList<>(periods);
        sorted.sort(Comparator.comparing(Period::date));
        return sorted;
    }

    /** Claims about everything; a stretch of time that only a part of something is counted in makes no column of its own. */
    private static List<Period> periodsOf(Claims claims, Measure measure) {
        return claims.questions().stream()
                .filter(question -> question.subject().equals(Subject.EVERYTHING)
                        && question.part().isEmpty()
                        && question.measure().equals(Optional.of(measure)))
                .flatMap(question -> question.period().stream())
                .toList();
    }

    private static Cell cell(Dossier dossier, Measure measure, Period period, Optional<Party> party) {
        List<Question> questions = dossier.claims().questions().stream()
                .filter(question -> question.subject().equals(Subject.EVERYTHING)
                        && question.measure().equals(Optional.of(measure))
                        && question.period().equals(Optional.of(period))
                        && question.party().equals(party.map(Party::id)))
                .toList();
        List<Claim> standing = questions.stream()
                .filter(question -> question.part().isEmpty())
                .flatMap(question -> dossier.claims().standing(question).stream())
                .toList();
        List<Claim> editions = questions.stream()
                .flatMap(question -> dossier.claims().of(question).stream())
                .toList();
        return new Cell(period, party, standing, editions, new Deriving(dossier, period).of(measure, party, standing));
    }

    /** The cell of a party, or of all parties together, in a period. */
    public Cell cell(Period period, Optional<Party> party) {
        return cells.stream()
                .filter(cell -> cell.period().equals(period) && cell.party().equals(party))
                .findFirst()
                .orElseThrow();
    }
}
