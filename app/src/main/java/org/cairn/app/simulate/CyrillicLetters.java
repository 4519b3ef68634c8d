package org.cairn.app.simulate;

import java.util.List;
import java.util.Locale;

/** Ukrainian and Russian names in other letters: Latin by several habits, and Arabic. */
final class CyrillicLetters {
    private static final String LETTERS = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяёыэъ'";
    private static final List<String> PASSPORT =
            spellings("a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch - iu ia e y e - -");
    private static final List<String> ENGLISH =
            spellings("a b v h g d e ye zh z y i yi y k l m n o p r s t u f kh ts ch sh shch - yu ya yo y e - '");
    private static final List<String> RUSSIAN =
            spellings("a b v g g d e e zh z i i i y k l m n o p r s t u f kh ts ch sh sch - yu ya e y e - -");
    private static final List<String> GERMAN =
            spellings("a b w h g d e je sch s y i ji j k l m n o p r s t u f ch z tsch sch schtsch - ju ja jo y e - -");
    private static final List<List<String>> LATIN = List.of(PASSPORT, ENGLISH, RUSSIAN, GERMAN);
    private static final List<String> ARABIC =
            spellings("ا ب ف غ غ د ي ي ج ز ي ي ي ي ك ل م ن و ب ر س ت و ف خ تس تش ش شتش - يو يا يو ي ي - -");

    /** Number of ways to romanise. */
    static final int HABIT_COUNT = LATIN.size();

    private CyrillicLetters() {}

    private static List<String> spellings(String listed) {
        return List.of(listed.split(" ")).stream()
                .map(one -> one.equals("-") ? "" : one)
                .toList();
    }

    static String latin(String name, int habit) {
        String plain = replaced(name.toLowerCase(Locale.ROOT), LATIN.get(habit));
        return plain.isEmpty() ? "" : Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
    }

    static String arabic(String name) {
        String letters = name.toLowerCase(Locale.ROOT);
        boolean vowelFirst = !letters.isEmpty() && "еєиіїоуюяэ".indexOf(letters.charAt(0)) >= 0;
        return (vowelFirst ? "ا" : "") + replaced(letters, ARABIC);
    }

    private static String replaced(String letters, List<String> spellings) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < letters.length(); i++) {
            int at = LETTERS.indexOf(letters.charAt(i));
            written.append(at >= 0 ? spellings.get(at) : String.valueOf(letters.charAt(i)));
        }
        return written.toString();
    }
}
