package org.cairn.casebook.work;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.cairn.casebook.Casebook;
import org.cairn.casebook.CasebookFault;
import org.cairn.casebook.Entry;
import org.cairn.casebook.Event;
import org.cairn.casebook.IndividualId;
import org.cairn.casebook.intake.Edition;
import org.cairn.casebook.intake.EditionDiff;
import org.cairn.casebook.intake.ListReader;
import org.cairn.casebook.intake.Reading;
import org.cairn.casebook.intake.SealedCopy;
import org.cairn.casebook.project.Likeness;
import org.cairn.casebook.project.ListSettings;
import org.cairn.casebook.project.Project;
import org.cairn.casebook.project.ProjectFault;
import org.cairn.casebook.store.Sha256;
import org.cairn.link.Evidence;
import org.cairn.link.Partitions;
import org.cairn.link.RecordId;
import org.cairn.link.RecordTable;
import org.cairn.link.ScoringModel;
import org.cairn.link.Stage;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A project at work: the steps from lists to findings, each done when it is first needed and not again while what it
 * depends on stays the same. Every verb of the command line is one or two calls here.
 */
public final class Work implements AutoCloseable {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    /** Where the summary of a linkage says from which weight pairs are kept. */
    private static final String KEEP = "keep_from_bits";

    private final Project project;
    private final Progress progress;
    private final JsonMapper json = JsonMapper.shared();
    private Casebook casebook;
    private Optional<Assembly> assembly = Optional.empty();
    private Optional<People> people = Optional.empty();
    private Optional<Moved> moved = Optional.empty();
    /** The model brought along, at work on the records as they are now. */
    private Optional<ScoringModel> brought = Optional.empty();

    private Work(Project project, Casebook casebook, Progress progress) {
        this.project = project;
        this.casebook = casebook;
        this.progress = progress;
    }

    /** The people of a linkage, and what it was made of. */
    private record People(List<int[]> rows, LinkageFinding finding, String model, String inputs) {}

