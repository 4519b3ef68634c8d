package org.cairn.casebook.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cairn.casebook.Entry;
import org.cairn.casebook.Event;
import org.cairn.casebook.IndividualId;
import org.cairn.link.RecordId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Which records are which individual, with addresses that last: tables {@code individual} and {@code membership}.
 *
 * <p>An individual's number belongs to the record that first carried it, and is found wherever that record is. So when
 * two people turn out to be one, the older number stays and the younger leads to it; when one turns out to be two, the
 * number stays with the record that first had it; and when a mistaken joining is taken back, both are as they were. When that
 * record is on no list any more, another of the same person carries the number from then on.
 */
final class Individuals implements View {

    private static final int ROWS_AT_ONCE = 10_000;

    @Override
    public List<String> schema() {
        return List.of(
                // Every individual ever named, and the record that first carried the name.
                """
                CREATE TABLE individual (
                  number INTEGER PRIMARY KEY,
                  list   TEXT NOT NULL,
                  record TEXT NOT NULL
                )
                """,
                // Which records are which individual, by the latest linkage.
                """
                CREATE TABLE membership (
                  list       TEXT NOT NULL,
                  record     TEXT NOT NULL,
                  individual INTEGER NOT NULL REFERENCES individual (number),
                  PRIMARY KEY (list, record)
                ) WITHOUT ROWID
                """,
                "CREATE TABLE naming (number INTEGER PRIMARY KEY, event TEXT NOT NULL)",
                // Entries that came with a copy: from the first to the last.
                "CREATE TABLE copy_stretch (first INTEGER PRIMARY KEY, last INTEGER NOT NULL)",
                "CREATE INDEX individual_carrier ON individual (list, record)",
                "CREATE INDEX membership_of_individual ON membership (individual)");
    }

    @Override
    public List<String> tables() {
        return List.of("membership", "individual", "naming", "copy_stretch");
    }

    @Override
    public void apply(Handle handle, Entry entry, Objects objects) {
        if (entry.event() instanceof Event.CopyMerged merged) {
            handle.execute(
                    "INSERT INTO copy_stretch (first, last) VALUES (?, ?)",
                    entry.number() + 1,
                    entry.number() + merged.taken());
        } else if (entry.event() instanceof Event.PeopleNamed named) {
            List<Placement> placements = Placement.all(objects.text(named.changes()));
            bear(handle, placements);
            if (!isOfCopy(handle, entry.number())) {
                pass(handle, placements);
                handle.execute("INSERT INTO naming (number, event) VALUES (?, ?)", entry.number(), entry.id());
                place(handle, placements);
            }
        }
    }

    /** Whether an entry came with a copy. Its linkage is of that copy's lists and decisions, and places no one here. */
    private static boolean isOfCopy(Handle handle, long number) {
        return handle.createQuery("SELECT EXISTS (SELECT 1 FROM copy_stretch WHERE first <= :it AND last >= :it)")
                .bind("it", number)
                .mapTo(Boolean.class)
                .one();
    }

    /** New numbers and who first carries them. One that a copy gave to another record is that copy's, and is not given here. */
    private static void bear(Handle handle, List<Placement> placements) {
        PreparedBatch born =
                handle.prepareBatch("INSERT OR IGNORE INTO individual (number, list, record) VALUES (?, ?, ?)");
        placements.stream()
                .filter(Placement::isFirst)
                .forEach(it -> add(
                        born, it.individual(), it.record().list(), it.record().record()));
        finish(born);
    }

    /** Numbers whose record is gone, and who carries them from now on. */
    private static void pass(Handle handle, List<Placement> placements) {
        PreparedBatch passed = handle.prepareBatch("UPDATE individual SET list = ?, record = ? WHERE number = ?");
        placements.stream()
                .filter(it -> it.as() == Placement.As.HEIR)
                .forEach(it -> add(passed, it.record().list(), it.record().record(), it.individual()));
        finish(passed);
    }

    private static void place(Handle handle, List<Placement> placements) {
        PreparedBatch placed =
                handle.prepareBatch("INSERT OR REPLACE INTO membership (list, record, individual) VALUES (?, ?, ?)");
        PreparedBatch gone = handle.prepareBatch("DELETE FROM membership WHERE list = ? AND record = ?");
        for (Placement it : placements) {
            if (it.as() == Placement.As.HEIR) {
                continue;
            }
            if (it.individual() == Placement.NOWHERE) {
                add(gone, it.record().list(), it.record().record());
            } else {
                add(placed, it.record().list(), it.record().record(), it.individual());
            }
        }
        finish(placed);
        finish(gone);
    }

    /** Id of the latest naming whose people these tables hold. */
    static Optional<String> latestNaming(Handle handle) {
        return handle.createQuery("SELECT event FROM naming ORDER BY number DESC LIMIT 1")
                .mapTo(String.class)
                .findOne();
    }

