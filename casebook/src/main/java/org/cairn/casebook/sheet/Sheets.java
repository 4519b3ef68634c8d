package org.cairn.casebook.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.casebook.form.Form;
import org.cairn.casebook.form.FormSettings;
import org.cairn.casebook.intake.Where;
import org.cairn.casebook.project.CaseSettings;
import org.cairn.casebook.project.CaseSettings.Outcomes;
import org.cairn.casebook.project.CaseSettings.SheetFile;

/**
 * Every sheet, form and outcome of a project, as it lies in its file.
 *
 * @param rows the rows of all of them
 * @param absent names of the files that are not there, and need not be: what was taken from them before stands
 * @param faults what must be mended before any of it is taken in
 */
public record Sheets(List<SheetRow> rows, Set<String> absent, List<SheetFault> faults) {

    /** The largest sheet that is read, bytes: what a person types is smaller, and what is larger is a list. */
    private static final long LARGEST = 64L << 20;

    public Sheets {
        rows = List.copyOf(rows);
        absent = Collections.unmodifiableSet(new LinkedHashSet<>(absent));
        faults = List.copyOf(faults);
    }

    /** Reads the sheets, forms and outcomes a project names, all of which must be there. */
    public static Sheets read(CaseSettings settings) throws IOException {
        return read(settings, Set.of());
    }

    /**
     * Reads the sheets, forms and outcomes a project names.
     *
     * @param known names of the files from which rows stand already: such a file may be absent, as all are in a case that came
     *     in a package
     */
    public static Sheets read(CaseSettings settings, Set<String> known) throws IOException {
        Set<String> absent = new LinkedHashSet<>();
        List<Sheet> sheets = new ArrayList<>();
        for (Asked asked : asked(settings)) {
            String name = String.valueOf(asked.file().getFileName());
            if (Files.isRegularFile(asked.file())) {
                sheets.add(asked.reading().read());
            } else if (known.contains(name)) {
                absent.add(name);
            } else {
                sheets.add(noFile(name, asked.key()));
            }
        }
        return new Sheets(
                sheets.stream().flatMap(sheet -> sheet.rows().stream()).toList(),
                absent,
                sheets.stream().flatMap(sheet -> sheet.faults().stream()).toList());
    }

    /**
     * A file that the project names.
     *
     * @param key the key of {@code cairn.yaml} that names it
     */
    private record Asked(Path file, String key, Reading reading) {}

    private interface Reading {
        Sheet read() throws IOException;
    }

    private static List<Asked> asked(CaseSettings settings) {
        List<Asked> asked = new ArrayList<>();
        for (SheetFile file : settings.sheets()) {
            asked.add(new Asked(file.file(), file.kind().word(), () -> read(file)));
        }
        for (FormSettings form : settings.forms()) {
            asked.add(new Asked(
                    form.file(), "forms", () -> Form.read(form, settings.rules().measureWords())));
        }
        settings.outcomes().stream().map(Outcomes::coding).distinct().forEach(coding -> {
            SheetFile file = new SheetFile(SheetKind.CODINGS, coding, Map.of());
            asked.add(new Asked(coding, file.kind().word(), () -> read(file)));
        });
        for (Outcomes outcomes : settings.outcomes()) {
            asked.add(new Asked(outcomes.file(), "outcomes", () -> OutcomeRows.read(outcomes)));
        }
        return asked;
    }

    private static Sheet read(SheetFile file) throws IOException {
        Path path = file.file();
        String name = String.valueOf(path.getFileName());
        if (Files.size(path) > LARGEST) {
            return refused(
                    name,
                    "the file has more than 64 million bytes.",
                    "Sheets are for what a person types. Take a long list in under lists.");
        }
        return Sheet.read(file.kind(), name, Files.readAllBytes(path), file.columns());
    }

    private static Sheet noFile(String name, String key) {
        return refused(
                name,
                "there is no such file.",
                "Put it back, or correct the path in cairn.yaml under %s.".formatted(key));
    }

    private static Sheet refused(String name, String what, String mend) {
        return new Sheet(List.of(), List.of(new SheetFault(Where.file(name, Optional.empty()), what, mend)));
    }
}