    /**
     * The latest linkage, current or not.
     *
     * @param entry its number in the log
     * @param when when it was made
     * @param finding what it found
     */
    public record LastLinkage(long entry, Instant when, LinkageFinding finding) {}

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
            project = project.withSeed(seed.get());
        }
        String who = System.getProperty("user.name", "unknown");
        return new Work(project, Casebook.open(project.folder(), clock, who), progress);
    }

    /** The project as its file declares it. */
    public Project project() {
        return project;
    }

    /** Writes what follows under another name. */
    public void workAs(String who) {
        casebook = casebook.as(who);
    }

    /** Its memory. */
    public Casebook casebook() {
        return casebook;
    }

    /** Its claims, incidents, parties and proceedings. */
    public CaseWork cases() {
        return new CaseWork(project, casebook);
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
        Casebook.Receipt receipt = receive(list, replaces);
        if (!receipt.refusals().isEmpty()) {
            return TakenIn.refused(list.name(), name, receipt.refusals());
        }
        if (!receipt.isNew()) {
            return new TakenIn(list.name(), name, TakenIn.Kind.UNCHANGED);
        }
        forget();
        return new TakenIn(list.name(), name, known ? TakenIn.Kind.CORRECTED : TakenIn.Kind.NEW);
    }

    /** Takes in a list's file; where it says something of someone who was sealed, a copy that does not. */
    private Casebook.Receipt receive(ListSettings list, boolean replaces) throws IOException {
        Set<String> sealed = casebook.sealedRecords(list.name());
        Casebook.Look look = copy -> Peek.refusals(list, copy);
        if (sealed.isEmpty() || SealedCopy.count(list, list.file(), sealed) == 0) {
            return casebook.receive(list.name(), list.file(), replaces, look);
        }
        Path copy = Sealing.draft(project.folder());
        try {
            SealedCopy.write(list, list.file(), sealed, copy);
            return casebook.receive(list.name(), copy, list.file().getFileName().toString(), replaces, look);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** Forgets what was read, since the lists have changed. */
    void forget() {
        assembly = Optional.empty();
        people = Optional.empty();
        brought = Optional.empty();
    }

    // ---- read ------------------------------------------------------------------------------------------------------

    /** Every record of every list. */
    public Assembly records() throws IOException {
        if (assembly.isEmpty()) {
            progress.begins(Stage.READING);
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
        return Optional.of(
                difference(list, editions.get(1).path(), editions.get(0).path()).message());
    }

    /** What one copy of a list changed against another. Reads both files, and touches neither. */
    public static EditionDiff difference(ListSettings list, Path older, Path newer) throws IOException {
        Edition now = new Edition();
        Reading nowRead = ListReader.read(list, newer, now);
        Edition before = new Edition();
        Reading beforeRead = ListReader.read(list, older, before);
        return EditionDiff.between(before, beforeRead.header(), now, nowRead.header());
    }

    // ---- link ------------------------------------------------------------------------------------------------------

    /**
     * Weighs pairs by a model that was trained elsewhere, from now on; a copy of its file is kept.
     *
     * @throws CasebookFault if it cannot be used on these lists; what weighed pairs before then still does
     */
    public void chooseModel(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CasebookFault("%s is not there. Nothing was done.".formatted(file));
        }
        String sha256 = Sha256.of(Files.readAllBytes(file));
        boolean inForce =
                casebook.model().filter(model -> model.sha256().equals(sha256)).isPresent();
        if (!inForce) {
            Casebook.BroughtModel offered =
                    new Casebook.BroughtModel(file.getFileName().toString(), sha256, file);
            brought = Optional.of(Weighing.brought(project, casebook, offered, progress));
            casebook.chooseModel(file);
            people = Optional.empty();
        }
    }

    /** Learns weights from the lists, from now on. */
    public void chooseLearnedModel() {
        if (casebook.model().isPresent()) {
            casebook.chooseLearnedModel();
            brought = Optional.empty();
            people = Optional.empty();
        }
    }

    /** Links every record and names the people, whether or not that was done before. */
    public Linking link() throws IOException {
        return link(keptFrom());
    }

    /**
     * As {@link #link()}, and notes from which weight pairs are to be kept from now on.
     *
     * @param keepFrom pairs from this weight up are kept for export; without it, from the review line
     */
    public Linking link(OptionalDouble keepFrom) throws IOException {
        return named(linked(keepFrom), keepFrom);
    }

    /** As {@link #link()}, with the pairs down to a weight of the caller's at hand, this once. */
    public Linking linkKeeping(double fromBits) throws IOException {
        return named(linked(OptionalDouble.of(fromBits)), keptFrom());
    }

    /** The weight from which the latest linkage keeps pairs; empty where it is the review line. */
    public OptionalDouble keptFrom() {
        return casebook.latest(Event.LinkageMade.class)
                .map(made -> made.summary().get(KEEP))
                .filter(Number.class::isInstance)
                .map(bits -> OptionalDouble.of(((Number) bits).doubleValue()))
                .orElse(OptionalDouble.empty());
    }

    private Linking linked(OptionalDouble keepFrom) throws IOException {
        RecordTable table = records().table();
        if (brought.isEmpty()) {
            requireComparable(table);
        }
        return Linking.of(table, model(), keepFrom, casebook.decisions(), progress);
    }

    /** What linkage compares where the project file does not say how. */
    private static final List<String> COMPARED = List.of("name", "sex", "age", "born", "died", "place");

    /** Lists of nothing but fields of the project's own cannot be compared, unless the project says how. */
    private void requireComparable(RecordTable table) {
        boolean isComparable = table.fields().stream().anyMatch(COMPARED::contains)
                || !project.link().compare().isEmpty()
                || table.fields().isEmpty();
        if (!isComparable) {
            String field = table.fields().get(0);
            throw new CasebookFault(
                    "The lists state only %s, and none of it can be compared. Say in cairn.yaml, under lists › … › columns, which columns hold a name, a sex, an age, a birth, a death or a place. %s"
                            .formatted(
                                    String.join(", ", table.fields()),
                                    Likeness.meant(
                                            field,
                                            COMPARED,
                                            "Or say under link › compare how to compare %s.".formatted(field))));
        }
    }

    /**
     * Why two records are, or are not, taken for the same person.
     *
     * @throws CasebookFault if a record is on none of the lists
     */
    public PairExplanation explain(RecordId one, RecordId other) throws IOException {
        int a = rowOf(one);
        int b = rowOf(other);
        Linking linking = link();
        double weight = linking.pairs().weights().weightBits(a, b);
        List<Evidence> evidence = linking.pairs().weights().evidence(a, b);
        int[] person = linking.linkage().personOfRow();
        return new PairExplanation(
                one,
                other,
                linking.pairs().metBy(a, b),
                weight - evidence.stream().mapToDouble(Evidence::bits).sum(),
                evidence,
                weight,
                linking.model().linkFromBits(),
                linking.model().reviewFromBits(),
                casebook.decisions().stream()
                        .filter(decision -> Set.of(decision.a(), decision.b()).equals(Set.of(one, other)))
                        .findFirst(),
                person[a] == person[b]);
    }

    private int rowOf(RecordId id) throws IOException {
        RecordTable table = records().table();
        for (int row = 0; row < table.size(); row++) {
            if (table.idOf(row).equals(id)) {
                return row;
            }
        }
        throw new CasebookFault(
                "%s is on none of the lists. A record is named by its list and its id, as in  hospital 214"
                        .formatted(id));
    }

    private Linking named(Linking linking, OptionalDouble keepFrom) throws IOException {
        List<int[]> rows = linking.rowsOfPeople();
        List<List<RecordId>> groups = Linking.ids(records().table(), rows);
        LinkageFinding finding = linking.finding(records().table());
        Map<String, Object> summary = json.convertValue(finding, MAP);
        summary.put("individuals", rows.size());
        keepFrom.ifPresent(bits -> summary.put(KEEP, bits));
        String inputs = Inputs.ofLinkage(project, casebook);
        String model = linking.model().fingerprint();
        Optional<Event.LinkageMade> before = casebook.latest(Event.LinkageMade.class);
        String partition = partition(groups);
        if (before.isEmpty()
                || !before.get().inputs().equals(inputs)
                || !before.get().partition().equals(partition)
                || !keptFrom().equals(keepFrom)) {
            Map<RecordId, IndividualId> named = before.isEmpty() ? Map.of() : casebook.individuals();
            List<IndividualId> names =
                    casebook.nameIndividuals(groups, new Event.LinkageMade(inputs, model, partition, summary));
            moved = before.map(any -> Moved.between(named, groups, names));
        }
        people = Optional.of(new People(rows, finding, model, inputs));
        return linking;
    }

    /** What the latest linkage of this process did to people who were there before it; empty where it was the first, or changed nothing. */
    public Optional<Moved> moved() {
        return moved;
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

    /** The latest linkage that was made, of whatever the lists, rules and decisions were then. */
    public Optional<LastLinkage> lastLinkage() {
        return casebook.latestEntry(Event.LinkageMade.class)
                .map(entry -> new LastLinkage(
                        entry.number(), Instant.parse(entry.at()), finding((Event.LinkageMade) entry.event())));
    }

    private LinkageFinding finding(Event.LinkageMade made) {
        Map<String, Object> summary = new LinkedHashMap<>(made.summary());
        summary.remove("individuals");
        summary.remove(KEEP);
        return json.convertValue(summary, LinkageFinding.class);
    }

    private People people() throws IOException {
        String inputs = Inputs.ofLinkage(project, casebook);
        if (people.filter(known -> known.inputs().equals(inputs)).isEmpty()) {
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
        return new People(Linking.groupRows(personOfRow), finding(made), made.model(), made.inputs());
    }

    /** For each person, the rows of their records; people in the order of their first row. */
    public List<int[]> rowsOfPeople() throws IOException {
        return people().rows();
    }

    /** Who is who, as records are linked now; they are linked first where they are not. */
    public Register register() throws IOException {
        rowsOfPeople();
        return Register.of(records().table(), casebook.individuals());
    }

    // ---- table, estimate, findings ---------------------------------------------------------------------------------

    /** Who is on which lists. */
    public Tabulation table() throws IOException {
        return table(project.estimate().by());
    }

    /** Who is on which lists, by strata of the caller's. */
    public Tabulation table(List<String> by) throws IOException {
        if (project.lists().isEmpty()) {
            throw new CasebookFault(
                    "The project has no lists yet, so there is no table. cairn add <file> takes one in.");
        }
        return declared(people().rows(), by).tabulation();
    }

    /**
     * Who is on which lists, once for each of several draws of who is the same person.
     *
     * @param draws how many; none gives no tables
     */
    public List<Tabulation> drawnTables(int draws, List<String> by) throws IOException {
        if (draws == 0) {
            return List.of();
        }
        RecordTable table = records().table();
        progress.at("drawing who is the same person", 0, draws);
        Partitions drawn = Linking.draw(table, model(), casebook.decisions(), draws, project.seed());
        List<Tabulation> tables = new ArrayList<>();
        for (int draw = 0; draw < draws; draw++) {
            progress.at("counting the draws", draw, draws);
            tables.add(declared(Linking.groupRows(drawn.personOfRow(draw)), by).tabulation());
        }
        return tables;
    }

    private ScoringModel model() throws IOException {
        return brought.isPresent()
                ? brought.get()
                : Weighing.model(project, casebook, records().table(), progress);
    }

    /** What the project declares of its lists means for the estimate, in sentences. */
    public List<String> remarks(List<String> by) throws IOException {
        return declared(people().rows(), by).remarks();
    }

    private Declared declared(List<int[]> rows, List<String> by) throws IOException {
        return Declared.of(Tabulation.of(records().table(), rows, project.period(), by), project.lists());
    }

    /** All there is to say. */
    public Findings findings() throws IOException {
        People now = people();
        return new FindingsOf(project, records(), progress)
                .find(
                        now.rows(),
                        now.finding(),
                        declared(now.rows(), project.estimate().by()),
                        drawnTables(
                                project.estimate().linkageDraws(),
                                project.estimate().by()),
                        now.model(),
                        casebook.decisions().size());
    }

    /** All there is to say, worked out anew from the files taken in, as if nothing had been kept. */
    public Findings recomputed() throws IOException {
        Linking linking = linked(OptionalDouble.empty());
        List<int[]> rows = linking.rowsOfPeople();
        return new FindingsOf(project, records(), progress)
                .find(
                        rows,
                        linking.finding(records().table()),
                        declared(rows, project.estimate().by()),
                        drawnTables(
                                project.estimate().linkageDraws(),
                                project.estimate().by()),
                        linking.model().fingerprint(),
                        casebook.decisions().size());
    }

    /** Fingerprint of all that the figures depend on. */
    public String inputsOfFigures() {
        return Inputs.ofFigures(project, casebook, cases().fingerprint());
    }

    /** One record as its list writes it: column names and cells; empty where no edition has it. */
    public Optional<Map<String, String>> asWritten(RecordId id) throws IOException {
        for (ListSettings list : project.lists()) {
            if (list.name().equals(id.list())) {
                return RowAsWritten.of(list, casebook.editions(id.list()), id);
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        casebook.close();
    }
}
