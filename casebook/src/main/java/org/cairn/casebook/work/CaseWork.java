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
import java.util.stream.Collectors;
import org.cairn.casebook.Casebook;
import org.cairn.casebook.Entry;
import org.cairn.casebook.IndividualId;
import org.cairn.casebook.assess.Assessment;
import org.cairn.casebook.claim.MediaTypes;
import org.cairn.casebook.claim.Subject;
import org.cairn.casebook.form.FormSettings;
import org.cairn.casebook.intake.Where;
import org.cairn.casebook.proceeding.Presumption;
import org.cairn.casebook.project.Project;
import org.cairn.casebook.sheet.Dossier;
import org.cairn.casebook.sheet.DossierReading;
import org.cairn.casebook.sheet.NamesInWords;
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

    /** Why a row was entered anew in which the name of someone stood who was then sealed: what it said before is not shown. */
    static final String SEALED_IN_ROW = "with the pseudonym in the place of a name that was sealed";

    private final Project project;
    private final Casebook casebook;

    CaseWork(Project project, Casebook casebook) {
        this.project = project;
        this.casebook = casebook;
    }

    /** Takes in what is new or corrected in the project's sheets, and the files of its sources. */
    public SheetsTakenIn takeIn() throws IOException {
        Sheets sheets =
                Sheets.read(project.cases(), rowsOfFiles(casebook.rows()).keySet());
        if (!sheets.faults().isEmpty()) {
            return SheetsTakenIn.refused(sheets.faults());
        }
        SheetsTakenIn taken = enter(sheets.rows(), Optional.of(sheets.absent()), "");
        if (taken.isUsable()) {
            keepForms();
        }
        return taken;
    }

    /** Keeps the bytes of every form: it has columns that no claim names, and they may be asked for later. */
    private void keepForms() throws IOException {
        for (FormSettings form : project.cases().forms()) {
            if (!Files.isRegularFile(form.file())) {
                continue;
            }
            casebook.receiveItem(form.called(), form.file(), "", "", "");
        }
    }

    /**
     * Enters rows, all of them or none.
     *
     * @return what became of them; with its faults, nothing was entered
     */
    public SheetsTakenIn enter(Collection<SheetRow> rows) throws IOException {
        return enter(rows, "");
    }

    /**
     * Enters rows, all of them or none, for a reason.
     *
     * @param why the reason, as of a correction
     * @return what became of them; with its faults, nothing was entered
     */
    public SheetsTakenIn enter(Collection<SheetRow> rows, String why) throws IOException {
        return enter(rows, Optional.empty(), why);
    }

    /** How many rows were taken from each file. */
    private static Map<String, Long> rowsOfFiles(Collection<SheetRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(row -> row.where().file(), Collectors.counting()));
    }

    /**
     * @param absent where the rows are all of the project's files, the names of those that are not there; else empty
     */
    private SheetsTakenIn enter(Collection<SheetRow> entered, Optional<Set<String>> absent, String why)
            throws IOException {
        Map<SheetKind, List<String>> stayed = new EnumMap<>(SheetKind.class);
        List<SheetRow> rows = withoutWithdrawn(withoutSealed(entered), absent.isPresent(), stayed);
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
        NamesInWords names = NamesInWords.of(casebook.store().names(), everyone -> true);
        Map<SheetKind, Long> added = new EnumMap<>(SheetKind.class);
        List<SheetEvents.RowEntered> events = new ArrayList<>();
        long changed = 0;
        for (SheetRow row : rows) {
            SheetRow known = before.get(key(row));
            if (known == null) {
                added.merge(row.kind(), 1L, Long::sum);
                events.add(SheetEvents.of(row, names));
            } else if (!known.cells().equals(row.cells())) {
                changed++;
                events.add(SheetEvents.of(row, names));
            }
        }
        if (!events.isEmpty()) {
            casebook.noteAll(events, why);
        }
        return new SheetsTakenIn(
                added,
                changed,
                absent.map(files -> gone(before.values(), rows, files)).orElse(Map.of()),
                absent.map(files -> standing(before.values(), files)).orElse(Map.of()),
                stayed,
                items(rows),
                List.of());
    }

    private List<SheetRow> withoutSealed(Collection<SheetRow> rows) {
        Set<String> sealed = casebook.sealedSubjects();
        return rows.stream().map(row -> SheetEvents.withoutSealed(row, sealed)).toList();
    }

    /**
     * The rows without those of files that someone withdrew: a withdrawal is a decision, and a file that was not changed since
     * does not undo it.
     *
     * @param stayed takes the ids of those left out, by kind
     */
    private List<SheetRow> withoutWithdrawn(
            List<SheetRow> rows, boolean areOfFiles, Map<SheetKind, List<String>> stayed) {
        Map<String, SheetRow> withdrawn = new LinkedHashMap<>();
        if (areOfFiles) {
            casebook.withdrawnRows().forEach(row -> withdrawn.put(key(row), row));
        }
        List<SheetRow> kept = new ArrayList<>();
        for (SheetRow row : rows) {
            SheetRow gone = withdrawn.get(key(row));
            if (gone != null && gone.cells().equals(row.cells())) {
                stayed.computeIfAbsent(row.kind(), any -> new ArrayList<>()).add(row.id());
            } else {
                kept.add(row);
            }
        }
        return kept;
    }

    private static Map<String, Long> standing(Collection<SheetRow> before, Set<String> files) {
        Map<String, Long> standing = rowsOfFiles(before);
        standing.keySet().retainAll(files);
        return standing;
    }

    private static String key(SheetRow row) {
        return row.kind().word() + '\n' + row.id();
    }

    /** Rows of one id that differ; each would hide the other. */
    private static List<SheetFault> repeats(Collection<SheetRow> rows) {
        return DossierReading.repeats(rows);
    }

    /** Rows that a file of the project held before and does not hold now. */
    private Map<SheetKind, List<String>> gone(
            Collection<SheetRow> before, Collection<SheetRow> now, Set<String> absent) {
        Set<String> files = new LinkedHashSet<>();
        project.cases().files().forEach(file -> files.add(String.valueOf(file.getFileName())));
        files.removeAll(absent);
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
                    .filter(path -> !Files.isRegularFile(path) && !isKept(row.id(), path))
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

    /** Whether a file of this name was taken in for the source before: its bytes lie with the originals. */
    private boolean isKept(String source, Path path) {
        return casebook.ofKind(SheetEvents.ItemReceived.class).stream()
                .map(entry -> (SheetEvents.ItemReceived) entry.event())
                .anyMatch(
                        item -> item.source().equals(source) && item.file().equals(String.valueOf(path.getFileName())));
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
            if (item.filter(Files::isRegularFile).isPresent()
                    && casebook.receiveItem(
                            row.id(),
                            item.get(),
                            row.cell("media type")
                                    .or(() -> MediaTypes.of(row.text("file")))
                                    .orElse(""),
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

    /** What people agreed on before claims changed, a sentence each. */
    public List<String> overtaken() {
        return dossier().assessments().stream()
                .filter(Assessment::isOvertaken)
                .map(assessment ->
                        ("the assessment %s was agreed in a discussion before these claims changed: %s. It stands as it was"
                                        + " agreed. Discuss it again, and enter what comes of it, or a note that it holds.")
                                .formatted(assessment.id(), String.join(", ", assessment.changed())))
                .toList();
    }

    /** Everything assessments ever came to, oldest first. */
    public List<SheetEvents.Concluded> conclusions() {
        return casebook.ofKind(SheetEvents.Concluded.class).stream()
                .map(entry -> (SheetEvents.Concluded) entry.event())
                .toList();
    }

    /** Everything that was entered, understood by the project's rules as they are now. */
    public DossierReading read() {
        DossierReading reading = DossierReading.of(rows(), project.cases().rules());
        Discussions discussions = new Discussions(casebook);
        return new DossierReading(
                reading.dossier().withAssessments(discussions::now).withOddities(ofNobody(reading.dossier())),
                reading.faults());
    }

    /** Claims about an address that no person has, or had. */
    private List<String> ofNobody(Dossier dossier) {
        return dossier.claims().all().stream()
                .filter(claim -> claim.question().subject().kind() == Subject.Kind.PERSON)
                .filter(claim -> IndividualId.parse(claim.question().subject().id())
                        .filter(id -> casebook.recordsOf(id).isEmpty())
                        .isPresent())
                .map(claim -> "the claim %s is about %s, and no person has that address."
                        .formatted(claim.id(), claim.question().subject().id()))
                .toList();
    }

    /** The rows that stand, as they may be shown: a name that the rule of naming withholds gives way to its pseudonym. */
    public List<SheetRow> rows() {
        return withheld().replacedIn(casebook.rows());
    }

    private NamesInWords withheld() {
        Map<String, String> names = casebook.store().names();
        if (names.isEmpty()) {
            return NamesInWords.NONE;
        }
        Presumption presumption = DossierReading.of(
                        casebook.rows(), project.cases().rules())
                .dossier()
                .presumption();
        return NamesInWords.of(names, person -> !presumption.of(person).isShown());
    }

    /**
     * A row as it was entered before, or is no longer.
     *
     * @param entry the entry of the log
     * @param row the row, as it may be shown
     * @param isWithdrawn whether it was withdrawn
     */
    public record Earlier(Entry entry, SheetRow row, boolean isWithdrawn) {}

    /** What was entered of a row and does not stand: corrected since, or withdrawn; oldest first. */
    public List<Earlier> earlier(SheetKind kind, String id) {
        NamesInWords withheld = withheld();
        Optional<Long> standing = casebook.numberOfRow(kind, id);
        List<Long> numbers = casebook.store().numbersOfRow(kind, id);
        long shownFrom = numbers.stream()
                .filter(number -> casebook.entry(number)
                        .filter(entry -> entry.why().shown().equals(SEALED_IN_ROW))
                        .isPresent())
                .reduce((first, last) -> last)
                .orElse(0L);
        return numbers.stream()
                .filter(number -> number >= shownFrom && !standing.equals(Optional.of(number)))
                .flatMap(number -> casebook.entry(number).stream())
                .map(entry -> new Earlier(
                        entry,
                        withheld.replacedIn(List.of(((SheetEvents.RowEntered) entry.event()).entered()))
                                .get(0),
                        casebook.isWithdrawn(entry.id())))
                .toList();
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
