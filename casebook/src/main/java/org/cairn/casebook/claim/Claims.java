package org.cairn.casebook.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.casebook.claim.count.Form;
import org.cairn.casebook.claim.count.Measure;

/**
 * Every claim there is, with its source. Nothing is chosen between them here: what stands side by side stays so.
 *
 * <p>A claim <em>stands</em> unless a later edition of its own source answers the same question. Claims of different
 * sources never touch each other.
 */
public final class Claims {

    private final Map<String, Source> sources;
    private final Map<Question, List<Claim>> byQuestion;
    private final List<Claim> all;

    /**
     * @param sources every source that a claim names
     * @param claims the claims, in the order they are shown
     */
    public Claims(Collection<Source> sources, Collection<Claim> claims) {
        this.sources = sources.stream()
                .collect(Collectors.toMap(Source::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        this.byQuestion = claims.stream()
                .collect(Collectors.groupingBy(Claim::question, LinkedHashMap::new, Collectors.toList()));
        claims.forEach(this::sourceOf);
        this.all = byQuestion.values().stream().flatMap(List::stream).toList();
    }

    /** Every claim, question by question. */
    public List<Claim> all() {
        return all;
    }

    /** The sources, in their order. */
    public Collection<Source> sources() {
        return Collections.unmodifiableCollection(sources.values());
    }

    /** The questions that are answered, in the order of their first claim. */
    public List<Question> questions() {
        return List.copyOf(byQuestion.keySet());
    }

    /** Every claim that answers a question, those no longer standing included. */
    public List<Claim> of(Question question) {
        return List.copyOf(byQuestion.getOrDefault(question, List.of()));
    }

    /** Every claim about a subject. */
    public List<Claim> about(Subject subject) {
        return all().stream()
                .filter(claim -> claim.question().subject().equals(subject))
                .toList();
    }

    /** The source of a claim. */
    public Source sourceOf(Claim claim) {
        return Objects.requireNonNull(
                sources.get(claim.source()), () -> "no source %s, of claim %s".formatted(claim.source(), claim.id()));
    }

    /** The claim of the latest edition of the same source, where that is not this one; empty where this one stands. */
    public Optional<Claim> supersededBy(Claim claim) {
        Source own = sourceOf(claim);
        return of(claim.question()).stream()
                .filter(other -> sourceOf(other).isLaterEditionThan(own))
                .reduce((a, b) -> sourceOf(b).isLaterEditionThan(sourceOf(a)) ? b : a);
    }

    /** The claims that stand, of those that answer a question. */
    public List<Claim> standing(Question question) {
        return of(question).stream()
                .filter(claim -> supersededBy(claim).isEmpty())
                .toList();
    }

    /** The questions to which two standing claims cannot both be true answers. */
    public List<Question> contested() {
        return questions().stream()
                .filter(question -> isContested(standing(question)))
                .toList();
    }

    /** The questions to which standing claims give more than one answer, whether or not both can be true. */
    public List<Question> differing() {
        return questions().stream()
                .filter(question -> standing(question).stream()
                                .map(claim -> claim.value().sentence())
                                .distinct()
                                .count()
                        > 1)
                .toList();
    }

    /**
     * Two standing claims of one thing in two measures that do not go together.
     *
     * @param casualties a claim of casualties, the killed and the injured
     * @param killedOrInjured a claim of more killed, or more injured, than these casualties; or of any, where none was known
     */
    public record Crossing(Claim casualties, Claim killedOrInjured) {}

    /** Standing claims of casualties, each with the claims of more killed or injured of the same. */
    public List<Crossing> crossings() {
        List<Claim> standing = all().stream()
                .filter(claim -> claim.value() instanceof ClaimValue.Counted
                        && supersededBy(claim).isEmpty())
                .toList();
        List<Crossing> crossings = new ArrayList<>();
        for (Claim whole : standing) {
            for (Claim part : standing) {
                if (isMoreOfTheSame(part, whole)) {
                    crossings.add(new Crossing(whole, part));
                }
            }
        }
        return crossings;
    }

    private static boolean isMoreOfTheSame(Claim part, Claim whole) {
        Optional<Measure> measure = part.question().measure();
        boolean isWithin = whole.question().measure().equals(Optional.of(Measure.CASUALTIES))
                && (measure.equals(Optional.of(Measure.KILLED)) || measure.equals(Optional.of(Measure.INJURED)))
                && part.question().equals(whole.question().in(measure.get()));
        if (!isWithin
                || !(part.value() instanceof ClaimValue.Counted fewer)
                || !(whole.value() instanceof ClaimValue.Counted more)) {
            return false;
        }
        long least = fewer.count().bounds().min();
        OptionalLong most = more.count().bounds().max();
        boolean isNoneKnown = more.count().form() == Form.NONE_KNOWN;
        return isNoneKnown ? least > 0 : most.isPresent() && least > most.getAsLong();
    }

    private static boolean isContested(List<Claim> standing) {
        for (int i = 0; i < standing.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (!standing.get(i).value().canAgreeWith(standing.get(j).value())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The claims of the same question and the same source in earlier editions, oldest first, then this one. */
    public List<Claim> editions(Claim claim) {
        Source own = sourceOf(claim);
        List<Claim> earlier = of(claim.question()).stream()
                .filter(other -> own.isLaterEditionThan(sourceOf(other)))
                .toList();
        List<Claim> editions = new ArrayList<>(earlier);
        editions.sort(Comparator.comparingLong(one -> earlier.stream()
                .filter(other -> sourceOf(one).isLaterEditionThan(sourceOf(other)))
                .count()));
        editions.add(claim);
        return List.copyOf(editions);
    }
}
