package org.cairn.bench.accuracy;

import static java.util.stream.Collectors.toMap;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.cairn.casebook.work.Work;
import org.cairn.link.Comparison;
import org.cairn.link.LinkageSpec;
import org.cairn.link.RecordTable;
import org.cairn.link.value.Absent;
import org.cairn.link.value.Text;
import org.cairn.link.value.Value;

/** Reads the lists that linkage is measured on. */
final class KnownLists {

    /** Reads one field of a row. */
    private interface Reading {
        Value of(Row row);
    }

    private final Path data;

    KnownLists(Path data) {
        this.data = data;
    }

    /** The names of the sets there are, in the order they are measured. */
    static final List<String> NAMES = List.of(
            "rldata500",
            "fake_1000",
            "febrl3",
            "historical_50k",
            "usa",
            "usa-names-places",
            "gaza",
            "gaza-names",
            "gaza-releases",
            "nomenklatura");

    /**
     * One set, or the project in a folder that {@code cairn simulate} made.
     *
     * @throws IOException if a file cannot be read
     */
    Known of(String name) throws IOException {
        return switch (name) {
            case "rldata500" -> rldata();
            case "fake_1000" -> fake();
            case "febrl3" -> febrl();
            case "historical_50k" -> historical();
            case "usa" -> usa(List.of("fe", "fe15", "guardian", "kbp", "mpv", "wapo"), true);
            case "usa-names-places" -> usa(List.of("mpv", "wapo"), false);
            case "gaza" -> gaza("Gaza, Latin × Arabic: name, age, sex, born", true);
            case "gaza-names" -> gaza("Gaza, Latin × Arabic: name", false);
            case "gaza-releases" -> releases();
            case "nomenklatura" -> nomenklatura();
            default -> simulated(Path.of(name));
        };
    }

    // ---- one list with repeats -------------------------------------------------------------------------------------

    private Known rldata() throws IOException {
        List<Row> rows = read("classic/RLdata500.tsv", '\t');
        List<String> people = read("classic/identity.RLdata500.tsv", '\t').stream()
                .map(row -> row.cells().values().iterator().next())
                .toList();
        return oneList(
                "RLdata500: name, born",
                LinkageSpec.learned(),
                rows,
                people,
                Map.of(
                        "name",
                        row -> Cells.name(joined(row, "fname_c1", "fname_c2", "lname_c1", "lname_c2")
                                .replaceAll("\\bNA\\b", "")),
                        "born",
                        row -> Cells.date("%4s-%2s-%2s"
                                .formatted(row.get("by"), row.get("bm"), row.get("bd"))
                                .replace(' ', '0'))));
    }

    private Known fake() throws IOException {
        List<Row> rows = read("classic/fake_1000.csv", ',');
        return oneList(
                "fake_1000: name, born, place, e-mail (exact, asked for)",
                LinkageSpec.learned().comparing(List.of(Comparison.exact("email"))),
                rows,
                rows.stream().map(row -> row.get("cluster")).toList(),
                Map.of(
                        "name", row -> Cells.name(joined(row, "first_name", "surname")),
                        "born", row -> Cells.date(row.get("dob")),
                        "place", row -> Cells.place(row, "city"),
                        "email", row -> text(row.get("email"))));
    }

    private Known febrl() throws IOException {
        List<Row> rows = read("classic/febrl3.csv", ',');
        return oneList(
                "febrl3: name, born, place, number (exact, asked for)",
                LinkageSpec.learned().comparing(List.of(Comparison.exact("number"))),
                rows,
                rows.stream()
                        .map(row -> row.get("rec_id").replaceFirst("rec-(\\d+)-.*", "$1"))
                        .toList(),
                Map.of(
                        "name", row -> Cells.name(joined(row, "given_name", "surname")),
                        "born",
                                row -> Cells.date(
                                        row.get("date_of_birth").replaceFirst("(\\d{4})(\\d\\d)(\\d\\d)", "$1-$2-$3")),
                        "place", row -> Cells.place(row, "state", "suburb", "address_1"),
                        "number", row -> text(row.get("soc_sec_id"))));
    }

