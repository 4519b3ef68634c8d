package org.cairn.casebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.casebook.proceeding.Presumption;
import org.cairn.casebook.sheet.DossierReading;
import org.cairn.casebook.sheet.SheetEvents;
import org.cairn.casebook.sheet.SheetFault;
import org.cairn.casebook.sheet.SheetKind;
import org.cairn.casebook.sheet.SheetRow;
import org.cairn.casebook.sheet.SheetRules;
import org.cairn.casebook.store.Copying;
import org.cairn.casebook.store.Originals;
import org.cairn.casebook.store.SigningKey;
import org.cairn.casebook.store.Store;
import org.cairn.link.Decision;
import org.cairn.link.RecordId;

/**
 * A project's memory, open: what was taken in, who was named, what was decided, which figures were stated. Lives in
 * {@code casebook.db} and {@code originals/} of the project's folder.
 *
 * <p>Everything acknowledged is on the disk. A process killed at any moment leaves the casebook as it was before or after
 * the step it was in, never between. Several threads and several processes may use it at once.
 */
public final class Casebook implements AutoCloseable {

    /** Name of the file that holds the log. */
    public static final String FILE = "casebook.db";

    /** Name of the folder that holds the files taken in. */
    public static final String ORIGINALS = "originals";

    private final Store store;
    private final String who;

    private Casebook(Store store, String who) {
        this.store = store;
        this.who = who;
    }

    /**
     * Opens the casebook of a project, or begins one. One that an older Cairn wrote is first copied, then brought up to date;
     * {@link #notices} says so.
     *
     * @param folder the project's folder
     * @param clock stamps events, and nothing else
     * @param who under whose name events are written
     * @throws CasebookFault if the folder cannot be written to, or the file is not a casebook, or a newer Cairn wrote it
     */
    public static Casebook open(Path folder, Clock clock, String who) {
        return new Casebook(Store.open(folder, clock, who), who);
    }

    /** The same casebook, written under another name. Closing either closes both. */
    public Casebook as(String other) {
        return new Casebook(store, other);
    }

    /** Whether a project's folder has a casebook. */
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    /** An edition of a list. */
    public record Edition(String list, String file, String sha256, Path path, boolean replaces) {}

    /** Looks at a file before it is taken in. */
    public interface Look {

        /** Why the file cannot be taken in, one message each; empty where it can. */
        List<String> refusals(Path copy) throws IOException;
    }

    /**
     * What became of a file.
     *
     * @param isNew whether there was anything new in it, and it was taken in
     * @param refusals why it was not taken in; empty where it was, or was known
     */
    public record Receipt(boolean isNew, List<String> refusals) {
        public Receipt {
            refusals = List.copyOf(refusals);
        }
    }

    /**
     * Takes in a file as an edition of a list. It is read once, into a copy, and the copy looked at; one that is refused is
     * not kept. The same bytes as the list's present edition change nothing.
     *
     * @param replaces whether records that the new edition does not repeat no longer stand
     */
    public Receipt receive(String list, Path file, boolean replaces, Look look) throws IOException {
        return receive(list, file, file.getFileName().toString(), replaces, look);
    }

    /**
     * As {@link #receive(String, Path, boolean, Look)}, under a name of its own.
     *
     * @param name the file's name, as the log is to have it
     */
    public Receipt receive(String list, Path file, String name, boolean replaces, Look look) throws IOException {
        try (Originals.Draft draft = store.originals().draft(file)) {
            Optional<Edition> present = editions(list).stream().findFirst();
            boolean known = present.isPresent() && present.get().sha256().equals(draft.sha256());
            if (known && !replaces) {
                return new Receipt(false, List.of());
            }
            List<String> refusals = known ? List.of() : look.refusals(draft.copy());
            if (!refusals.isEmpty()) {
                return new Receipt(false, refusals);
            }
            draft.keep();
            note(new Event.SourceReceived(list, name, draft.sha256(), draft.bytes(), replaces));
            return new Receipt(true, List.of());
        }
    }

    /**
     * A model that was trained elsewhere, kept.
     *
     * @param file its name
     * @param sha256 hash of its bytes
     * @param path where its copy lies
     */
    public record BroughtModel(String file, String sha256, Path path) {}

    /** Keeps a copy of a model's file, and notes that pairs are weighed by it from now on. */
    public BroughtModel chooseModel(Path file) throws IOException {
        Originals.Kept kept = store.originals().take(file);
        String name = file.getFileName().toString();
        note(new Event.ModelChosen(name, kept.sha256()));
        return new BroughtModel(name, kept.sha256(), kept.path());
    }

