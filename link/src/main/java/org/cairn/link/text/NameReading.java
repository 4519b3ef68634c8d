package org.cairn.link.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cairn.link.value.PersonName;

/**
 * Reads a name into words to compare: titles and generation suffixes left out, Abd and Abu joined to what follows, the article
 * joined or left out, and no words at all where the text names nobody ("name withheld by police", "غير معروف").
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

    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv", "junior", "senior");

    private static final Set<String> SERVANT = Set.of("عبد", "abd", "abdel", "abdal", "abdul", "abdu");
    private static final Set<String> FATHER_OF = Set.of("ابو", "ابي", "ابا", "abu", "abou", "ام", "um", "umm", "oum");
    private static final Set<String> ARTICLES = Set.of("ال", "al", "el", "ul");

    private NameReading() {}

    /** The words of a name; empty if it names nobody. */
    public static List<String> words(PersonName name) {
        List<String> words = Folding.words(name.full());
        if (namesNobody(words)) {
            return List.of();
        }
        return withoutKunya(withoutTitles(joined(words)));
    }

    private static boolean namesNobody(List<String> words) {
        if (words.stream().anyMatch(NOBODY::contains) || NOBODY_WHOLE.contains(String.join(" ", words))) {
            return true;
        }
        return words.size() > 1
                && SOMEONES.contains(words.get(0))
                && words.get(1).equals("of");
    }

    private static List<String> joined(List<String> words) {
        List<String> joined = new ArrayList<>(words.size());
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            String next = words.get(i);
            boolean last = i == words.size() - 1;
            boolean article = ARTICLES.contains(next) && !last;
            if (article && word.isEmpty() && isLatinArticle(next)) {
                continue;
            }
            word.append(next);
            if (last || !(article || SERVANT.contains(next) || FATHER_OF.contains(next))) {
                joined.add(word.toString());
                word.setLength(0);
            }
        }
        return joined;
    }

    private static boolean isLatinArticle(String word) {
        return word.charAt(0) < 0x80;
    }

    private static List<String> withoutTitles(List<String> words) {
        List<String> kept = words.stream()
                .filter(word -> !TITLES.contains(word) && !SUFFIXES.contains(word))
                .toList();
        return kept.isEmpty() ? words : kept;
    }

    /** A leading "Abu X" or "Umm X" before two or more names is a by-name, not the given name. */
    private static List<String> withoutKunya(List<String> words) {
        if (words.size() < 3 || FATHER_OF.stream().noneMatch(of -> isJoined(words.get(0), of))) {
            return words;
        }
        return words.subList(1, words.size());
    }

    private static boolean isJoined(String word, String prefix) {
        return prefix.length() >= 3 && word.startsWith(prefix) && word.length() > prefix.length() + 2;
    }
}
