package org.cairn.casebook.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.casebook.CasebookFault;
import org.cairn.casebook.Entry;
import org.cairn.casebook.Event;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The append-only log: table {@code event}. Each entry's hash covers its bytes and the hash before it, so that a line changed,
 * dropped or moved breaks the chain from there on; {@code docs/methods/log.md} is the format's page.
 */
public final class EventLog {

    /** The format that this Cairn writes. */
    static final int FORMAT = 1;

    private static final int LINES_AT_ONCE = 1_000;
    private static final Pattern EXPORTED =
            // U+0085, U+2028 and U+2029 end no line here, and may stand in any words
            Pattern.compile(
                    "\\{\"event\":(\\{.*}),\"hash\":\"([0-9a-f]{64})\",\"number\":([1-9][0-9]{0,17})}\n?",
                    Pattern.DOTALL);

    private final EventCodec codec;
    private final Clock clock;

    EventLog(EventCodec codec, Clock clock) {
        this.codec = codec;
        this.clock = clock;
    }

    /**
     * An entry as it stands in the file.
     *
     * @param number its place, from 1
     * @param text its canonical text
     * @param hash its link of the chain
     */
    record Line(long number, String text, String hash) {

        static Line of(ResultSet row, StatementContext context) throws SQLException {
            return new Line(row.getLong("number"), row.getString("text"), row.getString("hash"));
        }

        /** The line as an exported log has it. */
        String exported() {
            return "{\"event\":%s,\"hash\":\"%s\",\"number\":%d}\n".formatted(text, hash, number);
        }

        /** Reads an exported line; nothing where it is none. */
        static Optional<Line> parse(String exported) {
            Matcher line = EXPORTED.matcher(exported);
            return line.matches()
                    ? Optional.of(new Line(Long.parseLong(line.group(3)), line.group(1), line.group(2)))
                    : Optional.empty();
        }

        /** Hash of the entry's own bytes. */
        byte[] leaf() {
            return Merkle.leaf(EventCodec.bytes(text));
        }

        /** Whether this is entry {@code expected}, as written, and follows the entry with that hash. */
        boolean follows(long expected, String before) {
            return number == expected && Merkle.link(before, leaf()).equals(hash);
        }
    }

    /** Adds an event of now, within a transaction of the caller's. */
    Entry append(Handle handle, String who, Event event, String why) {
        return append(handle, now(), who, event, why);
    }

