package org.cairn.casebook.proceeding;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cairn.casebook.claim.date.ClaimedDate;

/**
 * One stage of one proceeding, as far as sources say when.
 *
 * @param id its name within the proceeding
 * @param stage what was done
 * @param person the pseudonym of the person it concerns; empty where it concerns none, or an institution
 * @param isOfficiallyPublic whether an authority itself made it public; only a charge that is counts towards naming anyone
 * @param said what each source says of it, in the order of the file; at least one
 */
public record Step(String id, Stage stage, Optional<String> person, boolean isOfficiallyPublic, List<Said> said) {

    /**
     * What one source says of it.
     *
     * @param claim id of the claim
     * @param source id of the source
     * @param date when, as this source has it; empty where it does not say
     * @param words what was decided or said, in words; may be empty
     * @param locator where in the source
     */
    public record Said(String claim, String source, Optional<ClaimedDate> date, String words, String locator) {
        public Said {
            Objects.requireNonNull(date, "date");
        }
    }

    public Step {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(person, "person");
        said = List.copyOf(said);
        if (said.isEmpty()) {
            throw new IllegalArgumentException("step %s has no source".formatted(id));
        }
    }

    /** The dates that sources give, in the order of the file. */
    public List<ClaimedDate> dates() {
        return said.stream().flatMap(one -> one.date().stream()).toList();
    }

    /** From the first to the last day that any source allows; empty where none gives a date. */
    public Optional<Stretch> stretch() {
        return dates().stream().map(Stretch::of).reduce(Stretch::spanning);
    }

    /** Whether two sources give dates that cannot both be right. */
    public boolean isContested() {
        List<ClaimedDate> dates = dates();
        return dates.stream().anyMatch(a -> dates.stream().anyMatch(b -> !a.canAgreeWith(b)));
    }

    /** Whether it surely came before another, by the dates given. */
    public boolean isSurelyBefore(Step other) {
        Optional<Stretch> own = stretch();
        Optional<Stretch> others = other.stretch();
        return own.isPresent()
                && others.isPresent()
                && own.get().last() < others.get().first();
    }
}
