package org.cairn.link.text;

/**
 * Arabic script: letter variants that lists write interchangeably, and the consonants a Latin spelling keeps.
 *
 * <p>Folding joins the hamza seats (أ إ آ ٱ → ا, ؤ → و, ئ → ي, ء left out), ta marbuta and final ha, alif maqsura and ya,
 * the Persian and Urdu forms of kaf, ya and ha, and leaves out tatweel and vowel marks. Digits become ASCII.
 */
final class Arabic {

    private Arabic() {}

    static boolean isArabic(int c) {
        return (c >= 0x620 && c < 0x700) || (c >= 0x750 && c < 0x780);
    }

    /** Appends the folded form of one code point of the Arabic block. */
    static void fold(int c, StringBuilder folded) {
        switch (c) {
            case 'أ', 'إ', 'آ', 'ٱ', 'ٲ', 'ٳ' -> folded.append('ا');
            case 'ؤ' -> folded.append('و');
            case 'ئ', 'ى', 'ی', 'ې', 'ۍ', 'ے', 'ۓ' -> folded.append('ي');
            case 'ة', 'ۀ', 'ہ', 'ھ', 'ە', 'ۃ', 'ۂ' -> folded.append('ه');
            case 'ک', 'ڪ' -> folded.append('ك');
            case 'ء', 'ـ' -> {}
            default -> foldOther(c, folded);
        }
    }

    private static void foldOther(int c, StringBuilder folded) {
        if (c >= 0x660 && c <= 0x669) {
            folded.append((char) ('0' + c - 0x660));
        } else if (c >= 0x6F0 && c <= 0x6F9) {
            folded.append((char) ('0' + c - 0x6F0));
        } else if (c == 0x60C || c == 0x61B || c == 0x61F || c == 0x6D4) {
            folded.append(' ');
        } else if (!isMark(c)) {
            folded.append((char) c);
        }
    }

    private static boolean isMark(int c) {
        return (c >= 0x64B && c <= 0x65F) || (c >= 0x610 && c <= 0x61A) || c == 0x670 || (c >= 0x6D6 && c <= 0x6ED);
    }

    /**
     * The consonants of a folded word as classes that a Latin spelling of the same name falls into too (see
     * {@link Skeleton}): {@code محمد} → {@code mhmd}. ع, hamza and the long vowels are left out, و and ي are kept only where
     * they begin the word, final ه is left out.
     */
    static String skeleton(String word) {
        StringBuilder skeleton = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean last = i == word.length() - 1;
            if ((c == 'و' || c == 'ي') ? i == 0 : !(last && (c == 'ه' || c == 'ح'))) {
                appendClass(c, skeleton);
            }
        }
        return skeleton.isEmpty() ? Skeleton.ofVowels(word, 'ي', 'و') : Skeleton.withoutRepeats(skeleton);
    }

    private static void appendClass(char c, StringBuilder skeleton) {
        switch (c) {
            case 'ب', 'پ' -> skeleton.append('b');
            case 'ت', 'ط', 'ث', 'ٹ' -> skeleton.append('t');
            case 'ج', 'چ', 'ژ' -> skeleton.append('j');
            case 'ح', 'ه' -> skeleton.append('h');
            case 'خ' -> skeleton.append('x');
            case 'د', 'ض', 'ڈ' -> skeleton.append('d');
            case 'ذ', 'ز', 'ظ' -> skeleton.append('z');
            case 'ر', 'ڑ' -> skeleton.append('r');
            case 'س', 'ص' -> skeleton.append('s');
            case 'ش' -> skeleton.append('c');
            case 'غ' -> skeleton.append('g');
            case 'ف', 'ڤ' -> skeleton.append('f');
            case 'ق', 'ك', 'گ' -> skeleton.append('k');
            case 'ل' -> skeleton.append('l');
            case 'م' -> skeleton.append('m');
            case 'ن', 'ں' -> skeleton.append('n');
            case 'و' -> skeleton.append('w');
            case 'ي' -> skeleton.append('y');
            case 'ا', 'ع' -> {}
            default -> skeleton.append(c);
        }
    }
}
