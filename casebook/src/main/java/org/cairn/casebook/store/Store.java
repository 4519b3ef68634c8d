package org.cairn.casebook.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cairn.casebook.Casebook;
import org.cairn.casebook.CasebookFault;
import org.cairn.casebook.Checkpoint;
import org.cairn.casebook.Entry;
import org.cairn.casebook.Event;
import org.cairn.casebook.IndividualId;
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

    private final Path file;
    private final Jdbi jdbi;
    private final Handle open;
    private final Keys keys;
    private final EventLog log;
    private final Originals originals;
    private final List<String> notices = new ArrayList<>();

    @SuppressWarnings("ThreadLocalUsage") // of this store: a thread may read two, as when copies are compared
    private final ThreadLocal<@Nullable Handle> steady = new ThreadLocal<>();

    private Store(Path folder, Clock clock) {
        this.file = folder.resolve(Casebook.FILE);
        this.jdbi = Sqlite.casebook(file);
        this.open = jdbi.open();
        this.keys = new Keys(folder);
        this.log = new EventLog(new EventCodec(keys), clock);
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
            return store;
        });
    }

    /**
     * Makes a store in a folder out of what was exported of another: the same log, byte for byte.
     *
     * @param lines the log, as {@link #exportLog} gives it
     * @param objects the objects its entries name
     * @param keys the keys, as {@link #exportKeys} gives them; none where they were left out
     * @throws CasebookFault if a line is not as it was written; nothing is then kept
     */
    public static void receive(
            Path folder, Clock clock, Iterable<String> lines, List<String> objects, List<String> keys) {
        Path file = folder.resolve(Casebook.FILE);
        Sqlite.guarded(file, () -> {
            try (Store store = new Store(folder, clock)) {
                store.keys.receive(keys);
                return store.jdbi.inTransaction(handle -> {
                    Schema.make(handle);
                    objects.forEach(new Objects(handle)::keep);
                    store.log.receive(handle, lines);
                    Views.rebuild(handle, store.log);
                    return true;
                });
            }
        });
    }

    /** An event to be written, and the reason a person gave. */
    public record Noted(Event event, String why) {}

    /** Adds events to the log and the views, all of them or none. */
    public List<Entry> append(String who, List<Noted> events) {
        return Sqlite.guarded(
                file,
                () -> jdbi.inTransaction(handle -> {
                    List<Entry> entries = new ArrayList<>(events.size());
                    for (Noted noted : events) {
                        entries.add(append(handle, who, noted.event(), noted.why()));
                    }
                    return entries;
                }));
    }

    private Entry append(Handle handle, String who, Event event, String why) {
        Entry entry = log.append(handle, who, event, why);
        Views.apply(handle, entry, new Objects(handle));
        return entry;
    }

    /** Notes a linkage and names its people, both or neither. */
    public List<IndividualId> nameIndividuals(String who, List<List<RecordId>> groups, Event.LinkageMade linkage) {
        return Sqlite.guarded(
                file,
                () -> jdbi.inTransaction(handle -> {
                    Individuals.Naming naming = Individuals.name(handle, groups);
                    String since = log.latest(handle, Event.PeopleNamed.class)
                            .map(Entry::id)
                            .orElse("");
                    String made = append(handle, who, linkage, "").id();
                    String changes = new Objects(handle).keep(Placement.text(naming.changes()));
                    long records = groups.stream().mapToLong(List::size).sum();
                    append(handle, who, new Event.PeopleNamed(made, since, changes, records, groups.size()), "");
                    return naming.names();
                }));
    }

    private <T> T reading(Function<Handle, T> work) {
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
            log.length(handle); // SQLite takes its snapshot at the first reading
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

    /** Signs what the log is now, and notes that. */
    public Checkpoint checkpoint(String who, SigningKey key) {
        return Sqlite.guarded(
                file,
                () -> jdbi.inTransaction(handle -> {
                    Checkpoint checkpoint = signed(handle, key);
                    append(
                            handle,
                            who,
                            new Event.CheckpointMade(checkpoint.size(), checkpoint.root(), checkpoint.key()),
                            "");
                    return checkpoint;
                }));
    }

    /** Signs what the log is now. */
    public Checkpoint signed(SigningKey key) {
        return reading(handle -> signed(handle, key));
    }

    private Checkpoint signed(Handle handle, SigningKey key) {
        long size = log.length(handle);
        String casebook = log.numbered(handle, 1).orElseThrow().id();
        return Checkpoint.signed(casebook, size, log.root(handle, size), log.now(), key);
    }

    /** Root of the tree over the first entries of the log, in hexadecimal. */
    public String root(long size) {
        return reading(handle -> log.root(handle, size));
    }

    /** Gives the log to whoever asks, line by line as an exported log has them. */
    public void exportLog(Consumer<String> lines) {
        reading(handle -> {
            log.forEachLine(handle, line -> lines.accept(line.exported()));
            return true;
        });
    }

    /** The hashes of all objects, in order. */
    public List<String> objects() {
        return reading(handle -> handle.createQuery("SELECT sha256 FROM object ORDER BY sha256")
                .mapTo(String.class)
                .list());
    }

    /** The object with a hash. */
    public String object(String sha256) {
        return reading(handle -> new Objects(handle).text(sha256));
    }

    /** Every key for words about people, one line each, for a copy of the whole case. */
    public List<String> exportKeys() {
        return keys.lines();
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
        return reading(log::length);
    }

    /** Whether a later event says that this one no longer counts. */
    public boolean isWithdrawn(String event) {
        return reading(handle -> Standing.isWithdrawn(handle, event));
    }

    /** The ids of the events that no longer count. */
    public Set<String> withdrawn() {
        return reading(Standing::withdrawn);
    }

    /** The editions of a list that still stand, the present one first. */
    public List<Event.SourceReceived> editions(String list) {
        return reading(handle -> Editions.of(handle, list));
    }

    /** The answers about pairs that stand, oldest first. */
    public List<Event.PairDecided> decisions() {
        return reading(Decisions::standing);
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
