package org.cairn.casebook.work;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cairn.casebook.Casebook;
import org.cairn.casebook.CasebookFault;
import org.cairn.casebook.intake.ListReader;
import org.cairn.casebook.intake.Reading;
import org.cairn.casebook.intake.SourceRecord;
import org.cairn.casebook.project.ColumnMap;
import org.cairn.casebook.project.ListSettings;
import org.cairn.casebook.project.Project;
import org.cairn.link.RecordTable;
import org.cairn.link.value.Absent;
import org.cairn.link.value.Value;

/**
 * Every list of a project, read from the copies that the casebook keeps, as one table of records.
 *
 * <p>Of a list with several editions, the records of the present one stand as it has them; a record that only an earlier
 * edition has is kept as it last stood, since a missing row is a question and not an answer.
 *
 * @param table the records, list by list, in the order of the files
 * @param lists what reading each list gave, in the project's order
 */
public record Assembly(RecordTable table, List<ListRead> lists) {

    public Assembly {
        lists = List.copyOf(lists);
    }

    /**
     * What reading one list gave.
     *
     * @param settings the list, as the project declares it
     * @param edition its present edition
     * @param reading the reading of that edition
     * @param records its records, those kept from earlier editions included
     * @param keptFromEarlier records that only an earlier edition has
     */
    public record ListRead(
            ListSettings settings, Casebook.Edition edition, Reading reading, long records, long keptFromEarlier) {}

    /**
     * Reads every list.
     *
     * @throws CasebookFault if a list was never taken in
     */
    public static Assembly of(Project project, Casebook casebook, Progress progress) throws IOException {
        List<String> fields = fields(project);
        RecordTable.Builder table = RecordTable.builder(
                project.lists().stream()
                        .map(list -> new RecordTable.ListInfo(list.name(), list.noRepeats()))
                        .toList(),
                fields);
        List<ListRead> read = new ArrayList<>();
        for (int list = 0; list < project.lists().size(); list++) {
            ListSettings settings = project.lists().get(list);
            progress.at("reading " + settings.name(), list, project.lists().size());
            read.add(readList(settings, editions(settings, casebook), new Filling(table, list, settings, fields)));
        }
        return new Assembly(table.build(), read);
    }

    private static List<String> fields(Project project) {
        Set<String> mapped = new LinkedHashSet<>();
        project.lists().forEach(list -> mapped.addAll(list.columns().fields()));
        List<String> fields = new ArrayList<>(ColumnMap.KNOWN_FIELDS);
        fields.retainAll(mapped);
        mapped.removeAll(ColumnMap.KNOWN_FIELDS);
        fields.addAll(mapped);
        return fields;
    }

    /** The editions of a list that stand, the present one first; at least one. */
    static List<Casebook.Edition> editions(ListSettings list, Casebook casebook) {
        List<Casebook.Edition> editions = casebook.editions(list.name());
        if (editions.isEmpty()) {
            throw new CasebookFault(
                    "The list %s was never taken in. Run cairn add, or cairn run.".formatted(list.name()));
        }
        return editions;
    }

    private static ListRead readList(ListSettings settings, List<Casebook.Edition> editions, Filling filling)
            throws IOException {
        filling.watchIds = editions.size() > 1;
        Reading reading = ListReader.read(settings, editions.get(0).path(), filling::add);
        long present = filling.records;
        for (Casebook.Edition earlier : editions.subList(1, editions.size())) {
            ListReader.read(settings, earlier.path(), filling::add);
        }
        return new ListRead(settings, editions.get(0), reading, filling.records, filling.records - present);
    }

    /** Puts one list's records into the table, each identity once. */
    private static final class Filling {
        private final RecordTable.Builder table;
        private final int list;
        private final int[] slots;
        private final Value[] row;
        private final Set<String> ids = new HashSet<>();
        private boolean watchIds;
        private long records;

        Filling(RecordTable.Builder table, int list, ListSettings settings, List<String> fields) {
            this.table = table;
            this.list = list;
            this.slots = settings.columns().fields().stream()
                    .mapToInt(fields::indexOf)
                    .toArray();
            this.row = new Value[fields.size()];
        }

        void add(SourceRecord record) {
            if (watchIds && !ids.add(record.id().record())) {
                return;
            }
            Arrays.fill(row, Absent.NOT_STATED);
            for (int field = 0; field < slots.length; field++) {
                row[slots[field]] = record.values().get(field);
            }
            table.add(list, record.id().record(), List.of(row));
            records++;
        }
    }
}
