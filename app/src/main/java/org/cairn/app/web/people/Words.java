package org.cairn.app.web.people;

import java.util.List;
import java.util.Optional;
import org.cairn.app.web.words.Language;
import org.cairn.app.web.words.Letters;
import org.cairn.app.web.words.Phrase;
import org.cairn.casebook.work.Portrait;
import org.cairn.casebook.work.Portrait.Shown;
import org.cairn.link.value.Age;
import org.cairn.link.value.PartialDate;
import org.cairn.link.value.PersonName;
import org.cairn.link.value.Place;
import org.cairn.link.value.Sex;
import org.cairn.link.value.Value;

/** A person in words: named as they are written, or told of where no name was recorded. */
public final class Words {

    private static final int ADULT = 18;
    private static final int OTHER_NAMES = 4;

    private Words() {}

    /** Who someone is, as far as sex and age say it. */
    enum Who {
        WOMAN,
        MAN,
        GIRL,
        BOY,
        CHILD,
        PERSON;

        static Who of(Optional<Value> sex, Optional<Value> age) {
            boolean isChild = age.isPresent() && age.get() instanceof Age years && years.atMost() < ADULT;
            if (sex.isEmpty()) {
                return isChild ? CHILD : PERSON;
            }
            if (sex.get() == Sex.FEMALE) {
                return isChild ? GIRL : WOMAN;
            }
            return isChild ? BOY : MAN;
        }
    }

    /** Their name as it is shown; "a woman of 34, name not recorded" where there is none. */
    public static Phrase name(Language say, Portrait portrait) {
        Optional<Value> name = shown(portrait, "name");
        if (name.isPresent() && name.get() instanceof PersonName written) {
            return say.value(written);
        }
        Who who = Who.of(shown(portrait, "sex"), shown(portrait, "age"));
        Optional<Phrase> age = age(say, portrait);
        return age.isPresent()
                ? say.say("person.unnamed-of", "who", who, "age", age.get())
                : say.say("person.unnamed", "who", who);
    }

    /** "A woman of 34." */
    public static Phrase who(Language say, Portrait portrait) {
        Who who = Who.of(shown(portrait, "sex"), shown(portrait, "age"));
        Optional<Phrase> age = age(say, portrait);
        return age.isPresent()
                ? say.say("person.who-of", "who", who, "age", age.get())
                : say.say("person.who", "who", who);
    }

    /** "Died on 2 March 2031 in Old Port." */
    public static Phrase died(Language say, Portrait portrait) {
        Optional<Value> place = shown(portrait, "place");
        Optional<Phrase> where = place.map(Words::placeInWords).map(words -> say.say("person.in", "place", words));
        Optional<Phrase> when = shown(portrait, "died").map(date -> when(say, (PartialDate) date));
        if (when.isEmpty() && where.isEmpty()) {
            return say.say("person.death-unknown");
        }
        return say.say(
                "person.died", "when", when.orElse(say.say("person.no-date")), "where", where.orElse(new Phrase("")));
    }

    private static Phrase when(Language say, PartialDate date) {
        Phrase written = new Phrase(say.date(date));
        return say.say(date.isExactDay() ? "person.on" : "person.some-day-of", "date", written);
    }

    private static String placeInWords(Value place) {
        return place instanceof Place known ? known.toString() : place.toString();
    }

    private static Optional<Phrase> age(Language say, Portrait portrait) {
        return shown(portrait, "age").map(say::value);
    }

    static Optional<Value> shown(Portrait portrait, String field) {
        return portrait.shown(field).map(Shown::value);
    }

    /** The other ways in which their name is written, at most a few. */
    public static List<String> otherNames(Portrait portrait) {
        String first = shown(portrait, "name").map(Words::written).orElse("");
        int field = portrait.fields().indexOf("name");
        if (field < 0) {
            return List.of();
        }
        return portrait.records().stream()
                .map(record -> record.values().get(field))
                .filter(value -> !value.isAbsent())
                .map(Words::written)
                .filter(name -> !name.equals(first))
                .distinct()
                .limit(OTHER_NAMES)
                .toList();
    }

    private static String written(Value value) {
        return value instanceof PersonName name ? name.full() : value.toString();
    }

    /** Their name in Latin letters, ours and no source's; empty where a source writes it so. */
    public static String inOurLetters(Portrait portrait) {
        Optional<Value> shown = shown(portrait, "name");
        boolean hasLatin = shown.isEmpty()
                || Letters.isLatin(written(shown.get()))
                || otherNames(portrait).stream().anyMatch(Letters::isLatin);
        return hasLatin ? "" : Letters.latin(written(shown.get()));
    }

    /** The fields that no record of theirs states. */
    public static List<String> missing(Portrait portrait) {
        return portrait.fields().stream()
                .filter(field -> portrait.shown(field).isEmpty())
                .toList();
    }
}
