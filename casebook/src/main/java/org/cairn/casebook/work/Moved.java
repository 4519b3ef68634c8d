package org.cairn.casebook.work;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cairn.casebook.IndividualId;
import org.cairn.link.RecordId;

/**
 * What a linkage did to people who were there before it: who became one, whose records are now of several, and how many
 * records came or went.
 *
 * @param joined people who are one now, by the address they have together; the addresses they had
 * @param parted people whose records are of several now, by the address they had; the addresses their records have
 * @param came records that were not there before
 * @param gone records that are there no more
 */
public record Moved(
        Map<IndividualId, Set<IndividualId>> joined,
        Map<IndividualId, Set<IndividualId>> parted,
        long came,
        long gone) {

    private static final int NAMED = 5;
    private static final Comparator<IndividualId> BY_ADDRESS = Comparator.comparing(IndividualId::toString);

    public Moved {
        joined = Collections.unmodifiableMap(new LinkedHashMap<>(joined));
        parted = Collections.unmodifiableMap(new LinkedHashMap<>(parted));
    }

    /**
     * Finds what moved between two linkages.
     *
     * @param before the individual of each record, by the linkage before
     * @param groups records of each person, as they are now
     * @param names the address of each group
     */
    static Moved between(Map<RecordId, IndividualId> before, List<List<RecordId>> groups, List<IndividualId> names) {
        Several had = new Several();
        Several have = new Several();
        long came = 0;
        long stayed = 0;
        for (int group = 0; group < names.size(); group++) {
            IndividualId now = names.get(group);
            for (RecordId record : groups.get(group)) {
                IndividualId was = before.get(record);
                if (was == null) {
                    came++;
                } else {
                    stayed++;
                    had.note(now, was);
                    have.note(was, now);
                }
            }
        }
        return new Moved(had.found, have.found, came, before.size() - stayed);
    }

    /** Who has more than one address on the other side: hardly anyone, so that sets are made for those alone. */
    private static final class Several {
        private final Map<IndividualId, IndividualId> first = new HashMap<>();
        private final Map<IndividualId, Set<IndividualId>> found = new LinkedHashMap<>();

        void note(IndividualId one, IndividualId other) {
            IndividualId known = first.putIfAbsent(one, other);
            if (known != null && !known.equals(other)) {
                found.computeIfAbsent(one, any -> new TreeSet<>(BY_ADDRESS)).addAll(List.of(known, other));
            }
        }
    }

    /** What moved, a sentence for each kind; nothing where nothing did. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (came > 0 || gone > 0) {
            sentences.add("%,d %s new, %,d gone since the linkage before"
                    .formatted(came, came == 1 ? "record" : "records", gone));
        }
        if (!joined.isEmpty()) {
            sentences.add("%,d %s of several who were apart: %s"
                    .formatted(
                            joined.size(),
                            joined.size() == 1 ? "person is now made" : "people are now made",
                            told(joined, "was")));
        }
        if (!parted.isEmpty()) {
            sentences.add("%,d %s now of several people: %s"
                    .formatted(
                            parted.size(),
                            parted.size() == 1 ? "person’s records are" : "people’s records are",
                            told(parted, "is now")));
        }
        return sentences;
    }

    private static String told(Map<IndividualId, Set<IndividualId>> moved, String verb) {
        String some = moved.entrySet().stream()
                .limit(NAMED)
                .map(one -> "%s %s %s"
                        .formatted(
                                one.getKey(),
                                verb,
                                one.getValue().stream()
                                        .map(IndividualId::toString)
                                        .collect(Collectors.joining(" and "))))
                .collect(Collectors.joining("; "));
        return moved.size() > NAMED ? some + "; …" : some;
    }
}
