package org.cairn.casebook.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.cairn.casebook.intake.Problem.Notice;
import org.cairn.casebook.intake.Problem.UnknownColumn;
import org.cairn.casebook.project.ColumnMap;
import org.cairn.casebook.project.Likeness;
import org.cairn.casebook.project.ListSettings;

/** Finds the columns that the project names among those that the list has. */
final class Columns {
    private final ListSettings list;
    private final List<String> header;
    private final Where file;
    private final Problems problems;
    private boolean complete = true;

    Columns(ListSettings list, List<String> header, Where file, Problems problems) {
        this.list = list;
        this.header = header.stream().map(Cells::clean).toList();
        this.file = file;
        this.problems = problems;
    }

    /** Whether every column asked for so far was there. */
    boolean isComplete() {
        return complete;
    }

    /** The index of the id column; −1 where there is none. */
    int id() {
        return list.columns().id().map(column -> index("id", column)).orElse(-1);
    }

    /** The indices of a field's columns. A name in parts has those of its parts that are mapped. */
    int[] of(String field) {
        List<Integer> found = new ArrayList<>();
        List<String> words =
                field.equals("name") && list.columns().hasNameParts() ? ColumnMap.NAME_PARTS : List.of(field);
        for (String word : words) {
            list.columns().of(word).forEach(column -> found.add(index(word, column)));
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private int index(String word, String column) {
        String wanted = Cells.clean(column);
        List<Integer> exact = positions(name -> name.equals(wanted));
        List<Integer> found =
                exact.isEmpty() ? positions(name -> Cells.folded(name).equals(Cells.folded(wanted))) : exact;
        if (found.isEmpty()) {
            complete = false;
            problems.add(new UnknownColumn(file, list.name(), word, column, header, suggestion(word, wanted)));
            return 0;
        }
        if (found.size() > 1) {
            problems.add(new Notice(
                    file.column(column),
                    "%s columns have this name.".formatted(found.size()),
                    "The first of them was read. Give the others names of their own if one of them was meant."));
        }
        return found.get(0);
    }

    private List<Integer> positions(Predicate<String> matches) {
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (matches.test(header.get(i))) {
                positions.add(i);
            }
        }
        return positions;
    }

    private String suggestion(String word, String wanted) {
        Optional<String> guessed = HeaderGuess.guess(header).of(word).stream().findFirst();
        return Likeness.nearest(wanted, header).or(() -> guessed).orElse("the name of one of these columns");
    }

    /** Which parts of a name have columns, in the order given, father, grandfather, family. */
    boolean[] nameParts() {
        boolean[] present = new boolean[ColumnMap.NAME_PARTS.size()];

        for (int i = 0; i < present.length; i++) {
            present[i] = !list.columns().of(ColumnMap.NAME_PARTS.get(i)).isEmpty();
        }
        return present;
    }
}
