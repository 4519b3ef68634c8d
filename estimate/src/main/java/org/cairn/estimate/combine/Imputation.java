package org.cairn.estimate.combine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.math.Chance;

/**
 * Strata with the people whose stratum is not stated put into them, several times over.
 *
 * <p>A person with history h falls in stratum s, among those that agree with what is stated, with the probability that a
 * Dirichlet law with parameters y_{s,h} + n_s / n gives: in proportion to the people with the same history there, and a
 * single person's worth in proportion to the sizes of the strata. The probabilities are drawn anew for each imputation, so
 * that not knowing them counts too (Rubin 1987, “proper”). It supposes that whether a stratum was stated does not depend on
 * which it is, among people with the same history.
 *
 * @param strata the strata that are stated in full, by their labels
 * @param stated people whose stratum was stated, per stratum
 * @param rounds for each imputation, one table per stratum
 * @param notStated people whose stratum is not stated in full
 * @param unplaced those who agree with no stratum
 */
record Imputation(
        List<Map<String, String>> strata,
        List<Long> stated,
        List<List<CaptureTable>> rounds,
        long notStated,
        long unplaced) {

    private static final long STEP = 21;

    static Imputation of(Map<Map<String, String>, CaptureTable> tables, int rounds, long seed) {
        long fields = tables.keySet().stream().mapToInt(Map::size).max().orElse(0);
        List<Map<String, String>> strata = new ArrayList<>();
        List<CaptureTable> known = new ArrayList<>();
        Map<Map<String, String>, CaptureTable> partial = new java.util.LinkedHashMap<>();
        tables.forEach((labels, table) -> {
            if (labels.size() == fields && fields > 0) {
                strata.add(labels);
                known.add(table);
            } else if (table.recorded() > 0) {
                partial.put(labels, table);
            }
        });
        Placing placing = new Placing(strata, known);
        long notStated =
                partial.values().stream().mapToLong(CaptureTable::recorded).sum();
        long unplaced = 0;
        for (Map.Entry<Map<String, String>, CaptureTable> each : partial.entrySet()) {
            unplaced +=
                    placing.agreeing(each.getKey()).isEmpty() ? each.getValue().recorded() : 0;
        }
        List<List<CaptureTable>> imputed = new ArrayList<>();
        for (int round = 0; round < (notStated > unplaced ? rounds : 1); round++) {
            imputed.add(placing.round(partial, Chance.stream(seed, STEP, round)));
        }
        return new Imputation(
                strata, known.stream().map(CaptureTable::recorded).toList(), imputed, notStated, unplaced);
    }

    private record Placing(List<Map<String, String>> strata, List<CaptureTable> known) {

        List<Integer> agreeing(Map<String, String> labels) {
            List<Integer> agreeing = new ArrayList<>();
            for (int stratum = 0; stratum < strata.size(); stratum++) {
                if (strata.get(stratum).entrySet().containsAll(labels.entrySet())) {
                    agreeing.add(stratum);
                }
            }
            return agreeing;
        }

        List<CaptureTable> round(Map<Map<String, String>, CaptureTable> partial, Chance chance) {
            List<Map<Integer, Long>> added = new ArrayList<>();
            known.forEach(any -> added.add(new TreeMap<>()));
            partial.forEach((labels, table) -> {
                List<Integer> agreeing = agreeing(labels);
                for (int pattern : table.patterns()) {
                    place(agreeing, pattern, table.count(pattern), added, chance);
                }
            });
            List<CaptureTable> round = new ArrayList<>();
            for (int stratum = 0; stratum < known.size(); stratum++) {
                CaptureTable table = known.get(stratum);
                round.add(table.and(CaptureTable.of(table.lists(), added.get(stratum))));
            }
            return round;
        }

        private void place(
                List<Integer> agreeing, int pattern, long people, List<Map<Integer, Long>> added, Chance chance) {
            double all = agreeing.stream()
                    .mapToDouble(stratum -> known.get(stratum).recorded())
                    .sum();
            double[] weights = new double[agreeing.size()];
            double left = 0;
            for (int i = 0; i < weights.length; i++) {
                CaptureTable table = known.get(agreeing.get(i));
                weights[i] = chance.anyGamma(table.count(pattern) + table.recorded() / Math.max(1, all) + 1e-9);
                left += weights[i];
            }
            long waiting = people;
            for (int i = 0; i < weights.length && waiting > 0; i++) {
                boolean last = i == weights.length - 1;
                long here = last ? waiting : chance.binomial(waiting, left > 0 ? Math.min(1, weights[i] / left) : 0);
                left -= weights[i];
                waiting -= here;
                if (here > 0) {
                    added.get(agreeing.get(i)).merge(pattern, here, Long::sum);
                }
            }
        }
    }
}
