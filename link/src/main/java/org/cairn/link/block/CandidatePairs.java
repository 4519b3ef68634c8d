package org.cairn.link.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import org.cairn.link.Blocking;
import org.cairn.link.BlockingCounts;
import org.cairn.link.RecordTable;
import org.cairn.link.RuleCount;
import org.cairn.link.compare.NameTokens;
import org.cairn.link.run.Chunks;
import org.jspecify.annotations.Nullable;

/**
 * The pairs worth comparing: those that share a key of at least one rule, two records of a list without repeats never. They are
 * never written down: what is kept is which rows stand in which block, and the pairs stream from there, each by the
 * first block that holds it.
 */
public final class CandidatePairs {

    /** Pairs of blocks that one task works through, about. */
    private static final long TASK = 1L << 18;

    private final RecordTable records;
    private final boolean[] noRepeats;
    private final List<Blocking.Rule> written;
    private final RuleBlocks[] rules;
    /** Number of each rule's first block, and of all blocks. */
    private final int[] firstBlock;

    private final Meetings meetings;

    CandidatePairs(RecordTable records, List<Blocking.Rule> written, RuleBlocks[] rules) {
        this.records = records;
        noRepeats = new boolean[records.lists().size()];
        for (int list = 0; list < noRepeats.length; list++) {
            noRepeats[list] = records.lists().get(list).noRepeats();
        }
        this.written = written;
        this.rules = rules;
        firstBlock = new int[rules.length + 1];
        for (int rule = 0; rule < rules.length; rule++) {
            firstBlock[rule + 1] = Math.addExact(firstBlock[rule], rules[rule].count());
        }
        meetings = new Meetings(records.size(), rules);
    }

    /**
     * Finds the blocks of a table.
     *
     * @param order rows in an order that does not depend on their numbers
     * @param threads number of threads; it changes the speed and never the result
     * @throws IllegalArgumentException if a rule names a key there is not
     */
    public static CandidatePairs find(
            RecordTable records, Blocking blocking, @Nullable NameTokens names, int[] order, int threads) {
        KeySources sources = new KeySources(records, names);
        List<Blocking.Rule> rules = blocking.rules();
        List<List<KeyColumn>> columns =
                rules.stream().map(rule -> sources.of(rule.keys())).toList();
        List<KeyColumn> cuts = Cuts.of(sources);
        RuleBlocks[] blocks = Chunks.map(rules.size(), threads, rule -> {
                    Entries entries = Entries.of(order, columns.get(rule));
                    return RuleBlocks.of(entries, cuts, RuleBlocks.Caps.of(rules.get(rule), entries, order.length));
                })
                .toArray(RuleBlocks[]::new);
        return new CandidatePairs(records, rules, blocks);
    }

    /**
     * Hands every candidate pair to a sink, once. Pairs come in parts that do not depend on the number of threads, each part to
     * a sink of its own.
     *
     * @param sinkOf makes the sink of a part
     * @return the sinks, in the order of the parts, and what each rule brought
     */
    public <S extends PairSink> Streamed<S> stream(int threads, IntFunction<S> sinkOf) {
        int[] ends = taskEnds();
        List<Task<S>> tasks = Chunks.map(ends.length, threads, task -> {
            Task<S> work = new Task<>(sinkOf.apply(task));
            work.run(task == 0 ? 0 : ends[task - 1], ends[task]);
            return work;
        });
        long[] first = new long[rules.length];
        for (Task<S> task : tasks) {
            for (int rule = 0; rule < first.length; rule++) {
                first[rule] += task.pairsOfRule[rule];
            }
        }
        List<RuleCount> counts = new ArrayList<>();
        for (int rule = 0; rule < first.length; rule++) {
            counts.add(new RuleCount(written.get(rule).inWords(), first[rule], rules[rule].capped()));
        }
        return new Streamed<>(tasks.stream().map(task -> task.sink).toList(), counts);
    }

    /**
     * What streaming gave.
     *
     * @param sinks one per part
     * @param counts what each rule brought
     */
    public record Streamed<S>(List<S> sinks, List<RuleCount> counts) {
        public Streamed {
            sinks = List.copyOf(sinks);
            counts = List.copyOf(counts);
        }

        /** Candidate pairs of all rules together. */
        public long pairs() {
            return counts.stream().mapToLong(RuleCount::pairs).sum();
        }

        /** The counts, with all pairs there could be and the share of those of one person expected to be among the candidates. */
        public BlockingCounts counts(long possiblePairs, OptionalDouble expectedRecall) {
            return new BlockingCounts(counts, pairs(), possiblePairs, expectedRecall);
        }
    }

    /** Block numbers at which the tasks end. */
    private int[] taskEnds() {
        int[] ends = new int[16];
        int size = 0;
        long pairs = 0;
        for (int rule = 0; rule < rules.length; rule++) {
            for (int block = 0; block < rules[rule].count(); block++) {
                pairs += rules[rule].pairs(block);
                boolean last = firstBlock[rule] + block == firstBlock[rules.length] - 1;
                if (pairs >= TASK || last) {
                    if (size == ends.length) {
                        ends = Arrays.copyOf(ends, 2 * size);
                    }
                    ends[size++] = firstBlock[rule] + block + 1;
                    pairs = 0;
                }
            }
        }
        return Arrays.copyOf(ends, size);
    }

    /** One part of the streaming, by one thread. */
    private final class Task<S extends PairSink> {
        private static final int PAIRS = 1 << 9;
        /** Records announced at once. Larger blocks are taken in tiles, the pairs of two halves of so many records. */
        private static final int ROWS = 1 << 9;

        private static final int TILE = ROWS / 2;
        /** Blocks of so few records are taken pair by pair. */
        private static final int FEW = 6;

