package org.cairn.casebook.work;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

    private final Set<Long> between;
    private final int open;
    private final int[] personOfRow;

    private JudgedLinkage(Set<Long> between, int open, int[] personOfRow) {
        this.between = between;
        this.open = open;
        this.personOfRow = personOfRow;
    }

    static JudgedLinkage of(RecordTable records, Linking linking, Answered answered) {
        Set<Long> between = between(linking);
        int open = (int) between.stream()
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

    private static Set<Long> between(Linking linking) {
        var pairs = linking.pairs();
        Set<Long> between = new LinkedHashSet<>();
        for (int pair = 0; pair < pairs.size(); pair++) {
            double bits = pairs.weightBits(pair);
            if (bits >= linking.model().reviewFromBits()
                    && bits < linking.model().linkFromBits()) {
                between.add(pair(pairs.left(pair), pairs.right(pair)));
            }
        }
        return between;
    }

    private static List<Decision> decisions(RecordTable records, Set<Long> between, Answered answered) {
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
    Set<Long> between() {
        return between;
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
        return between.contains(pair(one, other));
    }

    /** Whether two rows are linked. */
    boolean links(int one, int other) {
        return personOfRow[one] == personOfRow[other];
    }
}
