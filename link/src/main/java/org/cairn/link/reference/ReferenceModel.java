package org.cairn.link.reference;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.cairn.link.BlockingCounts;
import org.cairn.link.ComparisonModel;
import org.cairn.link.LevelWeight;
import org.cairn.link.RecordTable;
import org.cairn.link.ScoredPairs;
import org.cairn.link.ScoringModel;
import org.cairn.link.model.Lines;
import org.cairn.link.run.Chunks;
import org.jspecify.annotations.Nullable;

/**
 * A model that was trained elsewhere, at work on the records of one table. Every candidate pair, every level and every match
 * weight is that of the program it was trained with. Immutable.
 */
public final class ReferenceModel implements ScoringModel {

    private static final List<String> LINK_TYPES = List.of("dedupe_only", "link_only", "link_and_dedupe");

    private final ReferenceSettings settings;
    private final RecordTable texts;
    private final List<Comparing> comparisons;
    private final ReferenceWeights weights;
    private final long[] pairs;
    private final double[] bits;
    private final BlockingCounts blocking;
    private final Lines lines;

    private ReferenceModel(
            ReferenceSettings settings,
            RecordTable texts,
            List<Comparing> comparisons,
            ReferenceBlocking rules,
            OptionalDouble linkFrom,
            OptionalDouble reviewFrom,
            int threads) {
        this.settings = settings;
        this.texts = texts;
        this.comparisons = comparisons;
        weights = new ReferenceWeights(texts, comparisons, settings.priorProbability());
        pairs = rules.pairs(weights);
        bits = weigh(threads);
        blocking = new BlockingCounts(rules.counts(), pairs.length, rules.possible(), OptionalDouble.empty());
        Lines calibrated = Lines.of(bits);
        double link = linkFrom.orElse(Math.max(calibrated.linkFromBits(), reviewFrom.orElse(Double.NEGATIVE_INFINITY)));
        lines = new Lines(link, Math.min(link, reviewFrom.orElse(calibrated.reviewFromBits())));
    }

    private double[] weigh(int threads) {
        double[] weighed = new double[pairs.length];
        Chunks.map(Chunks.count(pairs.length), threads, chunk -> {
            int to = Math.min(pairs.length, (chunk + 1) * Chunks.SIZE);
            for (int i = chunk * Chunks.SIZE; i < to; i++) {
                weighed[i] = weights.weightBits((int) (pairs[i] >>> 32), (int) pairs[i]);
            }
            return chunk;
        });
        return weighed;
    }

    /** The columns that a model reads, in the order in which it names them. */
    public static List<String> columnsOf(ReferenceSettings settings) {
        Set<String> columns = new LinkedHashSet<>();
        for (ReferenceSettings.Comparison comparison : settings.comparisons()) {
            for (ReferenceSettings.Level level : comparison.levels()) {
                if (!Comparing.isElse(level)) {
                    columns.addAll(columnsOf(level.condition()));
                }
                level.frequency().ifPresent(frequency -> columns.add(frequency.column()));
            }
        }
        settings.blockingRules().forEach(rule -> columns.addAll(columnsOf(rule)));
        return List.copyOf(columns);
    }

    /** What cannot be read names no columns here; it is refused when the model is put to work. */
    private static List<String> columnsOf(String sql) {
        try {
            return Texts.named(SqlParser.read(sql));
        } catch (NotUnderstood later) {
            return List.of();
        }
    }

    /**
     * Puts a model to work.
     *
     * @param texts the records, with every column that the model reads ({@link #columnsOf}) as texts exactly as written
     * @param linkFrom the link line in bits; without it, calibrated on the weights
     * @param reviewFrom the review line in bits; without it, calibrated
     * @param threads number of threads; it changes the speed and never the result
     * @throws NotUnderstood naming everything in the model that is not understood, or that the records do not have
     */
    public static ReferenceModel of(
            ReferenceSettings settings,
            RecordTable texts,
            OptionalDouble linkFrom,
            OptionalDouble reviewFrom,
            int threads) {
        List<String> faults = new ArrayList<>(understood(settings));
        if (settings.linkType().equals("dedupe_only") && texts.lists().size() > 1) {
            faults.add("link_type is dedupe_only, for repeats within one list; the project has %d lists."
                    .formatted(texts.lists().size()));
        } else if (settings.linkType().equals("link_only") && texts.lists().size() < 2) {
            faults.add("link_type is link_only, across lists; the project has one list.");
        }
        Texts columns = new Texts(texts);
        List<Comparing> comparisons = comparisons(settings, columns, faults);
        ReferenceBlocking rules = rules(settings, columns, faults);
        if (rules == null || !faults.isEmpty()) {
            throw new NotUnderstood(faults);
        }
        return new ReferenceModel(settings, texts, comparisons, rules, linkFrom, reviewFrom, threads);
    }

