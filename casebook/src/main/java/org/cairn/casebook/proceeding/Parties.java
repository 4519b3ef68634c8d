package org.cairn.casebook.proceeding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every party, in the project's order, with {@link Party#NOT_ATTRIBUTED} last. */
public final class Parties {

    private final Map<String, Party> byId = new LinkedHashMap<>();

    /**
     * @param parties the project's parties
     */
    public Parties(Collection<Party> parties) {
        parties.forEach(party -> byId.put(party.id(), party));
        byId.remove(Party.NOT_ATTRIBUTED.id());
        byId.put(Party.NOT_ATTRIBUTED.id(), Party.NOT_ATTRIBUTED);
    }

    /** All of them. */
    public List<Party> all() {
        return List.copyOf(byId.values());
    }

    /** The party with this id. */
    public Optional<Party> of(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The name shown for an id; the id itself where no party has it. */
    public String name(String id) {
        return of(id).map(Party::name).orElse(id);
    }

    /** A party and everything it was ever part of, itself first. */
    public Set<String> withAllAbove(String id) {
        Set<String> above = new LinkedHashSet<>();
        climb(id, above);
        return above;
    }

    private void climb(String id, Set<String> above) {
        if (above.add(id)) {
            of(id).ifPresent(party -> party.within().forEach(larger -> climb(larger.value(), above)));
        }
    }

    /** A party and everything that was ever part of it. */
    public Set<String> withAllBelow(String id) {
        Set<String> below = new LinkedHashSet<>();
        for (Party party : byId.values()) {
            if (withAllAbove(party.id()).contains(id)) {
                below.add(party.id());
            }
        }
        return below;
    }

    /** How many parties a party stands beneath, along its longest line: 0 for one that is part of none. */
    public int depth(String id) {
        return depth(id, Set.of());
    }

    private int depth(String id, Set<String> seen) {
        Set<String> further = new LinkedHashSet<>(seen);
        if (!further.add(id)) {
            return 0;
        }
        return of(id).stream()
                .flatMap(party -> party.within().stream())
                .mapToInt(larger -> 1 + depth(larger.value(), further))
                .max()
                .orElse(0);
    }

    /** The parties that are, by way of others, part of themselves. */
    public List<String> circles() {
        List<String> circles = new ArrayList<>();
        for (Party party : byId.values()) {
            boolean circle = party.within().stream()
                    .anyMatch(larger -> withAllAbove(larger.value()).contains(party.id()));
            if (circle) {
                circles.add(party.id());
            }
        }
        return circles;
    }
}
