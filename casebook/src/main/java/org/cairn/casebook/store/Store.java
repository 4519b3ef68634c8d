package org.cairn.casebook.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cairn.casebook.Casebook;
import org.cairn.casebook.CasebookFault;
import org.cairn.casebook.Entry;
import org.cairn.casebook.Event;
import org.cairn.casebook.IndividualId;
import org.cairn.casebook.sheet.SheetKind;
import org.cairn.casebook.sheet.SheetRow;
import org.cairn.link.RecordId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The SQLite file, the keys beside it, and the folder of originals. Each write is one transaction that adds to the log and
 * to every view, on the disk before the call returns ({@code synchronous=FULL}, write-ahead log). Safe for use by several
 * threads, and by several processes.
 */
public final class Store implements AutoCloseable {

    /** Two computers' clocks may differ by that much without anyone having to be told. */
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(2);

    private final Path file;
    private final Jdbi jdbi;
    private final Handle open;
    private final Keys keys;
    private final EventLog log;
    private final Copying copying;
    private final Originals originals;
    private final Decisions.Memory decisions = new Decisions.Memory();
    private final List<String> notices = new CopyOnWriteArrayList<>();
    private volatile boolean toldOfClock;

    @SuppressWarnings("ThreadLocalUsage") // of this store: a thread may read two, as when copies are compared
    private final ThreadLocal<@Nullable Handle> steady = new ThreadLocal<>();

    private Store(Path folder, Clock clock) {
        this.file = folder.resolve(Casebook.FILE);
        this.jdbi = Sqlite.casebook(file);
        this.open = jdbi.open();
        this.keys = new Keys(folder);
        this.log = new EventLog(new EventCodec(keys), clock);
        this.copying = new Copying(this, jdbi, log, keys);
        this.originals = new Originals(folder.resolve(Casebook.ORIGINALS));
    }

    /** Opens the store in a folder, or makes one; brings an older one up to date. */
    public static Store open(Path folder, Clock clock, String who) {
        if (!Files.isDirectory(folder)) {
            throw new CasebookFault("There is no folder %s. Nothing was done.".formatted(folder));
        }
        if (!Files.isWritable(folder)) {
            throw new CasebookFault(("The folder %s cannot be written to, so nothing could be kept there."
                            + " Give yourself permission to write in it, or copy the project elsewhere.")
                    .formatted(folder));
        }
        return Sqlite.guarded(folder.resolve(Casebook.FILE), () -> {
            Store store = new Store(folder, clock);
            new Schema(folder, store.jdbi, store.log, who).prepare().ifPresent(store.notices::add);
            store.foldIfNeeded();
            return store;
        });
    }

    /** An event to be written, and the reason a person gave. */
    public record Noted(Event event, String why) {}

    /** Adds events to the log and the views, all of them or none. */
    public List<Entry> append(String who, List<Noted> events) {
        return Sqlite.guarded(
                file, () -> jdbi.inTransaction(handle -> keys.together(() -> append(handle, who, events))));
    }

    private List<Entry> append(Handle handle, String who, List<Noted> events) {
        List<Entry> entries = new ArrayList<>(events.size());
        for (Noted noted : events) {
            entries.add(append(handle, who, noted.event(), noted.why()));
        }
        return entries;
    }

    Entry append(Handle handle, String who, Event event, String why) {
        Optional<String> before = log.lastAt(handle);
        Entry entry = log.append(handle, who, event, why);
        before.filter(at -> runsBackwards(at, entry.at())).ifPresent(at -> noteClock(at, entry.at()));
        Views.apply(handle, entry, new Objects(handle));
        return entry;
    }

    private static boolean runsBackwards(String before, String now) {
        try {
            return Instant.parse(now).plus(CLOCKS_DIFFER_BY).isBefore(Instant.parse(before));
        } catch (DateTimeParseException e) {
            return false; // an older Cairn's entry, or another program's
        }
    }

    private void noteClock(String before, String now) {
        if (!toldOfClock) {
            toldOfClock = true;
            notices.add(
                    ("This computer's clock says %s, which is before the last entry of the log (%s). The entry was kept with the"
                                    + " clock's time; the order of the log does not depend on it. Set the clock right.")
                            .formatted(now, before));
        }
    }

    /**
     * Writes that people and files were sealed, then takes away their keys, the files, and what the views held in the open. Killed in
     * between, the rest is done when the store is next opened.
     */
    public List<Entry> seal(String who, List<Noted> sealings) {
        List<Entry> entries = Sqlite.guarded(
                file,
                () -> jdbi.inTransaction(handle -> {
                    List<Entry> written = new ArrayList<>();
                    for (Noted noted : sealings) {
                        written.add(append(handle, who, noted.event(), noted.why()));
                    }
                    Schema.unfold(handle);
                    return written;
                }));
        finishSealing();
        return entries;
    }

