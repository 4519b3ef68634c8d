package org.cairn.link.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairn.link.Blocking;
import org.cairn.link.RecordTable;
import org.cairn.link.compare.NameTokens;
import org.cairn.link.run.Chunks;
import org.jspecify.annotations.Nullable;

/**
 * Blocking rules learned from the records, without being told which pairs are true.
 *
 * <ol>
 *   <li>A broad pass: of every rule of one or two keys some blocks, drawn by the hashes of their keys, until it has brought about
 *       {@value #SEED_PAIRS} pairs. Their pairs are weighed; those likely to be one person stand for all such
 *       pairs, each for as many as the inverse of its chance to be drawn (Horvitz and Thompson 1952).
 *   <li>For rules of up to three keys, and sizes up to which their blocks are taken: what pairs they would bring, counted from
 *       the keys, and which likely pairs they would meet.
 *   <li>Weighted set cover: again and again the rule, or the greater size for a rule, that meets the most likely pairs not yet met
 *       per pair it costs, as long as the budget lasts and what it meets is worth it (Bilenko, Kamath and Mooney 2006).
 * </ol>
 *
 * Lists so small that the budget holds all their pairs are compared pair by pair. Beyond {@value #MOST_ROWS} records the rules are
 * the {@link CustomaryRules}.
 */
public final class LearnedBlocking {

    /** Match weight from which pairs of the broad pass are likely pairs. */
    public static final double LIKELY_FROM_BITS = -4;

    private static final long PAIRS_PER_RECORD = 80;
    private static final long PAIRS_AT_LEAST = 1_000_000;
    private static final long SEED_PAIRS = 25_000;
    /** Blocks of more rows are not drawn in the broad pass. */
    private static final int SEED_BLOCK = 64;
    /** Rows from which costs are counted from a sample of keys. */
    private static final int ROWS_COUNTED = 200_000;

    /** Rules that meet a smaller share of the likely pairs are not looked at. */
    private static final double LEAST_SHARE = 0.005;
    /** A rule that costs no more than this share of the budget needs no finer one beside it. */
    private static final double CHEAP = 0.02;

    /** Likely pairs, by what they stand for, below which nothing can be learned from them. */
    private static final int ENOUGH = 10;

    /** Of more rows rules are not learned: it would take a third of the whole time, and the customary ones do as well there. */
    private static final int MOST_ROWS = 60_000;

    private static final int MOST_KEYS = 3;
    private static final int MOST_RULES = 90;

    /** Rows up to which the blocks of names as spelled, and of equal records, are taken whole in any case. */
    private static final int OF_EQUALS = 16;

    private final RecordTable records;
    private final KeySources sources;
    private final BlockingKeys keys;
    private final List<KeyColumn> columns = new ArrayList<>();
    private final int[] order;
    private final long possible;
    private final long budget;
    private final int threads;

    /**
     * Learns for a table.
     *
     * @param compared the fields that are compared
     * @param order rows in an order that does not depend on their numbers
     * @param possible number of pairs that could be one person
     */
    public LearnedBlocking(
            RecordTable records,
            @Nullable NameTokens names,
            Collection<String> compared,
            int[] order,
            long possible,
            int threads) {
        this.records = records;
        this.sources = new KeySources(records, names);
        this.keys = new BlockingKeys(records, sources, compared);
        this.order = order;
        this.possible = possible;
        this.budget = Math.max(PAIRS_AT_LEAST, PAIRS_PER_RECORD * order.length);
        this.threads = threads;
    }

    /**
     * Pairs that are likely to be one person.
     *
     * @param pairs a row in each half
     * @param bits their match weights
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once
    public record Likely(long[] pairs, double[] bits) {}

    /**
     * The rules.
     *
     * @param weighing weighs pairs and gives those from {@link #LIKELY_FROM_BITS} on
     */
    public Blocking learn(Function<CandidatePairs, Likely> weighing) {
        if (possible <= budget) {
            return Blocking.on(KeySources.ANYTHING);
        }
        if (order.length > MOST_ROWS) {
            List<Blocking.Rule> customary = CustomaryRules.of(sources, order, threads);
            if (!customary.isEmpty()) {
                return Blocking.of(customary);
            }
        }
        for (int key = 0; key < keys.size(); key++) {
            columns.add(sources.of(keys.word(key)));
        }
        List<Seeds> seeds = seeds();
        LikelyPairs likely = LikelyPairs.of(weighing.apply(candidates(seeds)), columns, order);
        List<RuleMeasure> measures = measures(likely);
        likely.weigh(measures, drawn(seeds), RuleMeasure.place(SEED_BLOCK));
        return blocking(
                likely.weight() < ENOUGH * LikelyPairs.PARTS
                        ? cheapest(seeds)
                        : Cover.of(measures, likely, budget).taken());
    }

