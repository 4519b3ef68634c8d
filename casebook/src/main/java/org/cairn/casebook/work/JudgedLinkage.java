package org.cairn.casebook.work;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.cairn.link.Decision;
import org.cairn.link.DifferentPeople;
import org.cairn.link.RecordTable;
import org.cairn.link.SamePerson;

/**
 * The linkage that reviewers' answers can judge. Answers mend the linkage just where they are given, so that a linkage that
 * obeys them would be found better than it is elsewhere: judged is what weights alone make. Only where every pair between the
 * lines is answered are these answers obeyed, since then chance had no part in which of them are.
 */
final class JudgedLinkage {

    /** Ascending. */
    private final long[] between;

    private final int open;
    private final int[] personOfRow;

    private JudgedLinkage(long[] between, int open, int[] personOfRow) {
        this.between = between;
        this.open = open;
        this.personOfRow = personOfRow;
    }

    static JudgedLinkage of(RecordTable records, Linking linking, Answered answered) {
        long[] between = between(linking);
        int open = (int) LongStream.of(between)
                .filter(pair -> answered.isOpen(records.idOf(lower(pair)), records.idOf(higher(pair))))
                .count();
        if (answered.isEmpty()) {
            return new JudgedLinkage(between, open, linking.linkage().personOfRow());
        }
        List<Decision> obeyed = open > 0 ? List.of() : decisions(records, between, answered);
        int[] personOfRow =
                linking.pairs().resolve(linking.model().linkFromBits(), obeyed).personOfRow();
        return new JudgedLinkage(between, open, personOfRow);
    }

    /** Pairs stand in ascending order of their rows. */
    private static long[] between(Linking linking) {
        var pairs = linking.pairs();
        double review = linking.model().reviewFromBits();
        double link = linking.model().linkFromBits();
        return IntStream.range(0, pairs.size())
                .filter(pair -> pairs.weightBits(pair) >= review && pairs.weightBits(pair) < link)
                .mapToLong(pair -> pair(pairs.left(pair), pairs.right(pair)))
                .toArray();
    }

    private static List<Decision> decisions(RecordTable records, long[] between, Answered answered) {
        List<Decision> decisions = new ArrayList<>();
        for (long pair : between) {
            var left = records.idOf(lower(pair));
            var right = records.idOf(higher(pair));
            if (answered.isSame(left, right)) {
                decisions.add(new SamePerson(left, right));
            } else if (answered.isDifferent(left, right)) {
                decisions.add(new DifferentPeople(left, right));
            }
        }
        return decisions;
    }

    private static long pair(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }

    static int lower(long pair) {
        return (int) (pair >>> 32);
    }

    static int higher(long pair) {
        return (int) pair;
    }

    /** Every pair between the lines, the lower row in the upper half. */
    LongStream between() {
        return LongStream.of(between);
    }

    /** How many they are. */
    int size() {
        return between.length;
    }

    /** How many pairs between the lines are not answered. */
    int open() {
        return open;
    }

    /** Whether all pairs between the lines are answered, and their answers obeyed. */
    boolean isAnsweredBetween() {
        return open == 0;
    }

    /** Whether two rows are a pair between the lines. */
    boolean isBetween(int one, int other) {
        return Arrays.binarySearch(between, pair(one, other)) >= 0;
    }

    /** Whether two rows are linked. */
    boolean links(int one, int other) {
        return personOfRow[one] == personOfRow[other];
    }
}