    /** Ends a sealing that came in with a copy. */
    void finishSealingIfBegun() {
        if (reading(Schema::folded) == Schema.SEALING) {
            finishSealing();
        }
    }

    private void finishSealing() {
        reading(Sealings::subjects).forEach(keys::destroy);
        reading(Sealings::originals).forEach(originals::remove);
        mend();
        try {
            reading(handle -> handle.execute("VACUUM"));
            reading(handle -> handle.execute("PRAGMA wal_checkpoint(TRUNCATE)"));
        } catch (CasebookFault e) {
            notices.add(
                    "Another Cairn has this casebook open, so its file could not be written anew: pages no longer in use may"
                            + " still hold words that were sealed. Close the other one and say cairn verify --mend.");
        }
    }

    /** Brings the views to what this Cairn reads in the log, and ends a sealing that was cut short. */
    private void foldIfNeeded() {
        int folded = reading(Schema::folded);
        if (folded == Schema.SEALING) {
            finishSealing();
        } else if (folded != Views.VERSION) {
            mend();
        }
    }

    /** Whether any words are kept about someone. */
    public boolean hasWordsAbout(String subject) {
        return keys.isThere(subject);
    }

    /** Everyone sealed, as {@link org.cairn.casebook.Subject} writes them. */
    public Set<String> sealed() {
        return reading(Sealings::subjects);
    }

    /** The hashes of all originals that were taken away because they were sealed. */
    public Set<String> sealedOriginals() {
        return reading(Sealings::originals);
    }

    /** Every individual's number that is, or leads to, whoever these records belong to. */
    public Set<Long> numbersOf(List<RecordId> records) {
        return reading(handle -> Individuals.numbersOf(handle, records));
    }

    /** Notes a linkage and names its people, both or neither. */
    public List<IndividualId> nameIndividuals(String who, List<List<RecordId>> groups, Event.LinkageMade linkage) {
        return Sqlite.guarded(
                file,
                () -> jdbi.inTransaction(handle -> {
                    Individuals.Naming naming = Individuals.name(handle, groups);
                    String since = Individuals.latestNaming(handle).orElse("");
                    String made = append(handle, who, linkage, "").id();
                    String changes = new Objects(handle).keep(Placement.text(naming.changes()));
                    long records = groups.stream().mapToLong(List::size).sum();
                    append(handle, who, new Event.PeopleNamed(made, since, changes, records, groups.size()), "");
                    return naming.names();
                }));
    }

    /** Does work that writes, all of it or nothing. */
    <T> T writing(Function<Handle, T> work) {
        return Sqlite.guarded(file, () -> jdbi.inTransaction(work::apply));
    }

    /** Fills a store that is being made in a folder. */
    static void filling(Path folder, Clock clock, Consumer<Store> filling) {
        Sqlite.guarded(folder.resolve(Casebook.FILE), () -> {
            try (Store store = new Store(folder, clock)) {
                filling.accept(store);
                return true;
            }
        });
    }

    <T> T reading(Function<Handle, T> work) {
        Handle held = steady.get();
        return Sqlite.guarded(file, () -> held != null ? work.apply(held) : jdbi.withHandle(work::apply));
    }

    /**
     * Does work that reads, on the store as it is now: what others write meanwhile is not seen by this thread.
     *
     * @param work reads, and does not write
     */
    public <X extends Exception> void steadily(Reading<X> work) throws X {
        try (Handle handle = jdbi.open()) {
            handle.execute("BEGIN DEFERRED");
            EventLog.length(handle); // SQLite takes its snapshot at the first reading
            steady.set(handle);
            work.read();
        } finally {
            steady.remove();
        }
    }

    /** Work that reads. */
    @FunctionalInterface
    public interface Reading<X extends Exception> {
        void read() throws X;
    }

    /** The log as copies carry it. */
    public Copying copying() {
        return copying;
    }

    /** Entries, the latest first: at most as many, and only those before a number. */
    public List<Entry> latest(long before, int most) {
        return reading(handle -> log.latest(handle, before, most));
    }

    /** Every entry, oldest first. */
    public List<Entry> entries() {
        return reading(handle -> {
            List<Entry> entries = new ArrayList<>();
            log.forEach(handle, entries::add);
            return List.copyOf(entries);
        });
    }

    /** Every entry of one kind, oldest first. */
    public List<Entry> ofKind(Class<? extends Event> kind) {
        return reading(handle -> log.ofKind(handle, kind));
    }

    /** The latest entry of one kind. */
    public Optional<Entry> latest(Class<? extends Event> kind) {
        return reading(handle -> log.latest(handle, kind));
    }

