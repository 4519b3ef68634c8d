package org.cairn.casebook.work;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cairn.casebook.Casebook;
import org.cairn.casebook.CasebookFault;
import org.cairn.casebook.intake.ListReader;
import org.cairn.casebook.intake.RowSink;
import org.cairn.casebook.intake.SourceRecord;
import org.cairn.casebook.project.ListSettings;
import org.cairn.casebook.project.Project;
import org.cairn.link.RecordTable;
import org.cairn.link.value.Absent;
import org.cairn.link.value.Text;
import org.cairn.link.value.Value;

/**
 * The records of a project with the cells of some columns exactly as the lists write them: the same rows in the same order as
 * {@link Assembly} has. An empty cell is not stated. In a file whose header has a space after every delimiter, that space belongs
 * to the delimiter, in each row.
 */
final class AsWritten {

    private AsWritten() {}

    /**
     * Reads the cells.
     *
     * @param columns names of columns, which every list must have
     * @param by who needs them, for messages
     * @throws CasebookFault naming every list that lacks a column
     */
    static RecordTable of(Project project, Casebook casebook, List<String> columns, String by) throws IOException {
        RecordTable.Builder table = RecordTable.builder(
                project.lists().stream()
                        .map(list -> new RecordTable.ListInfo(list.name(), list.noRepeats()))
                        .toList(),
                columns);
        List<String> faults = new ArrayList<>();
        for (int list = 0; list < project.lists().size(); list++) {
            ListSettings settings = project.lists().get(list);
            List<Casebook.Edition> editions = Assembly.editions(settings, casebook);
            Cells cells = new Cells(table, list, columns, editions.size() > 1);
            for (Casebook.Edition edition : editions) {
                ListReader.read(settings, edition.path(), cells);
            }
            if (!cells.missing.isEmpty()) {
                faults.add("%s: no column “%s”, which %s compares. Its columns are: %s."
                        .formatted(
                                settings.name(),
                                String.join("”, “", cells.missing),
                                by,
                                String.join(", ", cells.header)));
            }
        }
        if (!faults.isEmpty()) {
            throw new CasebookFault(String.join("\n", faults) + "\nNothing was linked.");
        }
        return table.build();
    }

    /** Puts the cells of one list into the table, each identity once. */
    private static final class Cells implements RowSink {
        private final RecordTable.Builder table;
        private final int list;
        private final List<String> columns;
        private final boolean watchIds;
        private final Set<String> ids = new HashSet<>();
        private final Set<String> missing = new java.util.LinkedHashSet<>();
        private List<String> header = List.of();
        private int[] indices = {};
        private boolean spaced;

        Cells(RecordTable.Builder table, int list, List<String> columns, boolean watchIds) {
            this.table = table;
            this.list = list;
            this.columns = columns;
            this.watchIds = watchIds;
        }

        @Override
        public void header(List<String> names) {
            header = names.stream().map(String::strip).toList();
            spaced = names.size() > 1 && names.stream().skip(1).allMatch(name -> name.startsWith(" "));
            indices = columns.stream().mapToInt(this::indexOf).toArray();
        }

        private int indexOf(String column) {
            int exact = header.indexOf(column);
            List<String> folded =
                    header.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
            int index = exact >= 0 ? exact : folded.indexOf(column.toLowerCase(Locale.ROOT));
            if (index < 0) {
                missing.add(column);
            }
            return index;
        }

        @Override
        public void row(SourceRecord record) {
            if (!missing.isEmpty() || (watchIds && !ids.add(record.id().record()))) {
                return;
            }
            List<Value> values = new ArrayList<>(indices.length);
            for (int index : indices) {
                String cell = index < record.cells().size() ? record.cells().get(index) : "";
                String text = spaced && index > 0 ? cell.stripLeading() : cell;
                values.add(text.isBlank() ? Absent.NOT_STATED : new Text(text));
            }
            table.add(list, record.id().record(), values);
        }
    }
}
