package org.cairn.estimate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.cairn.estimate.combine.LinkageDraws;
import org.cairn.estimate.verdict.Rule;

/**
 * What will be done, written down before any result is seen: the methods with their priors, the level, the version of the
 * rule that gives the verdict, and the seed. Its {@link #hash} travels with every figure, so that anyone can check that
 * the plan was not fitted to its outcome.
 *
 * @param estimators the methods to ask, in order
 * @param level nominal level of the intervals, between 0 and 1
 * @param seed the only source of chance
 */
public record Plan(List<Estimator> estimators, double level, long seed) {
    public Plan {
        estimators = List.copyOf(estimators);
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must be between 0 and 1 (got: %s)".formatted(level));
        }
    }

    /** Every method. */
    public static Plan of(double level, long seed) {
        return new Plan(Estimators.all(level), level, seed);
    }

    /**
     * The results of every method, and the verdict.
     *
     * @param results one answer per method, in the order of the plan; a refusal is an answer
     * @param verdict what can be said
     */
    public record Outcome(List<Estimation> results, Verdict verdict) {
        public Outcome {
            results = List.copyOf(results);
        }
    }

    /** Carries the plan out on a table. */
    public Outcome carryOut(CaptureTable table) {
        return carryOut(table, List.of());
    }

    /**
     * Carries the plan out where it may be uncertain who is the same person.
     *
     * @param table the table of the linkage as it stands
     * @param draws the tables of draws of the linkage, each counting alike; none where it is taken as it stands
     */
    public Outcome carryOut(CaptureTable table, List<CaptureTable> draws) {
        List<Estimation> results = estimators.stream()
                .map(estimator -> ask(estimator, table, draws))
                .toList();
        return new Outcome(results, verdict(table, results));
    }

    /** What one method answers: about every draw, averaged ({@link LinkageDraws}); about the table where there are none. */
    public Estimation ask(Estimator estimator, CaptureTable table, List<CaptureTable> draws) {
        return draws.isEmpty() ? estimator.estimate(table, seed) : LinkageDraws.estimate(draws, estimator, seed);
    }

    /** The verdict on results that the plan's methods gave for a table. */
    public Verdict verdict(CaptureTable table, List<Estimation> results) {
        return new Rule(level).verdict(table, results);
    }

    /** The plan in words, a line for each part; what {@link #hash} is the hash of. */
    public String text() {
        return estimators.stream()
                .map(estimator -> "method %s\n".formatted(estimator.settings()))
                .collect(Collectors.joining(
                        "", "rule %s\nlevel %s\nseed %d\n".formatted(Rule.VERSION, level, seed), ""));
    }

    /** The sha-256 of {@link #text} in UTF-8, as 64 hexadecimal digits. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
