package org.cairn.casebook.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairn.casebook.intake.Understood.Trouble;
import org.cairn.link.value.Absent;
import org.cairn.link.value.PersonName;
import org.cairn.link.value.Place;
import org.cairn.link.value.Sex;
import org.cairn.link.value.Text;

/** How the text of each kind of field is understood; cells of several columns arrive joined by a line feed. */
final class FieldReaders {
    private static final Understood ILLEGIBLE = Understood.with(Absent.ILLEGIBLE, Trouble.UNREADABLE);

    private FieldReaders() {}

    static Understood.Reader text() {
        return FieldColumn.single(clean -> Understood.of(new Text(clean)));
    }

    static Understood.Reader age() {
        return FieldColumn.single(new AgeReader());
    }

    /** Sex, where {@code spanish} says that M is mujer, since the column has H for hombre and no F. */
    static Understood.Reader sex(boolean spanish) {
        return FieldColumn.single(clean -> {
            Optional<Sex> sex = spanish && clean.equalsIgnoreCase("m") ? Optional.of(Sex.FEMALE) : Words.sex(clean);
            return sex.map(Understood::of).orElse(ILLEGIBLE);
        });
    }

    /** A date in one cell, or in the cells of year, month and day. */
    static Understood.Reader date(DateReader reader, int columns) {
        Understood.Reader single = FieldColumn.single(reader);
        return columns == 1 ? single : written -> single.read(yearMonthDay(written));
    }

    private static String yearMonthDay(String written) {
        List<String> parts = new ArrayList<>();
        for (String part : written.split("\n", -1)) {
            String clean = Cells.clean(part);
            if (Words.absent(clean).isPresent()) {
                return parts.isEmpty() ? clean : String.join("-", parts);
            }
            parts.add(clean);
        }
        return String.join("-", parts);
    }

    /** A whole name; several cells are said one after the other. */
    static Understood.Reader name() {
        return written -> {
            String clean = Cells.clean(written);
            return Words.absentName(clean).map(Understood::of).orElseGet(() -> notError(clean));
        };
    }

    private static Understood notError(String clean) {
        return FieldColumn.isError(clean) ? ILLEGIBLE : Understood.of(PersonName.of(clean));
    }

    /** A name in parts, in the order given, father, grandfather, family; {@code present} tells which of them have cells. */
    static Understood.Reader nameParts(boolean[] present) {
        return written -> {
            String[] cells = written.split("\n", -1);
            String[] parts = new String[present.length];
            Absent absent = Absent.NOT_STATED;
            int next = 0;
            for (int i = 0; i < parts.length; i++) {
                String clean = present[i] && next < cells.length ? Cells.clean(cells[next++]) : "";
                Optional<Absent> nothing = Words.absentName(clean);
                absent = nothing.filter(kind -> kind != Absent.NOT_STATED).orElse(absent);
                parts[i] = nothing.isPresent() ? "" : clean;
            }
            boolean any = Arrays.stream(parts).anyMatch(part -> !part.isEmpty());
            return Understood.of(any ? PersonName.ofParts(parts[0], parts[1], parts[2], parts[3]) : absent);
        };
    }

    /** A place; several cells are its levels, the largest first. */
    static Understood.Reader place() {
        return written -> {
            Absent absent = Absent.NOT_STATED;
            List<String> levels = new ArrayList<>();
            for (String cell : written.split("\n", -1)) {
                String clean = Cells.clean(cell);
                Optional<Absent> nothing = Words.absent(clean);
                absent = nothing.filter(kind -> kind != Absent.NOT_STATED).orElse(absent);
                levels.add(nothing.isPresent() ? "" : clean);
            }
            boolean any = levels.stream().anyMatch(level -> !level.isEmpty());
            return Understood.of(any ? new Place(levels) : absent);
        };
    }

    /** What a message calls a field's proper content. */
    static String meant(String field) {
        return switch (field) {
            case "age" -> "an age";
            case "born", "died" -> "a date";
            case "sex" -> "a sex";
            default -> "a value";
        };
    }

    /** A field's cells as written, for a message. */
    static String written(FieldColumn column, List<String> cells) {
        return Arrays.stream(column.columns())
                .mapToObj(i -> i < cells.size() ? cells.get(i).strip() : "")
                .collect(Collectors.joining("-"));
    }
}
