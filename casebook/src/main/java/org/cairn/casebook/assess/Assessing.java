package org.cairn.casebook.assess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.casebook.assess.Assessment.Concluded;
import org.cairn.casebook.assess.Assessment.NotConcluded;
import org.cairn.casebook.assess.Assessment.Outcome;
import org.cairn.casebook.claim.Claim;
import org.cairn.casebook.claim.Claims;
import org.cairn.casebook.claim.Question;
import org.cairn.casebook.claim.count.Bounds;

/**
 * Works out assessments from the claims that stand. The same claims give the same conclusions.
 */
public final class Assessing {

    private final Claims claims;
    private final List<String> hierarchy;

    /**
     * @param claims all claims
     * @param hierarchy kinds of source, the highest first, for {@link AssessmentRule#SOURCE_HIERARCHY}
     */
    public Assessing(Claims claims, List<String> hierarchy) {
        this.claims = claims;
        this.hierarchy = List.copyOf(hierarchy);
    }

    /**
     * Assesses a question by one of the three rules that need no more than its claims.
     *
     * @throws IllegalArgumentException for {@link AssessmentRule#DISCUSSION}, whose conclusion people bring, and for the rules
     *     of parts
     */
    public Assessment assess(String id, Question question, AssessmentRule rule, String author, String reason) {
        List<Claim> standing = claims.standing(question);
        Outcome outcome = standing.isEmpty()
                ? new NotConcluded("no claim answers it.")
                : switch (rule) {
                    case RANGE -> range(standing);
                    case MAJORITY -> majority(standing);
                    case SOURCE_HIERARCHY -> highest(standing);
                    case SUM, OVERLAP ->
                        throw new IllegalArgumentException("a whole is put together of parts; name them");
                    case DISCUSSION ->
                        throw new IllegalArgumentException("a discussion brings its own conclusion; give it");
                };
        return new Assessment(id, question, rule, author, reason, outcome, ids(standing), List.of());
    }

    /**
     * Puts a whole together of its parts, each from the least to the most that any standing claim of it allows.
     *
     * @param question what is asked of the whole; its part names the parts
     * @param parts at least two, as claims name them
     * @param rule {@link AssessmentRule#SUM} where nobody is of two parts, or {@link AssessmentRule#OVERLAP}
     */
    public Assessment together(
            String id, Question question, List<String> parts, AssessmentRule rule, String author, String reason) {
        List<Claim> all = new ArrayList<>();
        List<Bounds> spans = new ArrayList<>();
        for (String part : parts) {
            List<Claim> standing = claims.standing(question.ofPart(part));
            Optional<Bounds> span = span(standing);
            if (span.isEmpty()) {
                break;
            }
            all.addAll(standing);
            spans.add(span.get());
        }
        Outcome outcome = spans.size() < parts.size()
                ? new NotConcluded("no claim counts the part “%s”.".formatted(parts.get(spans.size())))
                : whole(question, spans, rule, all.size());
        return new Assessment(id, question, rule, author, reason, outcome, ids(all), List.of());
    }

    private static Concluded whole(Question question, List<Bounds> parts, AssessmentRule rule, int claims) {
        boolean areApart = rule == AssessmentRule.SUM;
        Bounds whole = parts.stream()
                .reduce((one, other) -> areApart ? one.plus(other) : one.or(other))
                .orElseThrow();
        return new Concluded("%s %s, by %s of %s parts%s"
                .formatted(
                        whole,
                        question.measure().orElseThrow().word(),
                        claimCount(claims),
                        parts.size(),
                        areApart ? "" : " that may overlap"));
    }

    /** From the least to the most that any of some claims allows; empty where none is a count. */
    private static Optional<Bounds> span(List<Claim> claims) {
        return claims.stream().flatMap(claim -> claim.value().bounds().stream()).reduce(Bounds::spanning);
    }

    /** A conclusion that people agreed on. */
    public Assessment discussed(String id, Question question, String conclusion, String author, String reason) {
        return new Assessment(
                id,
                question,
                AssessmentRule.DISCUSSION,
                author,
                reason,
                new Concluded(conclusion),
                ids(claims.standing(question)),
                List.of());
    }

    private static List<String> ids(List<Claim> claims) {
        return claims.stream().map(Claim::id).toList();
    }

    private static Outcome range(List<Claim> standing) {
        List<Bounds> bounds = standing.stream()
                .flatMap(claim -> claim.value().bounds().stream())
                .toList();
        if (bounds.size() < standing.size()) {
            return new NotConcluded("a range is of counts, and not every claim is one.");
        }
        Bounds span = bounds.stream().reduce(Bounds::spanning).orElseThrow();
        String measure = standing.get(0).question().measure().orElseThrow().word();
        return new Concluded("%s %s, by %s".formatted(span, measure, claimCount(standing.size())));
    }

    private static String claimCount(int count) {
        return count == 1 ? "one claim" : count + " claims";
    }

    /** Each speaker has one voice, however many claims it made; one that contradicts itself has a voice for each. */
    private Outcome majority(List<Claim> standing) {
        Map<String, Set<String>> voices = new LinkedHashMap<>();
        Set<String> speakers = new LinkedHashSet<>();
        for (Claim claim : standing) {
            String speaker = claims.sourceOf(claim).speaker();
            speakers.add(speaker);
            voices.computeIfAbsent(claim.value().sentence(), any -> new LinkedHashSet<>())
                    .add(speaker);
        }
        Optional<Map.Entry<String, Set<String>>> most = voices.entrySet().stream()
                .filter(voice -> 2 * voice.getValue().size() > speakers.size())
                .findFirst();
        if (most.isEmpty() || speakers.size() < 2) {
            return new NotConcluded(
                    speakers.size() < 2
                            ? "one source is no majority."
                            : "no value is given by more than half of the %s sources.".formatted(speakers.size()));
        }
        return new Concluded("%s, by %s of %s sources"
                .formatted(most.get().getKey(), most.get().getValue().size(), speakers.size()));
    }

    private Outcome highest(List<Claim> standing) {
        for (String kind : hierarchy) {
            List<Claim> ofKind = standing.stream()
                    .filter(claim -> claims.sourceOf(claim).kind().equals(kind))
                    .toList();
            if (ofKind.isEmpty()) {
                continue;
            }
            List<String> values = ofKind.stream()
                    .map(claim -> claim.value().sentence())
                    .distinct()
                    .toList();
            return values.size() == 1
                    ? new Concluded("%s, by the source of the highest kind (%s)".formatted(values.get(0), kind))
                    : new NotConcluded(
                            "sources of the highest kind (%s) differ: %s.".formatted(kind, String.join("; ", values)));
        }
        return new NotConcluded("no source is of a kind in the project's hierarchy.");
    }
}
