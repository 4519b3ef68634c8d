package org.cairn.casebook.work;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cairn.casebook.PairAnswer;
import org.cairn.link.RecordId;
import org.cairn.link.RecordTable;

/**
 * How good a linkage is, by what reviewers answered about records drawn at random; every pair of records of one person counts
 * as a true pair.
 *
 * <p>Records are drawn by lot, each as likely as any other, and asked about one after the other. Used are the first of them, up
 * to the first about whom a pair is still open; each of their pairs stands for as many as the inverse of its chance (Horvitz and
 * Thompson 1952; by records, Binette and Steorts 2022). Pairs between the lines are asked about for their effect, not by lot:
 * they count once each if all are answered, and otherwise only where they are about a record that was drawn.
 *
 * @param records how many records there are
 * @param drawn how many were drawn
 * @param used how many of them are fully answered, in the order in which they were drawn
 * @param between how many pairs lie between the lines
 * @param openBetween how many of these are not answered
 * @param unsure pairs that cannot be told or are disputed; they are not judged
 * @param lookedFromBits pairs below this weight are not asked about, unless they are linked
 * @param precision share of linked pairs that are true
 * @param recall share of true pairs that are linked
 * @param f1 harmonic mean of the two
 */
public record SampledEvaluation(
        int records,
        int drawn,
        int used,
        int between,
        int openBetween,
        int unsure,
        double lookedFromBits,
        SampledShare precision,
        SampledShare recall,
        SampledShare f1) {

    /** Judges the linkage of a project by the answers in its casebook. */
    public static SampledEvaluation of(Work work) throws IOException {
        Linking linking = work.link();
        return of(
                work.records().table(),
                linking,
                work.project().seed(),
                work.casebook().answers());
    }

    static SampledEvaluation of(RecordTable records, Linking linking, long seed, List<PairAnswer> answers) {
        Answered answered = new Answered(answers);
        JudgedLinkage judged = JudgedLinkage.of(records, linking, answered);
        ClusterSample sample = new ClusterSample(records, linking, judged, new Lot(seed));
        return new Counting(records, answered, judged, sample).evaluation();
    }

    /** Whether the linkage judged obeys the answers between the lines, since all of them are given. */
    public boolean obeysAnswers() {
        return between > 0 && openBetween == 0;
    }

    /** Counts pairs: those between the lines once, those of a drawn record half, since each could be drawn by either end. */
    private static final class Counting {
        private final RecordTable records;
        private final Answered answered;
        private final JudgedLinkage judged;
        private final ClusterSample sample;
        private final Map<RecordId, Integer> rowOf = new HashMap<>();
        private final RatioSample precision = new RatioSample();
        private final RatioSample recall = new RatioSample();
        private final RatioSample f1 = new RatioSample();
        private int unsure;

        Counting(RecordTable records, Answered answered, JudgedLinkage judged, ClusterSample sample) {
            this.records = records;
            this.answered = answered;
            this.judged = judged;
            this.sample = sample;
            for (int row = 0; row < records.size(); row++) {
                rowOf.put(records.idOf(row), row);
            }
        }

        SampledEvaluation evaluation() {
            if (judged.isAnsweredBetween()) {
                Tally certain = new Tally();
                judged.between().forEach(pair -> certain.add(JudgedLinkage.lower(pair), JudgedLinkage.higher(pair)));
                precision.certain(certain.both, certain.linked);
                recall.certain(certain.both, certain.same);
                f1.certain(2 * certain.both, certain.linked + certain.same);
            }
            int used = 0;
            int[] drawn = sample.drawn();
            while (used < drawn.length && sample.isAnswered(drawn[used], answered)) {
                count(drawn[used++]);
            }
            return new SampledEvaluation(
                    records.size(),
                    drawn.length,
                    used,
                    judged.size(),
                    judged.open(),
                    unsure,
                    sample.fromBits(),
                    precision.share(records.size(), "have a link to judge"),
                    recall.share(records.size(), "have a true pair to look for"),
                    f1.share(records.size(), "have a link or a true pair"));
        }

        private void count(int row) {
            Tally own = new Tally();
            for (int other : others(row)) {
                if (!judged.isAnsweredBetween() || !judged.isBetween(row, other)) {
                    own.add(row, other);
                }
            }
            precision.seen(own.both / 2, own.linked / 2);
            recall.seen(own.both / 2, own.same / 2);
            f1.seen(own.both, (own.linked + own.same) / 2);
        }

        /** The rows a drawn row was held against, and those that other answers say are the same person. */
        private Set<Integer> others(int row) {
            Set<Integer> others = new TreeSet<>();
            for (int other : sample.near(row)) {
                others.add(other);
            }
            for (RecordId same : answered.sameAs(records.idOf(row))) {
                Integer known = rowOf.get(same);
                if (known != null) {
                    others.add(known);
                }
            }
            others.remove(row);
            return others;
        }

        /** Pairs that can be judged. */
        private final class Tally {
            private double linked;
            private double same;
            private double both;

            void add(int one, int other) {
                boolean isSame = answered.isSame(records.idOf(one), records.idOf(other));
                if (!isSame && !answered.isDifferent(records.idOf(one), records.idOf(other))) {
                    unsure++;
                    return;
                }
                boolean isLinked = judged.links(one, other);
                linked += isLinked ? 1 : 0;
                same += isSame ? 1 : 0;
                both += isLinked && isSame ? 1 : 0;
            }
        }
    }
}
