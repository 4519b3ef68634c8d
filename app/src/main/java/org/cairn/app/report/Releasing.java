package org.cairn.app.report;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cairn.app.YoursToMend;
import org.cairn.app.report.DataPackage.Table;
import org.cairn.casebook.Casebook;
import org.cairn.casebook.Entry;
import org.cairn.casebook.Event;
import org.cairn.casebook.proceeding.Presumption;
import org.cairn.casebook.project.ReportSettings;
import org.cairn.casebook.release.AllowList;
import org.cairn.casebook.release.Grid;
import org.cairn.casebook.sheet.Dossier;
import org.cairn.casebook.store.Sha256;
import org.cairn.casebook.work.CaseFindings;
import org.cairn.casebook.work.Findings;
import org.cairn.casebook.work.Work;

/**
 * Releases: what a project allows to leave, put together by that list and from nothing else, and frozen in a folder of its own
 * under a name that is never used twice. The log holds the hash of each file; a later check reads them again, and makes them anew
 * where the project is still as it was.
 */
public final class Releasing {

    /** The folder of a project that holds its releases. */
    public static final String FOLDER = "releases";

    private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,59}";
    private static final String PAGE = "release.html";

    private Releasing() {}

    /**
     * A release that was made.
     *
     * @param entry its entry in the log
     * @param made what the entry says
     * @param stale why it should not be used any more, a sentence each; empty where nothing speaks against it
     */
    public record Made(Entry entry, Event.ReleaseMade made, List<String> stale) {
        public Made {
            stale = List.copyOf(stale);
        }
    }

    // ---- draft ----

    /**
     * A release as it would be now.
     *
     * @throws YoursToMend if the project allows nothing to leave, or has nothing that may
     */
    public static ReleaseDraft draft(Work work, Optional<Findings> findings, Optional<CaseFindings> cases)
            throws IOException {
        return draft(work, findings, cases, work.casebook().length(), latest(work));
    }

    private static ReleaseDraft draft(
            Work work,
            Optional<Findings> findings,
            Optional<CaseFindings> cases,
            long entries,
            Optional<Event.ReleaseMade> before)
            throws IOException {
        ReportSettings settings = work.project().report();
        AllowList allowed = AllowList.of(settings);
        if (allowed.isEmpty()) {
            throw new YoursToMend(
                    "Nothing may leave: cairn.yaml allows nothing. Name what may under “report”, as in  publish: [counts,"
                            + " overlap, estimates]. Nothing was written.");
        }
        List<Table> tables = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        List<String> named = new ArrayList<>();
        long withheld = 0;
        Set<String> strataLeftOut = new LinkedHashSet<>();
        if (findings.isPresent()) {
            ReleaseCounts counts =
                    new ReleaseCounts(work, findings.get(), allowed, settings.leastShown(), before(work, before));
            tables.addAll(counts.tables());
            remarks.addAll(counts.remarks());
            withheld = counts.withheld();
            strataLeftOut.addAll(counts.strataLeftOut());
            strataLeftOut.addAll(small(findings.get(), settings.leastShown()));
            if (allowed.allowsIndividuals()) {
                tables.add(ReleasePeople.of(work, allowed));
            }
        }
        if (cases.isPresent()) {
            Dossier dossier = cases.get().dossier();
            ReleaseCase entered = new ReleaseCase(dossier, allowed, work.casebook());
            tables.addAll(entered.tables());
            named.addAll(entered.named());
        }
        figures(findings, cases, allowed, strataLeftOut).ifPresent(tables::add);
        if (tables.isEmpty()) {
            throw new YoursToMend(
                    "Of all that cairn.yaml allows to leave under “report › publish”, the project has nothing yet. Nothing was"
                            + " written.");
        }
        List<String> published = settings.publish();
        Set<String> stays = allowed.withheld(fields(work, findings));
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("logEntries", entries);
        about.put("publish", published);
        about.put("leastShown", settings.leastShown());
        about.put("countsLeftOut", withheld);
        about.put("comparedWith", before.map(Event.ReleaseMade::name).orElse(""));
        Map<String, byte[]> files = files(work, findings, cases, tables, about, remarks);
        return new ReleaseDraft(files, published, stays, named, withheld, remarks);
    }

    private static Set<String> fields(Work work, Optional<Findings> findings) throws IOException {
        return findings.isPresent() ? new LinkedHashSet<>(work.records().table().fields()) : Set.of();
    }

    private static Set<String> small(Findings findings, int least) {
        Set<String> small = new LinkedHashSet<>();
        findings.strata().stream()
                .filter(group -> group.table().recorded() < least)
                .forEach(group -> small.add(Figures.stratum(group)));
        return small;
    }

    private static Optional<Table> figures(
            Optional<Findings> findings, Optional<CaseFindings> cases, AllowList allowed, Set<String> strataLeftOut) {
        Set<Figure.Kind> kinds = new LinkedHashSet<>();
        if (allowed.allows(AllowList.ESTIMATES)) {
            kinds.addAll(List.of(Figure.Kind.ESTIMATE, Figure.Kind.ANSWER, Figure.Kind.TOTAL));
        }
        if (allowed.allows(AllowList.PROCEEDINGS)) {
            kinds.addAll(List.of(Figure.Kind.NARROWING, Figure.Kind.WAITING));
        }
        String csv = FiguresCsv.only(
                findings, cases, figure -> kinds.contains(figure.kind()) && !strataLeftOut.contains(figure.stratum()));
        if (csv.lines().count() < 2) {
            return Optional.empty();
        }
        return Optional.of(DataPackage.figures("Figures, under their numbers", csv));
    }

    private static Map<String, byte[]> files(
            Work work,
            Optional<Findings> findings,
            Optional<CaseFindings> cases,
            List<Table> tables,
            Map<String, Object> about,
            List<String> remarks) {
        String title = work.project().report().title().orElse(work.project().title());
        String counts = work.project().counts().orElse("");
        String version = findings.map(found -> found.recipe().version())
                .orElseGet(() -> cases.orElseThrow().recipe().version());
        Map<String, byte[]> files = new TreeMap<>();
        tables.forEach(table -> files.put(table.name() + ".csv", table.bytes()));
        String description =
                DataPackage.description(title, counts, version, work.project().sha256(), about, tables);
        files.put("datapackage.json", (description + "\n").getBytes(StandardCharsets.UTF_8));
        boolean hasAnswer = tables.stream().anyMatch(table -> table.name().equals("figures"));
        Optional<Findings> answered = findings.filter(found -> hasAnswer
                && AllowList.of(work.project().report()).allows(AllowList.ESTIMATES)
                && found.whole().table().recorded() >= work.project().report().leastShown());
        files.put(
                PAGE,
                ReleasePage.of(title, counts, answered, tables, work.project().report(), remarks)
                        .getBytes(StandardCharsets.UTF_8));
        return files;
    }

    // ---- make ----

    /**
     * Makes a release, all of it or nothing.
     *
     * @return its folder
     * @throws YoursToMend if it cannot be called so, or there is one of this name
     */
    public static Path make(Work work, String name, Optional<Findings> findings, Optional<CaseFindings> cases)
            throws IOException {
        if (!name.matches(NAME)) {
            throw new YoursToMend(
                    "A release cannot be called “%s”: it takes up to 60 letters, digits, dots and strokes, as in 2031-06. Nothing was written."
                            .formatted(name));
        }
        Path releases = work.project().folder().resolve(FOLDER);
        Path folder = releases.resolve(name);
        if (Files.exists(folder)
                || all(work).stream().anyMatch(made -> made.made().name().equals(name))) {
            throw new YoursToMend(
                    "There is a release %s already, and a release never changes. Give this one another name. Nothing was written."
                            .formatted(name));
        }
        Optional<Event.ReleaseMade> before = latest(work);
        long entries = work.casebook().length();
        ReleaseDraft draft = draft(work, findings, cases, entries, before);
        Files.createDirectories(releases);
        Path beside = Files.createTempDirectory(releases, ".draft-");
        try {
            for (Map.Entry<String, byte[]> file : draft.files().entrySet()) {
                Files.write(beside.resolve(file.getKey()), file.getValue());
            }
            Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(beside);
        }
        Map<String, String> hashes = new LinkedHashMap<>();
        draft.files().forEach((file, bytes) -> hashes.put(file, Sha256.of(bytes)));
        work.casebook()
                .note(new Event.ReleaseMade(
                        name,
                        work.inputsOfFigures(),
                        entries,
                        before.map(Event.ReleaseMade::name).orElse(""),
                        hashes,
                        draft.published(),
                        draft.named(),
                        draft.withheld()));
        return folder;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    // ---- those that were made ----

    /** Every release, oldest first. */
    public static List<Made> all(Work work) {
        return all(work.casebook(), Optional.of(work.cases().dossier().presumption()));
    }

    /**
     * As {@link #all(Work)}.
     *
     * @param presumption who may be named; empty where no one is a subject of proceedings
     */
    public static List<Made> all(Casebook casebook, Optional<Presumption> presumption) {
        List<Made> all = new ArrayList<>();
        for (Entry entry : casebook.ofKind(Event.ReleaseMade.class)) {
            Event.ReleaseMade made = (Event.ReleaseMade) entry.event();
            all.add(new Made(entry, made, stale(casebook, presumption, entry, made)));
        }
        return all;
    }

    /** The release of a name. */
    public static Made named(Work work, String name) {
        return all(work).stream()
                .filter(made -> made.made().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new YoursToMend(
                        "There is no release %s; cairn release list shows those there are.".formatted(name)));
    }

    private static List<String> stale(
            Casebook casebook, Optional<Presumption> presumption, Entry entry, Event.ReleaseMade made) {
        List<String> stale = new ArrayList<>();
        made.named().stream()
                .filter(person ->
                        presumption.filter(rule -> rule.of(person).isShown()).isEmpty())
                .forEach(person -> stale.add("It names %s, who may not be named any more.".formatted(person)));
        boolean isSealedSince =
                casebook.ofKind(Event.PersonSealed.class).stream().anyMatch(later -> later.number() > entry.number());
        if (isSealedSince) {
            stale.add("Someone was sealed after it was made.");
        }
        return stale;
    }

    private static Optional<Event.ReleaseMade> latest(Work work) {
        return work.casebook().latest(Event.ReleaseMade.class);
    }

    /** Whether any release is of what the project holds now, so that it can be made anew. */
    static boolean isAnyOfNow(Work work) {
        return work.casebook().ofKind(Event.ReleaseMade.class).stream()
                .anyMatch(entry -> isOfNow(work, (Event.ReleaseMade) entry.event()));
    }

    private static boolean isOfNow(Work work, Event.ReleaseMade made) {
        return made.inputs().equals(work.inputsOfFigures());
    }

    /**
     * What does not hold of the releases that were made, a sentence each.
     *
     * @param findings what the project finds now, worked out anew; not looked at where no release {@link #isAnyOfNow}
     */
    static List<String> check(Work work, Optional<Findings> findings, Optional<CaseFindings> cases) throws IOException {
        List<String> faults = new ArrayList<>();
        Optional<Event.ReleaseMade> before = Optional.empty();
        for (Made release : all(work)) {
            Event.ReleaseMade made = release.made();
            String shown = FOLDER + "/" + made.name();
            faults.addAll(Publishing.changed(work.project().folder().resolve(shown), shown, made.files(), "released"));
            if (faults.isEmpty() && isOfNow(work, made)) {
                ReleaseDraft again = draft(work, findings, cases, made.entries(), before);
                made.files().forEach((file, hash) -> {
                    byte[] bytes = again.files().get(file);
                    if (bytes == null || !Sha256.of(bytes).equals(hash)) {
                        faults.add("%s/%s does not come out the same again.".formatted(shown, file));
                    }
                });
            }
            before = Optional.of(made);
        }
        return faults;
    }

    // ---- differences ----

    /** What a release shows, of each field and of the table of lists, by {@link Grid.Cell#key()}. */
    private static Map<String, Map<String, Long>> before(Work work, Optional<Event.ReleaseMade> before)
            throws IOException {
        Map<String, Map<String, Long>> shown = new LinkedHashMap<>();
        if (before.isEmpty()) {
            return shown;
        }
        Path folder =
                work.project().folder().resolve(FOLDER).resolve(before.get().name());
        for (NamedCsvRecord row : rows(folder.resolve("counts.csv"))) {
            remember(
                    shown, row.getField("field"), row.getField("field"), row.getField("group"), row.getField("people"));
        }
        for (NamedCsvRecord row : rows(folder.resolve("overlap.csv"))) {
            remember(
                    shown, AllowList.OVERLAP, row.getField("stratum"), row.getField("history"), row.getField("people"));
        }
        return shown;
    }

    private static void remember(
            Map<String, Map<String, Long>> shown, String table, String row, String column, String people) {
        if (!people.isEmpty()) {
            Grid.Cell cell = new Grid.Cell(row, column, OptionalLong.empty());
            shown.computeIfAbsent(table, any -> new LinkedHashMap<>()).put(cell.key(), Long.valueOf(people));
        }
    }

    private static List<NamedCsvRecord> rows(Path csv) throws IOException {
        if (!Files.isRegularFile(csv)) {
            return List.of();
        }
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return rows.stream().toList();
        } catch (CsvParseException changed) {
            throw new YoursToMend(
                    "%s cannot be read: it is not as it was released. cairn verify says which files of releases have changed."
                            .formatted(csv));
        }
    }

    /** What differs between two releases, a sentence each, table by table. */
    public static List<String> difference(Work work, String older, String newer) throws IOException {
        Path releases = work.project().folder().resolve(FOLDER);
        Set<String> files = new LinkedHashSet<>();
        files.addAll(named(work, older).made().files().keySet());
        files.addAll(named(work, newer).made().files().keySet());
        List<String> differences = new ArrayList<>();
        for (String file : files) {
            if (file.endsWith(".csv")) {
                differences.addAll(difference(
                        file,
                        cells(releases.resolve(older).resolve(file)),
                        cells(releases.resolve(newer).resolve(file))));
            }
        }
        return differences;
    }

    /** Columns that say where a row stands or what it was made of, and nothing of what it says. */
    private static final Set<String> BESIDES = Set.of("figure", "inputs", "version", "withheld");

    /** Columns that hold what a row counts or measures: two rows that differ in these only are one row that changed. */
    private static final Set<String> MEASURED = Set.of("people", "value", "lower", "upper");

    /** How many rows that came or went are written out. */
    private static final int WRITTEN_OUT = 20;

    /** The rows of a table: what each is about → what it says of that. */
    private static Map<String, List<String>> cells(Path csv) throws IOException {
        Map<String, List<String>> cells = new LinkedHashMap<>();
        for (NamedCsvRecord row : rows(csv)) {
            List<String> about = new ArrayList<>();
            List<String> says = new ArrayList<>();
            row.getFieldsAsMap().forEach((column, text) -> {
                if (column.equals("people") && text.isEmpty()) {
                    says.add("withheld");
                } else if (!text.isBlank() && !BESIDES.contains(column)) {
                    (MEASURED.contains(column) ? says : about).add(text);
                }
            });
            cells.computeIfAbsent(String.join(", ", about), any -> new ArrayList<>())
                    .add(String.join(" – ", says));
        }
        return cells;
    }

    private static List<String> difference(
            String file, Map<String, List<String>> older, Map<String, List<String>> newer) {
        List<String> changed = new ArrayList<>();
        List<String> came = new ArrayList<>();
        List<String> went = new ArrayList<>();
        Set<String> all = new LinkedHashSet<>(newer.keySet());
        all.addAll(older.keySet());
        for (String about : all) {
            List<String> more = less(newer.getOrDefault(about, List.of()), older.getOrDefault(about, List.of()));
            List<String> fewer = less(older.getOrDefault(about, List.of()), newer.getOrDefault(about, List.of()));
            if (more.size() == 1 && fewer.size() == 1) {
                changed.add("%s: %s: %s → %s".formatted(file, about, fewer.get(0), more.get(0)));
            } else {
                more.forEach(says -> came.add(row(about, says)));
                fewer.forEach(says -> went.add(row(about, says)));
            }
        }
        return Stream.of(changed, some(file + ": new: ", came), some(file + ": gone: ", went))
                .flatMap(List::stream)
                .toList();
    }

    private static String row(String about, String says) {
        return says.isEmpty() ? about : "%s: %s".formatted(about, says);
    }

    /** What is in one and not in the other, each as often as it is there more often. */
    private static List<String> less(List<String> one, List<String> other) {
        List<String> left = new ArrayList<>(one);
        other.forEach(left::remove);
        return left;
    }

    private static List<String> some(String heading, List<String> rows) {
        List<String> some = new ArrayList<>(
                rows.stream().limit(WRITTEN_OUT).map(heading::concat).toList());
        if (rows.size() > WRITTEN_OUT) {
            some.add("%sand %,d more".formatted(heading, rows.size() - WRITTEN_OUT));
        }
        return some;
    }
}
