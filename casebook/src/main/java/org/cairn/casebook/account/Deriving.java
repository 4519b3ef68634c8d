package org.cairn.casebook.account;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.casebook.claim.Claim;
import org.cairn.casebook.claim.ClaimValue;
import org.cairn.casebook.claim.Question.Period;
import org.cairn.casebook.claim.Source;
import org.cairn.casebook.claim.Subject;
import org.cairn.casebook.claim.count.Measure;
import org.cairn.casebook.claim.count.Tally;
import org.cairn.casebook.proceeding.Party;
import org.cairn.casebook.sheet.Dossier;

/**
 * Counts that follow from what one source states of one period. Nothing is derived across sources, or across editions of one:
 * their scopes may differ.
 */
final class Deriving {

    private final Dossier dossier;
    private final Period period;

    Deriving(Dossier dossier, Period period) {
        this.dossier = dossier;
        this.period = period;
    }

    /** What follows for a cell in which no claim states a count. */
    Optional<Derived> of(Measure measure, Optional<Party> party, List<Claim> standing) {
        for (Claim claim : standing) {
            if (claim.value() instanceof ClaimValue.Counted) {
                return Optional.empty();
            }
        }
        for (Source source : latestFirst()) {
            Optional<Derived> derived = share(source, standing)
                    .or(() -> casualties(source, measure, party))
                    .or(() -> rest(source, measure, party));
            if (derived.isPresent()) {
                return derived;
            }
        }
        return Optional.empty();
    }

    /** The sources that say anything of the period, the last of them first. */
    private List<Source> latestFirst() {
        Set<String> speaking = new HashSet<>();
        for (Claim claim : dossier.claims().all()) {
            if (claim.question().period().equals(Optional.of(period))) {
                speaking.add(claim.source());
            }
        }
        List<Source> sources = new ArrayList<>(dossier.claims().sources());
        sources.removeIf(source -> !speaking.contains(source.id()));
        Collections.reverse(sources);
        return sources;
    }

    /** The one count a source states of a party, or of all together; empty where it states none, or several. */
    private Optional<Tally> stated(Source source, Measure measure, Optional<String> party) {
        List<Tally> found = dossier.claims().all().stream()
                .filter(claim -> claim.source().equals(source.id())
                        && claim.question().subject().equals(Subject.EVERYTHING)
                        && claim.question().part().isEmpty()
                        && claim.question().measure().equals(Optional.of(measure))
                        && claim.question().period().equals(Optional.of(period))
                        && claim.question().party().equals(party))
                .flatMap(claim -> claim.value() instanceof ClaimValue.Counted counted
                        ? List.of(Tally.of(counted.count())).stream()
                        : List.<Tally>of().stream())
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private Optional<Derived> share(Source source, List<Claim> standing) {
        for (Claim claim : standing) {
            if (claim.value() instanceof ClaimValue.Shared shared
                    && claim.source().equals(source.id())) {
                Measure measure = shared.share().measure();
                Optional<Tally> whole = stated(source, measure, Optional.empty())
                        .or(() -> casualties(source, measure, Optional.empty()).map(Derived::tally));
                return whole.map(all ->
                        new Derived(new Tally(measure, shared.share().of(all)), "the share, of " + all, source.id()));
            }
        }
        return Optional.empty();
    }

    private Optional<Derived> casualties(Source source, Measure measure, Optional<Party> party) {
        if (!measure.equals(Measure.CASUALTIES)) {
            return Optional.empty();
        }
        Optional<String> id = party.map(Party::id);
        Optional<Tally> killed = stated(source, Measure.KILLED, id);
        Optional<Tally> injured = stated(source, Measure.INJURED, id);
        return killed.flatMap(dead ->
                injured.map(hurt -> new Derived(Tally.casualties(dead, hurt), "killed and injured", source.id())));
    }

    /** What is left of a source's total for no party, where it states a count for every party that is part of no other. */
    private Optional<Derived> rest(Source source, Measure measure, Optional<Party> party) {
        if (party.filter(Party.NOT_ATTRIBUTED::equals).isEmpty()) {
            return Optional.empty();
        }
        Optional<Tally> rest = stated(source, measure, Optional.empty());
        List<Party> largest = dossier.parties().all().stream()
                .filter(one ->
                        !one.equals(Party.NOT_ATTRIBUTED) && dossier.parties().depth(one.id()) == 0)
                .toList();
        for (Party one : largest) {
            Optional<Tally> part = stated(source, measure, Optional.of(one.id()));
            rest = rest.flatMap(total -> part.map(total::minus));
        }
        return largest.isEmpty()
                ? Optional.empty()
                : rest.map(left -> new Derived(left, "the total less the parties", source.id()));
    }
}
