package org.cairn.casebook.project;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads one entry of {@code lists}. */
final class ListReading {
    private static final List<String> KEYS = List.of(
            "file",
            "sheet",
            "columns",
            "no repeats",
            "dates",
            "calendar",
            "encoding",
            "delimiter",
            "reads",
            "never overlaps",
            "covers");
    private static final Map<String, Character> DELIMITERS = Map.of(
            "comma",
            ',',
            "semicolon",
            ';',
            "tab",
            '\t',
            "bar",
            '|',
            ",",
            ',',
            ";",
            ';',
            "\t",
            '\t',
            "|",
            '|',
            "\\t",
            '\t');

    private final String name;
    private final Section list;
    private final Path folder;
    private final Collection<String> allLists;
    private final Faults faults;

    ListReading(String name, Node node, Path folder, Collection<String> allLists, Faults faults) {
        this.name = name;
        this.list = new Section(node, "the list " + name, faults);
        this.folder = folder;
        this.allLists = allLists;
        this.faults = faults;
    }

    Optional<ListSettings> settings() {
        list.allowOnly(KEYS);
        list.needed("file", "file: lists/%s.csv".formatted(name));
        list.needed("columns", "columns: { id: case_no, name: patient, died: date_of_death }");
        Path file = folder.resolve(
                list.parsed("file", Path::of, "the path of a file").orElse(Path.of("")));
        return Optional.of(new ListSettings(
                name,
                file.normalize(),
                list.text("sheet"),
                columns(),
                list.flag("no repeats"),
                list.oneOf("dates", DateOrder.class, DateOrder::word),
                list.oneOf("calendar", ListCalendar.class, ListCalendar::word),
                list.parsed("encoding", Charset::forName, "the name of an encoding, such as UTF-8 or windows-1256"),
                list.parsed("delimiter", ListReading::delimiter, "one of: comma, semicolon, tab, bar"),
                otherLists("reads"),
                otherLists("never overlaps"),
                covers()));
    }

    private ColumnMap columns() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        Optional<Section> section = list.section("columns");
        section.ifPresent(map -> {
            map.keys().forEach(word -> columns.put(word, columns(map, word)));
            if (columns.containsKey("name") && ColumnMap.NAME_PARTS.stream().anyMatch(columns::containsKey)) {
                map.fault("name", "“name” is the whole name; where its parts have columns, leave it out.");
            }
        });
        ColumnMap map = new ColumnMap(columns);
        if (list.has("columns") && columns.isEmpty()) {
            list.fault(
                    "columns",
                    "the list %s names no columns. Name at least one, such as  name: patient".formatted(name));
        }
        return map;
    }

    private static List<String> columns(Section map, String word) {
        List<String> columns = map.words(word);
        if (columns.size() > 1 && !ColumnMap.TAKES_SEVERAL.contains(word)) {
            map.fault(
                    word,
                    "“%s” takes one column. Several are for: %s."
                            .formatted(word, String.join(", ", ColumnMap.TAKES_SEVERAL)));
        }
        if (columns.size() > 3 && (word.equals("born") || word.equals("died"))) {
            map.fault(word, "“%s” takes one column, or the columns of year, month and day.".formatted(word));
        }
        return columns;
    }

    private List<String> otherLists(String key) {
        List<String> others =
                allLists.stream().filter(other -> !other.equals(name)).toList();
        return list.words(key).stream()
                .filter(other -> list.isKnown(key, other, others))
                .toList();
    }

    private Map<String, List<String>> covers() {
        Map<String, List<String>> covers = new LinkedHashMap<>();
        list.value("covers").ifPresent(node -> {
            if (node instanceof MappingNode) {
                Section section = new Section(node, "covers", faults);
                section.keys().forEach(field -> covers.put(field, section.words(field)));
            } else {
                faults.at(node, "“covers” takes a field and its values, as  covers: { place: [Old Port] }");
            }
        });
        return covers;
    }

    /** The word by which the project file names a delimiter. */
    static String word(char delimiter) {
        return switch (delimiter) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '|' -> "bar";
            default -> "tab";
        };
    }

    private static char delimiter(String written) {
        Character delimiter = DELIMITERS.get(written);
        if (delimiter == null) {
            throw new IllegalArgumentException(written);
        }
        return delimiter;
    }
}