    /** Where hardly any pair is likely: of every rule of the broad pass what an equal part of the budget pays for. */
    private List<Cover.Taken> cheapest(List<Seeds> seeds) {
        List<Cover.Taken> taken = new ArrayList<>();
        for (Seeds one : seeds) {
            int size = 0;
            while (size < one.costs().size() && one.costs().get(size) <= budget / seeds.size()) {
                size++;
            }
            if (size > 0) {
                taken.add(new Cover.Taken(one.rule(), size - 1));
            }
        }
        return taken;
    }

    private Blocking blocking(List<Cover.Taken> cover) {
        List<Blocking.Rule> rules = new ArrayList<>();
        cover.forEach(taken -> rules.add(RuleMeasure.upTo(keys.words(taken.rule()), taken.size())));
        if (sources.has("name") && keys.words(-1L).contains("name")) {
            rules.add(new Blocking.Rule(List.of("name"), OF_EQUALS, true));
        }
        rules.add(new Blocking.Rule(List.of(KeySources.EVERYTHING), OF_EQUALS, true));
        return Blocking.of(rules);
    }

    // ---- the broad pass --------------------------------------------------------------------------------------------

    /**
     * Blocks of one rule drawn in the broad pass.
     *
     * @param bits of 2^bits blocks one was drawn
     * @param costs pairs in all blocks up to each of {@link RuleMeasure#SIZES}
     */
    private record Seeds(long rule, RuleBlocks blocks, int bits, List<Long> costs) {}

    private List<Seeds> seeds() {
        List<Long> rules = new ArrayList<>(keys.rules(1));
        rules.addAll(keys.rules(2));
        return Chunks.map(rules.size(), threads, i -> seedsOf(rules.get(i)));
    }

    private Seeds seedsOf(long rule) {
        int bits = bitsFor(order.length, ROWS_COUNTED / 4);
        Entries entries = Entries.of(order, columnsOf(rule), Entries.Sample.oneIn(bits));
        long[] cost = RuleMeasure.cost(entries, Entries.Sample.oneIn(bits));
        int more = Math.max(bits, bitsFor(cost[RuleMeasure.place(SEED_BLOCK)], SEED_PAIRS));
        RuleBlocks.Caps caps = new RuleBlocks.Caps(SEED_BLOCK, SEED_BLOCK, false);
        RuleBlocks blocks = RuleBlocks.of(entries.drawn(Entries.Sample.oneIn(more)), List.of(), caps);
        return new Seeds(rule, blocks, more, Arrays.stream(cost).boxed().toList());
    }

    private CandidatePairs candidates(List<Seeds> seeds) {
        List<Blocking.Rule> written = seeds.stream()
                .map(one -> new Blocking.Rule(keys.words(one.rule()), SEED_BLOCK, false))
                .toList();
        return new CandidatePairs(
                records, written, seeds.stream().map(Seeds::blocks).toArray(RuleBlocks[]::new));
    }

    private static Map<Long, Integer> drawn(List<Seeds> seeds) {
        return seeds.stream().collect(Collectors.toMap(Seeds::rule, Seeds::bits));
    }

    /** The least bits such that one in 2^bits of so many is not more than there may be. */
    private static int bitsFor(long many, long atMost) {
        int bits = 0;
        while (many >>> bits > atMost) {
            bits++;
        }
        return bits;
    }

    private List<KeyColumn> columnsOf(long rule) {
        return IntStream.range(0, keys.size())
                .filter(key -> (rule >>> key & 1) == 1)
                .mapToObj(columns::get)
                .toList();
    }

    // ---- what rules would cost and meet ----------------------------------------------------------------------------

    private List<RuleMeasure> measures(LikelyPairs pairs) {
        List<RuleMeasure> all = new ArrayList<>();
        List<Long> cheap = new ArrayList<>();
        for (int size = 1; size <= MOST_KEYS; size++) {
            List<Long> rules = pairs.worthLooking(keys.rules(size), cheap, LEAST_SHARE, MOST_RULES);
            Entries.Sample sample = Entries.Sample.oneIn(bitsFor(order.length, ROWS_COUNTED));
            List<RuleMeasure> measured = Chunks.map(
                    rules.size(),
                    threads,
                    i -> RuleMeasure.of(
                            rules.get(i),
                            columnsOf(rules.get(i)),
                            order,
                            sample,
                            pairs.rows(),
                            pairs.sharing(rules.get(i))));
            for (RuleMeasure measure : measured) {
                all.add(measure);
                if (measure.holdsAll() && measure.costOfAll() <= CHEAP * budget) {
                    cheap.add(measure.rule);
                }
            }
        }
        return all;
    }
}
