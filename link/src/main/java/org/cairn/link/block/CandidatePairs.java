package org.cairn.link.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairn.link.Blocking;
import org.cairn.link.BlockingCounts;
import org.cairn.link.RecordTable;
import org.cairn.link.RuleCount;
import org.cairn.link.compare.NameTokens;
import org.cairn.link.model.Chunks;
import org.jspecify.annotations.Nullable;

/**
 * The pairs worth comparing: those that share a key of at least one rule, two records of a list without repeats never.
 *
 * <p>Each rule's (key, row) entries are sorted; a run of equal keys is a block. Blocks are taken whole, the small ones
 * first, until a rule has brought {@value #PAIRS_PER_RECORD} pairs per record; larger blocks are cut by further fields, and
 * what is still too large pairs each record with the next {@value #WINDOW} only. What that leaves out is counted.
 */
public final class CandidatePairs {

    private static final int PAIRS_PER_RECORD = 4;
    private static final long PAIRS_AT_LEAST = 300_000;
    /** One shared name and nothing else: worth fewer pairs than the others. */
    private static final List<String> WEAK = List.of("any name sound");

    private static final int SMALLEST_CAP = 6;
    private static final int WINDOW = 8;
    /** Rules that are met at one time; few, since each keeps its pairs until then. */
    private static final int AT_ONCE = 2;

    private static final int MOST_WHOLE = 4096;

    private final RecordTable records;
    private final int[] order;
    private final List<long[]> cuts = new ArrayList<>();
    private final long budget;
    private long[] pairs = {};
    private final List<RuleCount> counts = new ArrayList<>();

    private CandidatePairs(RecordTable records, int[] order) {
        this.records = records;
        this.order = order;
        this.budget = Math.max(PAIRS_AT_LEAST, (long) PAIRS_PER_RECORD * records.size());
    }

    /**
     * Finds the candidate pairs of a table.
     *
     * @param order rows in an order that does not depend on their numbers
     * @param threads number of threads; it changes the speed and never the result
     * @throws IllegalArgumentException if a rule names a key there is not
     */
    public static CandidatePairs find(
            RecordTable records, Blocking blocking, @Nullable NameTokens names, int[] order, int threads) {
        CandidatePairs found = new CandidatePairs(records, order);
        KeySources sources = new KeySources(records, names);
        for (List<String> rule : blocking.rules()) {
            rule.forEach(sources::of);
        }
        found.cuts.addAll(Cuts.of(records, sources));
        for (int first = 0; first < blocking.rules().size(); first += AT_ONCE) {
            List<List<String>> rules = blocking.rules()
                    .subList(first, Math.min(first + AT_ONCE, blocking.rules().size()));
            Chunks.map(rules.size(), threads, at -> found.meet(rules.get(at), sources))
                    .forEach(found::take);
        }
        return found;
    }

    /** The pairs, ascending, each the lower row in the high and the higher row in the low half. Do not write to it. */
    public long[] pairs() {
        return pairs;
    }

    /** How many pairs were kept, and by which rule. */
    public BlockingCounts counts(long possiblePairs) {
        return new BlockingCounts(counts, pairs.length, possiblePairs);
    }

    /** What one rule met, ascending and each pair once, and how many pairs sharing its key it left out. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once
    private record Met(List<String> rule, long[] pairs, long capped) {}

    private Met meet(List<String> rule, KeySources sources) {
        Entries entries = Entries.of(order, rule.stream().map(sources::of).toList());
        Caps caps = capsFor(entries, rule);
        PairList met = new PairList();
        long[] shared = new long[1];
        entries.forEachBlock((from, to) -> {
            int size = to - from;
            shared[0] += (long) size * (size - 1) / 2;
            meetBlock(entries.rows(), from, to, size <= caps.whole() ? caps.whole() : caps.part(), 0, met);
        });
        long capped = Math.max(0, shared[0] - met.count() - met.neverPairs());
        return new Met(rule, met.sortedDistinct(), capped);
    }

    private void take(Met met) {
        long[] all = PairList.union(pairs, met.pairs());
        counts.add(new RuleCount(String.join(" + ", met.rule()), all.length - pairs.length, met.capped()));
        pairs = all;
    }

    /**
     * The largest block size up to which all blocks together stay within the budget, and the size of parts that larger
     * blocks, cut, may have so that what is left of the budget suffices for them.
     */
    private Caps capsFor(Entries entries, List<String> rule) {
        long most = rule.equals(WEAK) ? budget / 4 : budget;
        long[] blocksOfSize = new long[Math.min(entries.size(), MOST_WHOLE) + 2];
        long[] inLarge = new long[1];
        entries.forEachBlock((from, to) -> {
            blocksOfSize[Math.min(to - from, blocksOfSize.length - 1)]++;
            inLarge[0] += to - from;
        });
        long total = 0;
        int cap = 1;
        while (cap < blocksOfSize.length - 1 && total + blocksOfSize[cap] * cap * (cap - 1) / 2 <= most) {
            total += blocksOfSize[cap] * cap * (cap - 1) / 2;
            inLarge[0] -= blocksOfSize[cap] * cap;
            cap++;
        }
        long part = 2 * (most - total) / Math.max(1, inLarge[0]);
        int whole = Math.max(SMALLEST_CAP, cap - 1);
        return new Caps(whole, (int) Math.max(SMALLEST_CAP, Math.min(whole, part)));
    }

    /** Sizes up to which blocks are taken whole, and parts of cut blocks. */
    private record Caps(int whole, int part) {}

    private void meetBlock(int[] rows, int from, int to, int cap, int cut, PairList met) {
        int size = to - from;
        if (size <= cap) {
            meetWithin(rows, from, to, size, met);
        } else if (cut == cuts.size()) {
            meetWithin(rows, from, to, WINDOW, met);
        } else {
            meetParts(rows, from, to, cap, cut, met);
        }
    }

    private void meetParts(int[] rows, int from, int to, int cap, int cut, PairList met) {
        long[] keys = new long[to - from];
        int[] sorted = Arrays.copyOfRange(rows, from, to);
        for (int i = 0; i < keys.length; i++) {
            keys[i] = cuts.get(cut)[sorted[i]];
        }
        Entries parts = Entries.sorted(keys, sorted);
        parts.forEachBlock((start, end) -> meetBlock(parts.rows(), start, end, cap, cut + 1, met));
    }

    private void meetWithin(int[] rows, int from, int to, int window, PairList met) {
        for (int i = from; i < to; i++) {
            for (int j = i + 1; j < to && j - i <= window; j++) {
                meetPair(rows[i], rows[j], met);
            }
        }
    }

    private void meetPair(int rowA, int rowB, PairList met) {
        int list = records.listOf(rowA);
        if (rowA == rowB
                || (list == records.listOf(rowB) && records.lists().get(list).noRepeats())) {
            met.skip();
        } else {
            met.add(rowA, rowB);
        }
    }
}
