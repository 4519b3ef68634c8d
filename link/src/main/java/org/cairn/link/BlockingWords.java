package org.cairn.link;

import java.util.Collection;
import java.util.List;
import org.cairn.link.block.KeyWords;

/** The words of blocking rules, for whoever reads rules before there are records. */
public final class BlockingWords {

    private BlockingWords() {}

    /**
     * Every word that a blocking rule can name where lists have these fields: {@code name sound}, {@code month of died}, {@code
     * place.2} …
     */
    public static List<String> of(Collection<String> fields) {
        return KeyWords.of(fields);
    }
}
