package org.cairn.casebook.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.casebook.Event;
import org.cairn.link.RecordId;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A casebook of schema 1: entries chained by a hash of their parts, reasons within the bodies, individuals only in tables.
 *
 * @param lines its entries, oldest first
 * @param placements which record was which individual
 */
record Schema1(List<Line> lines, List<Placement> placements) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** One entry. */
    record Line(long number, String at, String who, String kind, String body, String hash) {}

    static Schema1 read(Handle handle) {
        List<Line> lines = handle.createQuery("SELECT * FROM event ORDER BY number")
                .map((row, context) -> new Line(
                        row.getLong("number"),
                        row.getString("at"),
                        row.getString("who"),
                        row.getString("kind"),
                        row.getString("body"),
                        row.getString("hash")))
                .list();
        return new Schema1(lines, placements(handle));
    }

    private static List<Placement> placements(Handle handle) {
        Map<RecordId, List<Long>> first = new HashMap<>();
        handle.createQuery("SELECT number, list, record FROM individual ORDER BY number")
                .map((row, context) ->
                        Map.entry(new RecordId(row.getString("list"), row.getString("record")), row.getLong("number")))
                .forEach(it -> first.computeIfAbsent(it.getKey(), any -> new ArrayList<>())
                        .add(it.getValue()));
        List<Placement> placements = new ArrayList<>();
        first.forEach((record, numbers) ->
                numbers.forEach(number -> placements.add(new Placement(record, number, Placement.As.FIRST))));
        handle.createQuery("SELECT list, record, individual FROM membership")
                .map((row, context) -> new Placement(
                        new RecordId(row.getString("list"), row.getString("record")),
                        row.getLong("individual"),
                        Placement.As.MEMBER))
                .forEach(placements::add);
        placements.sort(Placement.ORDER);
        return placements;
    }

    long size() {
        return lines.size();
    }

    void dropFrom(Handle handle) {
        for (String table : List.of("membership", "individual", "event")) {
            handle.execute("DROP TABLE " + table);
        }
    }

    /** Writes the entries anew, each with its own time and name, in a log that begins now. */
    void writeTo(Handle handle, EventLog log, String who, String backup) {
        log.append(handle, who, new Event.CasebookBegun(EventLog.FORMAT), "");
        String head =
                lines.isEmpty() ? Merkle.NOTHING : lines.get(lines.size() - 1).hash();
        log.append(handle, who, new Event.LogConverted(1, size(), head, backup), "");
        Map<Long, Event.PairDecided> decisions = new HashMap<>();
        Map<Long, String> ids = new HashMap<>();
        String linkage = "";
        for (Line line : lines) {
            JsonNode body = JSON.readTree(line.body());
            Event event = converted(line, body, decisions, ids);
            String id = log.append(
                            handle,
                            line.at(),
                            line.who(),
                            event,
                            body.path("reason").asString(""))
                    .id();
            ids.put(line.number(), id);
            if (event instanceof Event.PairDecided decided) {
                decisions.put(line.number(), decided);
            } else if (event instanceof Event.LinkageMade) {
                linkage = id;
            }
        }
        if (!placements.isEmpty()) {
            namePeople(handle, log, who, linkage);
        }
    }

    private void namePeople(Handle handle, EventLog log, String who, String linkage) {
        String changes = new Objects(handle).keep(Placement.text(placements));
        long placed = placements.stream().filter(it -> !it.isFirst()).count();
        long individuals = placements.stream()
                .filter(it -> !it.isFirst())
                .mapToLong(Placement::individual)
                .distinct()
                .count();
        log.append(handle, who, new Event.PeopleNamed(linkage, "", changes, placed, individuals), "");
    }

    private static Event converted(
            Line line, JsonNode body, Map<Long, Event.PairDecided> decisions, Map<Long, String> ids) {
        if (line.kind().equals("DecisionWithdrawn")) {
            long entry = body.required("entry").longValue();
            Event.PairDecided decided = decisions.get(entry);
            String id = ids.get(entry);
            if (decided == null || id == null) {
                throw new IllegalStateException(
                        "entry %d withdraws entry %d, which is no decision".formatted(line.number(), entry));
            }
            return new Event.Withdrawn(id, decided.sentence());
        }
        Class<? extends Event> kind = Kinds.named(line.kind())
                .orElseThrow(() -> new IllegalStateException("schema 1 has no entries of kind " + line.kind()));
        ObjectNode without = ((ObjectNode) body.deepCopy()).without("reason");
        return JSON.treeToValue(without, kind);
    }
}
