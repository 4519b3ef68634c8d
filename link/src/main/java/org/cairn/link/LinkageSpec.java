package org.cairn.link;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.cairn.link.block.CandidatePairs;
import org.cairn.link.block.LearnedBlocking;
import org.cairn.link.compare.NameTokens;
import org.cairn.link.model.CandidateWeights;
import org.cairn.link.model.FieldSet;
import org.cairn.link.model.Lines;
import org.cairn.link.model.ListPairs;
import org.cairn.link.model.Training;
import org.cairn.link.run.Order;
import org.jspecify.annotations.Nullable;

/**
 * How records are to be linked: which fields are compared and how, which pairs are looked at, and from which weights on two
 * records are linked or shown to a person. Whatever is not said is learned from the records.
 *
 * <p>Immutable; each method gives a new specification.
 */
public final class LinkageSpec {

    private static final LinkageSpec LEARNED =
            new LinkageSpec(List.of(), null, OptionalDouble.empty(), OptionalDouble.empty());

    private final List<Comparison> comparisons;
    private final @Nullable Blocking blocking;
    private final OptionalDouble linkFrom;
    private final OptionalDouble reviewFrom;

    private LinkageSpec(
            List<Comparison> comparisons,
            @Nullable Blocking blocking,
            OptionalDouble linkFrom,
            OptionalDouble reviewFrom) {
        this.comparisons = List.copyOf(comparisons);
        this.blocking = blocking;
        this.linkFrom = linkFrom;
        this.reviewFrom = reviewFrom;
    }

    /** Everything learned: comparisons from the fields there are, blocking by several rules, both lines calibrated. */
    public static LinkageSpec learned() {
        return LEARNED;
    }

    /** Compares these fields as told; the others keep their default. */
    public LinkageSpec comparing(List<Comparison> comparisons) {
        return new LinkageSpec(comparisons, blocking, linkFrom, reviewFrom);
    }

    /** Looks only at the pairs that these rules meet. */
    public LinkageSpec within(Blocking blocking) {
        return new LinkageSpec(comparisons, Objects.requireNonNull(blocking, "blocking"), linkFrom, reviewFrom);
    }

    /** Links from this weight on, in bits. */
    public LinkageSpec linkFrom(double bits) {
        return new LinkageSpec(comparisons, blocking, finite("link from", bits), reviewFrom);
    }

    /** Shows to a person from this weight on, in bits. */
    public LinkageSpec reviewFrom(double bits) {
        return new LinkageSpec(comparisons, blocking, linkFrom, finite("review from", bits));
    }

    private static OptionalDouble finite(String what, double bits) {
        if (!Double.isFinite(bits)) {
            throw new IllegalArgumentException("“%s” must be a number of bits (got: %s)".formatted(what, bits));
        }
        return OptionalDouble.of(bits);
    }

    /**
     * Learns the model from records, using all processors.
     *
     * @param seed fixes every random choice; the same seed gives the same digits
     * @throws IllegalArgumentException if a comparison or a rule names something the records do not have
     */
    public LinkageModel train(RecordTable records, long seed) {
        return train(records, seed, Runtime.getRuntime().availableProcessors(), Progress.NONE);
    }

    /**
     * Learns the model from records.
     *
     * @param seed fixes every random choice; the same seed gives the same digits
     * @param threads number of threads, at least 1; it changes the speed and never the result
     * @throws IllegalArgumentException if a comparison or a rule names something the records do not have
     */
    public LinkageModel train(RecordTable records, long seed, int threads, Progress progress) {
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread is needed (got: %d)".formatted(threads));
        }
        comparisons.forEach(comparison -> requireField(comparison, records));
        progress.begins(Stage.READING);
        progress.at("reading names", 0, 1);
        NameTokens names = FieldSet.namesOf(records);
        List<Comparison> inForce = DefaultComparisons.of(records, comparisons);
        requireSomething(inForce, records);
        FieldSet fields = new FieldSet(records, inForce, names);
        ListPairs lists = new ListPairs(records);
        int[] order = Order.of(records);
        progress.begins(Stage.TRAINING);
        progress.at("agreement by chance", 0, 1);
        Training training = new Training(records, fields, lists, order, seed, threads);
        progress.begins(Stage.BLOCKING);
        progress.at("learning which pairs to compare", 0, 1);
        Blocking rules =
                blocking == null ? learnBlocking(records, names, inForce, order, lists, training, threads) : blocking;
        progress.at("finding candidate pairs", 0, 1);
        CandidatePairs candidates = CandidatePairs.find(records, rules, names, order, threads);
        Training.Trained trained = training.learn(candidates, progress);
        Lines lines = Lines.of(trained.pairs().bits());
        double link = linkFrom.orElse(
                reviewFrom.isPresent()
                        ? Math.max(lines.linkFromBits(), reviewFrom.getAsDouble())
                        : lines.linkFromBits());
        double review = Math.min(link, reviewFrom.orElse(lines.reviewFromBits()));
        progress.at("learning weights", 1, 1);
        return new LinkageModel(
                new LinkageModel.Settings(inForce, rules, threads),
                trained.weights(),
                new Lines(link, review),
                trained.blocking(),
                records,
                trained.pairs());
    }

    private static Blocking learnBlocking(
            RecordTable records,
            @Nullable NameTokens names,
            List<Comparison> comparisons,
            int[] order,
            ListPairs lists,
            Training training,
            int threads) {
        List<String> compared = comparisons.stream().map(Comparison::field).toList();
        LearnedBlocking learning = new LearnedBlocking(records, names, compared, order, lists.possible(), threads);
        return learning.learn(seeds -> {
            CandidateWeights.Kept kept =
                    training.learn(seeds, Progress.NONE).pairs().from(LearnedBlocking.LIKELY_FROM_BITS);
            return new LearnedBlocking.Likely(kept.pairs(), kept.bits());
        });
    }

    private static void requireField(Comparison comparison, RecordTable records) {
        boolean derived = comparison.kind() == Comparison.Kind.YEARS && records.has("born") && records.has("died");
        if (!records.has(comparison.field()) && !derived) {
            throw new IllegalArgumentException("no field “%s” to compare; there are %s"
                    .formatted(comparison.field(), String.join(", ", records.fields())));
        }
    }

    private static void requireSomething(List<Comparison> comparisons, RecordTable records) {
        boolean statesSomething = records.fields().stream()
                .flatMap(field -> records.column(field).values().stream())
                .anyMatch(value -> !value.isAbsent());
        if (comparisons.isEmpty() && statesSomething) {
            throw new IllegalArgumentException(
                    "none of the fields can be compared (%s); name, sex, age, born, died or place are needed"
                            .formatted(String.join(", ", records.fields())));
        }
    }
}
