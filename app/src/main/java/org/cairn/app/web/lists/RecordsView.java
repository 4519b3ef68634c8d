package org.cairn.app.web.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.cairn.app.web.Known;
import org.cairn.app.web.Pages;
import org.cairn.app.web.Visit;
import org.cairn.casebook.IndividualId;
import org.cairn.casebook.work.Register;
import org.cairn.link.RecordId;
import org.cairn.link.RecordTable;
import org.cairn.link.value.Value;

/**
 * Records, as Cairn reads them: all of a list, those that do not state a field, or those with too little in them.
 *
 * @param list the list; empty for all
 * @param without the field they do not state; empty for any
 * @param thin whether only those too thin to be linked are shown
 * @param fields the fields shown
 * @param rows the records of this page
 * @param pages where in all of them this page is
 */
public record RecordsView(String list, String without, boolean thin, List<String> fields, List<Row> rows, Pages pages) {

    private static final int PER_PAGE = 100;

    public RecordsView {
        fields = List.copyOf(fields);
        rows = List.copyOf(rows);
    }

    /**
     * One record.
     *
     * @param id which it is
     * @param values what it says, in the order of the fields
     * @param person whom it belongs to; empty until it is linked
     */
    public record Row(RecordId id, List<Value> values, Optional<IndividualId> person) {
        public Row {
            values = List.copyOf(values);
        }
    }

    static void show(Visit visit) {
        Known known = visit.known();
        String list = visit.query("list");
        String without = visit.query("without");
        boolean thin = !visit.query("thin").isEmpty();
        RecordsView view = known.records().isEmpty()
                ? new RecordsView(list, without, thin, List.of(), List.of(), Pages.of(0, 0, PER_PAGE))
                : of(known, list, without, thin, visit.page());
        visit.show("check", visit.say().say("records.title"), "lists/records.jte", view);
    }

    private static RecordsView of(Known known, String list, String without, boolean thin, int page) {
        RecordTable table = known.records().orElseThrow().table();
        IntPredicate wanted = wanted(known, table, list, without, thin);
        List<Integer> found = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            if (wanted.test(row)) {
                found.add(row);
            }
        }
        Pages pages = Pages.of(page, found.size(), PER_PAGE);
        List<Row> rows = new ArrayList<>();
        for (int row : found.subList(pages.from(), pages.to())) {
            List<Value> values = table.fields().stream()
                    .map(field -> table.column(field).at(row))
                    .toList();
            Optional<Register> register = known.register();
            Optional<IndividualId> person = register.flatMap(who -> {
                var one = who.personOf(row);
                return one.isPresent() ? Optional.of(who.id(one.getAsInt())) : Optional.empty();
            });
            rows.add(new Row(table.idOf(row), values, person));
        }
        return new RecordsView(list, without, thin, table.fields(), rows, pages);
    }

    private static IntPredicate wanted(Known known, RecordTable table, String list, String without, boolean thin) {
        List<RecordId> thinOnes =
                thin ? known.linkage().map(linkage -> linkage.what().thin()).orElse(List.of()) : List.of();
        Optional<RecordTable.Column> column =
                table.has(without) ? Optional.of(table.column(without)) : Optional.empty();
        return row ->
                (list.isEmpty() || table.lists().get(table.listOf(row)).name().equals(list))
                        && (column.isEmpty() || column.get().at(row).isAbsent())
                        && (!thin || thinOnes.contains(table.idOf(row)));
    }
}
