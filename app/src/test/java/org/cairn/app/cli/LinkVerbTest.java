package org.cairn.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.app.cli.Ran.cairn;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairn.app.simulate.Scripts;
import org.cairn.app.simulate.Settings;
import org.cairn.app.simulate.Simulation;
import org.cairn.casebook.Casebook;
import org.cairn.link.RecordId;
import org.cairn.link.SamePerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What {@code link} says to a program. */
class LinkVerbTest {

    @TempDir
    Path folder;

    @Test
    void eachStageHasItsSecondsAndNoneIsCountedTwice() throws IOException {
        Path project = folder.resolve("project");
        Simulation.write(project, new Settings(300, 3, 5, Scripts.MIXED));

        JsonNode answer = cairn("link", "--project", project, "--json").json();

        JsonNode seconds = answer.get("seconds");
        assertThat(seconds.propertyNames())
                .containsExactly("read", "blocking", "comparing", "training", "scoring", "clustering", "whole");
        double stages = List.of("read", "blocking", "comparing", "training", "scoring", "clustering").stream()
                .mapToDouble(stage -> seconds.get(stage).asDouble())
                .sum();
        assertThat(seconds.get("read").asDouble()).isPositive();
        assertThat(seconds.get("clustering").asDouble()).isPositive();
        assertThat(stages).isLessThanOrEqualTo(seconds.get("whole").asDouble() + 1e-9);
        assertThat(answer.get("records").asLong()).isPositive();
        assertThat(answer.get("candidate_pairs").asLong()).isPositive();
    }

    @Test
    void whatMovedSinceTheLinkageBeforeIsSaid() throws IOException {
        Path project = folder.resolve("project");
        Simulation.write(project, new Settings(300, 3, 5, Scripts.MIXED));
        assertThat(cairn("link", "--project", project).out()).doesNotContain("since the linkage before", "now made of");
        assertThat(cairn("link", "--project", project).out()).doesNotContain("since the linkage before", "now made of");
        String one;
        String other;
        long decision;
        try (Casebook casebook = Casebook.open(project, Clock.systemUTC(), "Amal K.")) {
            List<RecordId> alone = casebook.individuals().entrySet().stream()
                    .filter(record -> casebook.recordsOf(record.getValue()).size() == 1)
                    .map(Map.Entry::getKey)
                    .sorted(Comparator.comparing(RecordId::toString))
                    .toList();
            RecordId first = alone.get(0);
            RecordId second = alone.stream()
                    .filter(record -> !record.list().equals(first.list()))
                    .findFirst()
                    .orElseThrow();
            List<String> addresses = Stream.of(first, second)
                    .map(record -> casebook.individuals().get(record).toString())
                    .sorted()
                    .toList();
            one = addresses.get(0);
            other = addresses.get(1);
            decision = casebook.decide(new SamePerson(first, second), "");
        }
        assertThat(cairn("link", "--project", project).out())
                .contains(
                        "1 person is now made of several who were apart: %s was %s and %s".formatted(one, one, other));
        cairn("history", "--withdraw", decision, "--project", project);
        JsonNode parted = cairn("link", "--json", "--project", project).json().get("parted");
        assertThat(parted.get(one).toString()).isEqualTo("[\"%s\",\"%s\"]".formatted(one, other));
    }
}
