package org.cairn.casebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cairn.link.CannotTell;
import org.cairn.link.Decision;
import org.cairn.link.DifferentPeople;
import org.cairn.link.RecordId;
import org.cairn.link.SamePerson;

/**
 * What several people's answers about pairs of records come to. Of one person's answers about a pair the latest counts. Where
 * people differ, "cannot tell" gives way, and of "same person" and "different people" the one that more people gave holds; if
 * neither, the pair is disputed, and nobody's answer is followed.
 *
 * @param decisions what holds, in the order in which each was last confirmed
 * @param disputed pairs on which people differ evenly
 */
public record Agreed(List<Decision> decisions, List<Set<RecordId>> disputed) {

    public Agreed {
        decisions = List.copyOf(decisions);
        disputed = List.copyOf(disputed);
    }

    /** What answers come to, given oldest first. */
    public static Agreed of(List<PairAnswer> answers) {
        Map<Set<RecordId>, Map<String, Decision>> byPair = new LinkedHashMap<>();
        for (PairAnswer answer : answers) {
            Set<RecordId> pair = pairOf(answer.decision());
            Map<String, Decision> byPerson = byPair.remove(pair);
            byPerson = byPerson == null ? new LinkedHashMap<>() : byPerson;
            byPerson.remove(answer.who());
            byPerson.put(answer.who(), answer.decision());
            byPair.put(pair, byPerson);
        }
        List<Decision> decisions = new ArrayList<>();
        List<Set<RecordId>> disputed = new ArrayList<>();
        byPair.forEach((pair, byPerson) -> {
            List<Decision> same = of(byPerson, SamePerson.class);
            List<Decision> different = of(byPerson, DifferentPeople.class);
            if (same.isEmpty() && different.isEmpty()) {
                decisions.add(last(of(byPerson, CannotTell.class)));
            } else if (same.size() == different.size()) {
                disputed.add(pair);
            } else {
                decisions.add(last(same.size() > different.size() ? same : different));
            }
        });
        return new Agreed(decisions, disputed);
    }

    private static List<Decision> of(Map<String, Decision> byPerson, Class<? extends Decision> kind) {
        return byPerson.values().stream().filter(kind::isInstance).toList();
    }

    private static Decision last(List<Decision> decisions) {
        return decisions.get(decisions.size() - 1);
    }

    /** The two records of a decision, whichever way round it names them. */
    private static Set<RecordId> pairOf(Decision decision) {
        Set<RecordId> pair = new TreeSet<>((one, other) -> {
            int byList = one.list().compareTo(other.list());
            return byList != 0 ? byList : one.record().compareTo(other.record());
        });
        pair.add(decision.a());
        pair.add(decision.b());
        return pair;
    }
}
