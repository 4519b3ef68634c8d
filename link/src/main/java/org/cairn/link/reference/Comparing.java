package org.cairn.link.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.link.reference.Term.OfTruth;
import org.cairn.link.reference.Term.Truth;
import org.jspecify.annotations.Nullable;

/** One comparison of a model, made to run over a table. */
final class Comparing {

    private static final double LN_2 = StrictMath.log(2);

    private final ReferenceSettings.Comparison settings;
    private final List<@Nullable OfTruth> conditions = new ArrayList<>();
    private final double[] m;
    private final double[] u;
    private final double[] bits;
    private final int[] gamma;
    private final List<@Nullable Rarity> rarity = new ArrayList<>();

    /**
     * Makes a comparison run.
     *
     * @throws NotUnderstood naming each level that cannot be
     */
    Comparing(ReferenceSettings.Comparison settings, Texts texts, Compiler compiler) {
        this.settings = settings;
        List<ReferenceSettings.Level> levels = settings.levels();
        bits = new double[levels.size()];
        m = new double[bits.length];
        u = new double[bits.length];
        gamma = new int[levels.size()];
        int ranks = (int) levels.stream().filter(level -> !level.isNull()).count();
        int next = ranks;
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < bits.length; i++) {
            ReferenceSettings.Level level = levels.get(i);
            gamma[i] = level.isNull() ? -1 : --next;
            try {
                conditions.add(isElse(level) ? null : compiler.condition(SqlParser.read(level.condition())));
                if (!level.isNull()) {
                    m[i] = probability(level.m().orElse(Defaults.m(gamma[i], ranks)), "m");
                    u[i] = probability(level.u().orElse(Defaults.u(gamma[i], ranks)), "u");
                    bits[i] = log2(m[i] / u[i]);
                }
            } catch (NotUnderstood e) {
                faults.add("comparison “%s”, level “%s”: %s is not understood."
                        .formatted(settings.name(), level.condition(), e.getMessage()));
            }
        }
        if (levels.isEmpty() || !isElse(levels.get(levels.size() - 1))) {
            faults.add("comparison “%s” has no ELSE as its last level.".formatted(settings.name()));
        }
        for (int i = 0; i < bits.length && faults.isEmpty(); i++) {
            try {
                rarity.add(rarity(i, texts));
            } catch (NotUnderstood e) {
                faults.add("comparison “%s”: %s is not understood.".formatted(settings.name(), e.getMessage()));
            }
        }
        if (!faults.isEmpty()) {
            throw new NotUnderstood(faults);
        }
    }

    static boolean isElse(ReferenceSettings.Level level) {
        return level.condition().strip().equalsIgnoreCase("ELSE");
    }

    private static double probability(double probability, String name) {
        if (!(probability > 0 && probability <= 1)) {
            throw new NotUnderstood("a probability %s of %s".formatted(name, probability));
        }
        return probability;
    }

    static double log2(double x) {
        return StrictMath.log(x) / LN_2;
    }

    /** The level of two rows: its place in the list. */
    int level(int left, int right) {
        for (int i = 0; i < bits.length; i++) {
            OfTruth condition = conditions.get(i);
            if (condition == null || condition.at(left, right) == Truth.TRUE) {
                return i;
            }
        }
        throw new IllegalStateException("the last level takes all");
    }

    /** The level of two rows as the model numbers it: −1 where either states nothing, then 0 for the last level and up. */
    int gamma(int left, int right) {
        return gamma[level(left, right)];
    }

    /** m of a level; 0 where either states nothing. */
    double m(int level) {
        return m[level];
    }

    /** u of a level; 0 where either states nothing. */
    double u(int level) {
        return u[level];
    }

    /** log₂(m/u) of a level; 0 where either states nothing. */
    double bits(int level) {
        return bits[level];
    }

    /** What is added because the value the two share is rare. */
    double frequencyBits(int level, int left, int right) {
        Rarity rare = rarity.get(level);
        return rare == null ? 0 : rare.bits(left, right);
    }

    ReferenceSettings.Comparison settings() {
        return settings;
    }

    // ---- frequency -------------------------------------------------------------------------------------------------

    /**
     * weight · log₂(u / share), the share being that of the commoner of the two values.
     *
     * @param log2Share per code of the column; −∞ where nothing is stated
     */
    @SuppressWarnings("ArrayRecordComponent") // read by kernels
    private record Rarity(int[] codes, double[] log2Share, double log2U, double weight, double log2Least) {

        double bits(int left, int right) {
            double share = Math.max(log2Share[codes[left]], log2Share[codes[right]]);
            return share == Double.NEGATIVE_INFINITY ? 0 : weight * (log2U - Math.max(share, log2Least));
        }
    }

    private @Nullable Rarity rarity(int at, Texts texts) {
        ReferenceSettings.Level level = settings.levels().get(at);
        ReferenceSettings.Frequency frequency = level.frequency().orElse(null);
        if (frequency == null || frequency.weight() == 0 || level.isNull() || isElse(level)) {
            return null;
        }
        double held = u[frequency.ofThisLevel() ? at : exactMatch(frequency.column())];
        Texts.Column column = texts.column(frequency.column());
        double least = frequency.leastShare() > 0 ? log2(frequency.leastShare()) : Double.NEGATIVE_INFINITY;
        return new Rarity(column.codes(), log2Shares(column), log2(held), frequency.weight(), least);
    }

    /** The level that holds where a column is the same, and asks nothing else. */
    private int exactMatch(String column) {
        for (int i = 0; i < bits.length; i++) {
            ReferenceSettings.Level level = settings.levels().get(i);
            if (!level.isNull() && !isElse(level) && isExactMatch(SqlParser.read(level.condition()), column)) {
                return i;
            }
        }
        throw new NotUnderstood("a frequency of “%s” without a level that is its exact match".formatted(column));
    }

    private static boolean isExactMatch(Expression condition, String column) {
        return condition.isCallOf("=")
                && condition instanceof Expression.Call call
                && call.argument(0) instanceof Expression.Column one
                && call.argument(1) instanceof Expression.Column other
                && one.side() != other.side()
                && one.name().equalsIgnoreCase(column)
                && other.name().equalsIgnoreCase(column);
    }

    /** log₂ of the share of rows that state a value, among those that state any. */
    private static double[] log2Shares(Texts.Column column) {
        long[] counts = new long[column.texts().length];
        long stated = 0;
        for (int code : column.codes()) {
            if (column.texts()[code] != null) {
                counts[code]++;
                stated++;
            }
        }
        Map<Long, Double> known = new HashMap<>();
        double[] shares = new double[counts.length];
        for (int code = 0; code < counts.length; code++) {
            double all = stated;
            shares[code] = column.texts()[code] == null
                    ? Double.NEGATIVE_INFINITY
                    : known.computeIfAbsent(counts[code], count -> log2(count / all));
        }
        return shares;
    }
}
