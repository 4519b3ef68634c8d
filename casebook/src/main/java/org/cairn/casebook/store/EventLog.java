package org.cairn.casebook.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.casebook.Entry;
import org.cairn.casebook.Event;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * The append-only log. Each entry's hash covers the entry before it, so that a line changed, dropped or moved breaks the
 * chain from there on.
 */
public final class EventLog {

    /** Stands before the first entry. */
    public static final String NOTHING = "0".repeat(64);

    private static final Map<String, Class<? extends Event>> KINDS =
            Event.KINDS.stream().collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private final Jdbi jdbi;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    EventLog(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** An entry as it stands in the file. */
    private record Line(long number, String at, String who, String kind, String body, String previous, String hash) {

        static Line of(ResultSet row, StatementContext context) throws SQLException {
            return new Line(
                    row.getLong("number"),
                    row.getString("at"),
                    row.getString("who"),
                    row.getString("kind"),
                    row.getString("body"),
                    row.getString("previous"),
                    row.getString("hash"));
        }

        /** The same entry with the hash it ought to have. */
        Line hashed() {
            return new Line(number, at, who, kind, body, previous, hashOf(number, at, who, kind, body, previous));
        }

        /** Whether this is entry {@code expected}, as written, and follows the entry with that hash. */
        boolean follows(long expected, String before) {
            return number == expected && previous.equals(before) && equals(hashed());
        }
    }

    /** Adds an event, within a transaction of the caller's; gives its number. */
    long append(Handle handle, String who, Event event) {
        Optional<Line> last = handle.createQuery("SELECT * FROM event ORDER BY number DESC LIMIT 1")
                .map(Line::of)
                .findOne();
        Line line = new Line(
                        last.map(Line::number).orElse(0L) + 1,
                        Instant.now(clock).truncatedTo(ChronoUnit.MILLIS).toString(),
                        who,
                        event.kind(),
                        json.writeValueAsString(event),
                        last.map(Line::hash).orElse(NOTHING),
                        "")
                .hashed();
        handle.createUpdate("INSERT INTO event (number, at, who, kind, body, previous, hash)"
                        + " VALUES (:number, :at, :who, :kind, :body, :previous, :hash)")
                .bind("number", line.number())
                .bind("at", line.at())
                .bind("who", line.who())
                .bind("kind", line.kind())
                .bind("body", line.body())
                .bind("previous", line.previous())
                .bind("hash", line.hash())
                .execute();
        return line.number();
    }

    /** Every entry, oldest first. */
    public List<Entry> entries() {
        return lines().stream().map(this::entry).toList();
    }

    private List<Line> lines() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM event ORDER BY number")
                .map(Line::of)
                .list());
    }

    private Entry entry(Line line) {
        Class<? extends Event> type = KINDS.get(line.kind());
        if (type == null) {
            throw new IllegalStateException(
                    "the casebook holds an event of a kind this Cairn does not know (%s)".formatted(line.kind()));
        }
        Event event = json.readValue(line.body(), type);
        return new Entry(line.number(), line.at(), line.who(), event, line.previous(), line.hash());
    }

    /** The latest event of a kind. */
    public <E extends Event> Optional<E> latest(Class<E> kind) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT body FROM event WHERE kind = :kind ORDER BY number DESC LIMIT 1")
                        .bind("kind", kind.getSimpleName())
                        .mapTo(String.class)
                        .map(body -> json.readValue(body, kind))
                        .findOne());
    }

    /**
     * The first entry where the chain does not hold, in words; empty where all of it does.
     *
     * <p>A log cut off at its end cannot be told from one that was never longer: that takes a copy kept elsewhere.
     */
    public Optional<String> broken() {
        String before = NOTHING;
        long expected = 1;
        for (Line line : lines()) {
            if (!line.follows(expected, before)) {
                return Optional.of("entry %d of the log is not as it was written".formatted(expected));
            }
            before = line.hash();
            expected++;
        }
        return Optional.empty();
    }

    /** Each part is preceded by its length, so that no two different entries spell the same text. */
    private static String hashOf(long number, String at, String who, String kind, String body, String previous) {
        StringBuilder text = new StringBuilder();
        for (String part : List.of(Long.toString(number), at, who, kind, body, previous)) {
            text.append(part.length()).append(':').append(part).append('\n');
        }
        return Sha256.of(text.toString());
    }
}
