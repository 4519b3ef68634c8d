package org.cairn.app.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.casebook.claim.Claim;
import org.cairn.casebook.claim.Subject;
import org.cairn.casebook.claim.date.ClaimedDate;
import org.cairn.casebook.proceeding.Party;
import org.cairn.casebook.proceeding.Proceeding;
import org.cairn.casebook.proceeding.Step;
import org.cairn.casebook.sheet.Dossier;

/** Incidents, parties and proceedings as answers: what a person reads as an outline and a program as JSON. */
final class OtherRows {

    private OtherRows() {}

    /** Every claim about a subject. */
    static List<Object> claims(Dossier dossier, Subject subject) {
        List<Object> claims = new ArrayList<>();
        dossier.claims().about(subject).forEach(claim -> claims.add(said(dossier, claim)));
        return claims;
    }

    private static Map<String, Object> said(Dossier dossier, Claim claim) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("claim", claim.id());
        one.put("question", claim.question().sentence());
        one.put("says", claim.value().sentence());
        one.put("source", dossier.claims().sourceOf(claim).citation());
        one.put("stands", dossier.claims().supersededBy(claim).isEmpty() ? "yes" : "no, a later edition does");
        return one;
    }

    /** Every claim of a source. */
    static List<Object> claimsOf(Dossier dossier, String source) {
        List<Object> claims = new ArrayList<>();
        dossier.claims().all().stream()
                .filter(claim -> claim.source().equals(source))
                .forEach(claim -> {
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("claim", claim.id());
                    one.put("question", claim.question().sentence());
                    one.put("says", claim.value().sentence());
                    claims.add(one);
                });
        return claims;
    }

    static Map<String, Object> incident(Dossier dossier, String id) {
        Map<String, Object> answer = new LinkedHashMap<>();
        dossier.incident(id).ifPresent(incident -> {
            answer.put("claims", claims(dossier, new Subject(Subject.Kind.INCIDENT, id)));
            answer.put("individuals", incident.individuals());
            answer.put("proceedings", proceedings(dossier.about(incident)));
        });
        return answer;
    }

    private static Object proceedings(List<Proceeding> proceedings) {
        return proceedings.isEmpty()
                ? "no proceedings in this file"
                : proceedings.stream().map(one -> one.id() + ", " + one.forum()).toList();
    }

    static Map<String, Object> party(Dossier dossier, String id) {
        Map<String, Object> answer = new LinkedHashMap<>();
        dossier.parties().of(id).ifPresent(party -> {
            answer.put("name", party.name());
            if (party.names().size() > 1) {
                answer.put("names", said(party.names()));
            }
            answer.put("calls itself", said(party.selfNames()));
            answer.put("is called", said(party.labels()));
            answer.put("part of", said(party.within()));
            answer.put(
                    "claims",
                    dossier.claims().all().stream()
                            .filter(claim -> claim.isOfParty(id))
                            .map(claim -> said(dossier, claim))
                            .toList());
            answer.put("proceedings", proceedings(dossier.aboutParty(id)));
        });
        return answer;
    }

    private static List<String> said(List<Party.Said> said) {
        return said.stream()
                .map(one -> one.value()
                        + one.from().map(date -> ", from " + date.words()).orElse("")
                        + one.to().map(date -> ", to " + date.words()).orElse("")
                        + one.source().map(source -> " (" + source + ")").orElse(""))
                .toList();
    }

    static Map<String, Object> proceeding(Dossier dossier, String id) {
        Map<String, Object> answer = new LinkedHashMap<>();
        dossier.proceedings().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .ifPresent(proceeding -> answer.putAll(proceeding(dossier, proceeding)));
        return answer;
    }

    private static Map<String, Object> proceeding(Dossier dossier, Proceeding proceeding) {
        Map<String, Object> answer = new LinkedHashMap<>();
        List<Object> stages = new ArrayList<>();
        for (Step step : proceeding.inOrder()) {
            for (Step.Said said : step.said()) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("stage", step.stage().word());
                one.put("date", said.date().map(ClaimedDate::words).orElse("no date in this file"));
                step.person().ifPresent(person -> one.put("person", person));
                if (!said.words().isEmpty()) {
                    one.put("words", said.words());
                }
                one.put("source", said.source());
                stages.add(one);
            }
        }
        answer.put("stages", stages);
        answer.put("claims", claims(dossier, new Subject(Subject.Kind.PROCEEDING, proceeding.id())));
        answer.put("ended", proceeding.isEnded());
        dossier.asAt().ifPresent(day -> clocks(dossier, proceeding, day, answer));
        answer.put("looks wrong", proceeding.oddities());
        Map<String, Object> naming = new LinkedHashMap<>();
        proceeding
                .steps()
                .forEach(step -> step.person()
                        .ifPresent(person -> naming.put(
                                person,
                                "%s: %s"
                                        .formatted(
                                                dossier.presumption().of(person).isShown()
                                                        ? "may be named"
                                                        : "may not be named",
                                                dossier.presumption().of(person).reason()))));
        answer.put("naming", naming);
        return answer;
    }

    private static void clocks(Dossier dossier, Proceeding proceeding, LocalDate day, Map<String, Object> answer) {
        answer.put("clocks read on", day.toString());
        answer.put(
                "since the last movement",
                proceeding.sinceLastMovement(day).map(Object::toString).orElse("no dates in this file"));
        answer.put(
                "since the act",
                dossier.sinceTheAct(proceeding).map(Object::toString).orElse("no dated act in this file"));
    }
}
