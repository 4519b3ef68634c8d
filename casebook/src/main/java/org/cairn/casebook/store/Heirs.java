package org.cairn.casebook.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.casebook.IndividualId;
import org.cairn.link.RecordId;

/**
 * Who carries the numbers of records that are on no list any more: of the records that were the same person by the linkage
 * before and are still there, the one that carries that person's number, or the first by list and id. Where none is left, the number
 * stays with the record that is gone, and leads to nobody until it comes back.
 */
final class Heirs {

    private Heirs() {}

    /**
     * Finds the heirs.
     *
     * @param numbers the numbers that each record carries
     * @param before the individual of each record, by the linkage before
     * @param groups records of each person, as they are now
     */
    static List<Placement> of(
            Map<RecordId, List<Long>> numbers, Map<RecordId, IndividualId> before, List<List<RecordId>> groups) {
        Set<RecordId> gone = gone(before, groups);
        if (gone.isEmpty()) {
            return List.of();
        }
        Map<IndividualId, Placement> heirs = heirs(numbers, before, gone);
        List<Placement> passed = new ArrayList<>();
        for (RecordId record : gone) {
            Placement heir = heirs.get(before.get(record));
            if (heir != null) {
                numbers.getOrDefault(record, List.of())
                        .forEach(number -> passed.add(new Placement(heir.record(), number, Placement.As.HEIR)));
            }
        }
        return passed;
    }

    private static Set<RecordId> gone(Map<RecordId, IndividualId> before, List<List<RecordId>> groups) {
        long stayed = groups.stream()
                .flatMap(List::stream)
                .filter(before::containsKey)
                .count();
        if (stayed == before.size()) {
            return new HashSet<>();
        }
        Set<RecordId> gone = new HashSet<>(before.keySet());
        groups.forEach(group -> group.forEach(gone::remove));
        return gone;
    }

    private static Map<IndividualId, Placement> heirs(
            Map<RecordId, List<Long>> numbers, Map<RecordId, IndividualId> before, Set<RecordId> gone) {
        Map<IndividualId, Placement> heirs = new HashMap<>();
        before.forEach((record, person) -> {
            if (!gone.contains(record)) {
                boolean carries = numbers.getOrDefault(record, List.of()).contains(person.number());
                Placement own =
                        new Placement(record, person.number(), carries ? Placement.As.FIRST : Placement.As.MEMBER);
                heirs.merge(person, own, Heirs::nearer);
            }
        });
        return heirs;
    }

    private static Placement nearer(Placement one, Placement other) {
        if (one.isFirst() != other.isFirst()) {
            return one.isFirst() ? one : other;
        }
        return Placement.ORDER.compare(one, other) < 0 ? one : other;
    }
}
