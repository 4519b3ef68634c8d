package org.cairn.casebook.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.casebook.form.FormColumn;
import org.cairn.casebook.form.FormKind;
import org.cairn.casebook.form.FormSettings;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads what {@code cairn.yaml} says about forms. */
final class FormsReading {

    private static final String KEY = "forms";
    private static final List<String> KEYS = List.of(
            "file",
            "sheet",
            "from",
            "name",
            "publisher",
            "kind",
            "language",
            "access",
            "calendar",
            "precision",
            "columns",
            "claims",
            "parties",
            "not answered");

    private final Section top;
    private final Path folder;
    private final Faults faults;

    FormsReading(Section top, Path folder, Faults faults) {
        this.top = top;
        this.folder = folder;
        this.faults = faults;
    }

    List<FormSettings> forms() {
        List<FormSettings> forms = new ArrayList<>();
        Optional<Node> node = top.value(KEY).filter(found -> !Section.isNothing(found));
        node.ifPresent(found -> {
            List<Node> each = found instanceof SequenceNode several ? several.getValue() : List.of(found);
            each.forEach(one -> forms.add(form(new Section(one, KEY, faults))));
        });
        return forms;
    }

    private FormSettings form(Section section) {
        section.allowOnly(KEYS);
        section.needed("file", "file: submissions.csv");
        return new FormSettings(
                folder.resolve(section.parsed("file", Path::of, "the path of a file")
                                .orElse(Path.of("")))
                        .normalize(),
                section.text("sheet"),
                section.oneOf("from", FormKind.class, FormKind::word),
                section.text("name"),
                section.text("publisher"),
                section.text("kind"),
                section.text("language").orElse(""),
                section.text("access").orElse(""),
                section.oneOf("calendar", ListCalendar.class, ListCalendar::word),
                section.text("precision").orElse(""),
                columns(section),
                claims(section),
                words(section, "parties"),
                section.words("not answered"));
    }

    private static Map<FormColumn, String> columns(Section section) {
        Map<FormColumn, String> columns = new EnumMap<>(FormColumn.class);
        section.section("columns").ifPresent(map -> {
            map.allowOnly(
                    Arrays.stream(FormColumn.values()).map(FormColumn::word).toList());
            for (FormColumn purpose : FormColumn.values()) {
                map.text(purpose.word()).ifPresent(name -> columns.put(purpose, name));
            }
        });
        return columns;
    }

    private static Map<String, List<String>> claims(Section section) {
        Map<String, List<String>> claims = new LinkedHashMap<>();
        section.section("claims").ifPresent(map -> map.keys().forEach(what -> claims.put(what, map.words(what))));
        return claims;
    }

    private static Map<String, String> words(Section section, String key) {
        Map<String, String> words = new LinkedHashMap<>();
        section.section(key)
                .ifPresent(map -> map.keys().forEach(word -> map.text(word).ifPresent(id -> words.put(word, id))));
        return words;
    }
}
