package org.cairn.link.text;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.link.value.PersonName;

/**
 * Reads names into words to compare: titles and generation suffixes left out, Abd and Abu joined to what follows, the article
 * joined or left out, and no words at all where the text names nobody ("name withheld by police", "غير معروف").
 *
 * <p>Each word is folded and looked at once, however many names hold it. Not safe for several threads.
 */
public final class NameReading {

    private static final Set<String> NOBODY = Set.of(
            "unknown",
            "unidentified",
            "withheld",
            "unnamed",
            "anonymous",
            "undisclosed",
            "unreleased",
            "nn",
            "none",
            "مجهول",
            "مجهوله",
            "невідомо",
            "невідомий",
            "невідома",
            "неизвестно",
            "неизвестный",
            "неизвестная",
            "неизвестен",
            "inconnu",
            "inconnue",
            "desconocido",
            "desconocida",
            "pregnant");

    private static final Set<String> NOBODY_WHOLE = Set.of(
            "not stated",
            "not known",
            "no name",
            "n a",
            "na",
            "name not released",
            "not released",
            "john doe",
            "jane doe",
            "غير معروف",
            "غير معروفه",
            "بدون اسم",
            "بلا اسم",
            "غير محدد",
            "غير متوفر",
            "не встановлено",
            "нет данных",
            "без имени",
            "sin nombre",
            "sans nom",
            "sin identificar",
            "no identificado");

