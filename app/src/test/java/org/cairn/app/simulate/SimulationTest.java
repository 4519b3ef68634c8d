package org.cairn.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.app.simulate.Simulated.TrueRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SimulationTest {
    @TempDir
    Path temporary;

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void sameSeedGivesTheSameBytes(Scripts scripts) throws IOException {
        Settings settings = new Settings(2_000, 5, 20310630, scripts);
        Simulation.write(temporary.resolve("one"), settings);
        Simulation.write(temporary.resolve("two"), settings);
        Map<String, byte[]> one = Simulated.bytes(temporary.resolve("one"));
        Map<String, byte[]> two = Simulated.bytes(temporary.resolve("two"));
        assertThat(two.keySet()).isEqualTo(one.keySet()).hasSize(5 + 3);
        one.forEach((file, bytes) -> assertThat(two.get(file)).as(file).isEqualTo(bytes));
    }

    @Test
    void anotherSeedGivesOtherPeople() throws IOException {
        Simulation.write(temporary.resolve("one"), new Settings(500, 2, 1, Scripts.LATIN));
        Simulation.write(temporary.resolve("two"), new Settings(500, 2, 2, Scripts.LATIN));
        assertThat(temporary.resolve("one/lists/hospital.csv"))
                .isNotEmptyFile()
                .usingCharset("UTF-8")
                .content()
                .isNotEqualTo(Files.readString(temporary.resolve("two/lists/hospital.csv")));
    }

    @ParameterizedTest
    @CsvSource({"1000, 1", "1000, 2", "5000, 3", "3000, 10", "20000, 4"})
    void asManyRecordsAsAskedFor(long records, int lists) throws IOException {
        SimulationReport report =
                Simulation.write(temporary.resolve("sim"), new Settings(records, lists, 7, Scripts.MIXED));
        assertThat((double) report.allRecords()).isCloseTo(records, within(0.02 * records));
        assertThat(report.records()).hasSize(lists);
        assertThat(Simulated.truth(temporary.resolve("sim"))).hasSize((int) report.allRecords());
    }

    @Test
    void truthCoversEveryRecordOnceAndTheListWithoutRepeatsHasNone() throws IOException {
        Path folder = temporary.resolve("sim");
        SimulationReport report = Simulation.write(folder, new Settings(20_000, 4, 3, Scripts.MIXED));
        List<TrueRecord> truth = Simulated.truth(folder);
        for (String list : List.of("hospital.csv", "press.csv", "relief.tsv")) {
            String name = list.substring(0, list.indexOf('.'));
            List<String> trueIds = truth.stream()
                    .filter(record -> record.list().equals(name))
                    .map(TrueRecord::record)
                    .toList();
            assertThat(trueIds).doesNotHaveDuplicates().isEqualTo(Simulated.ids(folder.resolve("lists/" + list)));
        }
        assertThat(peopleOn("families", truth))
                .hasSize(Math.toIntExact(report.records().get("families")));
        assertThat(peopleOn("relief", truth)).doesNotHaveDuplicates();
        assertThat(peopleOn("hospital", truth).stream().distinct().count())
                .isLessThan(peopleOn("hospital", truth).size());
        assertThat(folder.resolve("cairn.yaml")).content().contains("no repeats: true");
    }

    private static List<String> peopleOn(String list, List<TrueRecord> truth) {
        return truth.stream()
                .filter(record -> record.list().equals(list))
                .map(TrueRecord::person)
                .toList();
    }

    @Test
    void strataAddUpToAllPeople() throws IOException {
        Path folder = temporary.resolve("sim");
        SimulationReport report = Simulation.write(folder, new Settings(5_000, 4, 3, Scripts.MIXED));
        List<String[]> rows = Simulated.lines(folder.resolve("strata.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
        long cells = rows.stream()
                .filter(row -> !row[0].isEmpty() && !row[1].isEmpty())
                .mapToLong(row -> Long.parseLong(row[2]))
                .sum();
        String[] total = rows.get(rows.size() - 1);
        assertThat(total).containsExactly("", "", String.valueOf(report.people()));
        assertThat(cells).isEqualTo(report.people());
        assertThat(report.recorded())
                .isEqualTo(Simulated.truth(folder).stream()
                        .map(TrueRecord::person)
                        .distinct()
                        .count());
        assertThat((double) report.recorded() / report.people()).isBetween(0.5, 0.8);
    }

    @ParameterizedTest
    @CsvSource({
        "LATIN, LATIN",
        "ARABIC, ARABIC",
        "CYRILLIC, CYRILLIC",
        "MIXED, LATIN ARABIC CYRILLIC",
    })
    void everyScriptAskedForAppears(Scripts scripts, String expected) throws IOException {
        Path folder = temporary.resolve("sim");
        Simulation.write(folder, new Settings(3_000, 4, 1, scripts));
        String names = Stream.of("hospital.csv:1", "press.csv:1", "relief.tsv:1")
                .map(column -> column.split(":", -1))
                .flatMap(column -> cells(folder.resolve("lists/" + column[0]), Integer.parseInt(column[1])))
                .filter(name -> !name.equals("unidentified"))
                .collect(Collectors.joining());
        List<String> found = names.codePoints()
                .filter(Character::isLetter)
                .mapToObj(letter -> Character.UnicodeScript.of(letter).name())
                .distinct()
                .toList();
        assertThat(found).containsExactlyInAnyOrder(expected.split(" ", -1));
    }

    private static Stream<String> cells(Path list, int column) {
        try {
            return Simulated.lines(list).stream().skip(1).map(line -> line.split("[,\t]", -1)[column]);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void atMostHalfOfTrueLinksWriteTheNameAlike(Scripts scripts) {
        TrueLinks links = TrueLinks.of(Plan.of(new Settings(5_000, 4, 11, scripts)));
        assertThat((double) links.sameName() / links.links()).isLessThan(0.5);
    }

    @Test
    void surnamesGrowMoreNumerousWithThePeople() {
        assertThat(surnames(20_000)).isGreaterThan(3 * surnames(2_000));
    }

    private static long surnames(int people) {
        People invented = new People(1, Population.of(Scripts.ARABIC));
        return Stream.iterate(0L, group -> group + 1)
                .limit(people / People.GROUP)
                .flatMap(group -> invented.group(group).stream())
                .map(person -> person.name().family())
                .distinct()
                .count();
    }

    @Test
    void folderThatHoldsSomethingIsRefused() throws IOException {
        Files.writeString(temporary.resolve("mine.txt"), "kept");
        assertThatThrownBy(() -> Simulation.write(temporary, Settings.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("%s is not empty. Nothing was written. Name a new folder, or an empty one."
                        .formatted(temporary));
        assertThat(temporary.resolve("lists")).doesNotExist();
    }

    @Test
    void settingsOutOfRangeAreRefusedInWords() {
        assertThatThrownBy(() -> new Settings(10_000, 11, 1, Scripts.MIXED))
                .hasMessage("Cairn invents from 1 to 10 lists (asked for: 11).");
        assertThatThrownBy(() -> new Settings(5, 4, 1, Scripts.MIXED))
                .hasMessage("Cairn invents from 100 to 20,000,000 records (asked for: 5).");
    }

    @Test
    void progressNeverRunsBackwardsAndKnowsItsEnd() throws IOException {
        List<Long> steps = new ArrayList<>();
        Simulation.write(temporary.resolve("sim"), new Settings(20_000, 4, 1, Scripts.LATIN), (records, of) -> {
            assertThat(records).isLessThanOrEqualTo(of);
            steps.add(records);
        });
        assertThat(steps).isSorted().isNotEmpty();
    }
}
