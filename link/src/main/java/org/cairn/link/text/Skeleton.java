package org.cairn.link.text;

/**
 * The consonants of a Latin word, as classes that other spellings, and other scripts, of the same name fall into too:
 * Muhammad, Mohamed and محمد are all {@code mhmd}.
 *
 * <p>Digraphs are one consonant (kh → x, gh → g, sh → c, th → t, dh → z, ph → f, ch → c); p joins b, v joins f, q and c join k, g joins j; a consonant that follows itself counts once; vowels are left out, and w and y too unless they begin the word; final h is left out.
 */
final class Skeleton {

    private Skeleton() {}

    /**
     * The skeleton of a word of lower-case letters.
     *
     * @return never empty: a word without consonants has its y and w after an {@code a}, or is its own skeleton
     */
    static String of(String latin) {
        return of(latin, true);
    }

    /** The skeleton with every h read as a consonant of its own. */
    static String split(String latin) {
        return of(latin, false);
    }

    private static String of(String latin, boolean digraphs) {
        StringBuilder skeleton = new StringBuilder(latin.length());
        int i = 0;
        while (i < latin.length()) {
            char c = latin.charAt(i);
            char next = i + 1 < latin.length() ? latin.charAt(i + 1) : 0;
            char digraph = digraphs && next == 'h' ? digraph(c) : 0;
            if (digraph != 0) {
                skeleton.append(digraph);
                i += 2;
                continue;
            }
            boolean finalH = c == 'h' && next == 0;
            if (!finalH) {
                appendClass(c, next, i == 0, skeleton);
            }
            i++;
        }
        return skeleton.isEmpty() ? ofVowels(latin, 'y', 'w') : withoutRepeats(skeleton);
    }

    /** For a word without consonants: an {@code a}, then its y and w, the letters of which may be given; or the word. */
    static String ofVowels(String word, char y, char w) {
        StringBuilder skeleton = new StringBuilder("a");
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == y || c == w) {
                skeleton.append(c == y ? 'y' : 'w');
            }
        }
        return skeleton.length() == 1 ? word : withoutRepeats(skeleton);
    }

    /** Each run of one consonant once: doubling is not written in Arabic, and written at will in Latin. */
    static String withoutRepeats(StringBuilder skeleton) {
        StringBuilder once = new StringBuilder(skeleton.length());
        for (int i = 0; i < skeleton.length(); i++) {
            if (i == 0 || skeleton.charAt(i) != skeleton.charAt(i - 1)) {
                once.append(skeleton.charAt(i));
            }
        }
        return once.toString();
    }

    private static char digraph(char c) {
        return switch (c) {
            case 'k' -> 'x';
            case 'g' -> 'g';
            case 's', 'c' -> 'c';
            case 't' -> 't';
            case 'd' -> 'z';
            case 'p' -> 'f';
            default -> 0;
        };
    }

    private static void appendClass(char c, char next, boolean first, StringBuilder skeleton) {
        switch (c) {
            case 'a', 'e', 'i', 'o', 'u' -> {}
            case 'w', 'y' -> {
                if (first) {
                    skeleton.append(c);
                }
            }
            case 'p' -> skeleton.append('b');
            case 'v' -> skeleton.append('f');
            case 'q' -> skeleton.append('k');
            case 'c' -> skeleton.append(next == 'e' || next == 'i' || next == 'y' ? 's' : 'k');
            case 'g' -> skeleton.append('j');
            case 'x' -> skeleton.append("ks");
            default -> skeleton.append(c);
        }
    }
}
