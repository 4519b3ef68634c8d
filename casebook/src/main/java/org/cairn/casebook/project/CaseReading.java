package org.cairn.casebook.project;

import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.casebook.claim.count.Bounds;
import org.cairn.casebook.claim.count.Form;
import org.cairn.casebook.claim.count.NumberWords;
import org.cairn.casebook.project.CaseSettings.Outcomes;
import org.cairn.casebook.project.CaseSettings.SheetFile;
import org.cairn.casebook.sheet.SheetKind;
import org.cairn.casebook.sheet.SheetRules;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads what {@code cairn.yaml} says about claims, incidents, parties and proceedings. */
final class CaseReading {

    /** The keys of the project file that are read here. */
    static final List<String> KEYS = keys();

    private final Section top;
    private final Path folder;
    private final Faults faults;

    CaseReading(Section top, Path folder, Faults faults) {
        this.top = top;
        this.folder = folder;
        this.faults = faults;
    }

    private static List<String> keys() {
        List<String> keys =
                new ArrayList<>(SheetKind.TYPED.stream().map(SheetKind::word).toList());
        keys.addAll(
                List.of("forms", "outcomes", "measures", "number words", "source hierarchy", "coded blind", "as at"));
        return List.copyOf(keys);
    }

    /** Whether the project file names any sheet, form or outcomes. */
    static boolean hasSheets(Section top) {
        return top.has("forms")
                || top.has("outcomes")
                || SheetKind.TYPED.stream().anyMatch(kind -> top.has(kind.word()));
    }

    CaseSettings settings(Collection<String> lists) {
        List<SheetFile> sheets = new ArrayList<>();
        for (SheetKind kind : SheetKind.TYPED) {
            top.value(kind.word())
                    .filter(node -> !Section.isNothing(node))
                    .ifPresent(node -> files(kind, node, sheets));
        }
        List<Outcomes> outcomes = outcomes(lists);
        SheetRules rules = new SheetRules(
                top.words("measures"),
                top.section("number words").map(this::numberWords).orElse(NumberWords.DEFAULT),
                top.words("source hierarchy"),
                outcomes.stream()
                        .filter(Outcomes::eachIsAnIncident)
                        .map(Outcomes::list)
                        .toList(),
                top.words("coded blind"),
                top.parsed("as at", LocalDate::parse, "a day, written as 2031-12-31"));
        return new CaseSettings(sheets, new FormsReading(top, folder, faults).forms(), rules, outcomes);
    }

    private void files(SheetKind kind, Node node, List<SheetFile> into) {
        if (node instanceof SequenceNode several) {
            several.getValue().forEach(one -> file(kind, one).ifPresent(into::add));
        } else {
            file(kind, node).ifPresent(into::add);
        }
    }

    private Optional<SheetFile> file(SheetKind kind, Node node) {
        if (node instanceof ScalarNode scalar) {
            return path(node, scalar.getValue()).map(path -> new SheetFile(kind, path, Map.of()));
        }
        if (!(node instanceof MappingNode)) {
            faults.at(node, "“%s” takes a file, as  %s: %s.csv".formatted(kind.word(), kind.word(), kind.word()));
            return Optional.empty();
        }
        Section section = new Section(node, kind.word(), faults);
        section.allowOnly(List.of("file", "columns"));
        section.needed("file", "file: %s.csv".formatted(kind.word()));
        Map<String, String> columns = new LinkedHashMap<>();
        section.section("columns").ifPresent(map -> {
            map.allowOnly(kind.columns());
            map.keys().forEach(word -> map.text(word).ifPresent(name -> columns.put(word, name)));
            for (String needed : kind.needed()) {
                map.needed(needed, "%s: the name of its column".formatted(needed));
            }
        });
        return section.text("file").flatMap(text -> path(node, text)).map(path -> new SheetFile(kind, path, columns));
    }

    private Optional<Path> path(Node node, String text) {
        try {
            return Optional.of(folder.resolve(Path.of(text)).normalize());
        } catch (InvalidPathException e) {
            faults.at(node, "“%s” is not the path of a file.".formatted(text));
            return Optional.empty();
        }
    }

    private NumberWords numberWords(Section words) {
        Map<Form, Bounds> bounds = new EnumMap<>(NumberWords.DEFAULT.bounds());
        List<String> known = new ArrayList<>(List.of("version", "about"));
        bounds.keySet().forEach(form -> known.add(form.word()));
        words.allowOnly(known);
        words.needed("version", "version: 2031-01");
        for (Form form : NumberWords.DEFAULT.bounds().keySet()) {
            words.parsed(form.word(), CaseReading::bounds, "a range, such as  24 to 99")
                    .ifPresent(range -> bounds.put(form, range));
        }
        return new NumberWords(
                words.text("version").orElse(""),
                bounds,
                words.parsed("about", CaseReading::percent, "a share, such as  10%")
                        .orElse(NumberWords.DEFAULT.aboutPercent()));
    }

    private static Bounds bounds(String text) {
        String[] ends = text.split("\\s+to\\s+", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException(text);
        }
        return Bounds.between(Long.parseLong(ends[0].strip()), Long.parseLong(ends[1].strip()));
    }

    private static BigDecimal percent(String text) {
        if (!text.matches("[0-9]{1,2}(\\.[0-9]+)?\\s*%")) {
            throw new IllegalArgumentException(text);
        }
        return new BigDecimal(text.replace("%", "").strip());
    }

    private List<Outcomes> outcomes(Collection<String> lists) {
        List<Outcomes> outcomes = new ArrayList<>();
        top.section("outcomes").ifPresent(section -> {
            section.allowOnly(lists);
            for (String list : section.keys()) {
                section.section(list).ifPresent(one -> outcomes.add(outcomes(list, one)));
            }
        });
        return outcomes;
    }

    private Outcomes outcomes(String list, Section section) {
        section.allowOnly(List.of("file", "columns", "coding", "each record is an incident"));
        section.needed("file", "file: outcomes.csv");
        section.needed("columns", "columns: { id: case_no, outcome: [disposition] }");
        section.needed("coding", "coding: coding.csv");
        Optional<Section> columns = section.section("columns");
        columns.ifPresent(map -> {
            map.allowOnly(List.of("id", "outcome"));
            map.needed("id", "id: case_no");
            map.needed("outcome", "outcome: [disposition]");
        });
        return new Outcomes(
                list,
                file(section, "file"),
                columns.flatMap(map -> map.text("id")).orElse(""),
                columns.map(map -> map.words("outcome")).orElse(List.of()),
                file(section, "coding"),
                section.flag("each record is an incident"));
    }

    private Path file(Section section, String key) {
        return folder.resolve(
                        section.parsed(key, Path::of, "the path of a file").orElse(Path.of("")))
                .normalize();
    }
}
