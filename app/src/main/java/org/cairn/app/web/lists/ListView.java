package org.cairn.app.web.lists;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.app.web.Known;
import org.cairn.app.web.Known.ListNow;
import org.cairn.casebook.intake.Problem;
import org.cairn.casebook.work.Assembly;
import org.cairn.casebook.work.Completeness;

/**
 * One list.
 *
 * @param list the list
 * @param read what reading it found; empty until it is read
 * @param stated for each mapped field, how many records state it
 * @param problems cells and rows that need a look, in the order of the file
 * @param notices what was assumed
 * @param counts how many problems of each kind there are, those not shown included
 */
public record ListView(
        ListNow list,
        Optional<Assembly.ListRead> read,
        Map<String, Long> stated,
        List<Problem> problems,
        List<Problem> notices,
        Map<String, Long> counts) {

    private static final int SHOWN = 200;

    public ListView {
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
    }

    static ListView of(Known known, ListNow list) {
        Optional<Assembly.ListRead> read = ListsScreen.read(known, list);
        List<Problem> all = read.map(one -> one.reading().problems().all()).orElse(List.of());
        Map<String, Long> stated = known.records().stream()
                .flatMap(records -> Completeness.of(records).lists().stream())
                .filter(one -> one.name().equals(list.settings().name()))
                .findFirst()
                .map(Completeness.OfList::stated)
                .orElse(Map.of());
        Map<String, Long> counts = new LinkedHashMap<>();
        read.ifPresent(one -> counts.putAll(one.reading().problems().counts()));
        return new ListView(
                list,
                read,
                stated,
                all.stream().filter(problem -> !problem.isNotice()).limit(SHOWN).toList(),
                all.stream().filter(Problem::isNotice).limit(SHOWN).toList(),
                counts);
    }

    /** The columns of a field, as the project file names them. */
    public String columnsOf(String field) {
        List<String> columns = list.settings().columns().of(field);
        return String.join(", ", columns.isEmpty() ? nameParts() : columns);
    }

    private List<String> nameParts() {
        return org.cairn.casebook.project.ColumnMap.NAME_PARTS.stream()
                .flatMap(part -> list.settings().columns().of(part).stream())
                .toList();
    }
}