    /** What the clock says. */
    String now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /**
     * Writes an exported log into an empty one.
     *
     * @throws CasebookFault at the first line that is not as it was written
     */
    void receive(Handle handle, Iterable<String> lines) {
        PreparedBatch batch = handle.prepareBatch("INSERT INTO event (number, text, hash) VALUES (?, ?, ?)");
        for (Line line : checked(lines)) {
            batch.add(line.number(), line.text(), line.hash());
            if (batch.size() == LINES_AT_ONCE) {
                batch.execute();
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** Adds an event of another time. */
    Entry append(Handle handle, String at, String who, Event event, String why) {
        Optional<Line> last = last(handle);
        String head = last.map(Line::hash).orElse(Merkle.NOTHING);
        return add(handle, last, codec.encode(head, at, who, event, why).text());
    }

    /** Adds an entry that is written already. */
    Entry add(Handle handle, Optional<Line> last, String text) {
        String head = last.map(Line::hash).orElse(Merkle.NOTHING);
        long number = last.map(Line::number).orElse(0L) + 1;
        Line line = new Line(number, text, Merkle.link(head, Merkle.leaf(EventCodec.bytes(text))));
        handle.execute("INSERT INTO event (number, text, hash) VALUES (?, ?, ?)", number, text, line.hash());
        return entry(line);
    }

    /** The last line; none in an empty log. */
    Optional<Line> last(Handle handle) {
        return handle.createQuery("SELECT number, text, hash FROM event ORDER BY number DESC LIMIT 1")
                .map(Line::of)
                .findOne();
    }

    /** The time of the last entry; none in an empty log. */
    Optional<String> lastAt(Handle handle) {
        return handle.createQuery("SELECT json_extract(text, '$.at') FROM event ORDER BY number DESC LIMIT 1")
                .mapTo(String.class)
                .findOne();
    }

    /** Gives every line to whoever asks, oldest first. */
    void forEachLine(Handle handle, Consumer<Line> consumer) {
        try (var lines =
                handle.createQuery("SELECT number, text, hash FROM event ORDER BY number").map(Line::of).stream()) {
            lines.forEach(consumer);
        }
    }

    /** Gives every entry to whoever asks, oldest first. */
    void forEach(Handle handle, Consumer<Entry> consumer) {
        forEachLine(handle, line -> consumer.accept(entry(line)));
    }

    /**
     * Entries, the latest first.
     *
     * @param before only those before this number
     * @param most at most as many
     */
    List<Entry> latest(Handle handle, long before, int most) {
        return handle.createQuery("SELECT number, text, hash FROM event WHERE number < :before"
                        + " ORDER BY number DESC LIMIT :most")
                .bind("before", before)
                .bind("most", most)
                .map(Line::of)
                .map(this::entry)
                .list();
    }

    /** Every entry of one kind, oldest first. */
    List<Entry> ofKind(Handle handle, Class<? extends Event> kind) {
        return handle.createQuery("SELECT number, text, hash FROM event WHERE kind = :kind ORDER BY number")
                .bind("kind", kind.getSimpleName())
                .map(Line::of)
                .map(this::entry)
                .list();
    }

    /** The latest entry of one kind. */
    Optional<Entry> latest(Handle handle, Class<? extends Event> kind) {
        return handle.createQuery(
                        "SELECT number, text, hash FROM event WHERE kind = :kind ORDER BY number DESC LIMIT 1")
                .bind("kind", kind.getSimpleName())
                .map(Line::of)
                .map(this::entry)
                .findOne();
    }

    Optional<Entry> numbered(Handle handle, long number) {
        return handle.createQuery("SELECT number, text, hash FROM event WHERE number = :number")
                .bind("number", number)
                .map(Line::of)
                .map(this::entry)
                .findOne();
    }

    Optional<Entry> withId(Handle handle, String id) {
        return handle.createQuery("SELECT number, text, hash FROM event WHERE id = :id")
                .bind("id", id)
                .map(Line::of)
                .map(this::entry)
                .findOne();
    }

    static long length(Handle handle) {
        return handle.createQuery("SELECT COALESCE(MAX(number), 0) FROM event")
                .mapTo(Long.class)
                .one();
    }

    /** Whether an entry says that a copy was taken in. */
    boolean isOfMerging(Line line) {
        return codec.decode(line.text()).event() instanceof Event.CopyMerged;
    }

    /** Id of an entry as it stands in the file. */
    String idOf(Line line) {
        return codec.idOf(line.text());
    }

    /**
     * Reads an exported log.
     *
     * @throws CasebookFault at the first line that is not as it was written
     */
    static List<Line> checked(Iterable<String> exported) {
        List<Line> lines = new ArrayList<>();
        String before = Merkle.NOTHING;
        for (String text : exported) {
            Line line = Line.parse(text).orElse(null);
            if (line == null || !line.follows(lines.size() + 1, before)) {
                throw new CasebookFault("Entry %d of the log is not as it was written. Nothing was taken in."
                        .formatted(lines.size() + 1));
            }
            lines.add(line);
            before = line.hash();
        }
        return lines;
    }

    /** Root of the tree over entries in an order of another copy. */
    String root(Handle handle, List<String> ids) {
        Map<String, Line> byId = new HashMap<>();
        forEachLine(handle, line -> byId.put(idOf(line), line));
        Merkle tree = new Merkle();
        ids.forEach(id -> Optional.ofNullable(byId.get(id)).ifPresent(line -> tree.add(line.leaf())));
        return tree.root();
    }

    /** Root of the tree over the first entries. */
    String root(Handle handle, long size) {
        Merkle tree = new Merkle();
        forEachLine(handle, line -> {
            if (line.number() <= size) {
                tree.add(line.leaf());
            }
        });
        return tree.root();
    }

    private Entry entry(Line line) {
        EventCodec.Decoded read = codec.decode(line.text());
        return new Entry(line.number(), read.id(), read.at(), read.who(), read.event(), read.why(), line.hash());
    }

    /** The first entry where the chain does not hold, in words; empty where all of it does. */
    Optional<String> broken(Handle handle) {
        String before = Merkle.NOTHING;
        long expected = 1;
        try (var lines =
                handle.createQuery("SELECT number, text, hash FROM event ORDER BY number").map(Line::of).stream()) {
            for (Iterator<Line> each = lines.iterator(); each.hasNext(); expected++) {
                Line line = each.next();
                if (!line.follows(expected, before)) {
                    return Optional.of("entry %d of the log is not as it was written".formatted(expected));
                }
                before = line.hash();
            }
        }
        return Optional.empty();
    }
}
