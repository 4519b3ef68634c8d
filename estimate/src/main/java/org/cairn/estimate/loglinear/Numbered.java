package org.cairn.estimate.loglinear;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lists by number, from 1. */
final class Numbered {

    private Numbered() {}

    /** Names for lists that have none. */
    static List<String> lists(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
    }

    /** The lists of a set: {@code 134}, or {@code 1.3.10} where there are ten lists or more. */
    static String digits(int set, int lists) {
        return IntStream.range(0, lists)
                .filter(list -> (set >> list & 1) == 1)
                .mapToObj(list -> Integer.toString(list + 1))
                .collect(Collectors.joining(lists > 9 ? "." : ""));
    }
}