    private static void add(PreparedBatch batch, Object... row) {
        batch.add(row);
        if (batch.size() == ROWS_AT_ONCE) {
            batch.execute();
        }
    }

    private static void finish(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /**
     * The individuals of a linkage.
     *
     * @param names the individual of each group
     * @param changes what differs from the naming before
     */
    record Naming(List<IndividualId> names, List<Placement> changes) {}

    /**
     * Finds the lasting address of each group of a linkage: the oldest that any of its records carries, or a new one.
     *
     * @param groups records of each person, in a fixed order
     */
    static Naming name(Handle handle, List<List<RecordId>> groups) {
        Map<RecordId, List<Long>> numbers = new HashMap<>();
        handle.createQuery("SELECT number, list, record FROM individual ORDER BY number")
                .map((row, context) ->
                        Map.entry(new RecordId(row.getString("list"), row.getString("record")), row.getLong("number")))
                .forEach(carrier -> numbers.computeIfAbsent(carrier.getKey(), any -> new ArrayList<>(1))
                        .add(carrier.getValue()));
        long next = handle.createQuery("SELECT COALESCE(MAX(number), 0) + 1 FROM individual")
                .mapTo(Long.class)
                .one();
        Map<RecordId, IndividualId> before = all(handle);
        List<IndividualId> names = new ArrayList<>(groups.size());
        List<Placement> changes = new ArrayList<>(Heirs.of(numbers, before, groups));
        changes.forEach(heir -> numbers.computeIfAbsent(heir.record(), any -> new ArrayList<>(1))
                .add(heir.individual()));
        for (List<RecordId> group : groups) {
            long oldest = Long.MAX_VALUE;
            for (RecordId record : group) {
                for (long number : numbers.getOrDefault(record, List.of())) {
                    oldest = Math.min(oldest, number);
                }
            }
            boolean isNew = oldest == Long.MAX_VALUE;
            IndividualId name = new IndividualId(isNew ? next++ : oldest);
            names.add(name);
            for (int i = 0; i < group.size(); i++) {
                boolean isFirst = isNew && i == 0;
                if (!name.equals(before.remove(group.get(i))) || isFirst) {
                    changes.add(new Placement(
                            group.get(i), name.number(), isFirst ? Placement.As.FIRST : Placement.As.MEMBER));
                }
            }
        }
        before.keySet().forEach(record -> changes.add(new Placement(record, Placement.NOWHERE, Placement.As.MEMBER)));
        changes.sort(Placement.ORDER);
        return new Naming(names, changes);
    }

    /** The individual of every record, by the latest linkage. */
    static Map<RecordId, IndividualId> all(Handle handle) {
        Map<RecordId, IndividualId> all = new HashMap<>();
        handle.createQuery("SELECT list, record, individual FROM membership")
                .map((row, context) -> Map.entry(
                        new RecordId(row.getString("list"), row.getString("record")),
                        new IndividualId(row.getLong("individual"))))
                .forEach(member -> all.put(member.getKey(), member.getValue()));
        return all;
    }

    /** The records of an individual, by the latest linkage; of the one it became part of, where it did. */
    static List<RecordId> recordsOf(Handle handle, IndividualId individual) {
        return current(handle, individual)
                .map(now -> handle.createQuery(
                                "SELECT list, record FROM membership WHERE individual = :it ORDER BY list, record")
                        .bind("it", now.number())
                        .map((row, context) -> new RecordId(row.getString("list"), row.getString("record")))
                        .list())
                .orElse(List.of());
    }

    /** Every number that is or leads to the individual these records belong to. */
    static Set<Long> numbersOf(Handle handle, List<RecordId> records) {
        Set<Long> numbers = new TreeSet<>();
        for (RecordId record : records) {
            numbers.addAll(handle.createQuery("SELECT number FROM individual WHERE list = :list AND record = :record")
                    .bind("list", record.list())
                    .bind("record", record.record())
                    .mapTo(Long.class)
                    .list());
        }
        return numbers;
    }

    /** Who an individual is now: itself, or the older one it became part of; empty where no record carries it. */
    static Optional<IndividualId> current(Handle handle, IndividualId individual) {
        return handle.createQuery("SELECT membership.individual FROM individual JOIN membership USING (list, record)"
                        + " WHERE individual.number = :it")
                .bind("it", individual.number())
                .mapTo(Long.class)
                .map(IndividualId::new)
                .findOne();
    }

    /** The individual a record belongs to, by the latest linkage. */
    static Optional<IndividualId> of(Handle handle, RecordId record) {
        return handle.createQuery("SELECT individual FROM membership WHERE list = :list AND record = :record")
                .bind("list", record.list())
                .bind("record", record.record())
                .mapTo(Long.class)
                .map(IndividualId::new)
                .findOne();
    }
}
