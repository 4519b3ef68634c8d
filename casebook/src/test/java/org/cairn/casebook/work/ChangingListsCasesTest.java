package org.cairn.casebook.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.cairn.casebook.Casebook;
import org.cairn.casebook.IndividualId;
import org.cairn.casebook.project.ListSettings;
import org.cairn.casebook.project.ProjectFault;
import org.cairn.link.Decision;
import org.cairn.link.DifferentPeople;
import org.cairn.link.RecordId;
import org.cairn.link.SamePerson;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that come one by one, are corrected and reviewed, against the same lists at once. */
class ChangingListsCasesTest {

    private static final long SEED = Long.getLong("cairn.seed", 20310630);
    private static final Clock NOON = Clock.fixed(Instant.parse("2031-05-04T12:00:00Z"), ZoneOffset.UTC);
    private static final int PEOPLE = 45;
    private static final int STEPS = 6;
    private static final List<String> LISTS = List.of("hospital", "press", "families");
    private static final String[] GIVEN = {"Amar", "Belin", "Corvan", "Dasha", "Elmira", "Gorin", "Halima", "Ismet"};
    private static final String[] FAMILY = {"Baravic", "Koleshi", "Tamonov", "Voridan", "Seluric", "Rudemad", "Mirostan"
    };

    @TempDir
    Path folder;

    /** The rows that stand, by list and id; the person's number stands after the letter of the id. */
    private final Map<String, Map<String, String>> standing = new LinkedHashMap<>();

