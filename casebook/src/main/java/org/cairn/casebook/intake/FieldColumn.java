package org.cairn.casebook.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.casebook.intake.Understood.Trouble;
import org.cairn.link.value.Absent;
import org.cairn.link.value.Value;

/**
 * One field of a list: which columns it stands in, and how their text is understood. What a text means is remembered for the
 * texts met first, so that a column of a million cells with a hundred different texts is understood a hundred times.
 */
final class FieldColumn {
    private static final int REMEMBERED = 1 << 16;

    /** The longest text understood, characters; the rest of a longer cell stays in the row as written only. */
    static final int LONGEST = 10_000;

    private final String field;
    private final int[] columns;
    private final Understood.Reader reader;
    private final Map<String, Cell> remembered = new HashMap<>();
    private long hits;
    /** Whether texts recur so often that remembering them pays; names hardly do. */
    private boolean repeats = true;

    /**
     * @param field the field's name
     * @param columns indices of its columns
     * @param reader how the text of a cell is understood, several cells being joined by a line feed
     */
    FieldColumn(String field, int[] columns, Understood.Reader reader) {
        this.field = field;
        this.columns = columns;
        this.reader = reader;
    }

    String field() {
        return field;
    }

    int[] columns() {
        return columns;
    }

    /**
     * A text and what was understood from it.
     *
     * @param isShared whether equal texts give this very object
     */
    record Cell(String text, Understood understood, boolean isShared) {}

    Cell read(List<String> cells) {
        String text = columns.length == 1 ? cell(cells, columns[0]) : joined(cells);
        if (!repeats) {
            return new Cell(text, reader.read(text), false);
        }
        Cell known = remembered.get(text);
        if (known != null) {
            hits++;
            return known;
        }
        return readFirst(text);
    }

    private Cell readFirst(String text) {
        boolean remember = remembered.size() < REMEMBERED && text.length() < 200;
        Cell cell = new Cell(text, reader.read(text), remember);
        if (remember) {
            remembered.put(text, cell);
        } else if (hits < remembered.size()) {
            repeats = false;
            remembered.clear();
        }
        return cell;
    }

    private String joined(List<String> cells) {
        StringBuilder joined = new StringBuilder(cell(cells, columns[0]));
        for (int i = 1; i < columns.length; i++) {
            joined.append('\n').append(cell(cells, columns[i]));
        }
        return joined.toString();
    }

    private static String cell(List<String> cells, int column) {
        String cell = column < cells.size() ? cells.get(column) : "";
        return cell.length() > LONGEST ? cell.substring(0, LONGEST) : cell;
    }

    /** Sees to what is true of every cell: nothing at all, words for nothing, and what a spreadsheet writes for an error. */
    static Understood.Reader single(Understood.Reader reader) {
        return written -> {
            String clean = Cells.clean(written);
            return Words.absent(clean)
                    .map(absent -> Understood.of((Value) absent))
                    .orElseGet(() -> isError(clean)
                            ? Understood.with(Absent.ILLEGIBLE, Trouble.UNREADABLE)
                            : reader.read(clean));
        };
    }

    static boolean isError(String clean) {
        return clean.startsWith("#")
                && List.of("#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!")
                        .contains(clean);
    }
}
