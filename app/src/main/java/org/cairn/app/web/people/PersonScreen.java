package org.cairn.app.web.people;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.app.web.Doors;
import org.cairn.app.web.Known;
import org.cairn.app.web.Refusal;
import org.cairn.app.web.Roll;
import org.cairn.app.web.Visit;
import org.cairn.casebook.Entry;
import org.cairn.casebook.Event;
import org.cairn.casebook.IndividualId;
import org.cairn.casebook.PairAnswer;
import org.cairn.casebook.work.Portrait;
import org.cairn.casebook.work.RowAsWritten;
import org.cairn.link.RecordId;
import org.cairn.link.SamePerson;

/** One life, as far as it is known. */
final class PersonScreen {

    void open(Doors doors) {
        doors.get("/person/{id}", PersonScreen::show);
        doors.get("/person/{id}/written", PersonScreen::written);
    }

    private static void show(Visit visit) {
        Known known = visit.known();
        Roll roll = known.roll().orElseThrow(() -> new Refusal(404, "person.nobody-yet"));
        IndividualId asked = IndividualId.parse(visit.path("id")).orElseThrow(() -> new Refusal(404, "person.none"));
        IndividualId id = visit.desk().casebook().current(asked).orElse(asked);
        OptionalInt person = roll.register().person(id);
        if (person.isEmpty()) {
            throw new Refusal(404, "person.none");
        }
        Portrait portrait = Portrait.of(roll.register(), person.getAsInt());
        PersonView view = new PersonView(
                portrait,
                asked.equals(id) ? Optional.empty() : Optional.of(asked),
                joins(visit, portrait),
                changes(visit, portrait),
                neighbour(roll, person.getAsInt() - 1),
                neighbour(roll, person.getAsInt() + 1));
        visit.show("people", Words.name(visit.say(), portrait), "people/person.jte", view);
    }

    private static Optional<IndividualId> neighbour(Roll roll, int person) {
        return person < 0 || person >= roll.register().people()
                ? Optional.empty()
                : Optional.of(roll.register().id(person));
    }

    /** Each record after the first, and what holds it to one before it: an answer, or else the strongest weight. */
    private static List<PersonView.Join> joins(Visit visit, Portrait portrait) {
        List<RecordId> records =
                portrait.records().stream().map(Portrait.OfRecord::id).toList();
        Map<Set<RecordId>, List<PersonView.Decided>> decided = decided(visit, Set.copyOf(records));
        List<PersonView.Join> joins = new ArrayList<>();
        for (int right = 1; right < records.size(); right++) {
            PersonView.Join best = new PersonView.Join(
                    records.get(0), records.get(right), List.of(), Optional.of(Double.NEGATIVE_INFINITY));
            for (int left = 0; left < right; left++) {
                PersonView.Join join = new PersonView.Join(
                        records.get(left),
                        records.get(right),
                        decided.getOrDefault(Set.of(records.get(left), records.get(right)), List.of()),
                        bits(visit, records.get(left), records.get(right)));
                if (left == 0 || isStronger(join, best)) {
                    best = join;
                }
            }
            joins.add(best);
        }
        return joins;
    }

    private static Optional<Double> bits(Visit visit, RecordId left, RecordId right) {
        return visit.known().review().map(review -> review.weightBits(left, right));
    }

    private static boolean isStronger(PersonView.Join one, PersonView.Join other) {
        if (one.decided().isEmpty() != other.decided().isEmpty()) {
            return other.decided().isEmpty();
        }
        return one.bits().orElse(0.0) > other.bits().orElse(0.0);
    }

    private static Map<Set<RecordId>, List<PersonView.Decided>> decided(Visit visit, Set<RecordId> records) {
        Map<Set<RecordId>, List<PersonView.Decided>> decided = new LinkedHashMap<>();
        for (PairAnswer answer : visit.desk().answersAbout(records)) {
            if (answer.decision() instanceof SamePerson same) {
                String at = visit.desk()
                        .casebook()
                        .entry(answer.entry())
                        .map(Entry::at)
                        .orElse("");
                decided.computeIfAbsent(Set.of(same.a(), same.b()), any -> new ArrayList<>())
                        .add(new PersonView.Decided(answer.entry(), answer.who(), at));
            }
        }
        return decided;
    }

    private static List<Entry> changes(Visit visit, Portrait portrait) {
        Set<RecordId> records =
                portrait.records().stream().map(Portrait.OfRecord::id).collect(Collectors.toSet());
        return visit.desk().casebook().ofKind(Event.PairDecided.class).stream()
                .filter(entry -> entry.event() instanceof Event.PairDecided decided
                        && (records.contains(decided.left()) || records.contains(decided.right())))
                .sorted((one, other) -> Long.compare(other.number(), one.number()))
                .limit(20)
                .toList();
    }

    /** The records letter by letter, read from the files; for that they are looked for row by row. */
    private static void written(Visit visit) throws IOException {
        Known known = visit.known();
        Roll roll = known.roll().orElseThrow(() -> new Refusal(404, "person.nobody-yet"));
        IndividualId id = IndividualId.parse(visit.path("id"))
                .flatMap(visit.desk().casebook()::current)
                .orElseThrow(() -> new Refusal(404, "person.none"));
        OptionalInt person = roll.register().person(id);
        Map<RecordId, Map<String, String>> written = new LinkedHashMap<>();
        if (person.isPresent()) {
            for (Portrait.OfRecord record :
                    Portrait.of(roll.register(), person.getAsInt()).records()) {
                Optional<Known.ListNow> list = known.list(record.id().list());
                if (list.isPresent()) {
                    RowAsWritten.of(list.get().settings(), list.get().editions(), record.id())
                            .ifPresent(cells -> written.put(record.id(), cells));
                }
            }
        }
        WrittenView view = new WrittenView(id, written);
        if (visit.isPartial()) {
            visit.part("people/cells.jte", view);
        } else {
            visit.show("people", visit.say().say("written.title", "person", id), "people/written.jte", view);
        }
    }
}
