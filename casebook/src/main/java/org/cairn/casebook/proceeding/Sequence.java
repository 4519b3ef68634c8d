package org.cairn.casebook.proceeding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks for stages that come before, or without, what they presuppose. */
final class Sequence {

    private Sequence() {}

    static List<String> oddities(Proceeding proceeding) {
        List<String> oddities = new ArrayList<>();
        List<Step> steps = proceeding.inOrder();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Set<Stage> needed = step.stage().presupposes();
            if (needed.isEmpty() || anyOf(needed, steps.subList(0, i), step)) {
                continue;
            }
            List<Step> later = steps.subList(i + 1, steps.size()).stream()
                    .filter(other -> isOf(needed, other, step))
                    .toList();
            oddities.add(
                    later.isEmpty()
                            ? "%s: “%s” (%s) comes without any of these before it in this file: %s. It is kept."
                                    .formatted(proceeding.id(), step.stage().word(), step.id(), words(needed))
                            : "%s: “%s” (%s) is dated before “%s” (%s). Both are kept."
                                    .formatted(
                                            proceeding.id(),
                                            step.stage().word(),
                                            step.id(),
                                            later.get(0).stage().word(),
                                            later.get(0).id()));
        }
        return List.copyOf(oddities);
    }

    private static boolean anyOf(Set<Stage> needed, List<Step> before, Step step) {
        return before.stream().anyMatch(other -> isOf(needed, other, step));
    }

    /** A stage about one person does not stand in for another's. */
    private static boolean isOf(Set<Stage> needed, Step other, Step step) {
        return needed.contains(other.stage())
                && (other.person().isEmpty()
                        || step.person().isEmpty()
                        || other.person().equals(step.person()));
    }

    private static String words(Set<Stage> stages) {
        return stages.stream().sorted().map(Stage::word).collect(Collectors.joining(", "));
    }
}
