package org.cairn.casebook.work;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the lists state and what they leave out, and what is wrong in them.
 *
 * @param lists each list
 * @param problems every problem
 */
public record Completeness(List<OfList> lists, ProblemFinding problems) {

    public Completeness {
        lists = List.copyOf(lists);
    }

    /**
     * One list.
     *
     * @param name the list
     * @param records how many records it has
     * @param stated for each mapped field, how many records state it
     */
    public record OfList(String name, long records, Map<String, Long> stated) {
        public OfList {
            stated = Collections.unmodifiableMap(new LinkedHashMap<>(stated));
        }
    }

    /** Looks through every list. */
    public static Completeness of(Assembly records) {
        long[][] stated = FindingsOf.stated(records.table());
        List<OfList> lists = new ArrayList<>();
        for (int list = 0; list < records.lists().size(); list++) {
            Assembly.ListRead read = records.lists().get(list);
            lists.add(new OfList(
                    read.settings().name(), read.records(), FindingsOf.byField(read, records.table(), stated[list])));
        }
        return new Completeness(lists, FindingsOf.problems(records));
    }
}
