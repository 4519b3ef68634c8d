package org.cairn.estimate.table;

import java.util.List;

/** Putting lists of things into sentences. */
public final class Words {

    private Words() {}

    /** "A", "A and B", "A, B and C". */
    public static String join(List<String> names) {
        int last = names.size() - 1;
        return last <= 0
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