    private Known historical() throws IOException {
        List<Row> rows = read("classic/historical_50k.csv.gz", ',');
        return oneList(
                "historical_50k: name, born, place, occupation (exact, asked for)",
                LinkageSpec.learned().comparing(List.of(Comparison.exact("occupation"))),
                rows,
                rows.stream().map(row -> row.get("cluster")).toList(),
                Map.of(
                        "name", row -> Cells.name(row.get("full_name")),
                        "born", row -> Cells.date(row.get("dob")),
                        "place", row -> Cells.place(row, "birth_place", "postcode_fake"),
                        "occupation", row -> text(row.get("occupation"))));
    }

    private static Known oneList(
            String title, LinkageSpec spec, List<Row> rows, List<String> people, Map<String, Reading> fields) {
        List<String> names = new ArrayList<>(new TreeMap<>(fields).keySet());
        List<Reading> readings = new ArrayList<>(new TreeMap<>(fields).values());
        RecordTable.Builder builder = RecordTable.builder(List.of(new RecordTable.ListInfo("list", false)), names);
        List<List<String>> answers = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            Row cells = rows.get(row);
            builder.add(
                    0,
                    Integer.toString(row),
                    readings.stream().map(reading -> reading.of(cells)).toList());
            answers.add(List.of("list", Integer.toString(row), people.get(row)));
        }
        return new Known(
                title,
                builder.build(),
                spec,
                List.of(new Known.Answers("", List.of("list", "record", "person"), answers)));
    }

    // ---- several lists ---------------------------------------------------------------------------------------------

    private static final List<String> PAIRS = List.of("list_l", "record_l", "list_r", "record_r", "kind");

    private Known usa(List<String> lists, boolean dated) throws IOException {
        List<String> fields =
                dated ? List.of("name", "age", "sex", "died", "place") : List.of("name", "age", "sex", "place");
        RecordTable.Builder builder = RecordTable.builder(infos(lists), fields);
        for (int list = 0; list < lists.size(); list++) {
            for (Row row : read("lists/usa/" + lists.get(list) + ".csv", ',')) {
                List<Value> values = new ArrayList<>(
                        List.of(Cells.name(row.get("name")), Cells.age(row.get("age")), Cells.sex(row.get("sex"))));
                if (dated) {
                    values.add(Cells.dateOrYear(row));
                }
                values.add(Cells.place(row, "state", "county", "city"));
                builder.add(list, row.get("id"), values);
            }
        }
        List<Row> links = read("lists/usa/truth_links.csv", ',');
        List<Known.Answers> answers = new ArrayList<>(List.of(links("MPV–WaPo", "mpv", "wapo", links)));
        if (lists.contains("fe")) {
            answers.add(links("MPV–FE", "mpv", "fe", links));
        }
        String title =
                dated ? "USA, six lists: name, age, sex, died, place" : "USA, two lists: name, age, sex, county, city";
        return new Known(title, builder.build(), LinkageSpec.learned(), answers);
    }

    private static Known.Answers links(String title, String left, String right, List<Row> links) {
        List<List<String>> rows = links.stream()
                .filter(link ->
                        link.get("list_l").equals(left) && link.get("list_r").equals(right))
                .map(link -> PAIRS.stream().map(link::get).toList())
                .toList();
        return new Known.Answers(title, PAIRS, rows);
    }

    private Known gaza(String title, boolean all) throws IOException {
        List<String> fields = all ? List.of("name", "age", "sex", "born") : List.of("name");
        return releases(title, List.of("latin", "arabic"), List.of("en_name", "name"), fields);
    }

    private Known releases() throws IOException {
        return releases(
                "Gaza, releases of September 2024 × June 2025, Arabic: name, age, sex",
                List.of("release_2024-09-21", "release_2025-06-15"),
                List.of("name_ar", "name_ar"),
                List.of("name", "age", "sex"));
    }

    private Known releases(String title, List<String> lists, List<String> nameColumns, List<String> fields)
            throws IOException {
        Map<String, String> person = read("lists/gaza/truth.csv", ',').stream()
                .collect(toMap(row -> row.get("rid"), row -> row.get("person")));
        RecordTable.Builder builder = RecordTable.builder(infos(lists), fields);
        Map<String, List<String[]>> recordsOf = new LinkedHashMap<>();
        for (int list = 0; list < lists.size(); list++) {
            for (Row row : read("lists/gaza/" + lists.get(list) + ".csv", ',')) {
                String name = row.get(nameColumns.get(list));
                builder.add(
                        list,
                        row.get("rid"),
                        fields.stream().map(field -> gazaCell(field, name, row)).toList());
                recordsOf
                        .computeIfAbsent(
                                person.getOrDefault(row.get("rid"), "? " + row.get("rid")), any -> new ArrayList<>())
                        .add(new String[] {lists.get(list), row.get("rid")});
            }
        }
        return new Known(title, builder.build(), LinkageSpec.learned(), List.of(across(recordsOf)));
    }

    private static Value gazaCell(String field, String name, Row row) {
        return switch (field) {
            case "name" -> Cells.name(name);
            case "age" -> Cells.age(row.get("age"));
            case "sex" -> Cells.sex(row.get("sex"));
            default -> Cells.date(row.get("dob"));
        };
    }

    /** Pairs of different lists only. */
    private static Known.Answers across(Map<String, List<String[]>> recordsOf) {
        List<List<String>> rows = new ArrayList<>();
        for (List<String[]> records : recordsOf.values()) {
            for (String[] a : records) {
                for (String[] b : records) {
                    if (a[0].compareTo(b[0]) < 0) {
                        rows.add(List.of(a[0], a[1], b[0], b[1], "gold"));
                    }
                }
            }
        }
        return new Known.Answers("", PAIRS, rows);
    }

    /** Two lists of names, the pairs of which are labelled; of all others it is not known. */
    private Known nomenklatura() throws IOException {
        List<Row> rows = read("names/nomenklatura_name_bench_cases.csv", ',').stream()
                .filter(row -> row.get("schema").equals("Person"))
                .toList();
        RecordTable.Builder builder = RecordTable.builder(infos(List.of("one", "other")), List.of("name"));
        List<List<String>> answers = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            builder.add(
                    0, Integer.toString(row), List.of(Cells.name(rows.get(row).get("name1"))));
            builder.add(
                    1, Integer.toString(row), List.of(Cells.name(rows.get(row).get("name2"))));
            boolean same = rows.get(row).get("is_match").equalsIgnoreCase("true");
            answers.add(List.of("one", Integer.toString(row), "other", Integer.toString(row), same ? "gold" : "false"));
        }
        return new Known(
                "nomenklatura, labelled pairs of names",
                builder.build(),
                LinkageSpec.learned(),
                List.of(new Known.Answers(LinkAccuracy.LABELLED_PAIRS, PAIRS, answers)));
    }

    private static Known simulated(Path folder) throws IOException {
        Clock clock = Clock.systemUTC();
        try (Work work = Work.open(folder, Optional.empty(), clock, (what, done, all) -> {})) {
            work.takeIn();
            RecordTable table = work.records().table();
            List<String> header = List.of("list", "record", "person");
            List<List<String>> rows = rows(folder.resolve("truth.csv"), ',').stream()
                    .map(row -> header.stream().map(row::get).toList())
                    .toList();
            return new Known(
                    "simulated, %,d records".formatted(table.size()),
                    table,
                    LinkageSpec.learned(),
                    List.of(new Known.Answers("", header, rows)));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("cannot open the project in " + folder, e);
        }
    }

    // ---- files -----------------------------------------------------------------------------------------------------

    private static List<RecordTable.ListInfo> infos(List<String> lists) {
        return lists.stream().map(list -> new RecordTable.ListInfo(list, false)).toList();
    }

    private static Value text(String text) {
        return text.isBlank() ? Absent.NOT_STATED : new Text(text);
    }

    private static String joined(Row row, String... columns) {
        List<String> cells = new ArrayList<>();
        for (String column : columns) {
            cells.add(row.get(column));
        }
        return String.join(" ", cells);
    }

    private List<Row> read(String file, char delimiter) throws IOException {
        return rows(data.resolve(file), delimiter);
    }

    private static List<Row> rows(Path file, char delimiter) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(delimiter)
                        .ofNamedCsvRecord(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord record : csv) {
                Map<String, String> cells = new HashMap<>();
                record.getFieldsAsMap().forEach((column, cell) -> cells.put(column.strip(), cell.strip()));
                rows.add(new Row(cells));
            }
        }
        return rows;
    }
}
