package org.cairn.casebook.intake;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;

/** What a cell says, freed of how it happens to be written: spaces, marks of direction, compatibility forms, digits. */
final class Cells {
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final Normalizer2 NFKD = Normalizer2.getNFKDInstance();

    private Cells() {}

    /** NFC, no control or direction marks, single spaces, none at the ends. */
    static String clean(String cell) {
        if (isPlain(cell)) {
            return cell;
        }
        StringBuilder clean = new StringBuilder(cell.length());
        boolean gap = false;
        for (int i = 0; i < cell.length(); ) {
            int c = cell.codePointAt(i);
            i += Character.charCount(c);
            if (isSpace(c)) {
                gap = clean.length() > 0;
            } else if (!isMarkOfDirection(c)) {
                clean.append(gap ? " " : "").appendCodePoint(c);
                gap = false;
            }
        }
        return NFC.normalize(clean);
    }

    /** Whether a cell is ASCII that needs no cleaning. */
    private static boolean isPlain(String cell) {
        char before = ' ';
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c > '~' || c < ' ' || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return cell.isEmpty() || before != ' ';
    }

    private static boolean isSpace(int c) {
        return c <= ' ' || c == 0x7F || c == 0x85 || Character.isSpaceChar(c) || Character.isWhitespace(c);
    }

    private static boolean isMarkOfDirection(int c) {
        return c == 0x061C
                || c == 0x200B
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x206F)
                || c == 0xFEFF;
    }

    /**
     * A form in which words can be looked up whatever their case, accents, Arabic hamza seats, or digits: compatibility
     * decomposition without marks, case folded, Persian yeh and kaf as Arabic ones, any script's digits as 0 to 9.
     */
    static String folded(String clean) {
        if (isAscii(clean)) {
            return lower(clean);
        }
        String decomposed = NFKD.normalize(clean);
        StringBuilder folded = new StringBuilder(decomposed.length());
        decomposed.codePoints().forEach(c -> fold(c, folded));
        return UCharacter.foldCase(folded.toString(), true);
    }

    private static void fold(int c, StringBuilder folded) {
        int type = Character.getType(c);
        int digit = type == Character.DECIMAL_DIGIT_NUMBER ? UCharacter.digit(c, 10) : -1;
        if (digit >= 0) {
            folded.append((char) ('0' + digit));
        } else if (c == 'ی' || c == 'ى') {
            folded.append('ي');
        } else if (c == 'ک') {
            folded.append('ك');
        } else if (c == 'ة' || c == 'ۀ' || c == 'ہ') {
            folded.append('ه');
        } else if (type == Character.DASH_PUNCTUATION || c == 0x2212) {
            folded.append('-');
        } else if (type != Character.NON_SPACING_MARK && c != 'ـ' && c != 0x200C && c != 0x200D) {
            folded.appendCodePoint(c);
        }
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String lower(String ascii) {
        StringBuilder lower = null;
        for (int i = 0; i < ascii.length(); i++) {
            char c = ascii.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                lower = lower == null ? new StringBuilder(ascii) : lower;
                lower.setCharAt(i, (char) (c + 32));
            }
        }
        return lower == null ? ascii : lower.toString();
    }
}
