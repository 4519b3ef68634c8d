package org.cairn.app.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One hand writing one record: it turns the sounds of a name into a script by some habit of romanising or spelling, and
 * makes slips of its own.
 */
final class Writing {
    private static final double HOUSE_HABIT = 0.6;
    private static final double TYPING_SLIP = 0.025;

    private final ListPlan list;
    private final Draws draws;
    private final int habit;
    private final boolean russian;
    private final double slips;

    Writing(ListPlan list, Draws draws) {
        this.list = list;
        this.draws = draws;
        this.slips = 1.5 - list.care();
        this.habit = draws.chance(HOUSE_HABIT) ? list.number() : draws.below(60);
        this.russian = draws.chance(0.25);
    }

    boolean chance(double probability) {
        return draws.chance(probability);
    }

    Script script(Account account) {
        return list.script().of(account.name().culture());
    }

    String given(Account account) {
        String given = part(account.name().given(), account);
        return account.givenIsInitial() && !given.isEmpty() && script(account) != Script.ARABIC
                ? given.substring(0, 1) + "."
                : given;
    }

    /** The father's given name, or for a Slavic name the patronymic. */
    String father(Account account) {
        FullName name = account.name();
        if (name.culture() == Culture.SLAVIC && !name.father().isEmpty()) {
            return written(Patronymics.of(form(name.father()), name.female(), russian), account);
        }
        return part(name.father(), account);
    }

    String grandfather(Account account) {
        return part(account.name().grandfather(), account);
    }

    String family(Account account) {
        FullName name = account.name();
        String[] forms = name.family().split("/", -1);
        return written(name.female() ? forms[forms.length - 1] : forms[0], account);
    }

    /** The parts there are, in their usual order, with a space between. */
    String whole(Account account) {
        return Stream.of(given(account), father(account), grandfather(account), family(account))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String part(String notation, Account account) {
        return written(account.name().culture() == Culture.SLAVIC ? form(notation) : notation, account);
    }

    private String form(String notation) {
        String[] forms = notation.split("/", -1);
        return russian ? forms[forms.length - 1] : forms[0];
    }

    private String written(String notation, Account account) {
        if (notation.isEmpty()) {
            return "";
        }
        String word = switch (account.name().culture()) {
            case ARABIC -> arabicName(notation, script(account));
            case SLAVIC -> slavicName(notation, script(account));
            case WESTERN -> notation;
        };
        return draws.chance(TYPING_SLIP * slips) ? slipped(word) : word;
    }

    private String arabicName(String sounds, Script script) {
        if (script == Script.ARABIC) {
            return spelled(ArabicSounds.arabic(sounds));
        }
        String latin = ArabicSounds.latin(sounds, habit % ArabicSounds.HABIT_COUNT);
        if (latin.startsWith("Al") && sounds.startsWith("al-") && draws.chance(0.12 * slips)) {
            return ArabicSounds.latin(sounds.substring(3), habit % ArabicSounds.HABIT_COUNT);
        }
        return latin;
    }

    /** The ways in which Arabic spelling varies without anyone calling it a mistake. */
    private String spelled(String correct) {
        String word = correct;
        if (draws.chance(0.4 * slips)) {
            word = word.replace('أ', 'ا').replace('إ', 'ا').replace('آ', 'ا');
        }
        if (draws.chance(0.25 * slips)) {
            word = word.replace('ة', 'ه');
        }
        if (draws.chance(0.25 * slips)) {
            word = word.endsWith("ى") ? word.substring(0, word.length() - 1) + "ي" : word.replaceAll("ي$", "ى");
        }
        if (draws.chance(0.25 * slips)) {
            word = word.replace("عبد ال", "عبدال").replace("ابو ", "ابو").replace("أبو ", "أبو");
        }
        if (word.startsWith("ال") && draws.chance(0.08 * slips)) {
            word = word.substring(2);
        }
        return draws.chance(0.05 * slips) ? word.replace('ؤ', 'و').replace('ئ', 'ي') : word;
    }

    private String slavicName(String letters, Script script) {
        return switch (script) {
            case CYRILLIC, OWN -> letters;
            case LATIN -> CyrillicLetters.latin(letters, habit % CyrillicLetters.HABIT_COUNT);
            case ARABIC -> CyrillicLetters.arabic(letters);
        };
    }

    /** A letter left out, doubled, turned with its neighbour, or put in place of another. */
    private String slipped(String word) {
        List<Integer> letters = new ArrayList<>(word.codePoints().boxed().toList());
        if (letters.size() < 3) {
            return word;
        }
        int at = 1 + draws.below(letters.size() - 1);
        int letter = letters.get(at);
        switch (draws.below(4)) {
            case 0 -> letters.remove(at);
            case 1 -> letters.add(at, letter);
            case 2 -> letters.set(at, letters.set(at - 1, letter));
            default -> letters.set(at, letters.get(draws.below(letters.size())));
        }
        StringBuilder slipped = new StringBuilder();
        letters.forEach(slipped::appendCodePoint);
        return slipped.toString().strip();
    }

    String district(Account account) {
        return account.district() < 0 ? "" : Places.district(account.district(), list.places());
    }

    String street(Account account) {
        if (account.street() < 0) {
            return "";
        }
        Script script = list.places() == Script.LATIN && list.script() == Script.ARABIC ? Script.ARABIC : list.places();
        String street = Places.street(account.street(), script);
        return draws.chance(0.06 * slips) ? slipped(street) : street;
    }
}