    /** Notes that weights are learned from the lists from now on. */
    public void chooseLearnedModel() {
        note(new Event.ModelChosen("", ""));
    }

    /** The model that pairs are weighed by; empty where weights are learned. */
    public Optional<BroughtModel> model() {
        return latest(Event.ModelChosen.class)
                .filter(chosen -> !chosen.sha256().isEmpty())
                .map(chosen -> new BroughtModel(
                        chosen.file(), chosen.sha256(), store.originals().path(chosen.sha256())));
    }

    /** Writes an event; gives its entry. */
    public Entry note(Event event) {
        return note(event, "");
    }

    /**
     * Writes an event with the reason a person gave.
     *
     * @param why the reason, in the person's words; may be empty. Sealed with the people the event is about.
     */
    public Entry note(Event event, String why) {
        return store.append(who, List.of(new Store.Noted(event, why))).get(0);
    }

    /** Writes events in one step: all of them, or none. */
    public List<Entry> noteAll(List<? extends Event> events) {
        return noteAll(events, "");
    }

    /** Writes events in one step, all of them or none, each with the reason a person gave; it may be empty. */
    public List<Entry> noteAll(List<? extends Event> events, String why) {
        return store.append(
                who, events.stream().map(event -> new Store.Noted(event, why)).toList());
    }

    /** The editions of a list that still stand, the present one first. */
    public List<Edition> editions(String list) {
        return store.editions(list).stream()
                .map(received -> new Edition(
                        list,
                        received.file(),
                        received.sha256(),
                        store.originals().path(received.sha256()),
                        received.replaces()))
                .toList();
    }

    /**
     * Notes a linkage and names its people, in one step.
     *
     * @param groups records of each person, in a fixed order
     * @return the individual of each group
     */
    public List<IndividualId> nameIndividuals(List<List<RecordId>> groups, Event.LinkageMade linkage) {
        return store.nameIndividuals(who, groups, linkage);
    }

    /** Notes a person's answer about two records; gives the number under which it can be withdrawn. */
    public long decide(Decision decision, String reason) {
        return note(new Event.PairDecided(decision.a(), decision.b(), Answers.inWords(decision)), reason)
                .number();
    }

    /**
     * Withdraws an event: it no longer counts, and stays in the history.
     *
     * @param number its number in the log
     * @return number of the entry that says so
     * @throws IllegalArgumentException if no event that can be withdrawn has that number, or it is withdrawn already, or it
     *     entered a row that others depend on
     */
    public long withdraw(long number, String reason) {
        Entry entry = withdrawable(number);
        if (store.isWithdrawn(entry.id())) {
            throw new IllegalArgumentException("Entry %d is withdrawn already. Nothing was changed.".formatted(number));
        }
        requireNoNewFaults(entry, "still counts, since others depend on it", "Withdraw or correct those first.");
        return note(new Event.Withdrawn(entry.id(), entry.event().sentence()), reason)
                .number();
    }

    /**
     * Takes a withdrawal back: the event counts again.
     *
     * @param number the withdrawn event's number in the log, or that of the withdrawal
     * @return number of the entry that says so
     * @throws IllegalArgumentException if that event does not stand withdrawn, or entered a row that depends on others which
     *     no longer stand
     */
    public long restore(long number, String reason) {
        Entry named = numbered(number);
        Entry entry = named.event() instanceof Event.Withdrawn withdrawn
                ? store.withId(withdrawn.event()).orElse(named)
                : named;
        if (!store.isWithdrawn(entry.id())) {
            throw new IllegalArgumentException(
                    "Entry %d is not withdrawn, so there is nothing to restore.".formatted(number));
        }
        requireNoNewFaults(entry, "stays withdrawn, since what it depends on no longer stands", "Restore that first.");
        return note(new Event.Restored(entry.id(), entry.event().sentence()), reason)
                .number();
    }

    /** Refuses to turn an event whose row, or whose row's absence, would leave other rows without what they rest on. */
    private void requireNoNewFaults(Entry entry, String refusal, String mend) {
        if (!(entry.event() instanceof SheetEvents.RowEntered)) {
            return;
        }
        Set<SheetFault> before = faults(store.rows());
        List<String> broken = faults(store.rowsIfTurned(entry.id())).stream()
                .filter(fault -> !before.contains(fault))
                .map(fault -> "  %s: %s".formatted(fault.where(), fault.what()))
                .toList();
        if (!broken.isEmpty()) {
            throw new IllegalArgumentException("Entry %d %s. Nothing was changed.\n%s\n%s"
                    .formatted(entry.number(), refusal, String.join("\n", broken), mend));
        }
    }

