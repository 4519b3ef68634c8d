package org.cairn.app.web.lists;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.cairn.casebook.project.ColumnMap;
import org.cairn.casebook.project.DateOrder;
import org.cairn.casebook.project.ListCalendar;
import org.cairn.casebook.project.ListSettings;

/**
 * What a person says of a file's columns, as a form carries it: for each column what it is, and how the file is to be
 * read. A place or a date that stands in several columns numbers them: {@code place}, {@code place.2}.
 *
 * @param list the list's name
 * @param roles for each column of the file, in order, what it is; empty text where it is not used
 * @param dates order of dates in digits; empty text to find it out
 * @param calendar calendar of its dates; empty text for the usual one
 * @param encoding how bytes stand for letters; empty text to find it out
 * @param delimiter what stands between cells; empty text to find it out
 * @param sheet the sheet of a workbook; empty text for the first
 * @param noRepeats whether the list was freed of repeats
 */
public record Mapping(
        String list,
        List<String> roles,
        String dates,
        String calendar,
        String encoding,
        String delimiter,
        String sheet,
        boolean noRepeats) {

    /** Every role that a column can have, in the order they are offered. */
    public static final List<String> ROLES = List.of(
            "id",
            "name",
            "given",
            "father",
            "grandfather",
            "family",
            "sex",
            "age",
            "born",
            "died",
            "place",
            "place.2",
            "place.3",
            "place.4",
            "born.2",
            "born.3",
            "died.2",
            "died.3",
            "name.2",
            "name.3");

    /** Role of a column that is kept under its own name. */
    public static final String OWN = "+";

    /** Encodings that are offered, besides finding out. */
    public static final List<String> ENCODINGS =
            List.of("UTF-8", "windows-1256", "windows-1252", "windows-1251", "UTF-16LE");

    /** Delimiters that are offered, besides finding out. */
    public static final List<String> DELIMITERS = List.of("comma", "semicolon", "tab", "bar");

    private static final Map<String, Character> DELIMITER =
            Map.of("comma", ',', "semicolon", ';', "tab", '\t', "bar", '|');

    public Mapping {
        roles = List.copyOf(roles);
    }

    /** The mapping that a project's list has. */
    static Mapping of(ListSettings list, List<String> header) {
        return new Mapping(
                list.name(),
                roles(list.columns(), header),
                list.dates().map(DateOrder::word).orElse(""),
                list.calendar().map(ListCalendar::word).orElse(""),
                list.encoding().map(Charset::name).orElse(""),
                list.delimiter().map(Mapping::word).orElse(""),
                list.sheet().orElse(""),
                list.noRepeats());
    }

    private static String word(char delimiter) {
        return DELIMITER.entrySet().stream()
                .filter(entry -> entry.getValue() == delimiter)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** The same, with other roles for the columns. */
    Mapping with(ColumnMap columns, List<String> header) {
        return new Mapping(list, roles(columns, header), dates, calendar, encoding, delimiter, sheet, noRepeats);
    }

    static List<String> roles(ColumnMap columns, List<String> header) {
        List<String> roles = new ArrayList<>();
        for (String column : header) {
            String role = "";
            for (Map.Entry<String, List<String>> entry : columns.columns().entrySet()) {
                int place = entry.getValue().indexOf(column);
                if (place >= 0) {
                    String word = ROLES.contains(entry.getKey()) ? entry.getKey() : OWN;
                    role = place == 0 ? word : word + "." + (place + 1);
                }
            }
            roles.add(role);
        }
        return roles;
    }

    /** Which columns hold what. */
    ColumnMap columns(List<String> header) {
        Map<String, Map<Integer, String>> byWord = new LinkedHashMap<>();
        for (int column = 0; column < Math.min(header.size(), roles.size()); column++) {
            String role = roles.get(column);
            if (role.isEmpty()) {
                continue;
            }
            String word = role.equals(OWN) ? header.get(column) : role.split("\\.", 2)[0];
            int place = role.contains(".") && !role.equals(OWN) ? Integer.parseInt(role.split("\\.", 2)[1]) : 1;
            byWord.computeIfAbsent(word, any -> new TreeMap<>()).putIfAbsent(place, header.get(column));
        }
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (String word : inOrder(byWord.keySet())) {
            Map<Integer, String> places = byWord.get(word);
            columns.put(word, places == null ? List.of() : List.copyOf(places.values()));
        }
        return new ColumnMap(columns);
    }

    private static List<String> inOrder(Iterable<String> words) {
        List<String> ordered = new ArrayList<>();
        words.forEach(ordered::add);
        ordered.sort((one, other) -> Integer.compare(place(one), place(other)));
        return ordered;
    }

    private static int place(String word) {
        int place = ROLES.indexOf(word);
        return place < 0 ? ROLES.size() : place;
    }

    /** The list as a project would have it. */
    ListSettings settings(Path file, List<String> header, List<String> reads) {
        return new ListSettings(
                list,
                file,
                Optional.of(sheet).filter(named -> !named.isBlank()),
                columns(header),
                noRepeats,
                chosen(dates, DateOrder.values(), DateOrder::word),
                chosen(calendar, ListCalendar.values(), ListCalendar::word),
                Optional.of(encoding).filter(ENCODINGS::contains).map(Charset::forName),
                Optional.ofNullable(DELIMITER.get(delimiter)),
                reads,
                List.of(),
                Map.of());
    }

    private static <T> Optional<T> chosen(String word, T[] all, Function<T, String> words) {
        return Arrays.stream(all).filter(one -> words.apply(one).equals(word)).findFirst();
    }

    /** The columns that two roles claim at once, by role; empty where each role is given once. */
    public List<String> givenTwice() {
        return roles.stream()
                .filter(role -> !role.isEmpty() && !role.equals(OWN))
                .filter(role -> roles.indexOf(role) != roles.lastIndexOf(role))
                .distinct()
                .toList();
    }
}
