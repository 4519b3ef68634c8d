package org.cairn.casebook.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param faults what must be mended before any of it is taken in
 */
public record Sheets(List<SheetRow> rows, List<SheetFault> faults) {

    /** The largest sheet that is read, bytes: what a person types is smaller, and what is larger is a list. */
    private static final long LARGEST = 64L << 20;

    public Sheets {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }

    /** Reads the sheets, forms and outcomes a project names. */
    public static Sheets read(CaseSettings settings) throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        for (SheetFile file : settings.sheets()) {
            sheets.add(read(file));
        }
        for (FormSettings form : settings.forms()) {
            sheets.add(read(form, settings.rules()));
        }
        for (Path coding : codings(settings)) {
            sheets.add(read(new SheetFile(SheetKind.CODINGS, coding, Map.of())));
        }
        for (Outcomes outcomes : settings.outcomes()) {
            sheets.add(
                    Files.isRegularFile(outcomes.file())
                            ? OutcomeRows.read(outcomes)
                            : noFile(String.valueOf(outcomes.file().getFileName()), "outcomes"));
        }
        return new Sheets(
                sheets.stream().flatMap(sheet -> sheet.rows().stream()).toList(),
                sheets.stream().flatMap(sheet -> sheet.faults().stream()).toList());
    }

    private static List<Path> codings(CaseSettings settings) {
        return settings.outcomes().stream().map(Outcomes::coding).distinct().toList();
    }

    private static Sheet read(FormSettings form, SheetRules rules) throws IOException {
        if (Files.isRegularFile(form.file())) {
            return Form.read(form, rules.measureWords());
        }
        return noFile(String.valueOf(form.file().getFileName()), "forms");
    }

    private static Sheet read(SheetFile file) throws IOException {
        Path path = file.file();
        String name = String.valueOf(path.getFileName());
        if (!Files.isRegularFile(path)) {
            return noFile(name, file.kind().word());
        }
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
