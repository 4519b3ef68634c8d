package org.cairn.casebook.intake;

import java.util.List;
import java.util.Optional;

/**
 * Something in a list that a person should look at. A problem never stops a reading; its message says what is amiss,
 * where, what Cairn did, and what can be done. A message holds ids, rows and cells of dates, ages and the like, never a
 * cell of a name.
 */
public sealed interface Problem {

    /** The place in the file. */
    Where where();

    /** What is amiss, as a sentence that follows the place. */
    String what();

    /** What Cairn did, and what can be done. */
    String done();

    /** The file's name. */
    default String file() {
        return where().file();
    }

    /** The sheet, in a workbook. */
    default Optional<String> sheet() {
        return where().sheet();
    }

    /** The row as a spreadsheet counts; 0 when the whole file is meant. */
    default long row() {
        return where().row();
    }

    /** The column's name as written in the header. */
    default Optional<String> column() {
        return where().column();
    }

    /** The whole message: two lines, the second one indented by two spaces. */
    default String message() {
        return "%s: %s\n  %s".formatted(where(), what(), done());
    }

    /** What kind of problem it is, in small letters: {@code unreadable cell}. */
    default String kind() {
        return Wording.words(getClass().getSimpleName());
    }

    /** Whether it only tells what was assumed, and needs nothing done unless the assumption is wrong. */
    default boolean isNotice() {
        return false;
    }

    /** A cell that is not what its column should hold; {@code meant} is “an age”, “a date”, “a sex”. */
    record UnreadableCell(Where where, String quoted, String meant) implements Problem {
        @Override
        public String what() {
            return "%s is not %s that Cairn can read.".formatted(quoted, meant);
        }

        @Override
        public String done() {
            return "Kept as illegible; the cell stays as written. " + Wording.CORRECT;
        }
    }

    /** A date that no calendar has; {@code kept} is what of it can stand. */
    record ImpossibleDate(Where where, String quoted, String kept) implements Problem {
        @Override
        public String what() {
            return "%s is not a day.".formatted(quoted);
        }

        @Override
        public String done() {
            return "Kept as “%s”. %s".formatted(kept, Wording.CORRECT);
        }
    }

    /** An age nobody has reached. */
    record ImpossibleAge(Where where, String quoted) implements Problem {
        @Override
        public String what() {
            return "%s is not an age anyone has reached.".formatted(quoted);
        }

        @Override
        public String done() {
            return "Kept as illegible; the cell stays as written. " + Wording.CORRECT;
        }
    }

    /** A date before 1850 or after 2100. */
    record FarDate(Where where, String quoted, String hint) implements Problem {
        @Override
        public String what() {
            return "%s is before 1850 or after 2100.".formatted(quoted);
        }

        @Override
        public String done() {
            return "Kept as it stands. " + hint;
        }
    }

    /** A birth that comes after the death. */
    record BornAfterDeath(Where where, String born, String died) implements Problem {
        @Override
        public String what() {
            return "the date of birth (%s) is after the date of death (%s).".formatted(born, died);
        }

        @Override
        public String done() {
            return "Both were kept. " + Wording.CORRECT;
        }
    }

    /** An id on more than one row; {@code rows} holds the first few of them, {@code differences} is empty if they agree. */
    record RepeatedId(
            Where where, String list, String idColumn, String id, List<Long> rows, long count, List<String> differences)
            implements Problem {
        public RepeatedId {
            rows = List.copyOf(rows);
            differences = List.copyOf(differences);
        }

        @Override
        public String what() {
            String on = count == 2
                    ? "rows %s and %s and the two rows".formatted(rows.get(0), rows.get(1))
                    : "%s (%s%s) and they"
                            .formatted(
                                    Wording.count(count, "row"), Wording.joined(rows), count > rows.size() ? " …" : "");
            String how =
                    differences.isEmpty() ? "are the same" : "differ (%s)".formatted(String.join("; ", differences));
            return "%s %s is on %s %s.".formatted(idColumn, id, on, how);
        }

        @Override
        public String done() {
            return "%s rows were kept. An id should name one entry; tell Cairn which is right in Lists › %s."
                    .formatted(count == 2 ? "Both" : "All", list);
        }
    }

    /** A row whose id is missing. */
    record MissingId(Where where, String id) implements Problem {
        @Override
        public String what() {
            return "there is no id.";
        }

