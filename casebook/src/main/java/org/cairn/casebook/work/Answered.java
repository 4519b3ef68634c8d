package org.cairn.casebook.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.casebook.Agreed;
import org.cairn.casebook.PairAnswer;
import org.cairn.link.CannotTell;
import org.cairn.link.Decision;
import org.cairn.link.DifferentPeople;
import org.cairn.link.RecordId;
import org.cairn.link.SamePerson;

/** Everything answered so far about pairs of records, by whom, and what follows from it. */
final class Answered {

    private final Map<Set<RecordId>, Map<String, PairAnswer>> byPair = new LinkedHashMap<>();
    private final Map<RecordId, RecordId> chain = new HashMap<>();
    private final Map<RecordId, Set<RecordId>> together = new HashMap<>();
    private final Agreed agreed;
    private final Set<Set<RecordId>> apart = new HashSet<>();
    private final Set<Set<RecordId>> cannotTell = new HashSet<>();

    /**
     * What follows from answers.
     *
     * @param answers everyone's, oldest first
     */
    Answered(List<PairAnswer> answers) {
        this.agreed = Agreed.of(answers);
        for (PairAnswer answer : answers) {
            Map<String, PairAnswer> byPerson =
                    byPair.computeIfAbsent(pair(answer.decision()), any -> new LinkedHashMap<>());
            byPerson.remove(answer.who());
            byPerson.put(answer.who(), answer);
        }
        for (Decision decision : agreed.decisions()) {
            if (decision instanceof SamePerson) {
                RecordId one = end(decision.a());
                RecordId other = end(decision.b());
                if (!one.equals(other)) {
                    chain.put(one, other);
                }
            } else if (decision instanceof CannotTell) {
                cannotTell.add(pair(decision));
            }
        }
        for (Decision decision : agreed.decisions()) {
            if (decision instanceof DifferentPeople) {
                apart.add(pair(end(decision.a()), end(decision.b())));
            } else if (decision instanceof SamePerson) {
                together.computeIfAbsent(end(decision.a()), any -> new HashSet<>())
                        .addAll(List.of(decision.a(), decision.b()));
            }
        }
    }

    /** The two records of a decision, whichever way round it names them. */
    static Set<RecordId> pair(Decision decision) {
        return pair(decision.a(), decision.b());
    }

    /** Two records, whichever is named first. */
    static Set<RecordId> pair(RecordId one, RecordId other) {
        return Set.copyOf(List.of(one, other));
    }

    private RecordId end(RecordId record) {
        RecordId end = record;
        for (RecordId next = chain.get(end); next != null; next = chain.get(end)) {
            end = next;
        }
        return end;
    }

    /** Whether nobody has answered anything. */
    boolean isEmpty() {
        return byPair.isEmpty();
    }

    /** The other records that are decided to be the same person, or follow to be. */
    Set<RecordId> sameAs(RecordId record) {
        Set<RecordId> same = new HashSet<>(together.getOrDefault(end(record), Set.of()));
        same.remove(record);
        return same;
    }

    /** What the answers come to. */
    Agreed agreed() {
        return agreed;
    }

    /** Whether "same person" is decided of two records, or follows. */
    boolean isSame(RecordId one, RecordId other) {
        return end(one).equals(end(other));
    }

    /** Whether "different people" is decided of two records, or follows. */
    boolean isDifferent(RecordId one, RecordId other) {
        return !isSame(one, other) && apart.contains(pair(end(one), end(other)));
    }

    /** Whether nobody has answered about two records, and no other answers say it. */
    boolean isOpen(RecordId one, RecordId other) {
        return !isSame(one, other)
                && !isDifferent(one, other)
                && !byPair.containsKey(pair(one, other))
                && !cannotTell.contains(pair(one, other));
    }

    boolean isAnsweredBy(String who, RecordId one, RecordId other) {
        return byPair.getOrDefault(pair(one, other), Map.of()).containsKey(who);
    }

    /** Somebody's answers, one for each pair, oldest first. */
    List<PairAnswer> by(String who) {
        List<PairAnswer> own = new ArrayList<>();
        for (Map<String, PairAnswer> byPerson : byPair.values()) {
            PairAnswer answer = byPerson.get(who);
            if (answer != null) {
                own.add(answer);
            }
        }
        own.sort((one, other) -> Long.compare(one.entry(), other.entry()));
        return own;
    }

    /** Answers about pairs that exactly one person answered, who is somebody else. */
    List<Decision> byOnlyOneOtherThan(String who) {
        return byPair.values().stream()
                .filter(byPerson -> byPerson.size() == 1 && !byPerson.containsKey(who))
                .map(byPerson -> byPerson.values().iterator().next().decision())
                .toList();
    }
}
