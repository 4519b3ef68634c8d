package org.cairn.casebook.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.cairn.casebook.Casebook;
import org.cairn.casebook.assess.Assessment;
import org.cairn.casebook.intake.Where;
import org.cairn.casebook.project.Project;
import org.cairn.casebook.sheet.Dossier;
import org.cairn.casebook.sheet.DossierReading;
import org.cairn.casebook.sheet.SheetEvents;
import org.cairn.casebook.sheet.SheetFault;
import org.cairn.casebook.sheet.SheetKind;
import org.cairn.casebook.sheet.SheetRow;
import org.cairn.casebook.sheet.Sheets;
import org.cairn.casebook.store.Sha256;

/**
 * Claims, incidents, parties and proceedings at work: from sheets and entries by hand, by way of the log, to a dossier and what
 * it amounts to. Rows enter the log in one step or not at all.
 */
public final class CaseWork {

    private final Project project;
    private final Casebook casebook;

    CaseWork(Project project, Casebook casebook) {
        this.project = project;
        this.casebook = casebook;
    }

    /** Takes in what is new or corrected in the project's sheets, and the files of its sources. */
    public SheetsTakenIn takeIn() throws IOException {
        Sheets sheets = Sheets.read(project.cases());
        return sheets.faults().isEmpty() ? enter(sheets.rows(), true) : SheetsTakenIn.refused(sheets.faults());
    }

    /**
     * Enters rows, all of them or none.
     *
     * @return what became of them; with its faults, nothing was entered
     */
    public SheetsTakenIn enter(Collection<SheetRow> rows) throws IOException {
        return enter(rows, false);
    }

    private SheetsTakenIn enter(Collection<SheetRow> rows, boolean isAllOfTheFiles) throws IOException {
        Map<String, SheetRow> before = new LinkedHashMap<>();
        casebook.rows().forEach(row -> before.put(key(row), row));
        Map<String, SheetRow> after = new LinkedHashMap<>(before);
        List<SheetFault> faults = new ArrayList<>(repeats(rows));
        rows.forEach(row -> after.put(key(row), row));
        faults.addAll(DossierReading.of(after.values(), project.cases().rules()).faults());
        faults.addAll(missingItems(rows));
        if (!faults.isEmpty()) {
            return SheetsTakenIn.refused(faults);
        }
        Map<SheetKind, Long> added = new EnumMap<>(SheetKind.class);
        List<SheetEvents.RowEntered> events = new ArrayList<>();
        long changed = 0;
        for (SheetRow row : rows) {
            SheetRow known = before.get(key(row));
            if (known == null) {
                added.merge(row.kind(), 1L, Long::sum);
                events.add(SheetEvents.of(row));
            } else if (!known.cells().equals(row.cells())) {
                changed++;
                events.add(SheetEvents.of(row));
            }
        }
        if (!events.isEmpty()) {
            casebook.noteAll(events);
        }
        Map<SheetKind, List<String>> gone = isAllOfTheFiles ? gone(before.values(), rows) : Map.of();
        return new SheetsTakenIn(added, changed, gone, items(rows), List.of());
    }

    private static String key(SheetRow row) {
        return row.kind().word() + '\n' + row.id();
    }

    /** Rows of one id that differ; each would hide the other. */
    private static List<SheetFault> repeats(Collection<SheetRow> rows) {
        return DossierReading.repeats(rows);
    }

    /** Rows that a file of the project held before and does not hold now. */
    private Map<SheetKind, List<String>> gone(Collection<SheetRow> before, Collection<SheetRow> now) {
        Set<String> files = new LinkedHashSet<>();
        project.cases().files().forEach(file -> files.add(String.valueOf(file.getFileName())));
        Set<String> held = new LinkedHashSet<>();
        now.forEach(row -> held.add(key(row)));
        Map<SheetKind, List<String>> gone = new EnumMap<>(SheetKind.class);
        for (SheetRow row : before) {
            if (files.contains(row.where().file()) && !held.contains(key(row))) {
                gone.computeIfAbsent(row.kind(), any -> new ArrayList<>()).add(row.id());
            }
        }
        return gone;
    }

    private List<SheetFault> missingItems(Collection<SheetRow> rows) {
        List<SheetFault> faults = new ArrayList<>();
        for (SheetRow row : rows) {
            item(row)
                    .filter(path -> !Files.isRegularFile(path))
                    .ifPresent(path -> faults.add(new SheetFault(
                            new Where(
                                    row.where().file(),
                                    Optional.empty(),
                                    row.where().row(),
                                    Optional.of("file")),
                            "there is no file “%s”.".formatted(row.text("file")),
                            "Put it back, or correct the path; it is relative to cairn.yaml.")));
        }
        return faults;
    }

    private Optional<Path> item(SheetRow row) {
        return row.kind() == SheetKind.SOURCES
                ? row.cell("file").map(file -> project.folder().resolve(file).normalize())
                : Optional.empty();
    }

    private long items(Collection<SheetRow> rows) throws IOException {
        long taken = 0;
        for (SheetRow row : rows) {
            Optional<Path> item = item(row);
            if (item.isPresent()
                    && casebook.receiveItem(
                            row.id(),
                            item.get(),
                            row.text("media type"),
                            row.text("received from"),
                            row.text("received on"))) {
                taken++;
            }
        }
        return taken;
    }

    /**
     * Notes what each assessment comes to, where that is new or differs from what it came to before.
     *
     * @return what was noted
     */
    public List<SheetEvents.Concluded> conclude() {
        Map<String, SheetEvents.Concluded> before = new LinkedHashMap<>();
        conclusions().forEach(concluded -> before.put(concluded.assessment(), concluded));
        List<SheetEvents.Concluded> now = new ArrayList<>();
        for (Assessment assessment : dossier().assessments()) {
            SheetEvents.Concluded concluded = new SheetEvents.Concluded(
                    assessment.id(),
                    assessment.question().sentence(),
                    assessment.rule().word(),
                    assessment.outcome().sentence(),
                    assessment.inputs());
            if (!concluded.equals(before.get(assessment.id()))) {
                now.add(concluded);
            }
        }
        if (!now.isEmpty()) {
            casebook.noteAll(now);
        }
        return now;
    }

    /** Everything assessments ever came to, oldest first. */
    public List<SheetEvents.Concluded> conclusions() {
        return casebook.ofKind(SheetEvents.Concluded.class).stream()
                .map(entry -> (SheetEvents.Concluded) entry.event())
                .toList();
    }

    /** Everything that was entered, understood by the project's rules as they are now. */
    public DossierReading read() {
        return DossierReading.of(casebook.rows(), project.cases().rules());
    }

    /** Everything that was entered, understood. */
    public Dossier dossier() {
        return read().dossier();
    }

    /** Whether the project has claims, incidents or proceedings, in its file or in its casebook. */
    public boolean isThere() {
        return project.cases().hasSheets() || !casebook.rows().isEmpty();
    }

    /** All that was entered amounts to. */
    public CaseFindings findings() {
        return CaseFindings.of(
                project.report().title().orElse(project.title()),
                project.counts().orElse("people killed"),
                dossier(),
                new CaseFindings.Recipe(Version.CAIRN, project.sha256(), fingerprint()));
    }

    /** Hash of all that was entered and stands. */
    public String fingerprint() {
        StringBuilder text = new StringBuilder("rows\n");
        casebook.rows()
                .forEach(row -> text.append(row.kind().word())
                        .append('\n')
                        .append(row.id())
                        .append('\n')
                        .append(new TreeMap<>(row.cells()))
                        .append('\n'));
        return Sha256.of(text.toString());
    }
}
