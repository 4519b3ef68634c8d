package org.cairn.casebook.work;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which labels of a stratum mean the same: "Old Port" on one list and «الميناء القديم» on another.
 *
 * <p>Nobody is asked to write a table of translations. People who stand on both lists carry both labels, so a label that
 * is written in another script, or differs only in case and accents, means that label with which the linked people carry
 * it most, if at least half of them do and the same is true the other way round. A label that is spelled alike on both
 * sides means itself. Each meaning is shown under the label that most people carry.
 */
final class Places {

    private static final double AT_LEAST_HALF = 0.5;

    private final Map<String, String> meaning;

    private Places(Map<String, String> meaning) {
        this.meaning = meaning;
    }

    /** What a label means. */
    String of(String label) {
        return meaning.getOrDefault(label, label);
    }

    /**
     * Learns the meanings.
     *
     * @param people for each person, the distinct labels of their records
     */
    static Places learn(Iterable<List<String>> people) {
        Map<String, Long> carriers = new TreeMap<>();
        Map<String, Map<String, Long>> together = new TreeMap<>();
        for (List<String> labels : people) {
            for (String label : labels) {
                carriers.merge(label, 1L, Long::sum);
                for (String other : labels) {
                    if (!other.equals(label) && Labels.couldMeanTheSame(label, other)) {
                        together.computeIfAbsent(label, any -> new TreeMap<>()).merge(other, 1L, Long::sum);
                    }
                }
            }
        }
        Map<String, String> best = new HashMap<>();
        together.forEach((label, others) -> {
            long all = others.values().stream().mapToLong(Long::longValue).sum();
            others.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .filter(other -> other.getValue() >= AT_LEAST_HALF * all)
                    .ifPresent(other -> best.put(label, other.getKey()));
        });
        Map<String, String> meaning = new LinkedHashMap<>();
        best.forEach((label, other) -> {
            if (label.equals(best.get(other)) && isShown(other, label, carriers)) {
                meaning.put(label, other);
            }
        });
        return new Places(meaning);
    }

    private static boolean isShown(String label, String rather, Map<String, Long> carriers) {
        long ofLabel = carriers.getOrDefault(label, 0L);
        long ofOther = carriers.getOrDefault(rather, 0L);
        return ofLabel == ofOther ? label.compareTo(rather) < 0 : ofLabel > ofOther;
    }
}
