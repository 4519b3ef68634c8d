package org.cairn.bench.accuracy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cairn.link.value.Absent;
import org.cairn.link.value.Age;
import org.cairn.link.value.PartialDate;
import org.cairn.link.value.PersonName;
import org.cairn.link.value.Place;
import org.cairn.link.value.Sex;
import org.cairn.link.value.Value;

/** Reads cells of the measuring data into values. */
final class Cells {

    private Cells() {}

    static Value name(String text) {
        return text.isBlank() ? Absent.NOT_STATED : PersonName.of(text);
    }

    static Value sex(String text) {
        String sex = text.toLowerCase(Locale.ROOT);
        return sex.equals("m") ? Sex.MALE : sex.equals("f") ? Sex.FEMALE : Absent.NOT_STATED;
    }

    static Value age(String text) {
        if (text.matches("\\d{1,3}") && Integer.parseInt(text) <= 120) {
            return Age.of(Integer.parseInt(text));
        }
        if (text.startsWith("Less")) {
            return Age.of(0);
        }
        if (text.matches("\\[\\d+,\\d+[)\\]]")) {
            int comma = text.indexOf(',');
            int from = Integer.parseInt(text.substring(1, comma));
            int to = Integer.parseInt(text.substring(comma + 1, text.length() - 1)) - 1;
            return new Age(from, Math.min(150, to));
        }
        return Absent.NOT_STATED;
    }

    static Value date(String text) {
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            try {
                return PartialDate.of(LocalDate.parse(text));
            } catch (DateTimeException e) {
                return Absent.ILLEGIBLE;
            }
        }
        if (text.matches("\\d{4}-\\d{2}")) {
            return PartialDate.of(YearMonth.parse(text));
        }
        return text.matches("\\d{4}") ? PartialDate.ofYear(Integer.parseInt(text)) : Absent.NOT_STATED;
    }

    static Value dateOrYear(Row row) {
        Value date = date(row.get("date"));
        return date.isAbsent() ? date(row.get("year")) : date;
    }

    static Value place(Row row, String... columns) {
        List<String> levels = Stream.of(columns).map(row::get).toList();
        return levels.stream().allMatch(String::isBlank) ? Absent.NOT_STATED : new Place(levels);
    }
}