        @Override
        public String done() {
            return "The record was kept as “%s”. Give it an id, or a corrected copy cannot be matched with it."
                    .formatted(id);
        }
    }

    /** A row with fewer cells than the header. */
    record ShortRow(Where where, int cells, int columns) implements Problem {
        @Override
        public String what() {
            return "%s where the header has %s.".formatted(Wording.count(cells, "cell"), columns);
        }

        @Override
        public String done() {
            return "The last %s taken as not stated. See whether a line was broken in two. %s"
                    .formatted(columns - cells == 1 ? "one was" : columns - cells + " were", Wording.CORRECT);
        }
    }

    /** A row with more cells than the header. */
    record LongRow(Where where, int cells, int columns) implements Problem {
        @Override
        public String what() {
            return "%s where the header has %s.".formatted(Wording.count(cells, "cell"), columns);
        }

        @Override
        public String done() {
            return "The first %s were mapped; all stay with the row as written. A cell that holds the delimiter needs "
                            .formatted(columns)
                    + "quotation marks. " + Wording.CORRECT;
        }
    }

    /** A cell longer than anything a person writes into one. */
    record LongCell(Where where, int length, int kept) implements Problem {
        @Override
        public String what() {
            return "the cell holds %s characters.".formatted(Wording.number(length));
        }

        @Override
        public String done() {
            return "The first %s were understood; all stay with the row as written. See whether a quotation mark was left open."
                    .formatted(Wording.number(kept));
        }
    }

    /** A cell with NUL characters in it. */
    record NulCharacters(Where where) implements Problem {
        @Override
        public String what() {
            return "the cell holds NUL characters, which no text has.";
        }

        @Override
        public String done() {
            return "They were passed over; the cell stays as written. Export the list again from where it came.";
        }
    }

    /** A cell some of whose bytes are no text in the encoding the list was read in. */
    record LostCharacters(Where where, String list, String encoding) implements Problem {
        @Override
        public String what() {
            return "some of it is not text in %s.".formatted(encoding);
        }

        @Override
        public String done() {
            return "Each such byte was read as “\uFFFD”. If other cells look wrong too, say the encoding in cairn.yaml under "
                    + "lists › %s, as  encoding: windows-1256".formatted(list);
        }
    }

    /** A column that the project names and the list does not have. */
    record UnknownColumn(Where where, String list, String field, String wanted, List<String> columns, String suggestion)
            implements Problem {
        public UnknownColumn {
            columns = List.copyOf(columns);
        }

        @Override
        public String what() {
            return "no column “%s”. Its columns are: %s.".formatted(wanted, String.join(", ", columns));
        }

        @Override
        public String done() {
            return "Nothing was taken in. In cairn.yaml under lists › %s › columns, write  %s: %s"
                    .formatted(list, field, suggestion);
        }
    }

    /** A file with no rows to take in. */
    record EmptyList(Where where, boolean hasHeader) implements Problem {
        @Override
        public String what() {
            return hasHeader ? "there is a header and no row under it." : "the file is empty.";
        }

        @Override
        public String done() {
            return "It counts as a list with no one on it. See whether the right file is named in cairn.yaml.";
        }
    }

    /** A file that cannot be read, or not to its end. */
    record UnreadableFile(Where where, String what, String done) implements Problem {}

    /** Formulas in a column; the values last calculated were read. */
    record Formulas(Where where, long count) implements Problem {
        @Override
        public String what() {
            return "%s in this column, the first one here.".formatted(Wording.count(count, "formula"));
        }

        @Override
        public String done() {
            return "The value last calculated was read, and nothing where none was stored. If it may be stale, open the workbook, let it calculate, save it, and "
                    + "run cairn add again.";
        }
    }

    /** A column whose dates follow two orders. */
    record MixedDates(Where where, long contrary, String order, String list) implements Problem {
        @Override
        public String what() {
            return "%s cannot be %s, though others in this column are."
                    .formatted(Wording.count(contrary, "date"), order);
        }

        @Override
        public String done() {
            return "The column was read as %s. If that is wrong, say the order in cairn.yaml under lists › %s, as  dates: month-day-year"
                    .formatted(order, list);
        }
    }

    /** What was assumed where the list or the project does not say. */
    record Notice(Where where, String what, String done) implements Problem {
        @Override
        public boolean isNotice() {
            return true;
        }
    }
}