    /** What does not hold among rows, whatever measures a project adds. */
    private static Set<SheetFault> faults(List<SheetRow> rows) {
        List<String> measures = rows.stream()
                .flatMap(row -> row.cell("measure").stream())
                .distinct()
                .toList();
        return new LinkedHashSet<>(DossierReading.of(rows, SheetRules.DEFAULT.withMeasures(measures))
                .faults());
    }

    private Entry numbered(long number) {
        return store.numbered(number)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The log has no entry %d; its last is %d. Nothing was changed.".formatted(number, length())));
    }

    private Entry withdrawable(long number) {
        Entry entry = numbered(number);
        if (!entry.event().canBeWithdrawn()) {
            throw new IllegalArgumentException(
                    "Entry %d (“%s”) cannot be withdrawn: it says what happened, not what someone decided. Nothing was changed."
                            .formatted(number, entry.event().sentence()));
        }
        return entry;
    }

    /** Whether a later event says that the one with this id no longer counts. */
    public boolean isWithdrawn(String event) {
        return store.isWithdrawn(event);
    }

    /**
     * Takes in what a copy of this casebook has and this one has not.
     *
     * @throws CasebookFault if it is no copy of this casebook, or not as it was written; nothing is then taken in
     */
    public Joining join(Copying.Copy copy) {
        return store.copying().join(who, copy);
    }

    /** What copies that were united said differently, and nobody has settled since. */
    public List<Disagreement> disagreements() {
        return store.ofKind(Event.CopyMerged.class).isEmpty() ? List.of() : Disagreement.open(history());
    }

    /** The ids of the events that no longer count. */
    public Set<String> withdrawn() {
        return store.withdrawn();
    }

    /** Everyone's answers about pairs of records that stand, oldest first. */
    public List<PairAnswer> answers() {
        return store.decisions().stream()
                .map(given -> new PairAnswer(given.number(), given.who(), Answers.decision(given.decided())))
                .toList();
    }

    /** The rows of sheets that stand, in the order they were first entered. */
    public List<SheetRow> rows() {
        return store.rows();
    }

    /** The rows of sheets that do not stand since their latest entry was withdrawn, as that entry has them. */
    public List<SheetRow> withdrawnRows() {
        return store.withdrawnRows();
    }

    /** The number of the entry that holds a row of a sheet as it stands, by which it can be withdrawn. */
    public Optional<Long> numberOfRow(SheetKind kind, String row) {
        return store.numberOfRow(kind, row);
    }

    /**
     * The name of a subject of proceedings, where the rule of naming allows it; empty where it does not, or none was entered.
     *
     * @param presumption who may be named, by the proceedings as they stand
     */
    public Optional<String> nameOf(String pseudonym, Presumption presumption) {
        return presumption.of(pseudonym).isShown() ? store.nameOf(pseudonym) : Optional.empty();
    }

    /**
     * Takes in the bytes of a source. The same bytes of the same source change nothing.
     *
     * @return whether there was anything new
     */
    public boolean receiveItem(String source, Path file, String mediaType, String from, String on) throws IOException {
        var kept = store.originals().take(file);
        boolean known = store.ofKind(SheetEvents.ItemReceived.class).stream()
                .map(entry -> (SheetEvents.ItemReceived) entry.event())
                .anyMatch(item -> item.source().equals(source) && item.sha256().equals(kept.sha256()));
        if (!known) {
            String name = file.getFileName().toString();
            note(new SheetEvents.ItemReceived(source, name, kept.sha256(), kept.bytes(), mediaType, from, on));
        }
        return !known;
    }

    /**
     * The decisions that hold, oldest first. Of one person's answers about a pair the latest counts; where people differ, the
     * answer that more of them gave, and none where they differ evenly ({@link #disputed}).
     */
    public List<Decision> decisions() {
        return Agreed.of(answers()).decisions();
    }

    /** Pairs of records on which people differ evenly: nobody's answer is followed until one more has looked. */
    public List<Set<RecordId>> disputed() {
        return Agreed.of(answers()).disputed();
    }

    /** Everything that was done, oldest first. For a person to look at, {@link #latest(long, int)} is quicker. */
    public List<Entry> history() {
        return store.entries();
    }

    /**
     * What was done, the latest first.
     *
     * @param before only entries before this number; {@code Long.MAX_VALUE} for the latest of all
     * @param most at most as many
     */
    public List<Entry> latest(long before, int most) {
        return store.latest(before, most);
    }

    /** Every entry of one kind, oldest first. */
    public List<Entry> ofKind(Class<? extends Event> kind) {
        return store.ofKind(kind);
    }

