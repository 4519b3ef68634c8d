package org.cairn.app.web.table;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.cairn.app.web.Doors;
import org.cairn.app.web.Known;
import org.cairn.app.web.Roll;
import org.cairn.app.web.Screen;
import org.cairn.app.web.Visit;
import org.cairn.estimate.CaptureTable;

/** Who is on which lists: the numbers that every estimate rests on. */
public final class TableScreen implements Screen {

    @Override
    public void open(Doors doors) {
        doors.get("/table", TableScreen::show);
    }

    private static void show(Visit visit) {
        visit.desk().keepUp();
        Known known = visit.known();
        List<TableView.Row> rows = known.roll().map(TableScreen::rows).orElse(List.of());
        visit.show("table", visit.say().say("screen.table"), "table/table.jte", new TableView(known, rows));
    }

    /** Histories that anyone has, those on the most lists first. */
    private static List<TableView.Row> rows(Roll roll) {
        CaptureTable table = roll.table().whole();
        return IntStream.of(table.patterns())
                .filter(pattern -> table.count(pattern) > 0)
                .mapToObj(pattern -> new TableView.Row(digits(pattern, table.listCount()), table.count(pattern)))
                .sorted(Comparator.comparing(TableView.Row::lists)
                        .thenComparing(TableView.Row::history)
                        .reversed())
                .toList();
    }

    private static String digits(int pattern, int lists) {
        StringBuilder digits = new StringBuilder();
        for (int list = 0; list < lists; list++) {
            digits.append(pattern >> list & 1);
        }
        return digits.toString();
    }
}