        /** Blocks of fewer records are announced together with others. */
        private static final int SMALL = 12;

        final S sink;
        final long[] pairsOfRule = new long[rules.length];
        private final EarlierMeetings earlier = new EarlierMeetings(meetings);
        private final int[] rows = new int[ROWS];
        private final int[] a = new int[PAIRS];
        private final int[] b = new int[PAIRS];
        private int rowsSize;
        private int pairsSize;
        /** Whether the rows so far are announced, so that no more can join them. */
        private boolean announced;
        /** Whether they are all of one block. */
        private boolean oneBlock;

        private long sent;
        private int[] block = new int[1 << 8];

        Task(S sink) {
            this.sink = sink;
        }

        void run(int from, int to) {
            int rule = 0;
            for (int number = from; number < to; number++) {
                while (number >= firstBlock[rule + 1]) {
                    rule++;
                }
                long before = sent + pairsSize;
                take(rules[rule], number - firstBlock[rule], number);
                pairsOfRule[rule] += sent + pairsSize - before;
            }
            send();
            sink.done();
        }

        private void send() {
            if (!announced) {
                sink.rows(rows, rowsSize, oneBlock);
                announced = true;
            }
            sink.pairs(a, b, pairsSize);
            sent += pairsSize;
            pairsSize = 0;
        }

        private void take(RuleBlocks blocks, int own, int number) {
            int start = blocks.start(own);
            int members = blocks.start(own + 1) - start;
            if (members > block.length) {
                block = new int[members + (members >> 1)];
            }
            for (int i = 0; i < members; i++) {
                block[i] = blocks.row(start + i);
            }
            if (members <= FEW) {
                takeFew(members, number);
                return;
            }
            earlier.prepare(block, members, number);
            if (members <= ROWS) {
                makeRoom(members);
                int at = announce(0, members);
                for (int i = 1; i < members; i++) {
                    takeWith(i, 0, i, at + i, at);
                }
                return;
            }
            for (int first = 0; first < members; first += TILE) {
                for (int second = 0; second <= first; second += TILE) {
                    takeTile(first, Math.min(members, first + TILE), second);
                }
            }
        }

        /** Of few records it is quicker to ask of each two where they first met than to get ready for all of them. */
        private void takeFew(int members, int number) {
            int at = -1;
            for (int i = 1; i < members; i++) {
                for (int j = 0; j < i; j++) {
                    if (mayBeOne(block[i], block[j]) && meetings.firstShared(block[i], block[j]) == number) {
                        if (at < 0) {
                            makeRoom(members);
                            at = announce(0, members);
                        }
                        add(at + i, at + j);
                    }
                }
            }
        }

        private void takeTile(int from, int to, int second) {
            boolean same = from == second;
            makeRoom(to - from + (same ? 0 : TILE));
            int at = announce(from, to);
            int other = same ? at : announce(second, second + TILE);
            for (int i = from; i < to; i++) {
                takeWith(i, second, same ? i : second + TILE, at + i - from, other);
            }
        }

        /** Pairs a record of the block with those of it from one on, up to another. */
        private void takeWith(int i, int from, int to, int placeOfI, int placeOfFrom) {
            for (int j = from; j < to; j++) {
                if (!earlier.met(i, j) && mayBeOne(block[i], block[j])) {
                    add(placeOfI, placeOfFrom + j - from);
                }
            }
        }

        /** Makes room for so many records among those to be announced, sending what there is if need be. */
        private void makeRoom(int more) {
            boolean alone = more >= SMALL;
            if (announced || oneBlock || alone || rowsSize + more > ROWS) {
                if (pairsSize > 0) {
                    send();
                }
                rowsSize = 0;
                announced = false;
                oneBlock = alone;
            }
        }

        /** Puts records of the block among those to be announced; gives the place of the first. */
        private int announce(int from, int to) {
            int at = rowsSize;
            System.arraycopy(block, from, rows, at, to - from);
            rowsSize += to - from;
            return at;
        }

        private void add(int placeA, int placeB) {
            a[pairsSize] = placeA;
            b[pairsSize++] = placeB;
            if (pairsSize == PAIRS) {
                send();
            }
        }
    }

    /** Whether two records may be one person at all. */
    private boolean mayBeOne(int rowA, int rowB) {
        int list = records.listOf(rowA);
        return list != records.listOf(rowB) || !noRepeats[list];
    }

    /** How many rules meet two rows. */
    public int rulesMeeting(int rowA, int rowB) {
        int count = 0;
        int a = meetings.first(rowA);
        int b = meetings.first(rowB);
        int rule = 0;
        int last = -1;
        while (a < meetings.end(rowA) && b < meetings.end(rowB)) {
            int x = meetings.block(a);
            int y = meetings.block(b);
            if (x == y) {
                while (x >= firstBlock[rule + 1]) {
                    rule++;
                }
                count += rule == last ? 0 : 1;
                last = rule;
                a++;
                b++;
            } else if (x < y) {
                a++;
            } else {
                b++;
            }
        }
        return count;
    }

    /** The rule that meets two rows first, in words; null if none does. */
    public @Nullable String ruleOf(int rowA, int rowB) {
        Objects.checkIndex(rowA, records.size());
        Objects.checkIndex(rowB, records.size());
        int list = records.listOf(rowA);
        boolean never = rowA == rowB
                || (list == records.listOf(rowB) && records.lists().get(list).noRepeats());
        int block = never ? -1 : meetings.firstShared(rowA, rowB);
        int rule = 0;
        while (block >= firstBlock[rule]) {
            rule++;
        }
        return block < 0 ? null : written.get(rule - 1).inWords();
    }
}
