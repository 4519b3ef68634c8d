package org.cairn.casebook.intake;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words and numbers as the messages of this package write them, the same on every computer. */
final class Wording {
    static final String CORRECT = "Correct the file and take it in again, or leave it as it is.";

    /** How much of a cell a message shows, code points. */
    private static final int SHOWN = 40;

    private Wording() {}

    /** {@code UnreadableCell} → {@code unreadable cell}. */
    static String words(String typeName) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < typeName.length(); i++) {
            char letter = typeName.charAt(i);
            boolean capital = letter >= 'A' && letter <= 'Z';
            words.append(capital && words.length() > 0 ? " " : "").append(capital ? (char) (letter + 32) : letter);
        }
        return words.toString();
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String count(long number, String thing) {
        return number == 1 ? "one " + thing : number(number) + " " + thing + "s";
    }

    static String joined(List<Long> rows) {
        return rows.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /**
     * A cell as a message shows it. One that has neither a digit nor is a mark or two could be a name that slipped into the
     * wrong column, and is not shown.
     */
    static String quoted(String cell) {
        int length = cell.codePointCount(0, cell.length());
        if (length > 3 && cell.codePoints().noneMatch(Character::isDigit)) {
            return "what is written there";
        }
        String shown = length <= SHOWN ? cell : cell.substring(0, cell.offsetByCodePoints(0, SHOWN)) + "…";
        return "“" + shown.replaceAll("\\p{Cc}", " ") + "”";
    }
}
