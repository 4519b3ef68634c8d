package org.cairn.link.measure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        return text == null || text.isBlank() ? Absent.NOT_STATED : PersonName.of(text);
    }

    static Value sex(String text) {
        String sex = text == null ? "" : text.toLowerCase(Locale.ROOT);
        return sex.equals("m") ? Sex.MALE : sex.equals("f") ? Sex.FEMALE : Absent.NOT_STATED;
    }

    static Value age(String text) {
        if (text == null) {
            return Absent.NOT_STATED;
        }
        if (text.matches("\\d{1,3}") && Integer.parseInt(text) <= 120) {
            return Age.of(Integer.parseInt(text));
        }
        if (text.startsWith("Less")) {
            return Age.of(0);
        }
        if (text.matches("\\[\\d+,\\d+[)\\]]")) {
            String[] parts = text.substring(1, text.length() - 1).split(",");
            return new Age(Integer.parseInt(parts[0]), Math.min(150, Integer.parseInt(parts[1]) - 1));
        }
        return Absent.NOT_STATED;
    }

    static Value date(String text) {
        if (text == null) {
            return Absent.NOT_STATED;
        }
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

    static Value dateOrYear(Map<String, String> row) {
        Value date = date(row.get("date"));
        return date.isAbsent() ? date(row.get("year")) : date;
    }

    static Value place(Map<String, String> row, String... columns) {
        List<String> levels =
                Stream.of(columns).filter(row::containsKey).map(row::get).toList();
        return levels.stream().allMatch(String::isBlank) ? Absent.NOT_STATED : new Place(levels);
    }
}
