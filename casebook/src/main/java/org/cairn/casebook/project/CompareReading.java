package org.cairn.casebook.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.casebook.project.CompareSettings.Kind;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads {@code link › compare}. */
final class CompareReading {
    private static final Map<String, Kind> KINDS =
            Map.of("similar", Kind.SIMILAR, "days apart", Kind.DAYS_APART, "years apart", Kind.YEARS_APART);
    private static final List<String> KEYS = List.of("similar", "days apart", "years apart", "rare names count more");

    private CompareReading() {}

    static Map<String, CompareSettings> read(Section compare, Set<String> fields, Faults faults) {
        compare.allowOnly(fields);
        Map<String, CompareSettings> settings = new LinkedHashMap<>();
        for (String field : compare.keys()) {
            compare.value(field)
                    .flatMap(node -> one(compare, field, node, faults))
                    .ifPresent(one -> settings.put(field, one));
        }
        return settings;
    }

    private static Optional<CompareSettings> one(Section compare, String field, Node node, Faults faults) {
        if (!(node instanceof MappingNode)) {
            return compare.text(field)
                    .filter(word -> compare.isKnown(field, word, List.of("exact")))
                    .map(word -> new CompareSettings(Kind.EXACT, List.of(), false));
        }
        Section steps = new Section(node, field, faults);
        steps.allowOnly(KEYS);
        boolean rare = steps.flag("rare names count more");
        List<String> kinds = KEYS.stream()
                .filter(key -> KINDS.containsKey(key) && steps.has(key))
                .toList();
        if (kinds.size() > 1) {
            steps.fault(
                    kinds.get(1), "“%s” is compared in one way. Keep %s.".formatted(field, String.join(" or ", kinds)));
        }
        if (kinds.isEmpty()) {
            return Optional.of(new CompareSettings(Kind.EXACT, List.of(), rare));
        }
        String key = kinds.get(0);
        Kind kind = KINDS.getOrDefault(key, Kind.EXACT);
        List<Double> numbers = steps.numbers(key);
        checkSteps(steps, key, kind, numbers);
        return Optional.of(new CompareSettings(kind, numbers, rare));
    }

    private static void checkSteps(Section steps, String key, Kind kind, List<Double> numbers) {
        boolean similar = kind == Kind.SIMILAR;
        for (int i = 0; i < numbers.size(); i++) {
            double step = numbers.get(i);
            boolean inRange = step >= 0 && (!similar || step <= 1);
            boolean inOrder = i == 0 || (similar ? step < numbers.get(i - 1) : step > numbers.get(i - 1));
            if (!inRange || !inOrder) {
                steps.fault(
                        key,
                        similar
                                ? "“similar” takes numbers from 1 down to 0, closest first, as [0.95, 0.88, 0.80]."
                                : "“%s” takes numbers from 0 up, closest first, as [0, 3, 31].".formatted(key));
                return;
            }
        }
        if (numbers.isEmpty()) {
            steps.fault(key, "“%s” has no number in it.".formatted(key));
        }
    }
}
