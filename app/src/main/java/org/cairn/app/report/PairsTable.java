package org.cairn.app.report;

import java.util.List;
import java.util.Map;
import org.cairn.casebook.work.StratumFinding;
import org.cairn.estimate.Estimate;

/** What each pair of lists says alone, where a method tells it in its {@code details.pairs}. */
final class PairsTable {
    private PairsTable() {}

    static Table of(StratumFinding group) {
        Table table = Table.titled("Each pair of lists alone, by Chapman’s estimator, taken as independent")
                .text("Pair")
                .number("People on both")
                .number("Estimated in all, about");
        group.results().stream()
                .filter(Estimate.class::isInstance)
                .map(Estimate.class::cast)
                .filter(estimate -> estimate.details().get("pairs") instanceof List<?>)
                .flatMap(estimate -> ((List<?>) estimate.details().getOrDefault("pairs", List.of())).stream())
                .forEach(pair -> {
                    if (pair instanceof Map<?, ?> details) {
                        row(table, details, group.table().recorded());
                    }
                });
        return table;
    }

    private static void row(Table table, Map<?, ?> pair, long recorded) {
        if (pair.get("lists") instanceof List<?> lists
                && pair.get("overlap") instanceof Number overlap
                && pair.get("chapman") instanceof Number chapman) {
            List<String> names =
                    lists.stream().map(String::valueOf).map(Words::value).toList();
            double people = chapman.doubleValue();
            table.row(
                    Words.and(names),
                    Words.exact(overlap.longValue()),
                    Words.about(people, Words.unit(width(pair, people)), recorded));
        }
    }

    private static double width(Map<?, ?> pair, double people) {
        return pair.get("lower") instanceof Number lower && pair.get("upper") instanceof Number upper
                ? upper.doubleValue() - lower.doubleValue()
                : people;
    }
}
