package org.cairn.casebook.work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.casebook.intake.ListReader;
import org.cairn.casebook.intake.Problem;
import org.cairn.casebook.intake.Reading;
import org.cairn.casebook.intake.RowSink;
import org.cairn.casebook.intake.SourceRecord;
import org.cairn.casebook.project.ListSettings;
import org.cairn.link.RecordTable;
import org.cairn.link.value.Absent;
import org.cairn.link.value.Value;

/**
 * How a file would be read as a list, before anything is taken in: its first rows as written and as understood, and what
 * of each field was understood.
 *
 * @param reading what the reading found: header, encoding, delimiter, problems
 * @param rows the first rows
 * @param isWhole whether every row was looked at, and not only the first
 * @param understood for each mapped field, what became of its cells
 * @param ids the identifiers of the rows looked at
 */
public record Preview(
        Reading reading,
        List<SourceRecord> rows,
        boolean isWhole,
        Map<String, Understood> understood,
        Set<String> ids) {

    private static final int SHOWN = 8;

    /** Most rows that are looked at. */
    public static final int LOOKED_AT = 20_000;

    public Preview {
        rows = List.copyOf(rows);
        understood = Collections.unmodifiableMap(new LinkedHashMap<>(understood));
        ids = Set.copyOf(ids);
    }

    /**
     * What became of the cells of a field.
     *
     * @param stated say something
     * @param notStated say nothing
     * @param illegible say something that could not be read
     * @param withheld say that it is withheld
     */
    public record Understood(long stated, long notStated, long illegible, long withheld) {

        static final Understood NONE = new Understood(0, 0, 0, 0);

        Understood and(Value value) {
            return new Understood(
                    stated + (value.isAbsent() ? 0 : 1),
                    notStated + (value == Absent.NOT_STATED ? 1 : 0),
                    illegible + (value == Absent.ILLEGIBLE ? 1 : 0),
                    withheld + (value == Absent.WITHHELD ? 1 : 0));
        }
    }

    /** Looks at a file. */
    public static Preview of(ListSettings list, Path file) throws IOException {
        Look look = new Look();
        Reading reading = ListReader.read(list, file, look);
        Map<String, Understood> understood = new LinkedHashMap<>();
        for (int field = 0; field < reading.fields().size() && field < look.counts.size(); field++) {
            understood.put(reading.fields().get(field), look.counts.get(field));
        }
        return new Preview(reading, look.first, look.rows < LOOKED_AT, understood, look.ids);
    }

    /** Whether nothing could be read, and why. */
    public List<Problem> refusals() {
        return reading.rows() > 0 ? List.of() : reading.problems().all();
    }

    /** Share of the identifiers looked at that are also on a list of a table, 0 to 1. */
    public double shareKnown(RecordTable records, String list) {
        Set<String> known = new HashSet<>();
        for (int row = 0; row < records.size() && !ids.isEmpty(); row++) {
            if (records.lists().get(records.listOf(row)).name().equals(list)) {
                String id = records.idOf(row).record();
                if (ids.contains(id)) {
                    known.add(id);
                }
            }
        }
        return ids.isEmpty() ? 0 : (double) known.size() / ids.size();
    }

    private static final class Look implements RowSink {
        private final List<SourceRecord> first = new ArrayList<>();
        private final List<Understood> counts = new ArrayList<>();
        private final Set<String> ids = new HashSet<>();
        private int rows;

        @Override
        public void row(SourceRecord record) {
            if (rows < SHOWN) {
                first.add(record);
            }
            rows++;
            ids.add(record.id().record());
            for (int field = 0; field < record.values().size(); field++) {
                if (counts.size() == field) {
                    counts.add(Understood.NONE);
                }
                counts.set(field, counts.get(field).and(record.values().get(field)));
            }
        }

        @Override
        public boolean wantsMore() {
            return rows < LOOKED_AT;
        }
    }
}
