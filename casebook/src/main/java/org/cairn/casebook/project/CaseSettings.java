package org.cairn.casebook.project;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cairn.casebook.form.FormSettings;
import org.cairn.casebook.sheet.SheetKind;
import org.cairn.casebook.sheet.SheetRules;

/**
 * What the project says about claims, incidents, parties and proceedings.
 *
 * @param sheets the files they are typed into, in the order of their kinds
 * @param forms the files of other programs in which each row is a report
 * @param rules how they are read
 * @param outcomes lists whose records have outcomes in words, to be coded
 */
public record CaseSettings(
        List<SheetFile> sheets, List<FormSettings> forms, SheetRules rules, List<Outcomes> outcomes) {

    /** Nothing said. */
    public static final CaseSettings DEFAULT = new CaseSettings(List.of(), List.of(), SheetRules.DEFAULT, List.of());

    /**
     * A sheet's file.
     *
     * @param kind what it holds
     * @param file the file
     * @param columns where its columns have names of their own, Cairn's word → the file's; empty otherwise
     */
    public record SheetFile(SheetKind kind, Path file, Map<String, String> columns) {
        public SheetFile {
            Objects.requireNonNull(kind, "kind");
            columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        }
    }

    /**
     * What became of the records of a list, in words.
     *
     * @param list the list
     * @param file the file that says so
     * @param id the column that holds a record's identifier
     * @param columns the columns that hold outcomes in words
     * @param coding the table that turns words into stages
     * @param eachIsAnIncident whether every record of the list tells of an identified incident
     */
    public record Outcomes(
            String list, Path file, String id, List<String> columns, Path coding, boolean eachIsAnIncident) {
        public Outcomes {
            columns = List.copyOf(columns);
        }
    }

    public CaseSettings {
        sheets = List.copyOf(sheets);
        forms = List.copyOf(forms);
        outcomes = List.copyOf(outcomes);
        Objects.requireNonNull(rules, "rules");
    }

    /** Every file that claims and the like are read from. */
    public List<Path> files() {
        return Stream.of(
                        sheets.stream().map(SheetFile::file),
                        forms.stream().map(FormSettings::file),
                        outcomes.stream().flatMap(one -> Stream.of(one.file(), one.coding())))
                .flatMap(files -> files)
                .distinct()
                .toList();
    }

    /** Whether the project has claims, incidents, parties or proceedings of its own. */
    public boolean hasSheets() {
        return !files().isEmpty();
    }
}
