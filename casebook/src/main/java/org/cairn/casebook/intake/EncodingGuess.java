package org.cairn.casebook.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Which encoding bytes are in. Text that is valid UTF-8 is UTF-8: other encodings hardly ever are by chance. Otherwise the
 * bytes are read in each of Windows-1252, -1256 and -1251, and the reading that looks most like words wins: letters of one
 * script in a word, frequent letters, capitals only at the start, no symbols inside.
 */
final class EncodingGuess {

    /** An encoding that shows at the start of a file, and how many bytes its mark takes. */
    record Marked(Charset charset, int length) {}

    private static final List<Charset> LEGACY =
            List.of(Charset.forName("windows-1252"), Charset.forName("windows-1256"), Charset.forName("windows-1251"));
    private static final String FREQUENT_ARABIC = "الميونرتبعدهسفكحقأةشجصطىخ";
    private static final String FREQUENT_CYRILLIC = "оаеинтрсвлкмдпуяіьйгзбшчх";
    private static final String FREQUENT_LATIN = "éèáíóúñçöäüàâêôãõåøæëïîœßÉÁÖÜÇÑÓ";

    private EncodingGuess() {}

    /** UTF-8 or UTF-16 by a byte order mark, or UTF-16 by where the NUL bytes are. */
    static Optional<Marked> byMark(byte[] start) {
        if (starts(start, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new Marked(StandardCharsets.UTF_8, 3));
        }
        if (starts(start, 0xFF, 0xFE)) {
            return Optional.of(new Marked(StandardCharsets.UTF_16LE, 2));
        }
        if (starts(start, 0xFE, 0xFF)) {
            return Optional.of(new Marked(StandardCharsets.UTF_16BE, 2));
        }
        return byNulls(start);
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** In UTF-16 every delimiter, space and line end has a NUL byte for its other half, in any script. */
    private static Optional<Marked> byNulls(byte[] start) {
        int marks = 0;
        int before = 0;
        int after = 0;
        for (int i = 1; i + 1 < start.length; i++) {
            if (start[i] == '\n' || start[i] == '\t' || start[i] == ',' || start[i] == ';' || start[i] == ' ') {
                marks++;
                before += start[i - 1] == 0 ? 1 : 0;
                after += start[i + 1] == 0 ? 1 : 0;
            }
        }
        if (marks == 0 || Math.max(before, after) * 2 <= marks) {
            return Optional.empty();
        }
        boolean littleEndian = nulls(start, 1) > nulls(start, 0);
        return Optional.of(new Marked(littleEndian ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 0));
    }

    private static int nulls(byte[] start, int from) {
        int nulls = 0;
        for (int i = from; i < start.length; i += 2) {
            nulls += start[i] == 0 ? 1 : 0;
        }
        return nulls;
    }

    /** The encoding of bytes that hold more than ASCII. */
    static Charset byLetters(byte[] window) {
        if (isUtf8(window)) {
            return StandardCharsets.UTF_8;
        }
        Charset best = LEGACY.get(0);
        double highest = Double.NEGATIVE_INFINITY;
        for (Charset charset : LEGACY) {
            double score = score(new String(window, charset));
            if (score > highest) {
                highest = score;
                best = charset;
            }
        }
        return best;
    }

    /** Whether all of it is UTF-8, but for a sequence that the end cuts off, or a rare stray byte in much that is. */
    private static boolean isUtf8(byte[] window) {
        int sequences = 0;
        int strays = 0;
        for (int i = 0; i < window.length; ) {
            int length = sequenceAt(window, i);
            sequences += length > 1 ? 1 : 0;
            strays += length == 0 ? 1 : 0;
            i += Math.max(1, length);
        }
        return strays == 0 || sequences > 50 * strays;
    }

    /** Length of the UTF-8 sequence at a place; 0 if there is none. A sequence cut off by the end counts as one. */
    private static int sequenceAt(byte[] bytes, int at) {
        int lead = bytes[at] & 0xFF;
        if (lead < 0x80) {
            return 1;
        }
        int length =
                lead >= 0xF0 && lead < 0xF5 ? 4 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xC2 && lead < 0xE0 ? 2 : 0;
        if (length == 0) {
            return 0;
        }
        int present = Math.min(length, bytes.length - at);
        for (int i = 1; i < present; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return present < length || isValid(bytes, at, length) ? present : 0;
    }

    private static boolean isValid(byte[] bytes, int at, int length) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, at, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** How much a text looks like words, per word with a letter beyond ASCII. */
    private static double score(String text) {
        double score = 0;
        int words = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) < 0x41 || (text.charAt(i) > 0x7A && text.charAt(i) < 0x80)) {
                if (text.substring(start, i).chars().anyMatch(c -> c >= 0x80)) {
                    score += word(text.substring(start, i));
                    words++;
                }
                start = i + 1;
            }
        }
        return words == 0 ? 0 : score / words;
    }

    private static double word(String word) {
        double score = 0;
        Character.UnicodeScript script = null;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!Character.isLetter(c)) {
                score -= c >= 0x80 && !Character.isSpaceChar(c) ? 2 : 0;
                continue;
            }
            Character.UnicodeScript own = Character.UnicodeScript.of(c);
            score += script != null && own != script ? -3 : 0;
            score += i > 0 && Character.isUpperCase(c) && Character.isLowerCase(word.charAt(i - 1)) ? -3 : 0;
            score += c < 0x80 ? 0 : beyondAscii(word, i, own);
            script = own;
        }
        return score / word.length();
    }

    private static double beyondAscii(String word, int at, Character.UnicodeScript script) {
        char c = word.charAt(at);
        if (script == Character.UnicodeScript.ARABIC) {
            return FREQUENT_ARABIC.indexOf(c) >= 0 ? 1 : 0.2;
        }
        if (script == Character.UnicodeScript.CYRILLIC) {
            return FREQUENT_CYRILLIC.indexOf(Character.toLowerCase(c)) >= 0 ? 1 : 0.2;
        }
        boolean second = at > 0 && word.charAt(at - 1) >= 0x80;
        return (FREQUENT_LATIN.indexOf(c) >= 0 ? 1 : 0) - (second ? 2 : 0);
    }
}
