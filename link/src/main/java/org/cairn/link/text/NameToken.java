package org.cairn.link.text;

/**
 * One word of a name in the forms it is compared by.
 *
 * @param folded the word as {@link Folding} leaves it, in its own script
 * @param latin the word in ASCII letters as far as its script is known, otherwise {@code folded}; for Arabic the
 *     consonants only
 * @param skeleton consonant classes without the article, the same for all spellings of most names; never empty
 * @param whole the same with whatever looks like an article left on, since not every Al- is one; never empty
 * @param split the skeleton with sh, th, dh and the like read as two consonants, as in Ishaq, Fathi and Adham; never empty
 * @param arabic whether the word is written in Arabic script, where short vowels are not written
 */
public record NameToken(String folded, String latin, String skeleton, String whole, String split, boolean arabic) {
    public NameToken {
        if (folded.isEmpty() || latin.isEmpty() || skeleton.isEmpty() || whole.isEmpty() || split.isEmpty()) {
            throw new IllegalArgumentException("a name token has at least one letter");
        }
    }

    /** The forms of a folded word. */
    public static NameToken of(String folded) {
        if (folded.codePoints().anyMatch(Arabic::isArabic)) {
            String whole = orElse(Arabic.skeleton(folded), folded);
            String skeleton = orElse(Arabic.skeleton(withoutArticle(folded, "ال", 2)), whole);
            return new NameToken(folded, skeleton, skeleton, whole, skeleton, true);
        }
        String latin = Folding.toLatin(folded);
        String whole = Skeleton.of(latin);
        String bare = withoutArticle(latin, "al", 3);
        return new NameToken(folded, latin, Skeleton.of(bare), whole, Skeleton.split(bare), false);
    }

    private static String orElse(String text, String other) {
        return text.isEmpty() ? other : text;
    }

    /** The word without a leading article, if at least {@code rest} letters and a consonant remain. */
    private static String withoutArticle(String word, String article, int rest) {
        boolean cut = word.startsWith(article) && word.length() >= article.length() + rest;
        return cut ? word.substring(article.length()) : word;
    }

    /** Whether the word is a single letter standing for a name. */
    public boolean isInitial() {
        return folded.codePointCount(0, folded.length()) == 1 && !isIdeograph(folded.codePointAt(0));
    }

    private static boolean isIdeograph(int c) {
        return Character.isIdeographic(c) || (c >= 0xAC00 && c <= 0xD7A3);
    }
}
