package org.cairn.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.cairn.link.block.CandidatePairs;
import org.cairn.link.compare.FieldComparison;
import org.cairn.link.model.CandidateWeights;
import org.cairn.link.model.FieldSet;
import org.cairn.link.model.Lines;
import org.cairn.link.model.ListPairs;
import org.cairn.link.model.Parameters;
import org.cairn.link.model.Warnings;
import org.cairn.link.model.Weights;
import org.cairn.link.run.Order;

/**
 * What was learned about how records of one person agree: Fellegi and Sunter's m and u per level, and λ. Immutable.
 *
 * <p>How common a value is, is read from the records that are scored.
 */
public final class LinkageModel implements ScoringModel {

    /** What the model was told, or chose. */
    record Settings(List<Comparison> comparisons, Blocking blocking, int threads) {}

    private final Settings settings;
    private final Parameters parameters;
    private final Weights trained;
    private final Lines lines;
    private final BlockingCounts blocking;
    private final RecordTable records;
    private final CandidateWeights candidates;

    LinkageModel(
            Settings settings,
            Weights trained,
            Lines lines,
            BlockingCounts blocking,
            RecordTable records,
            CandidateWeights candidates) {
        this.settings = settings;
        this.parameters = trained.parameters();
        this.trained = trained;
        this.lines = lines;
        this.blocking = blocking;
        this.records = records;
        this.candidates = candidates;
    }

    /** Each part of each comparison with its levels and their weights. */
    @Override
    public List<ComparisonModel> comparisons() {
        List<ComparisonModel> models = new ArrayList<>();
        List<FieldComparison.Part> parts = trained.fields().parts();
        for (int part = 0; part < parts.size(); part++) {
            List<LevelWeight> levels = new ArrayList<>();
            for (int level = 0; level < parts.get(part).levels().size(); level++) {
                levels.add(new LevelWeight(
                        parts.get(part).levels().get(level),
                        parameters.m()[part][level],
                        parameters.u()[part][level],
                        parameters.bits(part, level)));
            }
            models.add(new ComparisonModel(parts.get(part).label(), levels));
        }
        return List.copyOf(models);
    }

    /** Share of all possible pairs that are expected to be one person. */
    @Override
    public double lambda() {
        double same = 0;
        ListPairs lists = trained.lists();
        for (int i = 0; i < lists.count(); i++) {
            same += parameters.lambda()[i] * lists.possible(i);
        }
        return lists.possible() == 0 ? 0 : same / lists.possible();
    }

    /** Rounds of EM taken in the last pass. */
    @Override
    public int rounds() {
        return parameters.rounds();
    }

    /** Whether EM came to rest within the rounds it had. */
    @Override
    public boolean converged() {
        return parameters.converged();
    }

    /**
     * What a person should know before relying on the linkage, in sentences, the gravest first: lists that share no field,
     * learning that did not come to rest, pairs that a blocking rule left out. Empty if there is nothing to say.
     */
    @Override
    public List<String> warnings() {
        return Warnings.of(records, settings.comparisons(), settings.blocking().rules(), blocking, parameters);
    }

    /** At or above this weight two records are linked. */
    @Override
    public double linkFromBits() {
        return lines.linkFromBits();
    }

    /** At or above this weight, and below {@link #linkFromBits}, a person should look. */
    @Override
    public double reviewFromBits() {
        return lines.reviewFromBits();
    }

    /** The comparisons in force. */
    public List<Comparison> comparisonsInForce() {
        return settings.comparisons();
    }

    /** The blocking rules in force. */
    public Blocking blockingInForce() {
        return settings.blocking();
    }

    /** How many pairs blocking kept in the records the model was trained on, and by which rule. */
    @Override
    public BlockingCounts blocking() {
        return blocking;
    }

    /** SHA-256, in hexadecimal, of everything that determines weights: comparisons, rules, m, u, λ, κ and the lines. */
    @Override
    public String fingerprint() {
        StringBuilder text = new StringBuilder("cairn-link 1\n");
        text.append(settings.comparisons())
                .append('\n')
                .append(settings.blocking().rules())
                .append('\n');
        text.append(Arrays.deepToString(parameters.m())).append('\n');
        text.append(Arrays.deepToString(parameters.u())).append('\n');
        text.append(Arrays.deepToString(parameters.kin())).append('\n');
        text.append(Arrays.deepToString(parameters.log2Common())).append('\n');
        text.append(Arrays.toString(parameters.lambda()))
                .append(' ')
                .append(parameters.kappa())
                .append('\n');
        text.append(lines);
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /**
     * Weighs the candidate pairs of records.
     *
     * @param keepFromBits pairs at or above this weight are kept; the others are only counted
     * @throws IllegalArgumentException if the records do not have the fields or the lists the model was trained on
     */
    @Override
    public ScoredPairs score(RecordTable records, double keepFromBits) {
        if (Double.isNaN(keepFromBits)) {
            throw new IllegalArgumentException("the weight to keep pairs from must be a number");
        }
        if (records == this.records) {
            return ScoredPairs.of(records, candidates, keepFromBits);
        }
        Weights weights = weightsFor(records);
        CandidatePairs found = CandidatePairs.find(
                records, settings.blocking(), FieldSet.namesOf(records), Order.of(records), settings.threads());
        CandidateWeights weighed = CandidateWeights.weigh(found, weights, settings.threads());
        return ScoredPairs.of(records, weighed, keepFromBits);
    }

    private Weights weightsFor(RecordTable scored) {
        if (!scored.lists().equals(records.lists())) {
            throw new IllegalArgumentException("the model was trained on the lists %s, and cannot score %s"
                    .formatted(records.lists(), scored.lists()));
        }
        FieldSet fields = new FieldSet(scored, settings.comparisons(), FieldSet.namesOf(scored));
        return new Weights(fields, new ListPairs(scored), parameters);
    }
}