    /** The entry at a place of this copy of the log. */
    public Optional<Entry> numbered(long number) {
        return reading(handle -> log.numbered(handle, number));
    }

    /** The entry with a lasting id. */
    public Optional<Entry> withId(String id) {
        return reading(handle -> log.withId(handle, id));
    }

    /** How many entries there are. */
    public long length() {
        return reading(EventLog::length);
    }

    /** Whether a later event says that this one no longer counts. */
    public boolean isWithdrawn(String event) {
        return reading(handle -> Standing.isWithdrawn(handle, event));
    }

    /** The ids of the events that no longer count. */
    public Set<String> withdrawn() {
        return reading(Standing::withdrawn);
    }

    /** The rows of sheets that stand, in the order they were first entered. */
    public List<SheetRow> rows() {
        return reading(Rows::standing);
    }

    /** The rows of sheets whose latest entry was withdrawn. */
    public List<SheetRow> withdrawnRows() {
        return reading(Rows::withdrawn);
    }

    /** The rows of sheets that would stand if one event were withdrawn that stands, or stood that is withdrawn. */
    public List<SheetRow> rowsIfTurned(String event) {
        return reading(handle -> Rows.standingIfTurned(handle, event));
    }

    /** The numbers of the entries that ever held a row of a sheet, oldest first, withdrawn ones included. */
    public List<Long> numbersOfRow(SheetKind kind, String row) {
        return reading(handle -> Rows.numbers(handle, kind, row));
    }

    /** The number of the entry that holds a row of a sheet as it stands. */
    public Optional<Long> numberOfRow(SheetKind kind, String row) {
        return reading(handle -> Rows.number(handle, kind, row));
    }

    /** The name given last to each pseudonym, whether or not the rule of naming allows it to be shown; none that is sealed. */
    public Map<String, String> names() {
        return reading(Rows::names);
    }

    /** The name given to a pseudonym, whether or not the rule of naming allows it to be shown. */
    public Optional<String> nameOf(String pseudonym) {
        return reading(handle -> Rows.name(handle, pseudonym));
    }

    /** The editions of a list that still stand, the present one first. */
    public List<Event.SourceReceived> editions(String list) {
        return reading(handle -> Editions.of(handle, list));
    }

    /** An answer about a pair, its number in the log, and who gave it. */
    public record Given(long number, String who, Event.PairDecided decided) {}

    /** The answers about pairs that stand, oldest first. */
    public List<Given> decisions() {
        return reading(decisions::standing);
    }

    /** The individual of every record, by the latest linkage. */
    public Map<RecordId, IndividualId> individuals() {
        return reading(Individuals::all);
    }

    /** The records of an individual; of the one it became part of, where it did. */
    public List<RecordId> recordsOf(IndividualId individual) {
        return reading(handle -> Individuals.recordsOf(handle, individual));
    }

    /** Who an individual is now: itself, or the older one it became part of; empty where no record carries it. */
    public Optional<IndividualId> current(IndividualId individual) {
        return reading(handle -> Individuals.current(handle, individual));
    }

    /** The individual a record belongs to. */
    public Optional<IndividualId> individualOf(RecordId record) {
        return reading(handle -> Individuals.of(handle, record));
    }

    /** What does not hold in the log, the objects it names and the views, one sentence each. */
    public List<String> faults() {
        return reading(handle -> {
            Optional<String> broken = log.broken(handle);
            if (broken.isPresent()) {
                return List.of(broken.get());
            }
            List<String> lost = lostObjects(handle);
            if (!lost.isEmpty()) {
                return lost;
            }
            return Views.differing(handle, log, file.toString()).stream()
                    .map(table ->
                            ("the table %s is not what the log adds up to; the log is what counts, and cairn verify --mend"
                                            + " folds it anew")
                                    .formatted(table))
                    .toList();
        });
    }

    private List<String> lostObjects(Handle handle) {
        return log.ofKind(handle, Event.PeopleNamed.class).stream()
                .filter(entry -> new Objects(handle)
                        .find(((Event.PeopleNamed) entry.event()).changes())
                        .isEmpty())
                .map(entry -> "entry %d names an object that is gone or is not what it was".formatted(entry.number()))
                .toList();
    }

    /** Throws the views away and folds the log anew. */
    public void mend() {
        Sqlite.guarded(
                file,
                () -> jdbi.inTransaction(handle -> {
                    Views.rebuild(handle, log);
                    handle.execute("UPDATE folded SET version = ?", Views.VERSION);
                    return true;
                }));
    }

    /** What a person should know of since the store was opened; each sentence is given once. */
    public List<String> notices() {
        List<String> told = List.copyOf(notices);
        notices.clear();
        return told;
    }

    /** The files taken in. */
    public Originals originals() {
        return originals;
    }

    @Override
    public void close() {
        keys.close();
        open.close();
    }
}
