package org.cairn.app.simulate;

import java.util.List;
import java.util.Map;

/**
 * Arabic names noted one letter per sound, from which both the Arabic spelling and romanisations of several habits follow.
 *
 * <p>Capital vowels are long. Consonants are the usual Latin letters, and {@code V} for th, {@code Z} for dh, {@code x} for
 * kh, {@code S} for sh, {@code G} for gh, {@code H c D T J} for the emphatic h, s, d, t, z, {@code 3} for ayn, an apostrophe
 * for hamza, {@code @} for ta marbuta, {@code Y} for a final a written with ya. {@code al-} is the article.
 */
final class ArabicSounds {
    private static final String SOUNDS = "btVjHxdZrzsScDTJ3GfqklmnhwyAUI@Y";
    private static final String LETTERS = "بتثجحخدذرزسشصضطظعغفقكلمنهوياويةى";
    private static final Map<Character, String> LATIN = Map.ofEntries(
            Map.entry('V', "th"),
            Map.entry('Z', "dh"),
            Map.entry('G', "gh"),
            Map.entry('H', "h"),
            Map.entry('c', "s"),
            Map.entry('D', "d"),
            Map.entry('T', "t"),
            Map.entry('J', "z"),
            Map.entry('A', "a"),
            Map.entry('Y', "a"),
            Map.entry('3', ""),
            Map.entry('\'', ""));

    /** How one hand romanises. */
    private record Habit(String sounds, List<String> spellings, String article, boolean lastAIsE) {
        String of(char sound) {
            int at = sounds.indexOf(sound);
            return at >= 0 ? spellings.get(at) : LATIN.getOrDefault(sound, String.valueOf(sound));
        }
    }

    private static final String VARYING = "uUiIq@jSx";
    private static final List<Habit> HABITS = List.of(
            new Habit(VARYING, List.of("u", "u", "i", "i", "q", "a", "j", "sh", "kh"), "Al-", false),
            new Habit(VARYING, List.of("o", "ou", "e", "i", "k", "ah", "j", "sh", "kh"), "El ", false),
            new Habit(VARYING, List.of("ou", "ou", "i", "i", "k", "a", "dj", "ch", "kh"), "El-", false),
            new Habit(VARYING, List.of("u", "oo", "i", "ee", "q", "a", "j", "sh", "kh"), "Al ", false),
            new Habit(VARYING, List.of("o", "u", "i", "i", "q", "eh", "g", "sh", "kh"), "Al", true));

    /** Number of ways to romanise. */
    static final int HABIT_COUNT = HABITS.size();

    private ArabicSounds() {}

    /** The Arabic spelling, fully and correctly written. */
    static String arabic(String sounds) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < sounds.length(); i++) {
            char sound = sounds.charAt(i);
            if (sounds.startsWith("al-", i)) {
                written.append("ال");
                i += 2;
            } else if (sound == '\'') {
                i = hamza(sounds, i, written);
            } else if (sound == ' ') {
                written.append(' ');
            } else if (SOUNDS.indexOf(sound) >= 0 && (i == 0 || sounds.charAt(i - 1) != sound)) {
                written.append(LETTERS.charAt(SOUNDS.indexOf(sound)));
            } else if (sound == 'a' && (i == 0 || sounds.charAt(i - 1) == ' ')) {
                written.append('ا');
            }
        }
        return written.toString().replace("عبد اله", "عبد الله");
    }

    /** Writes a hamza on its seat, and a long a that joins it; returns the last place read. */
    private static int hamza(String sounds, int at, StringBuilder written) {
        char next = at + 1 < sounds.length() ? sounds.charAt(at + 1) : ' ';
        boolean starts = at == 0 || sounds.charAt(at - 1) == ' ' || sounds.charAt(at - 1) == '-';
        if (starts && next == 'A') {
            written.append('آ');
            return at + 1;
        }
        if (starts) {
            written.append(next == 'i' || next == 'I' ? 'إ' : 'أ');
        } else {
            char before = sounds.charAt(at - 1);
            written.append(next == 'i' ? 'ئ' : before == 'u' ? 'ؤ' : next == ' ' ? 'ء' : 'أ');
        }
        return at;
    }

    /**
     * A romanisation.
     *
     * @param habit 0 to {@link #HABIT_COUNT} − 1
     */
    static String latin(String sounds, int habit) {
        Habit hand = HABITS.get(habit);
        StringBuilder name = new StringBuilder();
        for (String word : sounds.split(" ", -1)) {
            boolean article = word.startsWith("al-");
            String bare = word(article ? word.substring(3) : word, hand);
            name.append(name.length() == 0 ? "" : " ")
                    .append(article ? hand.article() : "")
                    .append(bare);
        }
        return name.toString();
    }

    private static String word(String sounds, Habit hand) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < sounds.length(); i++) {
            char sound = sounds.charAt(i);
            boolean ayn = sound == '3'
                    && i > 0
                    && sounds.charAt(i - 1) == 'a'
                    && i + 1 < sounds.length()
                    && "aAiIuUY@".indexOf(sounds.charAt(i + 1)) < 0;
            word.append(ayn ? "a" : hand.of(sound));
        }
        if (hand.lastAIsE() && sounds.length() > 4 && sounds.charAt(sounds.length() - 2) == 'a') {
            int last = word.lastIndexOf("a");
            if (last > 0) {
                word.setCharAt(last, 'e');
            }
        }
        if (word.length() > 0) {
            word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
        }
        return word.toString();
    }
}
