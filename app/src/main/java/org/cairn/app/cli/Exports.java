package org.cairn.app.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cairn.app.report.Csv;
import org.cairn.app.report.ValueText;
import org.cairn.casebook.IndividualId;
import org.cairn.casebook.work.Linking;
import org.cairn.casebook.work.Tabulation;
import org.cairn.casebook.work.Work;
import org.cairn.estimate.CaptureTable;
import org.cairn.link.RecordId;
import org.cairn.link.RecordTable;
import org.cairn.link.ScoredPairs;
import org.jspecify.annotations.Nullable;

/** The exports, each as its file is. Cells that a spreadsheet would take for a formula begin with an apostrophe. */
final class Exports {

    private Exports() {}

    private static CsvWriter csv(OutputStream to) {
        return CsvWriter.builder()
                .lineDelimiter(de.siegmar.fastcsv.writer.LineDelimiter.LF)
                .build(new OutputStreamWriter(to, StandardCharsets.UTF_8));
    }

    /** {@code list,record,person}: every record once. */
    static void links(Work work, OutputStream to) throws IOException {
        work.rowsOfPeople();
        Map<RecordId, IndividualId> individuals = work.casebook().individuals();
        RecordTable records = work.records().table();
        CsvWriter csv = csv(to);
        csv.writeRecord("list", "record", "person");
        for (int row = 0; row < records.size(); row++) {
            RecordId id = records.idOf(row);
            csv.writeRecord(Csv.safe(id.list()), Csv.safe(id.record()), personOf(individuals, id));
        }
        csv.flush();
    }

    /**
     * {@code list_l,record_l,list_r,record_r,weight_bits,probability,outcome}: every pair from a weight up. By a model brought
     * along, also the number of each comparison's level: {@code gamma_…}, −1 where either record states nothing.
     */
    static void pairs(Work work, @Nullable Double fromBits, OutputStream to) throws IOException {
        Linking linking = fromBits == null ? work.link() : work.linkKeeping(fromBits);
        double from = fromBits == null ? work.keptFrom().orElse(linking.model().reviewFromBits()) : fromBits;
        RecordTable records = work.records().table();
        int[] person = linking.linkage().personOfRow();
        ScoredPairs pairs = linking.pairs();
        CsvWriter csv = csv(to);
        List<String> header = new ArrayList<>(
                List.of("list_l", "record_l", "list_r", "record_r", "weight_bits", "probability", "outcome"));
        linking.numbered().forEach(comparison -> header.add("gamma_" + comparison));
        csv.writeRecord(header);
        for (int pair = 0; pair < pairs.size(); pair++) {
            if (pairs.weightBits(pair) < from) {
                continue;
            }
            RecordId left = records.idOf(pairs.left(pair));
            RecordId right = records.idOf(pairs.right(pair));
            List<String> row = new ArrayList<>(List.of(
                    Csv.safe(left.list()),
                    Csv.safe(left.record()),
                    Csv.safe(right.list()),
                    Csv.safe(right.record()),
                    Double.toString(pairs.weightBits(pair)),
                    Double.toString(pairs.probability(pair)),
                    outcome(linking, pair, person[pairs.left(pair)] == person[pairs.right(pair)])));
            linking.levels(pair).forEach(level -> row.add(Integer.toString(level)));
            csv.writeRecord(row);
        }
        csv.flush();
    }

    private static String outcome(Linking linking, int pair, boolean together) {
        if (together) {
            return "linked";
        }
        double bits = linking.pairs().weightBits(pair);
        return bits >= linking.model().reviewFromBits() ? "to review" : "left apart";
    }

    /** Stratum columns, one 0/1 column per list, {@code count}: every history that is possible, zeros kept. */
    static void table(Work work, OutputStream to) throws IOException {
        Tabulation table = work.table();
        List<String> by = work.project().estimate().by();
        CsvWriter csv = csv(to);
        List<String> header = new ArrayList<>(by);
        header.addAll(table.whole().lists());
        header.add("count");
        csv.writeRecord(header.stream().map(Csv::safe).toList());
        if (by.isEmpty()) {
            rows(csv, List.of(), table.whole());
        }
        table.strata().forEach((stratum, counts) -> rows(csv, List.copyOf(stratum.values()), counts));
        csv.flush();
    }

    private static void rows(CsvWriter csv, List<String> stratum, CaptureTable table) {
        for (int pattern = 1; pattern < table.cells(); pattern++) {
            List<String> row = new ArrayList<>();
            stratum.forEach(label -> row.add(Csv.safe(label)));
            table.history(pattern).chars().forEach(digit -> row.add(String.valueOf((char) digit)));
            row.add(Long.toString(table.count(pattern)));
            csv.writeRecord(row);
        }
    }

    /** One row per record, person by person, as each list understood it; names only where that is allowed. */
    static void individuals(Work work, boolean withNames, OutputStream to) throws IOException {
        work.rowsOfPeople();
        RecordTable records = work.records().table();
        Map<RecordId, IndividualId> individuals = work.casebook().individuals();
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < records.size(); row++) {
            rows.add(row);
        }
        rows.sort(java.util.Comparator.<Integer, IndividualId>comparing(row -> individuals.get(records.idOf(row)))
                .thenComparing(row -> row));
        CsvWriter csv = csv(to);
        List<String> header = new ArrayList<>(List.of("person", "list", "record"));
        header.addAll(records.fields());
        csv.writeRecord(header.stream().map(Csv::safe).toList());
        for (int row : rows) {
            RecordId id = records.idOf(row);
            List<String> cells =
                    new ArrayList<>(List.of(personOf(individuals, id), Csv.safe(id.list()), Csv.safe(id.record())));
            for (String field : records.fields()) {
                boolean hidden = field.equals("name")
                        && !withNames
                        && !work.project().report().names().show(records, row);
                cells.add(
                        hidden
                                ? "withheld"
                                : Csv.safe(ValueText.of(records.column(field).at(row))));
            }
            csv.writeRecord(cells);
        }
        csv.flush();
    }

    private static String personOf(Map<RecordId, IndividualId> individuals, RecordId record) {
        IndividualId individual = individuals.get(record);
        if (individual == null) {
            throw new IllegalStateException("a record without a person: " + record);
        }
        return individual.toString();
    }
}
