package org.cairn.link;

import java.util.List;
import org.cairn.link.text.Folding;
import org.cairn.link.text.NameToken;

/**
 * A word of a name as names are compared, for whoever looks a name up: so that what is linked is also found.
 *
 * @param folded letter variants, accents and case folded, in its own script
 * @param latin in lower-case ASCII letters, as far as its script is known
 * @param sound its consonants as classes, the same for other spellings and other scripts of it
 */
public record NameWord(String folded, String latin, String sound) {

    /** The words of a text, in the order written; none if it holds neither letter nor digit. */
    public static List<NameWord> of(String text) {
        return Folding.words(text).stream().map(NameWord::ofWord).toList();
    }

    private static NameWord ofWord(String word) {
        NameToken token = NameToken.of(word);
        return new NameWord(token.folded(), token.latin(), token.skeleton());
    }
}