    /** What of a model is not understood, whatever the records: one sentence for each; empty where all of it is. */
    public static List<String> notUnderstood(ReferenceSettings settings) {
        List<String> faults = new ArrayList<>(understood(settings));
        Texts none =
                new Texts(RecordTable.builder(List.of(), columnsOf(settings)).build());
        comparisons(settings, none, faults);
        rules(settings, none, faults);
        return faults;
    }

    private static List<String> understood(ReferenceSettings settings) {
        List<String> faults = new ArrayList<>();
        if (!LINK_TYPES.contains(settings.linkType())) {
            faults.add("link_type “%s” is not understood; there are %s."
                    .formatted(settings.linkType(), String.join(", ", LINK_TYPES)));
        }
        if (!(settings.priorProbability() > 0 && settings.priorProbability() < 1)) {
            faults.add("probability_two_random_records_match lies between 0 and 1 (got: %s)."
                    .formatted(settings.priorProbability()));
        }
        return faults;
    }

    private static List<Comparing> comparisons(ReferenceSettings settings, Texts texts, List<String> faults) {
        List<Comparing> comparisons = new ArrayList<>();
        for (ReferenceSettings.Comparison comparison : settings.comparisons()) {
            try {
                comparisons.add(new Comparing(comparison, texts, new Compiler(texts)));
            } catch (NotUnderstood e) {
                faults.addAll(e.faults());
            }
        }
        return comparisons;
    }

    private static @Nullable ReferenceBlocking rules(ReferenceSettings settings, Texts texts, List<String> faults) {
        try {
            return new ReferenceBlocking(texts.records(), settings, new Compiler(texts));
        } catch (NotUnderstood e) {
            faults.addAll(e.faults());
            return null;
        }
    }

    /** Names of the comparisons, in their order. */
    public List<String> names() {
        return comparisons.stream()
                .map(comparison -> comparison.settings().name())
                .toList();
    }

    /** The level of each comparison of two rows, as the model numbers them: −1 where either states nothing. */
    public int[] gammas(int rowA, int rowB) {
        return weights.gammas(rowA, rowB);
    }

    @Override
    public List<ComparisonModel> comparisons() {
        return comparisons.stream()
                .map(comparison -> new ComparisonModel(comparison.settings().name(), levels(comparison)))
                .toList();
    }

    private static List<LevelWeight> levels(Comparing comparison) {
        List<LevelWeight> levels = new ArrayList<>();
        for (int i = 0; i < comparison.settings().levels().size(); i++) {
            ReferenceSettings.Level level = comparison.settings().levels().get(i);
            levels.add(new LevelWeight(level.label(), comparison.m(i), comparison.u(i), comparison.bits(i)));
        }
        return levels;
    }

    @Override
    public double lambda() {
        return settings.priorProbability();
    }

    @Override
    public int rounds() {
        return 0;
    }

    @Override
    public boolean converged() {
        return true;
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        for (ReferenceSettings.Comparison comparison : settings.comparisons()) {
            List<String> untrained = comparison.levels().stream()
                    .filter(level ->
                            !level.isNull() && (level.m().isEmpty() || level.u().isEmpty()))
                    .map(ReferenceSettings.Level::label)
                    .toList();
            if (!untrained.isEmpty()) {
                warnings.add(
                        "The model was not trained on some levels of %s (%s); Splink's defaults count for their m or u."
                                .formatted(comparison.name(), String.join("; ", untrained)));
            }
        }
        return warnings;
    }

    @Override
    public double linkFromBits() {
        return lines.linkFromBits();
    }

    @Override
    public double reviewFromBits() {
        return lines.reviewFromBits();
    }

    @Override
    public BlockingCounts blocking() {
        return blocking;
    }

    @Override
    public String fingerprint() {
        String text = "cairn-link reference 1\n" + settings + '\n' + lines;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /**
     * {@inheritDoc}
     *
     * @param records the same records in the same order as the model was put to work on, with any columns
     * @throws IllegalArgumentException if they are other records
     */
    @Override
    public ScoredPairs score(RecordTable records, double keepFromBits) {
        boolean same = records.size() == texts.size() && records.lists().equals(texts.lists());
        for (int row = 0; same && row < records.size(); row++) {
            same = records.idOf(row).equals(texts.idOf(row));
        }
        if (!same) {
            throw new IllegalArgumentException("the model is at work on other records");
        }
        return ScoredPairs.of(records, weights, pairs, bits, keepFromBits);
    }
}
