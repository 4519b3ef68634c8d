package org.cairn.casebook.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.cairn.casebook.Casebook;
import org.cairn.casebook.CasebookFault;
import org.cairn.casebook.Checkpoint;
import org.cairn.casebook.Event;
import org.cairn.casebook.Joining;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The log as copies carry it: given out line by line, taken in again, signed at one moment, and united with a copy that went its own way. */
public final class Copying {

    private final Store store;
    private final Jdbi jdbi;
    private final EventLog log;
    private final Keys keys;

    Copying(Store store, Jdbi jdbi, EventLog log, Keys keys) {
        this.store = store;
        this.jdbi = jdbi;
        this.log = log;
        this.keys = keys;
    }

    /**
     * A log and what belongs to it, as another copy gave it out.
     *
     * @param lines its lines, as {@link #giveLog} gives them
     * @param objects the objects its entries name
     * @param keys the keys, as {@link #keys} gives them; none where they were left out
     */
    public record Copy(List<String> lines, List<String> objects, List<String> keys) {
        public Copy {
            lines = List.copyOf(lines);
            objects = List.copyOf(objects);
            keys = List.copyOf(keys);
        }
    }

    /** All of this log and what belongs to it. */
    public Copy copy() {
        List<String> lines = new ArrayList<>();
        giveLog(lines::add);
        return new Copy(lines, objects().stream().map(this::object).toList(), keys());
    }

    /** Gives the log to whoever asks, line by line as an exported log has them. */
    public void giveLog(Consumer<String> lines) {
        store.reading(handle -> {
            log.forEachLine(handle, line -> lines.accept(line.exported()));
            return true;
        });
    }

    /** The hashes of all objects, in order. */
    public List<String> objects() {
        return store.reading(handle -> handle.createQuery("SELECT sha256 FROM object ORDER BY sha256")
                .mapTo(String.class)
                .list());
    }

    /** The object with a hash. */
    public String object(String sha256) {
        return store.reading(handle -> new Objects(handle).text(sha256));
    }

    /** Every key for words about people, one line each. */
    public List<String> keys() {
        return keys.lines();
    }

    /** Root of the tree over the first entries of the log, in hexadecimal. */
    public String root(long size) {
        return store.reading(handle -> log.root(handle, size));
    }

    /** Signs what the log is now, and notes that. */
    public Checkpoint checkpoint(String who, SigningKey key) {
        return store.writing(handle -> {
            Checkpoint made = signed(handle, key);
            store.append(handle, who, new Event.CheckpointMade(made.size(), made.root(), made.key()), "");
            return made;
        });
    }

    /** Signs what the log is now. */
    public Checkpoint signed(SigningKey key) {
        return store.reading(handle -> signed(handle, key));
    }

    private Checkpoint signed(Handle handle, SigningKey key) {
        long size = EventLog.length(handle);
        String casebook = log.numbered(handle, 1).orElseThrow().id();
        return Checkpoint.signed(casebook, size, log.root(handle, size), log.now(), key);
    }

    /**
     * Whether a root is that of the first entries of a copy that went its own way and was taken in here: its order of entries
     * was kept.
     */
    public boolean isRootOfCopyTakenIn(String root, long size) {
        return store.reading(handle -> {
            for (var entry : log.ofKind(handle, Event.CopyMerged.class)) {
                List<String> order = new Objects(handle)
                        .text(((Event.CopyMerged) entry.event()).order())
                        .lines()
                        .toList();
                if (size <= order.size()
                        && log.root(handle, order.subList(0, (int) size)).equals(root)) {
                    return true;
                }
            }
            return false;
        });
    }

    /**
     * Makes a store in a folder out of what was given out of another: the same log, byte for byte.
     *
     * @throws CasebookFault if a line is not as it was written; nothing is then kept
     */
    public static void make(Path folder, Clock clock, Copy copy) {
        Store.filling(folder, clock, store -> {
            Copying made = store.copying();
            made.keys.receive(copy.keys());
            made.jdbi.useTransaction(handle -> {
                Schema.make(handle);
                copy.objects().forEach(new Objects(handle)::keep);
                made.log.receive(handle, copy.lines());
                Views.rebuild(handle, made.log);
            });
        });
    }

    /**
     * Takes in what a copy of this casebook has and this one has not. Where this one has nothing of its own since they parted, it
     * becomes what the copy is; otherwise an entry says that a copy was taken in, and its entries follow.
     *
     * @throws CasebookFault if it is no copy of this casebook, or not as it was written; nothing is then taken in
     */
    public Joining join(String who, Copy copy) {
        List<EventLog.Line> theirs = EventLog.checked(copy.lines());
        keys.receive(copy.keys());
        Joining joining = store.writing(handle -> {
            List<EventLog.Line> ours = new ArrayList<>();
            log.forEachLine(handle, ours::add);
            copy.objects().forEach(new Objects(handle)::keep);
            return join(handle, who, ours, theirs);
        });
        store.finishSealingIfBegun();
        return joining;
    }

    private Joining join(Handle handle, String who, List<EventLog.Line> ours, List<EventLog.Line> theirs) {
        int common = 0;
        while (common < Math.min(ours.size(), theirs.size())
                && ours.get(common).hash().equals(theirs.get(common).hash())) {
            common++;
        }
        if (common == 0) {
            throw new CasebookFault("These are not copies of one casebook: they began apart. Nothing was taken in.");
        }
        List<EventLog.Line> own = missing(ours.subList(common, ours.size()), theirs);
        List<EventLog.Line> news = missing(theirs.subList(common, theirs.size()), ours);
        if (common < ours.size() && news.stream().allMatch(log::isOfMerging)) {
            return new Joining(common, own.size(), 0); // that they took us in, and nothing else
        }
        if (common < ours.size()) {
            Merkle tree = new Merkle();
            theirs.forEach(line -> tree.add(line.leaf()));
            String order = new Objects(handle)
                    .keep(String.join("\n", theirs.stream().map(log::idOf).toList()) + "\n");
            store.append(handle, who, new Event.CopyMerged(common, theirs.size(), tree.root(), order, news.size()), "");
        }
        take(handle, news);
        return new Joining(common, own.size(), news.size());
    }

    /** Those lines whose events the other log does not have. */
    private List<EventLog.Line> missing(List<EventLog.Line> lines, List<EventLog.Line> in) {
        Set<String> known = in.stream().map(log::idOf).collect(Collectors.toSet());
        return lines.stream().filter(line -> !known.contains(log.idOf(line))).toList();
    }

    private void take(Handle handle, List<EventLog.Line> news) {
        boolean seals = false;
        for (EventLog.Line line : news) {
            Optional<EventLog.Line> last = log.last(handle);
            var entry = log.add(handle, last, line.text());
            Views.apply(handle, entry, new Objects(handle));
            seals |= entry.event() instanceof Event.PersonSealed || entry.event() instanceof Event.OriginalSealed;
        }
        if (seals) {
            Schema.unfold(handle);
        }
    }

    /**
     * Writes a copy of the database and of the keys, each of one moment, whoever writes meanwhile.
     *
     * @param folder where they go
     */
    public void copyFiles(Path folder) {
        store.reading(handle ->
                handle.execute("VACUUM INTO ?", folder.resolve(Casebook.FILE).toString()));
        keys.copyTo(folder.resolve(Keys.FILE));
    }
}
