package org.cairn.link.text;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;

/**
 * Text reduced to what two spellings of one name share: compatibility forms, case, marks and letter variants folded, each
 * script by its own rules, then split into words.
 *
 * <p>Works by code point. ASCII, Arabic and Cyrillic letters are folded by tables here; everything else goes through
 * ICU's {@code NFKC_Casefold}, whose data is loaded at first need. Vowel signs of scripts that write vowels as marks (Khmer,
 * Burmese, Devanagari …) are letters of the name and stay; accents of Latin, Greek, Cyrillic, Hebrew and Arabic go.
 */
public final class Folding {

    private Folding() {}

    /** ICU parts, loaded at first need: most lists are ASCII, Arabic or Cyrillic and never pay for them. */
    private static final class Icu {
        static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
        static final Normalizer2 DECOMPOSE = Normalizer2.getNFDInstance();
        static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    }

    /**
     * The words of a text, folded, in the order written. Punctuation and blanks separate words, except an apostrophe or
     * modifier letter inside a word, which is left out.
     *
     * @return words, none empty; no word at all only if the text holds neither letter nor digit
     */
    public static List<String> words(String text) {
        return split(fold(text));
    }

    /** The text folded, still with its separators. */
    static String fold(String text) {
        if (isPlain(text)) {
            return foldPlain(text);
        }
        String decomposed = Icu.DECOMPOSE.normalize(Icu.CASEFOLD.normalize(text));
        return foldPlain(withoutAccents(decomposed));
    }

    /** Whether every letter is ASCII, basic Arabic or basic Cyrillic, which the tables here fold without ICU. */
    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c < 0x80 || isPlainArabic(c) || isPlainCyrillic(c));
    }

    private static boolean isPlainArabic(int c) {
        return (c >= 0x600 && c < 0x670) || (c > 0x670 && c <= 0x6D3);
    }

    private static boolean isPlainCyrillic(int c) {
        return (c >= 0x410 && c <= 0x44F) || c == 0x401 || c == 0x451 || Cyrillic.isUkrainian(c);
    }

    private static String foldPlain(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().forEach(c -> foldLetter(c, folded));
        return folded.toString();
    }

    private static void foldLetter(int c, StringBuilder folded) {
        if (c >= 'A' && c <= 'Z') {
            folded.append((char) (c + 32));
        } else if (c >= 0x400 && c < 0x460) {
            folded.append((char) Cyrillic.lower(c));
        } else if (c >= 0x600 && c < 0x700) {
            Arabic.fold(c, folded);
        } else {
            folded.appendCodePoint(c);
        }
    }

    /** Leaves out accents, but keeps the marks of scripts in which they are vowels or tones of their own. */
    private static String withoutAccents(String decomposed) {
        StringBuilder kept = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .filter(c -> !isAccent(c))
                .map(Folding::plainLatin)
                .forEach(kept::appendCodePoint);
        String text = kept.toString();
        return Icu.CASEFOLD.normalize(text);
    }

    private static boolean isAccent(int c) {
        return (c >= 0x300 && c < 0x370) || (c >= 0x591 && c <= 0x5C7) || (c >= 0x64B && c <= 0x65F) || c == 0x670;
    }

    /** Latin letters that do not decompose into a base and an accent. */
    private static int plainLatin(int c) {
        return switch (c) {
            case 'ı' -> 'i';
            case 'ł' -> 'l';
            case 'ø' -> 'o';
            case 'đ', 'ð' -> 'd';
            case 'ħ' -> 'h';
            default -> c;
        };
    }

    private static List<String> split(String folded) {
        List<String> words = new ArrayList<>(4);
        StringBuilder word = new StringBuilder();
        folded.codePoints().forEach(c -> {
            if (isLetter(c)) {
                word.appendCodePoint(c);
            } else if (!isInsideWord(c)) {
                finish(word, words);
            }
        });
        finish(word, words);
        return words;
    }

    private static void finish(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    /**
     * Letters, digits, marks, and whatever Unicode has not assigned yet (a script newer than this Java must not vanish).
     */
    private static boolean isLetter(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        }
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.OTHER_SYMBOL,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    /** Apostrophes of every kind, modifier letters, joiners and other invisible characters. */
    private static boolean isInsideWord(int c) {
        return c == '\''
                || c == '`'
                || c == 0x2019
                || c == 0x2018
                || c == 0xB4
                || Character.getType(c) == Character.MODIFIER_LETTER
                || Character.getType(c) == Character.MODIFIER_SYMBOL
                || Character.getType(c) == Character.FORMAT;
    }

    /**
     * A word of any script in lower-case ASCII letters, as far as ICU knows the script; otherwise the word itself.
     *
     * @param word folded
     * @return never empty
     */
    static String toLatin(String word) {
        if (word.chars().allMatch(c -> c < 0x80)) {
            return word;
        }
        if (word.codePoints().allMatch(c -> c < 0x80 || (c >= 0x400 && c < 0x530))) {
            return Cyrillic.toLatin(word);
        }
        String latin = Icu.CASEFOLD.normalize(Icu.TO_LATIN.transliterate(word));
        StringBuilder letters = new StringBuilder(latin.length());
        latin.codePoints().filter(c -> isLetter(c) && !isAccent(c)).forEach(letters::appendCodePoint);
        return letters.isEmpty() ? word : letters.toString();
    }
}
