package org.cairn.casebook.work;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One list, as it was taken in.
 *
 * @param name the list's name in the project
 * @param file the file's name, without its folder
 * @param sha256 hash of the file's bytes, in hexadecimal
 * @param records entries on the list
 * @param individuals people those entries are
 * @param noRepeats whether the list is declared free of duplicates
 * @param stated for each mapped field, how many entries state it, in the order of the fields
 */
public record ListFinding(
        String name,
        String file,
        String sha256,
        long records,
        long individuals,
        boolean noRepeats,
        Map<String, Long> stated) {
    public ListFinding {
        stated = Collections.unmodifiableMap(new LinkedHashMap<>(stated));
    }
}
