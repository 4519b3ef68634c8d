package org.cairn.app.web.lists;

import java.util.List;
import java.util.Optional;
import org.cairn.app.web.Known.ListNow;

/**
 * The lists of a project.
 *
 * @param lists each list
 * @param waiting files in the project's {@code lists} folder that no list is
 * @param faults what in the project file cannot be understood
 */
public record ListsView(List<Line> lists, List<String> waiting, List<String> faults) {
    public ListsView {
        lists = List.copyOf(lists);
        waiting = List.copyOf(waiting);
        faults = List.copyOf(faults);
    }

    /**
     * One list.
     *
     * @param list the list
     * @param records how many records it has; empty until it is read
     * @param problems how many of its cells need a look; empty until it is read
     */
    public record Line(ListNow list, Optional<Long> records, Optional<Long> problems) {}

    /** Whether every list was taken in. */
    public boolean isTakenIn() {
        return lists.stream().allMatch(line -> line.list().isTakenIn());
    }
}
