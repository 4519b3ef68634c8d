package org.cairn.casebook.proceeding;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cairn.casebook.claim.date.ClaimedDate;

/**
 * Someone who takes part in a conflict: an armed force, a group, an authority; or no one, {@link #NOT_ATTRIBUTED}.
 *
 * <p>What a party calls itself and what a source calls it are kept apart, and neither is Cairn's word.
 *
 * @param id the project's name for it
 * @param names the names the project shows, and when
 * @param selfNames what it calls itself, and when
 * @param labels what sources call it, and when
 * @param within the larger parties it is part of, and when
 */
public record Party(String id, List<Said> names, List<Said> selfNames, List<Said> labels, List<Said> within) {

    /** Acts that no source attributes to a party, crossfire included. In every table by party. */
    public static final Party NOT_ATTRIBUTED = named("not-attributed", "not attributed", List.of());

    /**
     * A name, a label or a membership.
     *
     * @param value the name, the label, or the id of the larger party
     * @param from from when; empty where it is not stated
     * @param to until when; empty where it is not stated
     * @param source id of the source that says so; empty where none is given
     */
    public record Said(String value, Optional<ClaimedDate> from, Optional<ClaimedDate> to, Optional<String> source) {

        /** Whether it may hold at some time within a stretch. */
        public boolean mayHold(ClaimedDate when) {
            boolean over = to.filter(end -> end.isSurelyBefore(when)).isPresent();
            boolean notYet = from.filter(when::isSurelyBefore).isPresent();
            return !over && !notYet;
        }
    }

    public Party {
        Objects.requireNonNull(id, "id");
        names = List.copyOf(names);
        selfNames = List.copyOf(selfNames);
        labels = List.copyOf(labels);
        within = List.copyOf(within);
    }

    /** One of a single name, of which nothing more is said than what it is part of. */
    public static Party named(String id, String name, List<Said> within) {
        return new Party(
                id,
                List.of(new Said(name, Optional.empty(), Optional.empty(), Optional.empty())),
                List.of(),
                List.of(),
                within);
    }

    /** The name it goes by: the latest of those that have not ended; its id where none is given. */
    public String name() {
        List<Said> lasting = names.stream().filter(said -> said.to().isEmpty()).toList();
        Said latest = null;
        for (Said said : lasting.isEmpty() ? names : lasting) {
            if (latest == null || begins(latest).compareTo(begins(said)) < 0) {
                latest = said;
            }
        }
        return latest == null ? id : latest.value();
    }

    private static String begins(Said said) {
        return said.from().map(ClaimedDate::edtf).orElse("");
    }
}
