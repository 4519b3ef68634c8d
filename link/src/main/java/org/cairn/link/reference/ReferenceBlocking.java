package org.cairn.link.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.link.RecordTable;
import org.cairn.link.RuleCount;
import org.cairn.link.reference.Expression.Call;
import org.cairn.link.reference.Expression.Column;
import org.cairn.link.reference.Expression.Side;
import org.cairn.link.reference.Term.OfText;
import org.cairn.link.reference.Term.OfTruth;
import org.cairn.link.reference.Term.Truth;
import org.jspecify.annotations.Nullable;

/**
 * The pairs that a model's rules meet. A rule needs at least one equality between the left and the right record; rows are
 * brought together by those, and what else the rule says is asked of each pair. A pair is counted for the first rule that
 * meets it.
 */
final class ReferenceBlocking {

    /** Beyond so many pairs rules are too wide for one computer, and are refused. */
    private static final int MOST_PAIRS = 150_000_000;

    private static final int[] NONE = {};

    /**
     * A way to meet: a rule, or one side of an OR that it consists of.
     *
     * @param rule number of the rule
     * @param leftKeys what of the left record must equal {@code rightKeys} of the right
     * @param whole all that the way asks
     */
    private record Way(int rule, List<OfText> leftKeys, List<OfText> rightKeys, OfTruth whole) {}

    private final RecordTable records;
    private final List<String> rules;
    private final boolean withinLists;
    private final boolean acrossLists;
    private final List<Way> ways = new ArrayList<>();
    private final long[] met;
    private long[] pairs = new long[1 << 12];
    private int size;

    /**
     * Makes rules run.
     *
     * @throws NotUnderstood naming each rule that cannot be
     */
    ReferenceBlocking(RecordTable records, ReferenceSettings settings, Compiler compiler) {
        this.records = records;
        this.rules = settings.blockingRules();
        this.met = new long[rules.size()];
        withinLists = !settings.linkType().equals("link_only");
        acrossLists = !settings.linkType().equals("dedupe_only");
        List<String> faults = new ArrayList<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            try {
                for (Expression part : SqlParser.read(rules.get(rule)).joinedBy("OR")) {
                    ways.add(way(rule, part, compiler));
                }
            } catch (NotUnderstood e) {
                faults.add("blocking rule %d, “%s”: %s is not understood."
                        .formatted(rule + 1, rules.get(rule), e.getMessage()));
            }
        }
        if (rules.isEmpty()) {
            faults.add("the model has no blocking rule, and would compare every record with every other.");
        }
        if (!faults.isEmpty()) {
            throw new NotUnderstood(faults);
        }
    }

    private static Way way(int rule, Expression asked, Compiler compiler) {
        List<OfText> leftKeys = new ArrayList<>();
        List<OfText> rightKeys = new ArrayList<>();
        for (Expression part : asked.joinedBy("AND")) {
            if (part instanceof Call call && call.function().equals("=")) {
                boolean forwards = isOf(call.argument(0), Side.LEFT) && isOf(call.argument(1), Side.RIGHT);
                boolean backwards = isOf(call.argument(0), Side.RIGHT) && isOf(call.argument(1), Side.LEFT);
                if (forwards || backwards) {
                    leftKeys.add(compiler.key(call.argument(forwards ? 0 : 1)));
                    rightKeys.add(compiler.key(call.argument(forwards ? 1 : 0)));
                }
            }
        }
        if (leftKeys.isEmpty()) {
            throw new NotUnderstood("a rule in which nothing of the left record equals something of the right");
        }
        return new Way(rule, leftKeys, rightKeys, compiler.condition(asked));
    }

    private static boolean isOf(Expression expression, Side side) {
        List<Column> columns = Compiler.columnsOf(expression).toList();
        return !columns.isEmpty() && columns.stream().allMatch(column -> column.side() == side);
    }

    /**
     * The pairs, ascending, each the lower row in the high and the higher row in the low half.
     *
     * @param weights says which of two rows is the left one
     */
    long[] pairs(ReferenceWeights weights) {
        for (int way = 0; way < ways.size(); way++) {
            meet(way, weights);
        }
        long[] found = Arrays.copyOf(pairs, size);
        Arrays.parallelSort(found);
        return found;
    }

    /** How many pairs each rule was the first to meet; after {@link #pairs}. */
    List<RuleCount> counts() {
        List<RuleCount> counts = new ArrayList<>();
        for (int rule = 0; rule < met.length; rule++) {
            counts.add(new RuleCount(rules.get(rule), met[rule], 0));
        }
        return counts;
    }

    /** Pairs there could be. */
    long possible() {
        long[] rows = new long[records.lists().size()];
        for (int row = 0; row < records.size(); row++) {
            rows[records.listOf(row)]++;
        }
        long possible = 0;
        for (int a = 0; a < rows.length; a++) {
            possible += withinLists ? rows[a] * (rows[a] - 1) / 2 : 0;
            for (int b = 0; b < a && acrossLists; b++) {
                possible += rows[a] * rows[b];
            }
        }
        return possible;
    }

    private void meet(int number, ReferenceWeights weights) {
        Way way = ways.get(number);
        Map<List<String>, Integer> codes = new HashMap<>();
        int[] rightCode = new int[records.size()];
        for (int row = 0; row < rightCode.length; row++) {
            List<String> key = key(way.rightKeys(), row);
            rightCode[row] = key == null ? -1 : codes.computeIfAbsent(key, any -> codes.size());
        }
        int[][] rowsOf = rowsOf(rightCode, codes.size());
        for (int left = 0; left < rightCode.length; left++) {
            List<String> key = key(way.leftKeys(), left);
            Integer code = key == null ? null : codes.get(key);
            for (int right : code == null ? NONE : rowsOf[code]) {
                if (weights.isLeft(left, right)
                        && mayMeet(left, right)
                        && way.whole().at(left, right) == Truth.TRUE
                        && !isMetBefore(number, left, right)) {
                    add(left, right, way.rule());
                }
            }
        }
    }

    private static int[][] rowsOf(int[] codes, int count) {
        int[] sizes = new int[count];
        for (int code : codes) {
            if (code >= 0) {
                sizes[code]++;
            }
        }
        int[][] rows = new int[count][];
        Arrays.setAll(rows, code -> new int[sizes[code]]);
        for (int row = codes.length - 1; row >= 0; row--) {
            if (codes[row] >= 0) {
                rows[codes[row]][--sizes[codes[row]]] = row;
            }
        }
        return rows;
    }

    private static @Nullable List<String> key(List<OfText> terms, int row) {
        List<String> key = new ArrayList<>(terms.size());
        for (OfText term : terms) {
            String text = term.at(row, row);
            if (text == null) {
                return null;
            }
            key.add(text);
        }
        return key;
    }

    private boolean mayMeet(int left, int right) {
        return records.listOf(left) == records.listOf(right) ? withinLists : acrossLists;
    }

    private boolean isMetBefore(int number, int left, int right) {
        for (int way = 0; way < number; way++) {
            if (ways.get(way).whole().at(left, right) == Truth.TRUE) {
                return true;
            }
        }
        return false;
    }

    private void add(int left, int right, int rule) {
        if (size == MOST_PAIRS) {
            throw new NotUnderstood("blocking rule %d, “%s”, meets more than %,d pairs; tighten it."
                    .formatted(rule + 1, rules.get(rule), MOST_PAIRS));
        }
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, Math.min(MOST_PAIRS, size + (size >> 1)));
        }
        pairs[size++] = (long) Math.min(left, right) << 32 | Math.max(left, right);
        met[rule]++;
    }
}
