package org.cairn.casebook.work;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cairn.casebook.Casebook;
import org.cairn.casebook.Entry;
import org.cairn.casebook.Event;
import org.cairn.casebook.IndividualId;
import org.cairn.casebook.intake.Edition;
import org.cairn.casebook.intake.EditionDiff;
import org.cairn.casebook.intake.ListReader;
import org.cairn.casebook.intake.Reading;
import org.cairn.casebook.project.ListSettings;
import org.cairn.casebook.project.Project;
import org.cairn.casebook.project.ProjectFault;
import org.cairn.casebook.store.Sha256;
import org.cairn.link.RecordId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A project at work: the steps from lists to findings, each done when it is first needed and not again while what it
 * depends on stays the same. Every verb of the command line is one or two calls here.
 */
public final class Work implements AutoCloseable {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final Project project;
    private final Casebook casebook;
    private final Progress progress;
    private final JsonMapper json = JsonMapper.shared();
    private Optional<Assembly> assembly = Optional.empty();
    private Optional<People> people = Optional.empty();

    private Work(Project project, Casebook casebook, Progress progress) {
        this.project = project;
        this.casebook = casebook;
        this.progress = progress;
    }

    /** The people of the latest linkage. */
    private record People(List<int[]> rows, LinkageFinding finding, String model) {}

    /**
     * Opens a project.
     *
     * @param folder the project's folder
     * @param seed instead of the project's own, where given
     * @throws ProjectFault if the project file cannot be understood
     */
    public static Work open(Path folder, Optional<Long> seed, Clock clock, Progress progress) throws ProjectFault {
        Project project = Project.read(folder);
        if (seed.isPresent()) {
            project = withSeed(project, seed.get());
        }
        String who = System.getProperty("user.name", "unknown");
        return new Work(project, Casebook.open(project.folder(), clock, who), progress);
    }

    private static Project withSeed(Project project, long seed) {
        return new Project(
                project.folder(),
                project.title(),
                project.counts(),
                project.period(),
                seed,
                project.lists(),
                project.link(),
                project.estimate(),
                project.report(),
                project.sha256());
    }

    /** The project as its file declares it. */
    public Project project() {
        return project;
    }

    /** Its memory. */
    public Casebook casebook() {
        return casebook;
    }

    // ---- take in ---------------------------------------------------------------------------------------------------

    /** Takes in every list of the project whose file is new or has changed. */
    public List<TakenIn> takeIn() throws IOException {
        List<TakenIn> taken = new ArrayList<>();
        for (ListSettings list : project.lists()) {
            progress.at(
                    "taking in " + list.name(), taken.size(), project.lists().size());
            taken.add(takeIn(list, false));
        }
        return taken;
    }

    /**
     * Takes in one list.
     *
     * @param replaces whether records that the file does not repeat no longer stand
     */
    public TakenIn takeIn(ListSettings list, boolean replaces) throws IOException {
        String name = list.file().getFileName().toString();
        boolean known = !casebook.editions(list.name()).isEmpty();
        if (!Files.isRegularFile(list.file())) {
            return new TakenIn(list.name(), name, known ? TakenIn.Kind.GONE_BUT_KEPT : TakenIn.Kind.GONE);
        }
        if (!Files.isReadable(list.file())) {
            return new TakenIn(list.name(), name, TakenIn.Kind.UNREADABLE);
        }
        Casebook.Receipt receipt =
                casebook.receive(list.name(), list.file(), replaces, copy -> Peek.refusals(list, copy));
        if (!receipt.refusals().isEmpty()) {
            return TakenIn.refused(list.name(), name, receipt.refusals());
        }
        if (!receipt.isNew()) {
            return new TakenIn(list.name(), name, TakenIn.Kind.UNCHANGED);
        }
        assembly = Optional.empty();
        people = Optional.empty();
        return new TakenIn(list.name(), name, known ? TakenIn.Kind.CORRECTED : TakenIn.Kind.NEW);
    }

