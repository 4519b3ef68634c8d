package org.cairn.casebook.work;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.BitSet;
import java.util.Optional;
import org.cairn.link.value.Absent;
import org.cairn.link.value.Age;
import org.cairn.link.value.PartialDate;
import org.cairn.link.value.Place;
import org.cairn.link.value.Sex;
import org.cairn.link.value.Text;
import org.cairn.link.value.Value;

/** What a value is called when people are grouped by it. */
final class Labels {

    /** Label of people of whom no record says it. */
    static final String NOT_STATED = "not stated";

    private static final int ADULT = 18;
    private static final Collator SAME_LETTERS = sameLetters();

    private Labels() {}

    private static Collator sameLetters() {
        Collator collator = Collator.getInstance(ULocale.ROOT);
        collator.setStrength(Collator.PRIMARY);
        ((RuleBasedCollator) collator).setAlternateHandlingShifted(true);
        return collator.freeze();
    }

    /**
     * The label of a value; empty where it says nothing that people could be grouped by.
     *
     * @param level of a place, which of its levels, from 0
     */
    static Optional<String> of(Value value, int level) {
        if (value instanceof Place place) {
            return level < place.levels().size() ? stated(place.levels().get(level)) : Optional.empty();
        }
        if (value instanceof Sex sex) {
            return Optional.of(sex == Sex.FEMALE ? "female" : "male");
        }
        if (value instanceof Age age) {
            if (age.atMost() < ADULT) {
                return Optional.of("under 18");
            }
            return age.atLeast() >= ADULT ? Optional.of("18 or older") : Optional.empty();
        }
        if (value instanceof PartialDate date) {
            int year = date.first().getYear();
            return year == date.last().getYear() ? Optional.of(Integer.toString(year)) : Optional.empty();
        }
        if (value instanceof Text text) {
            return stated(text.text());
        }
        if (value instanceof Absent) {
            return Optional.empty();
        }
        throw new IllegalArgumentException(
                "people cannot be grouped by " + value.getClass().getSimpleName());
    }

    private static Optional<String> stated(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
    }

    /** Whether two labels are in different scripts, or differ only in case, accents and punctuation. */
    static boolean couldMeanTheSame(String one, String other) {
        return !scripts(one).intersects(scripts(other)) || SAME_LETTERS.compare(one, other) == 0;
    }

    private static BitSet scripts(String text) {
        BitSet scripts = new BitSet();
        text.codePoints()
                .map(UScript::getScript)
                .filter(script -> script != UScript.COMMON && script != UScript.INHERITED)
                .forEach(scripts::set);
        return scripts;
    }
}
