package org.cairn.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.app.cli.Ran.cairn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cairn.app.simulate.Scripts;
import org.cairn.app.simulate.Settings;
import org.cairn.app.simulate.Simulation;
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
}
