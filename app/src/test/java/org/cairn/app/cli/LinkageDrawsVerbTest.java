package org.cairn.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.app.cli.Ran.cairn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cairn.app.simulate.Scripts;
import org.cairn.app.simulate.Settings;
import org.cairn.app.simulate.Simulation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Estimates averaged over draws of who is the same person. */
class LinkageDrawsVerbTest {

    @TempDir
    Path folder;

    private Path project;

    @BeforeEach
    void invented() throws IOException {
        project = folder.resolve("project");
        Simulation.write(project, new Settings(600, 3, 5, Scripts.MIXED));
    }

    @Test
    void anEstimateIsAveragedOverDrawsSaysHowMuchComesOfTheLinkageAndIsTheSameEveryTime() {
        Ran once = cairn("estimate", "--project", project, "--method", "loglinear", "--linkage-draws", 25, "--json");
        JsonNode details = once.json().get("results").get(0).get("details");
        assertThat(details.get("draws").asInt()).isEqualTo(25);
        assertThat(details.get("different_tables").asInt()).isBetween(1, 25);
        assertThat(details.get("linkage_share").asDouble()).isBetween(0.0, 1.0);
        Ran again = cairn("estimate", "--project", project, "--method", "loglinear", "--linkage-draws", 25, "--json");
        assertThat(again.out()).isEqualTo(once.out());
    }

    @Test
    void withoutDrawsTheLinkageIsTakenAsItStands() {
        Ran ran = cairn("estimate", "--project", project, "--method", "loglinear", "--json");
        assertThat(ran.json().get("results").get(0).get("details").has("draws")).isFalse();
    }

    @Test
    void aProjectFileCanAskForDrawsAndTheReportSaysWhatTheyChange() throws IOException {
        Path yaml = project.resolve("cairn.yaml");
        Files.writeString(
                yaml,
                Files.readString(yaml)
                        .replaceFirst("(?s)estimate:.*", "estimate:\n  method: loglinear\n  linkage draws: 10\n"));
        assertThat(cairn("run", "--project", project).code()).isLessThan(2);
        assertThat(Files.readString(project.resolve("report/report.html")))
                .contains("Estimates are averaged over 10 draws of who is the same person");
        assertThat(cairn("verify", "--project", project).out()).startsWith("All holds");
    }

    @Test
    void aCaptureTableHoldsNoLinkageToDrawFrom() throws IOException {
        Path table = folder.resolve("table.csv");
        Files.writeString(table, "a,b,c,count\n1,0,0,3\n");
        Ran ran = cairn("estimate", "--table", table, "--linkage-draws", 10);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .isEqualTo(
                        "--linkage-draws draws who is the same person, which a capture table does not hold: it needs a"
                                + " project. Nothing was done.\n");
    }
}