    /** The entry with a number; none where the log is shorter. */
    public Optional<Entry> entry(long number) {
        return store.numbered(number);
    }

    /** The entry with a lasting id. */
    public Optional<Entry> entry(String id) {
        return store.withId(id);
    }

    /** How many entries the log has; it only ever grows. */
    public long length() {
        return store.length();
    }

    /** The latest event of a kind. */
    public <E extends Event> Optional<E> latest(Class<E> kind) {
        return store.latest(kind).map(entry -> kind.cast(entry.event()));
    }

    /** The latest entry of a kind. */
    public Optional<Entry> latestEntry(Class<? extends Event> kind) {
        return store.latest(kind);
    }

    /** The individual of every record, by the latest linkage. */
    public Map<RecordId, IndividualId> individuals() {
        return store.individuals();
    }

    /** The records of an individual; of the one it became part of, where it did; none where no one has that address. */
    public List<RecordId> recordsOf(IndividualId individual) {
        return store.recordsOf(individual);
    }

    /** Who an individual is now: itself, or the older one it became part of. */
    public Optional<IndividualId> current(IndividualId individual) {
        return store.current(individual);
    }

    /** The individual a record belongs to. */
    public Optional<IndividualId> individualOf(RecordId record) {
        return store.individualOf(record);
    }

    /**
     * Signs what the log is now, to be kept elsewhere, and notes that.
     *
     * @param key signs it
     */
    public Checkpoint checkpoint(SigningKey key) {
        return store.copying().checkpoint(who, key);
    }

    /** Does work that only reads, on the casebook as it is now, whatever others write meanwhile. */
    public <X extends Exception> void steadily(Store.Reading<X> work) throws X {
        store.steadily(work);
    }

    /** What the casebook is kept in: for copies of the whole of it. */
    public Store store() {
        return store;
    }

    /**
     * Seals a person: writes that, destroys the keys to words about them, and takes the files away that say something of them.
     *
     * @param sealed who
     * @param files the files that are taken away; their copies lie among the originals already
     * @param why the legal ground, without a name in it; it can never be sealed itself
     * @return number of the entry that says so
     */
    public long seal(Event.PersonSealed sealed, List<Event.OriginalSealed> files, String why) {
        List<Store.Noted> events = new ArrayList<>();
        events.add(new Store.Noted(sealed, why));
        files.forEach(file -> events.add(new Store.Noted(file, "")));
        return store.seal(who, events).get(0).number();
    }

    /**
     * Takes a file away as a whole, because of what it says of someone.
     *
     * @param sha256 its hash
     * @param why the legal ground, without a name in it
     * @return number of the entry that says so
     * @throws IllegalArgumentException if no file with that hash was taken in
     */
    public long sealOriginal(String sha256, String why) {
        if (!originals().contains(sha256)) {
            throw new IllegalArgumentException(
                    "No file with the hash %s was taken in, or it was sealed before. Nothing was changed."
                            .formatted(sha256));
        }
        Event.OriginalSealed away = new Event.OriginalSealed("", sha256, "", 0);
        return store.seal(who, List.of(new Store.Noted(away, why))).get(0).number();
    }

    /** What does not hold in the log, the views and the files taken in, one sentence each; empty where all holds. */
    public List<String> faults() throws IOException {
        return new Soundness(store).faults();
    }

    /** What is wrong with this log if the checkpoint is of an earlier state of it, in words; empty where it grew from there. */
    public Optional<String> against(Checkpoint checkpoint) {
        return new Soundness(store).against(checkpoint);
    }

    /** The hashes of all files that were taken in, as far as they were not taken away again by sealing. */
    public Set<String> originals() {
        return new FilesTaken(store).all();
    }

    /** The hashes of all files that were taken in as editions of a list, or stand in the stead of one. */
    public Set<String> originalsOf(String list) {
        return new FilesTaken(store).ofList(list);
    }

    /** Everyone who was sealed, by the ids under which words about them were written. */
    public Set<String> sealedSubjects() {
        Set<String> sealed = new LinkedHashSet<>();
        store.ofKind(Event.PersonSealed.class)
                .forEach(entry -> sealed.addAll(((Event.PersonSealed) entry.event()).subjects()));
        return sealed;
    }

    /** The records of a list whose persons were sealed. */
    public Set<String> sealedRecords(String list) {
        return new FilesTaken(store).sealedRecords(list);
    }

    /** Folds the log into new views; for tables that someone changed behind Cairn's back. */
    public void mend() {
        store.mend();
    }

    /** What a person should know of, such as an upgrade; each sentence is given once. */
    public List<String> notices() {
        return store.notices();
    }

    @Override
    public void close() {
        store.close();
    }
}