    private SplittableRandom chance = new SplittableRandom(SEED);

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2})
    void listsThatComeOneByOneGiveWhatTheSameListsGiveAtOnceAndAddressesLast(long story) throws Exception {
        String told = "story %d, -Dcairn.seed=%d".formatted(story, SEED);
        chance = new SplittableRandom(SEED + story);
        Path living = Files.createDirectory(folder.resolve("living"));
        Map<RecordId, IndividualId> before = Map.of();
        for (int step = 0; step < STEPS; step++) {
            Change change = change(living, step);
            try (Work work = open(living)) {
                for (ListSettings list : work.project().lists()) {
                    work.takeIn(list, change.replaces() && change.list().equals(list.name()));
                }
                Linking linking = work.link();
                Map<RecordId, IndividualId> after = work.casebook().individuals();
                addressesLast(before, after, work.casebook(), told + ", step " + step);
                obeyed(work.casebook(), linking, after, told + ", step " + step);
                before = after;
                review(work.casebook(), after);
            }
        }
        Outcome now = linked(living, List.of());
        List<Decision> decisions = decisions(living);
        Path fresh = Files.createDirectory(folder.resolve("fresh"));
        for (String list : standing.keySet()) {
            write(fresh, list, standing.get(list));
        }
        assertThat(linked(fresh, decisions)).as(told).isEqualTo(now);
    }

    // ---- what happens to lists
    // ----------------------------------------------------------------------------------------

    /** A list that came, and whether what it does not repeat no longer stands. */
    private record Change(String list, boolean replaces) {}

    /** A new list, or a corrected copy of one. */
    private Change change(Path project, int step) throws IOException {
        if (step % 2 == 0 && standing.size() < LISTS.size()) {
            String list = LISTS.get(standing.size());
            standing.put(list, rows(list, 0.6));
            write(project, list, standing.get(list));
            return new Change(list, false);
        }
        String list = LISTS.get(chance.nextInt(standing.size()));
        boolean replaces = chance.nextBoolean();
        Map<String, String> copy = corrected(list);
        write(project, list, copy);
        Map<String, String> stands = new LinkedHashMap<>(copy);
        if (!replaces) {
            standing.get(list).forEach(stands::putIfAbsent);
        }
        standing.put(list, stands);
        return new Change(list, replaces);
    }

    private Map<String, String> rows(String list, double share) {
        Map<String, String> rows = new TreeMap<>();
        for (int person = 0; person < PEOPLE; person++) {
            if (chance.nextDouble() < share) {
                rows.put("%c%d".formatted(list.charAt(0), person), row(person));
            }
        }
        return rows;
    }

    private String row(int person) {
        String name = GIVEN[person % 8] + " " + FAMILY[person * 5 % 7];
        String written = chance.nextInt(4) == 0 ? name.replace("a", "e") : name;
        String died = chance.nextInt(5) == 0 ? "" : "2031-%02d-%02d".formatted(1 + person % 6, 1 + person * 7 % 28);
        String age = chance.nextInt(5) == 0 ? "" : Integer.toString(10 + person * 3 % 60);
        return "%s,%s,%s".formatted(written, age, died);
    }

    /** Most rows as they were, some written anew, some left out, some that are new. */
    private Map<String, String> corrected(String list) {
        Map<String, String> copy = rows(list, 0.1);
        standing.get(list).forEach((id, row) -> {
            int what = chance.nextInt(10);
            if (what > 1) {
                copy.put(id, row);
            } else if (what == 1) {
                copy.put(id, row(Integer.parseInt(id.substring(1))));
            }
        });
        return copy;
    }

    private void write(Path project, String list, Map<String, String> rows) throws IOException {
        StringBuilder text = new StringBuilder("id,name,age,died\n");
        rows.forEach((id, row) -> text.append(id).append(',').append(row).append('\n'));
        Files.writeString(project.resolve(list + ".csv"), text);
        StringBuilder yaml = new StringBuilder("project: Changing lists\nseed: 7\nlists:\n");
        for (String each : standing.keySet()) {
            yaml.append(
                    "  %s: { file: %s.csv, columns: { id: id, name: name, age: age, died: died }, no repeats: true }%n"
                            .formatted(each, each));
        }
        Files.writeString(project.resolve("cairn.yaml"), yaml);
    }

    /** Some answers, most of them right. */
    private void review(Casebook casebook, Map<RecordId, IndividualId> individuals) {
        List<RecordId> records = individuals.keySet().stream()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
        for (int i = 0; i < 4; i++) {
            RecordId one = records.get(chance.nextInt(records.size()));
            List<RecordId> near = records.stream()
                    .filter(other -> !other.list().equals(one.list())
                            && (individuals.get(other).equals(individuals.get(one)) || number(other) == number(one)))
                    .toList();
            if (!near.isEmpty()) {
                RecordId other = near.get(chance.nextInt(near.size()));
                boolean same = (number(one) == number(other)) == (chance.nextInt(8) > 0);
                casebook.decide(same ? new SamePerson(one, other) : new DifferentPeople(one, other), "");
            }
        }
    }

    private static int number(RecordId record) {
        return Integer.parseInt(record.record().substring(1));
    }

    // ---- what must hold
    // ------------------------------------------------------------------------------------------------

    private static void addressesLast(
            Map<RecordId, IndividualId> before, Map<RecordId, IndividualId> after, Casebook casebook, String told) {
        Map<IndividualId, Set<RecordId>> former = new HashMap<>();
        before.forEach((record, id) -> {
            if (after.containsKey(record)) {
                former.computeIfAbsent(id, any -> new HashSet<>()).add(record);
            }
        });
        former.forEach((id, records) -> {
            Set<IndividualId> now = new HashSet<>();
            records.forEach(record -> now.add(after.get(record)));
            assertThat(casebook.current(id))
                    .as("%s: %s, of %s", told, id, records)
                    .isPresent();
            assertThat(now)
                    .as("%s: %s, of %s", told, id, records)
                    .contains(casebook.current(id).orElseThrow());
            assertThat(casebook.current(id).orElseThrow()).as(told).isLessThanOrEqualTo(id);
        });
    }

    private static void obeyed(
            Casebook casebook, Linking linking, Map<RecordId, IndividualId> individuals, String told) {
        Set<Decision> contradicted = new HashSet<>();
        linking.linkage().conflicts().forEach(conflict -> contradicted.addAll(conflict.decisions()));
        for (Decision decision : casebook.decisions()) {
            IndividualId one = individuals.get(decision.a());
            IndividualId other = individuals.get(decision.b());
            if (one != null && other != null && !contradicted.contains(decision)) {
                assertThat(one.equals(other)).as("%s: %s", told, decision).isEqualTo(decision instanceof SamePerson);
            }
        }
    }

    /** What linking gave: the hash of the model, and who is together. */
    private record Outcome(String model, Set<Set<RecordId>> people) {}

    private static Set<Set<RecordId>> people(Map<RecordId, IndividualId> individuals) {
        Map<IndividualId, Set<RecordId>> people = new HashMap<>();
        individuals.forEach((record, id) ->
                people.computeIfAbsent(id, any -> new HashSet<>()).add(record));
        return new HashSet<>(people.values());
    }

    private static Work open(Path project) throws ProjectFault {
        return Work.open(project, Optional.empty(), NOON, Progress.SILENT);
    }

    private static List<Decision> decisions(Path project) throws ProjectFault {
        try (Work work = open(project)) {
            return new ArrayList<>(work.casebook().decisions());
        }
    }

    private static Outcome linked(Path project, List<Decision> decisions) throws IOException, ProjectFault {
        try (Work work = open(project)) {
            work.takeIn();
            decisions.forEach(decision -> work.casebook().decide(decision, ""));
            Linking linking = work.link();
            return new Outcome(
                    linking.model().fingerprint(), people(work.casebook().individuals()));
        }
    }
}
