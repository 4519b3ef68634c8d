package org.cairn.casebook.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/**
 * How well coders agree who coded the same items without seeing each other's codes, beyond what chance would bring.
 *
 * <p>Cohen's κ is for two coders and codes without an order: κ = (p_o − p_e) / (1 − p_e), where p_o is the share of items coded
 * alike and p_e the share that would be if each coder gave their own codes at random. Krippendorff's α is for any number of
 * coders, any metric, and items that some did not code: α = 1 − D_o / D_e from the coincidences of codes within items.
 *
 * <p>J. Cohen (1960), A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20:37–46; K.
 * Krippendorff (2011), Computing Krippendorff's alpha-reliability, University of Pennsylvania.
 */
public final class Agreement {

    private Agreement() {}

    /**
     * What two coders gave to one item.
     *
     * @param first one coder's code
     * @param second the other's
     */
    public record Pair(String first, String second) {}

    /** The share of items coded alike; empty without items. */
    public static OptionalDouble share(List<Pair> items) {
        long alike = items.stream()
                .filter(item -> item.first().equals(item.second()))
                .count();
        return items.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of((double) alike / items.size());
    }

    /** Cohen's κ; empty without items, and where both coders gave one and the same code to all, so that chance explains all. */
    public static OptionalDouble kappa(List<Pair> items) {
        Map<String, Long> first = new HashMap<>();
        Map<String, Long> second = new HashMap<>();
        Set<String> codes = new LinkedHashSet<>();
        for (Pair item : items) {
            first.merge(item.first(), 1L, Long::sum);
            second.merge(item.second(), 1L, Long::sum);
            codes.add(item.first());
            codes.add(item.second());
        }
        double n = items.size();
        double byChance = 0;
        for (String code : codes) {
            byChance += first.getOrDefault(code, 0L) / n * (second.getOrDefault(code, 0L) / n);
        }
        OptionalDouble alike = share(items);
        return alike.isEmpty() || byChance == 1
                ? OptionalDouble.empty()
                : OptionalDouble.of((alike.getAsDouble() - byChance) / (1 - byChance));
    }

    /**
     * Krippendorff's α.
     *
     * @param items for each item, the codes given to it, by however many coders; items with fewer than two codes say nothing
     * @return α, at most 1; empty where no item has two codes, or all codes are the same
     */
    public static OptionalDouble alpha(List<List<Double>> items, Metric metric) {
        List<List<Double>> pairable =
                items.stream().filter(item -> item.size() > 1).toList();
        TreeMap<Double, Double> counts = new TreeMap<>();
        pairable.forEach(item -> item.forEach(code -> counts.merge(code, 1.0, Double::sum)));
        List<Double> values = List.copyOf(counts.keySet());
        List<Double> totals = List.copyOf(counts.values());
        double n = totals.stream().mapToDouble(Double::doubleValue).sum();
        double observed = 0;
        for (List<Double> item : pairable) {
            observed += within(item, values, totals, metric) / (item.size() - 1);
        }
        double expected = 0;
        for (int c = 0; c < values.size(); c++) {
            for (int k = 0; k < values.size(); k++) {
                expected += totals.get(c) * totals.get(k) * metric.squared(values, totals, c, k);
            }
        }
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - (n - 1) * observed / expected);
    }

    private static double within(List<Double> item, List<Double> values, List<Double> totals, Metric metric) {
        double sum = 0;
        for (Double a : item) {
            for (Double b : item) {
                sum += metric.squared(values, totals, values.indexOf(a), values.indexOf(b));
            }
        }
        return sum;
    }

    /** α of codes without an order. */
    public static OptionalDouble nominalAlpha(List<List<String>> items) {
        Map<String, Double> numbers = new HashMap<>();
        List<List<Double>> coded = new ArrayList<>();
        for (List<String> item : items) {
            coded.add(item.stream()
                    .map(code -> numbers.computeIfAbsent(code, any -> (double) numbers.size()))
                    .toList());
        }
        return alpha(coded, Metric.NOMINAL);
    }
}
