package org.cairn.casebook.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.casebook.IndividualId;
import org.cairn.link.RecordId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Which records are which individual, with addresses that last.
 *
 * <p>An individual's number belongs to the record that first carried it, and is found wherever that record is. So when
 * two people turn out to be one, the older number stays and the younger leads to it; when one turns out to be two, the
 * number stays with the record that first had it; and when a mistaken joining is taken back, both are as they were.
 */
public final class Individuals {

    private static final int ROWS_AT_ONCE = 10_000;

    private final Jdbi jdbi;

    Individuals(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Names the groups of a linkage, within a transaction of the caller's.
     *
     * @param groups records of each person, in a fixed order
     * @return the individual of each group
     */
    List<IndividualId> name(Handle handle, List<List<RecordId>> groups) {
        Map<RecordId, Long> carriers = new HashMap<>();
        handle.createQuery("SELECT number, list, record FROM individual ORDER BY number")
                .map((row, context) ->
                        Map.entry(new RecordId(row.getString("list"), row.getString("record")), row.getLong("number")))
                .forEach(carrier -> carriers.put(carrier.getKey(), carrier.getValue()));
        long next = carriers.values().stream().mapToLong(Long::longValue).max().orElse(0) + 1;
        List<IndividualId> names = new ArrayList<>(groups.size());
        Map<Long, RecordId> born = new LinkedHashMap<>();
        for (List<RecordId> group : groups) {
            long oldest = Long.MAX_VALUE;
            for (RecordId record : group) {
                oldest = Math.min(oldest, carriers.getOrDefault(record, Long.MAX_VALUE));
            }
            if (oldest == Long.MAX_VALUE) {
                oldest = next++;
                born.put(oldest, group.get(0));
            }
            names.add(new IndividualId(oldest));
        }
        insertIndividuals(handle, born);
        replaceMemberships(handle, groups, names);
        return names;
    }

    private static void insertIndividuals(Handle handle, Map<Long, RecordId> born) {
        PreparedBatch batch = handle.prepareBatch("INSERT INTO individual (number, list, record) VALUES (?, ?, ?)");
        for (Map.Entry<Long, RecordId> each : born.entrySet()) {
            add(batch, each.getKey(), each.getValue().list(), each.getValue().record());
        }
        finish(batch);
    }

    private static void replaceMemberships(Handle handle, List<List<RecordId>> groups, List<IndividualId> names) {
        handle.execute("DELETE FROM membership");
        PreparedBatch batch = handle.prepareBatch("INSERT INTO membership (list, record, individual) VALUES (?, ?, ?)");
        for (int group = 0; group < groups.size(); group++) {
            for (RecordId record : groups.get(group)) {
                add(batch, record.list(), record.record(), names.get(group).number());
            }
        }
        finish(batch);
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

    /** The individual of every record, by the latest linkage. */
    public Map<RecordId, IndividualId> all() {
        Map<RecordId, IndividualId> all = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("SELECT list, record, individual FROM membership")
                .map((row, context) -> Map.entry(
                        new RecordId(row.getString("list"), row.getString("record")),
                        new IndividualId(row.getLong("individual"))))
                .forEach(member -> all.put(member.getKey(), member.getValue())));
        return all;
    }

    /** The records of an individual, by the latest linkage; of the one it became part of, where it did. */
    public List<RecordId> recordsOf(IndividualId individual) {
        return current(individual)
                .map(now -> jdbi.withHandle(handle -> handle.createQuery(
                                "SELECT list, record FROM membership WHERE individual = :it ORDER BY list, record")
                        .bind("it", now.number())
                        .map((row, context) -> new RecordId(row.getString("list"), row.getString("record")))
                        .list()))
                .orElse(List.of());
    }

    /** Who an individual is now: itself, or the older one it became part of; empty where no record carries it. */
    public Optional<IndividualId> current(IndividualId individual) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT membership.individual FROM individual JOIN membership USING (list, record)"
                                + " WHERE individual.number = :it")
                .bind("it", individual.number())
                .mapTo(Long.class)
                .map(IndividualId::new)
                .findOne());
    }

    /** The individual a record belongs to, by the latest linkage. */
    public Optional<IndividualId> of(RecordId record) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT individual FROM membership WHERE list = :list AND record = :record")
                .bind("list", record.list())
                .bind("record", record.record())
                .mapTo(Long.class)
                .map(IndividualId::new)
                .findOne());
    }
}