    // ---- read ------------------------------------------------------------------------------------------------------

    /** Every record of every list. */
    public Assembly records() throws IOException {
        if (assembly.isEmpty()) {
            Assembly read = Assembly.of(project, casebook, progress);
            noteRows(read);
            assembly = Optional.of(read);
        }
        return assembly.get();
    }

    private void noteRows(Assembly read) {
        List<Entry> history = casebook.ofKind(Event.RowsMapped.class);
        for (Assembly.ListRead list : read.lists()) {
            Map<String, Long> problems = new TreeMap<>(list.reading().problems().counts());
            Event.RowsMapped mapped =
                    new Event.RowsMapped(list.settings().name(), list.edition().sha256(), list.records(), problems);
            boolean known = history.stream().anyMatch(entry -> entry.event().equals(mapped));
            if (!known) {
                casebook.note(mapped);
            }
        }
    }

    /** One list's records and problems. */
    public record ListProblems(long records, ProblemFinding problems) {}

    /** What is wrong in the present edition of a list. */
    public ListProblems problemsOf(ListSettings list) throws IOException {
        Casebook.Edition edition = casebook.editions(list.name()).get(0);
        Reading reading = ListReader.read(list, edition.path(), record -> {});
        return new ListProblems(reading.rows(), FindingsOf.problems(List.of(reading.problems())));
    }

    /** What the present edition of a list changed against the one before; empty where there is none before. */
    public Optional<String> changes(ListSettings list) throws IOException {
        List<Casebook.Edition> editions = casebook.editions(list.name());
        if (editions.size() < 2) {
            return Optional.empty();
        }
        Edition newer = new Edition();
        Reading newerReading = ListReader.read(list, editions.get(0).path(), newer);
        Edition older = new Edition();
        Reading olderReading = ListReader.read(list, editions.get(1).path(), older);
        return Optional.of(EditionDiff.between(older, olderReading.header(), newer, newerReading.header())
                .message());
    }

    // ---- link ------------------------------------------------------------------------------------------------------

    /** Links every record and names the people, whether or not that was done before. */
    public Linking link() throws IOException {
        return named(Linking.of(records().table(), project.link(), casebook.decisions(), project.seed(), progress));
    }

    /** As {@link #link}, keeping the pairs down to a weight of the caller's. */
    public Linking linkKeeping(double fromBits) throws IOException {
        return named(Linking.keeping(
                fromBits, records().table(), project.link(), casebook.decisions(), project.seed(), progress));
    }

    private Linking named(Linking linking) throws IOException {
        List<int[]> rows = linking.rowsOfPeople();
        List<List<RecordId>> groups = Linking.ids(records().table(), rows);
        LinkageFinding finding = linking.finding(records().table());
        Map<String, Object> summary = json.convertValue(finding, MAP);
        summary.put("individuals", rows.size());
        String inputs = Inputs.ofLinkage(project, casebook);
        String model = linking.model().fingerprint();
        Optional<Event.LinkageMade> before = casebook.latest(Event.LinkageMade.class);
        String partition = partition(groups);
        if (before.isEmpty()
                || !before.get().inputs().equals(inputs)
                || !before.get().partition().equals(partition)) {
            casebook.nameIndividuals(groups, new Event.LinkageMade(inputs, model, partition, summary));
        }
        people = Optional.of(new People(rows, finding, model));
        return linking;
    }

    /** Hash of which records are together, whatever they are called. */
    static String partition(List<List<RecordId>> groups) {
        var digest = Sha256.digest();
        for (List<RecordId> group : groups) {
            for (RecordId record : group) {
                digest.update((record.list() + '\t' + record.record() + '\n').getBytes(StandardCharsets.UTF_8));
            }
            digest.update((byte) '\n');
        }
        return Sha256.hex(digest);
    }