    /** All words of those phrases. */
    private static final Set<String> NOBODY_WORDS = NOBODY_WHOLE.stream()
            .flatMap(phrase -> Stream.of(phrase.split(" ", -1)))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> SOMEONES = Set.of(
            "baby", "infant", "newborn", "son", "daughter", "child", "wife", "mother", "father", "unborn", "fetus");

    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "prof",
            "sheikh",
            "shaikh",
            "haj",
            "hajj",
            "haji",
            "hajja",
            "eng",
            "rev",
            "الشهيد",
            "الشهيده",
            "شهيد",
            "الحاج",
            "الحاجه",
            "الشيخ",
            "الدكتور",
            "الدكتوره",
            "المهندس",
            "السيد",
            "السيده",
            "الطفل",
            "الطفله",
            "الاستاذ",
            "гр",
            "пан",
            "пані");

    /** Titles and suffixes that are nobody's name: where nothing else stands, no name is stated. */
    private static final Set<String> NEVER_A_NAME = Set.of(
            "mr",
            "mrs",
            "ms",
            "dr",
            "prof",
            "rev",
            "jr",
            "sr",
            "ii",
            "iii",
            "iv",
            "الشهيد",
            "الشهيده",
            "الدكتور",
            "الدكتوره",
            "المهندس",
            "السيده",
            "الطفل",
            "الطفله",
            "الاستاذ",
            "гр",
            "пан",
            "пані");

    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv", "junior", "senior");

    private static final Set<String> SERVANT = Set.of("عبد", "abd", "abdel", "abdal", "abdul", "abdu");
    private static final Set<String> FATHER_OF = Set.of("ابو", "ابي", "ابا", "abu", "abou", "ام", "um", "umm", "oum");
    private static final Set<String> ARTICLES = Set.of("ال", "al", "el", "ul");

    private static final int[] NOTHING = {};

    private final Vocabulary vocabulary = new Vocabulary();
    /** What each word of the vocabulary is, bit by bit; asked for once per word. */
    private int[] kinds = new int[1 << 10];

    private int[] words = new int[16];
    private int size;

    /** The words of a name; empty if it names nobody. */
    public static List<String> words(PersonName name) {
        NameReading reading = new NameReading();
        return Arrays.stream(reading.read(name)).mapToObj(reading::word).toList();
    }

    /** Numbers of the words of a name, in order; empty if it names nobody. */
    public int[] read(PersonName name) {
        split(name.full());
        if (namesNobody()) {
            return NOTHING;
        }
        join();
        leaveOutTitles();
        int from = startsWithKunya() ? 1 : 0;
        return Arrays.copyOfRange(words, from, size);
    }

    /** The folded word with a number. */
    public String word(int number) {
        return vocabulary.word(number);
    }

    private void split(String text) {
        size = 0;
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || text.charAt(at) == ' ') {
                if (at > from) {
                    addAll(vocabulary.wordsIn(text, from, at));
                }
                from = at + 1;
            }
        }
    }

    private void addAll(int[] more) {
        if (size + more.length > words.length) {
            words = Arrays.copyOf(words, 2 * (size + more.length));
        }
        System.arraycopy(more, 0, words, size, more.length);
        size += more.length;
    }

    private boolean is(int word, int kind) {
        if (word >= kinds.length) {
            kinds = Arrays.copyOf(kinds, 2 * word);
        }
        if (kinds[word] == 0) {
            kinds[word] = KNOWN | kindOf(vocabulary.word(word));
        }
        return (kinds[word] & kind) != 0;
    }

    private static final int KNOWN = 1;
    private static final int IS_NOBODY = 1 << 1;
    private static final int IS_IN_NOBODY = 1 << 2;
    private static final int IS_SOMEONES = 1 << 3;
    private static final int IS_TITLE = 1 << 4;
    private static final int IS_SERVANT_OR_FATHER = 1 << 5;
    private static final int IS_ARTICLE = 1 << 6;
    private static final int IS_LATIN_ARTICLE = 1 << 7;
    private static final int IS_KUNYA = 1 << 8;
    private static final int IS_NEVER_A_NAME = 1 << 9;

    private static int kindOf(String word) {
        boolean article = ARTICLES.contains(word);
        return (NOBODY.contains(word) ? IS_NOBODY : 0)
                | (NOBODY_WORDS.contains(word) ? IS_IN_NOBODY : 0)
                | (SOMEONES.contains(word) ? IS_SOMEONES : 0)
                | (TITLES.contains(word) || SUFFIXES.contains(word) ? IS_TITLE : 0)
                | (SERVANT.contains(word) || FATHER_OF.contains(word) ? IS_SERVANT_OR_FATHER : 0)
                | (article ? IS_ARTICLE : 0)
                | (article && word.charAt(0) < 0x80 ? IS_LATIN_ARTICLE : 0)
                | (FATHER_OF.stream().anyMatch(of -> isJoined(word, of)) ? IS_KUNYA : 0)
                | (NEVER_A_NAME.contains(word) ? IS_NEVER_A_NAME : 0);
    }

    private boolean namesNobody() {
        boolean allInPhrase = size > 0;
        for (int i = 0; i < size; i++) {
            if (is(words[i], IS_NOBODY)) {
                return true;
            }
            allInPhrase &= is(words[i], IS_IN_NOBODY);
        }
        if (allInPhrase && NOBODY_WHOLE.contains(phrase())) {
            return true;
        }
        return size > 1
                && is(words[0], IS_SOMEONES)
                && vocabulary.word(words[1]).equals("of");
    }

    private String phrase() {
        return Arrays.stream(words, 0, size).mapToObj(vocabulary::word).collect(Collectors.joining(" "));
    }

    private void join() {
        int kept = 0;
        int open = -1;
        for (int i = 0; i < size; i++) {
            int next = words[i];
            boolean last = i == size - 1;
            boolean article = is(next, IS_ARTICLE) && !last;
            if (article && open < 0 && is(next, IS_LATIN_ARTICLE)) {
                continue;
            }
            int word = open < 0 ? next : vocabulary.join(open, next);
            boolean goesOn = !last && (article || is(next, IS_SERVANT_OR_FATHER));
            open = goesOn ? word : -1;
            if (!goesOn) {
                words[kept++] = word;
            }
        }
        size = kept;
    }

    /** All titles; where there is nothing else, those that could not be a name themselves. */
    private void leaveOutTitles() {
        boolean onlyTitles = true;
        for (int i = 0; i < size; i++) {
            onlyTitles &= is(words[i], IS_TITLE);
        }
        int leftOut = onlyTitles ? IS_NEVER_A_NAME : IS_TITLE;
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (!is(words[i], leftOut)) {
                words[kept++] = words[i];
            }
        }
        size = kept;
    }

    /** A leading "Abu X" or "Umm X" before two or more names is a by-name, not the given name. */
    private boolean startsWithKunya() {
        return size >= 3 && is(words[0], IS_KUNYA);
    }

    private static boolean isJoined(String word, String prefix) {
        return prefix.length() >= 3 && word.startsWith(prefix) && word.length() > prefix.length() + 2;
    }
}
