package org.cairn.casebook.exchange;

import static org.cairn.casebook.exchange.ExportTable.Column.text;
import static org.cairn.casebook.exchange.ExportTable.Column.whole;
import static org.cairn.casebook.exchange.ExportTable.Column.yesNo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.cairn.casebook.Casebook;
import org.cairn.casebook.Entry;
import org.cairn.casebook.Event;
import org.cairn.casebook.IndividualId;
import org.cairn.link.RecordId;

/** What a casebook holds, as tables that any program reads. The log says the same, and is what counts. */
final class CaseTables {

    private CaseTables() {}

    static List<ExportTable> of(Casebook casebook) {
        return List.of(
                history(casebook), editions(casebook), decisions(casebook), individuals(casebook), links(casebook));
    }

    private static ExportTable history(Casebook casebook) {
        return new ExportTable(
                "history",
                "Everything that was done, oldest first",
                List.of(
                        whole("number", "place in this copy of the log"),
                        text("id", "lasting id, the same in every copy"),
                        text("at", "when, by the clock of the computer it was written on"),
                        text("who", "who did it"),
                        text("kind", "what sort of event it is"),
                        text("sentence", "what was done"),
                        text("why", "the reason given; “sealed” where it was sealed"),
                        yesNo("withdrawn", "whether a later entry says that it no longer counts")),
                rows -> {
                    Set<String> withdrawn = casebook.withdrawn();
                    for (Entry entry : casebook.history()) {
                        rows.accept(List.of(
                                Long.toString(entry.number()),
                                entry.id(),
                                entry.at(),
                                entry.who(),
                                entry.event().kind(),
                                entry.event().sentence(),
                                entry.why().shown(),
                                Boolean.toString(withdrawn.contains(entry.id()))));
                    }
                });
    }

    private static ExportTable editions(Casebook casebook) {
        return new ExportTable(
                "editions",
                "The files of each list, as they were taken in",
                List.of(
                        text("list", "the list"),
                        text("file", "the file's name when it was taken in"),
                        text("sha256", "hash of its bytes; it lies in originals/ under this name"),
                        whole("bytes", "its size"),
                        text("at", "when it was taken in"),
                        text("who", "by whom"),
                        yesNo(
                                "replaces",
                                "whether records of earlier editions that it does not repeat no longer stand")),
                rows -> {
                    for (Entry entry : casebook.ofKind(Event.SourceReceived.class)) {
                        Event.SourceReceived received = (Event.SourceReceived) entry.event();
                        rows.accept(List.of(
                                received.list(),
                                received.file(),
                                received.sha256(),
                                Long.toString(received.bytes()),
                                entry.at(),
                                entry.who(),
                                Boolean.toString(received.replaces())));
                    }
                });
    }

    private static ExportTable decisions(Casebook casebook) {
        return new ExportTable(
                "decisions",
                "What people answered about pairs of records, withdrawn answers included",
                List.of(
                        text("event", "the answer's lasting id"),
                        text("list_l", "list of the one record"),
                        text("record_l", "its id there"),
                        text("list_r", "list of the other"),
                        text("record_r", "its id there"),
                        text("answer", "same person, different people, or cannot tell"),
                        text("at", "when"),
                        text("who", "by whom"),
                        text("why", "the reason given; “sealed” where it was sealed"),
                        yesNo("withdrawn", "whether it was withdrawn")),
                rows -> {
                    Set<String> withdrawn = casebook.withdrawn();
                    for (Entry entry : casebook.ofKind(Event.PairDecided.class)) {
                        Event.PairDecided decided = (Event.PairDecided) entry.event();
                        rows.accept(List.of(
                                entry.id(),
                                decided.left().list(),
                                decided.left().record(),
                                decided.right().list(),
                                decided.right().record(),
                                decided.answer(),
                                entry.at(),
                                entry.who(),
                                entry.why().shown(),
                                Boolean.toString(withdrawn.contains(entry.id()))));
                    }
                });
    }

    private static ExportTable individuals(Casebook casebook) {
        return new ExportTable(
                "individuals",
                "Every individual of the latest linkage",
                List.of(
                        text("person", "lasting address"),
                        whole("records", "how many records they have"),
                        text("lists", "on which lists, in order, parted by spaces")),
                rows -> {
                    Map<IndividualId, TreeMap<String, Integer>> people = new TreeMap<>();
                    casebook.individuals()
                            .forEach((record, person) -> people.computeIfAbsent(person, any -> new TreeMap<>())
                                    .merge(record.list(), 1, Integer::sum));
                    people.forEach((person, lists) -> rows.accept(List.of(
                            person.toString(),
                            Integer.toString(lists.values().stream()
                                    .mapToInt(Integer::intValue)
                                    .sum()),
                            String.join(" ", lists.keySet()))));
                });
    }

    private static ExportTable links(Casebook casebook) {
        return new ExportTable(
                "links",
                "Which record is which individual, by the latest linkage",
                List.of(
                        text("list", "the list"),
                        text("record", "the record's id there"),
                        text("person", "the individual's lasting address")),
                rows -> linked(casebook, rows));
    }

    private static void linked(Casebook casebook, Consumer<List<String>> rows) {
        Map<RecordId, IndividualId> inOrder =
                new TreeMap<>(java.util.Comparator.comparing(RecordId::list).thenComparing(RecordId::record));
        inOrder.putAll(casebook.individuals());
        inOrder.forEach((record, person) -> rows.accept(List.of(record.list(), record.record(), person.toString())));
    }
}