    /** Whether the latest linkage is of the lists, rules and decisions as they are now. */
    public boolean isLinked() {
        return casebook.latest(Event.LinkageMade.class)
                .filter(made -> made.inputs().equals(Inputs.ofLinkage(project, casebook)))
                .isPresent();
    }

    private People people() throws IOException {
        if (people.isEmpty()) {
            if (isLinked()) {
                people = Optional.of(kept());
            } else {
                link();
            }
        }
        return people.orElseThrow();
    }

    private People kept() throws IOException {
        Event.LinkageMade made = casebook.latest(Event.LinkageMade.class).orElseThrow();
        Map<RecordId, IndividualId> individuals = casebook.individuals();
        var table = records().table();
        int[] personOfRow = new int[table.size()];
        Map<IndividualId, Integer> numbers = new HashMap<>();
        for (int row = 0; row < personOfRow.length; row++) {
            IndividualId individual = individuals.get(table.idOf(row));
            if (individual == null) {
                link();
                return people.orElseThrow();
            }
            personOfRow[row] = numbers.computeIfAbsent(individual, any -> numbers.size());
        }
        Map<String, Object> summary = new LinkedHashMap<>(made.summary());
        summary.remove("individuals");
        return new People(
                Linking.groupRows(personOfRow), json.convertValue(summary, LinkageFinding.class), made.model());
    }

    /** For each person, the rows of their records; people in the order of their first row. */
    public List<int[]> rowsOfPeople() throws IOException {
        return people().rows();
    }

    // ---- table, estimate, findings ---------------------------------------------------------------------------------

    /** Who is on which lists. */
    public Tabulation table() throws IOException {
        return table(project.estimate().by());
    }

    /** Who is on which lists, by strata of the caller's. */
    public Tabulation table(List<String> by) throws IOException {
        return Tabulation.of(records().table(), people().rows(), project.period(), by);
    }

    /** All there is to say. */
    public Findings findings() throws IOException {
        People now = people();
        return new FindingsOf(project, records(), progress)
                .find(
                        now.rows(),
                        now.finding(),
                        table(),
                        now.model(),
                        casebook.decisions().size());
    }

    /** All there is to say, worked out anew from the files taken in, as if nothing had been kept. */
    public Findings recomputed() throws IOException {
        Linking linking = Linking.of(records().table(), project.link(), casebook.decisions(), project.seed(), progress);
        List<int[]> rows = linking.rowsOfPeople();
        return new FindingsOf(project, records(), progress)
                .find(
                        rows,
                        linking.finding(records().table()),
                        Tabulation.of(
                                records().table(),
                                rows,
                                project.period(),
                                project.estimate().by()),
                        linking.model().fingerprint(),
                        casebook.decisions().size());
    }

    /** Fingerprint of all that the figures depend on. */
    public String inputsOfFigures() {
        return Inputs.ofFigures(project, casebook);
    }

    /** One record as its list writes it: column names and cells; empty where no edition has it. */
    public Optional<Map<String, String>> asWritten(RecordId id) throws IOException {
        Optional<ListSettings> list = project.lists().stream()
                .filter(settings -> settings.name().equals(id.list()))
                .findFirst();
        if (list.isEmpty()) {
            return Optional.empty();
        }
        for (Casebook.Edition edition : casebook.editions(id.list())) {
            List<List<String>> found = new ArrayList<>();
            var reading = ListReader.read(list.get(), edition.path(), record -> {
                if (record.id().equals(id)) {
                    found.add(record.cells());
                }
            });
            if (!found.isEmpty()) {
                return Optional.of(cells(reading.header(), found.get(0)));
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> cells(List<String> header, List<String> cells) {
        Map<String, String> written = new LinkedHashMap<>();
        for (int column = 0; column < Math.max(header.size(), cells.size()); column++) {
            String name = column < header.size() ? header.get(column) : "column " + (column + 1);
            written.put(name, column < cells.size() ? cells.get(column) : "");
        }
        return written;
    }

    @Override
    public void close() {
        casebook.close();
    }
}
