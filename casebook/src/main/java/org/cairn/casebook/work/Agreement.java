package org.cairn.casebook.work;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.casebook.PairAnswer;
import org.cairn.link.RecordId;

/**
 * How far people who answered the same pairs, each without seeing the other's answer, agree.
 *
 * @param pairs pairs that at least two people answered; of each the first two count
 * @param agreed pairs on which the two gave the same of the three answers
 * @param kappa Cohen's kappa: agreement beyond what the shares of the three answers alone would bring; 1 where there is no pair
 */
public record Agreement(int pairs, int agreed, double kappa) {

    /** Share of pairs on which they agree; 1 where there is no pair. */
    public double share() {
        return pairs == 0 ? 1 : (double) agreed / pairs;
    }

    /** Agreement in answers that stand, given oldest first. */
    static Agreement of(List<PairAnswer> answers) {
        Map<Set<RecordId>, Map<String, String>> byPair = new LinkedHashMap<>();
        for (PairAnswer answer : answers) {
            byPair.computeIfAbsent(Answered.pair(answer.decision()), any -> new LinkedHashMap<>())
                    .put(answer.who(), answer.decision().getClass().getSimpleName());
        }
        int pairs = 0;
        int agreed = 0;
        Map<String, int[]> given = new HashMap<>();
        for (Map<String, String> byPerson : byPair.values()) {
            if (byPerson.size() > 1) {
                List<String> two = byPerson.values().stream().limit(2).toList();
                pairs++;
                agreed += two.get(0).equals(two.get(1)) ? 1 : 0;
                given.computeIfAbsent(two.get(0), any -> new int[2])[0]++;
                given.computeIfAbsent(two.get(1), any -> new int[2])[1]++;
            }
        }
        return new Agreement(pairs, agreed, kappa(pairs, agreed, given));
    }

    private static double kappa(int pairs, int agreed, Map<String, int[]> given) {
        double byChance = given.values().stream()
                .mapToDouble(counts -> (double) counts[0] * counts[1] / ((double) pairs * pairs))
                .sum();
        return pairs == 0 || byChance == 1 ? 1 : ((double) agreed / pairs - byChance) / (1 - byChance);
    }
}
