package org.cairn.casebook.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.casebook.claim.date.ClaimedDate;
import org.cairn.casebook.intake.Where;
import org.cairn.casebook.project.DateOrder;
import org.cairn.casebook.project.Likeness;
import org.cairn.casebook.project.ListCalendar;

/** Rows by kind, and the faults found while they are understood. */
final class Ledger {

    private final Map<SheetKind, Map<String, SheetRow>> rows = new EnumMap<>(SheetKind.class);
    private final List<SheetFault> faults = new ArrayList<>();
    private final List<SheetFault> repeats = new ArrayList<>();

    Ledger(Collection<SheetRow> all) {
        for (SheetKind kind : SheetKind.values()) {
            rows.put(kind, new LinkedHashMap<>());
        }
        all.forEach(this::take);
    }

    private void take(SheetRow row) {
        for (String needed : row.kind().needed()) {
            if (row.cell(needed).isEmpty()) {
                fault(row, needed, missing(row.kind(), needed), mendMissing(row.kind(), needed));
            }
        }
        SheetRow before = of(row.kind()).putIfAbsent(row.id(), row);
        if (before != null && !before.cells().equals(row.cells())) {
            repeats.add(new SheetFault(
                    row.where(),
                    "the %s %s is %s already, and the two rows differ."
                            .formatted(row.kind().one(), row.id(), place(before)),
                    row.kind() == SheetKind.CLAIMS
                            ? "One source says one thing at one place in it: write where in the column “locator”, or correct one of them."
                            : "Give one of them another id, or correct it."));
        }
    }

    /** Where a row stands, within the same file: {@code on row 3}. */
    static String place(SheetRow row) {
        long number = row.where().row();
        return number == 0 ? "by hand" : "on row %s".formatted(number);
    }

    private static String missing(SheetKind kind, String column) {
        return column.equals("source")
                ? "the %s has no source.".formatted(kind.one())
                : "the %s has no %s.".formatted(kind.one(), column);
    }

    private static String mendMissing(SheetKind kind, String column) {
        return column.equals("source")
                ? "Every %s is someone's: write the id of a source in the column “source”.".formatted(kind.one())
                : "Write one in the column “%s”.".formatted(column);
    }

    private Map<String, SheetRow> of(SheetKind kind) {
        return rows.getOrDefault(kind, Map.of());
    }

    /** The rows of a kind that have all they need. */
    List<SheetRow> rows(SheetKind kind) {
        return of(kind).values().stream()
                .filter(row -> kind.needed().stream().allMatch(row.cells()::containsKey))
                .toList();
    }

    List<SheetFault> faults() {
        List<SheetFault> all = new ArrayList<>(repeats);
        all.addAll(faults);
        return all;
    }

    /** Rows that share an id and differ. */
    List<SheetFault> repeats() {
        return List.copyOf(repeats);
    }

    void fault(SheetRow row, String column, String what, String mend) {
        Where where = row.where();
        Optional<String> name = where.column().or(() -> Optional.of(column).filter(word -> !word.isEmpty()));
        faults.add(new SheetFault(new Where(where.file(), where.sheet(), where.row(), name), what, mend));
    }

    /** One of some ids; another is a fault that names the nearest. */
    Optional<String> known(SheetRow row, String column, String id, String thing, Collection<String> ids) {
        if (ids.contains(id)) {
            return Optional.of(id);
        }
        String meant = Likeness.meant(
                id, ids, "Add it to the %s, or correct it.".formatted(thing.endsWith("y") ? "parties" : thing + "s"));
        fault(row, column, "there is no %s “%s”.".formatted(thing, id), meant);
        return Optional.empty();
    }

    /** One of an enum's words; another is a fault that names the nearest. */
    <E extends Enum<E>> Optional<E> word(
            SheetRow row, String column, String text, E[] values, Function<E, String> word) {
        Map<String, E> words = Arrays.stream(values)
                .collect(Collectors.toMap(word, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        E found = words.get(text);
        if (found == null) {
            String known = "It takes one of: %s.".formatted(String.join(", ", words.keySet()));
            // two letters are near to every other word of two or three
            String meant = text.length() > 2 ? Likeness.meant(text, words.keySet(), known) : known;
            fault(row, column, "“%s” is not a word for it.".formatted(text), meant);
        }
        return Optional.ofNullable(found);
    }

    /** A date in the row's calendar; one that no calendar has is a fault. */
    Optional<ClaimedDate> date(SheetRow row, String column) {
        return row.cell(column).flatMap(text -> {
            ListCalendar calendar = row.cell("calendar")
                    .flatMap(name -> word(row, "calendar", name, ListCalendar.values(), ListCalendar::word))
                    .orElse(ListCalendar.GREGORIAN);
            Optional<ClaimedDate> date = ClaimedDate.read(text, DateOrder.DAY_MONTH_YEAR, calendar);
            if (date.isEmpty()) {
                fault(
                        row,
                        column,
                        "“%s” is a date in no calendar Cairn knows.".formatted(text),
                        "Write it as 2031-03-02, 2031-03, 2031, or as the source does; of another calendar than the"
                                + " Gregorian one, say which in the column “calendar”.");
            }
            return date;
        });
    }
}
