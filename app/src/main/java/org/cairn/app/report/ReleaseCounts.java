package org.cairn.app.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.cairn.app.report.DataPackage.Field;
import org.cairn.app.report.DataPackage.Table;
import org.cairn.casebook.release.AllowList;
import org.cairn.casebook.release.Grid;
import org.cairn.casebook.work.Findings;
import org.cairn.casebook.work.Tabulation;
import org.cairn.casebook.work.Work;
import org.cairn.estimate.CaptureTable;

/**
 * The counts of people in a release: by field, and by which lists they are on. A count below the least that is shown is left
 * out, and so are those that would give it away ({@link Grid}).
 *
 * <p>Two tables of the same people must not give each other's cells away. Tables by one field share with each other nothing but
 * their total. The table of lists has the strata of {@code estimate › by} as its rows, so the fields of strata get no table of
 * their own beside it; and how many people each list has, which sums its cells in yet another way, is left out where
 * any of them is.
 */
final class ReleaseCounts {

    /** Fields by which a release counts people, where lists have them. */
    private static final List<String> BY = List.of("died", "sex", "age", "place");

    private static final String BETWEEN = " · ";

    private final Work work;
    private final Findings findings;
    private final AllowList allowed;
    private final int least;
    private final Map<String, Map<String, Long>> before;
    private final List<String> remarks = new ArrayList<>();
    private final Set<String> strataLeftOut = new TreeSet<>();
    private long withheld;

    /**
     * @param before what the release before showed: for each field, or {@code overlap}, its counts by {@link Grid.Cell#key()}
     */
    ReleaseCounts(Work work, Findings findings, AllowList allowed, int least, Map<String, Map<String, Long>> before) {
        this.work = work;
        this.findings = findings;
        this.allowed = allowed;
        this.least = least;
        this.before = before;
    }

    /** How many counts are left out. */
    long withheld() {
        return withheld;
    }

    /** What should be known of it, a sentence each. */
    List<String> remarks() {
        return List.copyOf(remarks);
    }

    /** The strata whose total is left out, as figures name them: what is said of them would give it away. */
    Set<String> strataLeftOut() {
        return Set.copyOf(strataLeftOut);
    }

    List<Table> tables() throws IOException {
        List<Table> tables = new ArrayList<>();
        boolean isOverlapWhole = true;
        if (allowed.allows(AllowList.OVERLAP)) {
            long already = withheld;
            overlap().ifPresent(tables::add);
            isOverlapWhole = withheld == already;
        }
        if (allowed.allows(AllowList.COUNTS)) {
            tables.add(byField());
            if (isOverlapWhole) {
                tables.add(lists());
            } else {
                remarks.add(
                        "How many people each list has is left out: with the table of lists, it would give small counts away.");
            }
        }
        return tables;
    }

    private Table byField() throws IOException {
        List<Field> fields = List.of(
                new Field("field", "string"),
                new Field("group", "string"),
                new Field("people", "integer"),
                new Field("withheld", "boolean"));
        Csv csv = new Csv(names(fields));
        Set<String> strata = new TreeSet<>(work.project().estimate().by());
        for (String field : BY) {
            boolean isStratum = strata.stream().anyMatch(by -> by.equals(field) || by.startsWith(field + "."));
            if (work.records().table().has(field) && !(isStratum && allowed.allows(AllowList.OVERLAP))) {
                byField(csv, field);
            }
        }
        return new Table("counts", "People by field", fields, csv.toString());
    }

    private void byField(Csv csv, String field) throws IOException {
        List<String> groups = new ArrayList<>();
        List<Long> people = new ArrayList<>();
        work.table(List.of(field)).strata().forEach((stratum, table) -> {
            groups.add(String.join(BETWEEN, stratum.values()));
            people.add(table.recorded());
        });
        if (groups.isEmpty()) {
            return;
        }
        Grid grid = new Grid(List.of(field), groups, List.of(people));
        int threshold = allowed.allowsField(field) ? 1 : least;
        Optional<List<Grid.Cell>> cells = grid.published(threshold, before.getOrDefault(field, Map.of()));
        if (cells.isEmpty()) {
            leftOutWhole("by " + field, groups.size());
            return;
        }
        cells.get().forEach(cell -> write(csv, field, cell));
    }

    private void leftOutWhole(String which, long cells) {
        withheld += cells;
        remarks.add("The counts %s are left out as a whole: none could be shown without giving small ones away."
                .formatted(which));
    }

    private void write(Csv csv, String row, Grid.Cell cell) {
        write(csv.text(row, cell.column()), cell.people());
    }

    /** Ends a row with a count, or with its being left out. */
    private void write(Csv csv, OptionalLong people) {
        withheld += people.isEmpty() ? 1 : 0;
        csv.number(people.isPresent() ? Long.toString(people.getAsLong()) : "")
                .text(Boolean.toString(people.isEmpty()))
                .end();
    }

    private Optional<Table> overlap() throws IOException {
        Tabulation table = work.table();
        List<String> by = work.project().estimate().by();
        List<Integer> histories = Figures.histories(table.whole());
        List<String> rows = new ArrayList<>();
        List<List<Long>> counts = new ArrayList<>();
        if (table.strata().isEmpty()) {
            rows.add(Grid.ALL);
            counts.add(counts(table.whole(), histories));
        }
        table.strata().forEach((stratum, people) -> {
            rows.add(Figures.stratum(stratum));
            counts.add(counts(people, histories));
        });
        List<String> columns = histories.stream()
                .map(table.whole()::history)
                .map(String::valueOf)
                .toList();
        Grid grid = new Grid(rows, columns, counts);
        Optional<List<Grid.Cell>> cells = grid.published(least, before.getOrDefault(AllowList.OVERLAP, Map.of()));
        if (cells.isEmpty()) {
            leftOutWhole("by list", (long) rows.size() * columns.size());
            strataLeftOut.addAll(rows);
            return Optional.empty();
        }
        List<Field> fields = List.of(
                new Field("stratum", "string"),
                new Field("history", "string"),
                new Field("people", "integer"),
                new Field("withheld", "boolean"));
        Csv csv = new Csv(names(fields));
        for (Grid.Cell cell : cells.get()) {
            if (cell.people().isEmpty() && cell.column().equals(Grid.ALL)) {
                strataLeftOut.add(cell.row());
            }
            write(csv, cell.row(), cell);
        }
        remarks.add("A history has a digit for each list, 1 for those who are on it: %s%s."
                .formatted(
                        String.join(", ", table.whole().lists()),
                        by.isEmpty() ? "" : "; strata are by " + String.join(", ", by)));
        return Optional.of(new Table("overlap", "People by the lists they are on", fields, csv.toString()));
    }

    private static List<Long> counts(CaptureTable table, List<Integer> histories) {
        return histories.stream().map(table::count).toList();
    }

    private Table lists() {
        List<Field> fields =
                List.of(new Field("list", "string"), new Field("people", "integer"), new Field("withheld", "boolean"));
        Csv csv = new Csv(names(fields));
        findings.lists().forEach(list -> {
            boolean isSmall = list.individuals() > 0 && list.individuals() < least;
            write(csv.text(list.name()), isSmall ? OptionalLong.empty() : OptionalLong.of(list.individuals()));
        });
        return new Table("lists", "People on each list", fields, csv.toString());
    }

    private static List<String> names(List<Field> fields) {
        return fields.stream().map(Field::name).toList();
    }
}
