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
        List<Estimation> results = estimators.stream()
                .map(estimator -> estimator.estimate(table, seed))
                .toList();
        return new Outcome(results, verdict(table, results));
    }

    /**
     * Carries the plan out where it is uncertain who is the same person: each method is asked about every draw, and its answers are
     * averaged ({@link LinkageDraws}). Without draws it is carried out on the table.
     *
     * @param table the table of the linkage as it stands
     * @param draws the tables of the draws; each counts alike
     */
    public Outcome carryOut(CaptureTable table, List<CaptureTable> draws) {
        if (draws.isEmpty()) {
            return carryOut(table);
        }
        List<Estimation> results = estimators.stream()
                .map(estimator -> LinkageDraws.estimate(draws, estimator, seed))
                .toList();
        return new Outcome(results, verdict(table, results));
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
