package org.cairn.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.cairn.app.simulate.Scripts;
import org.cairn.app.simulate.Settings;
import org.cairn.app.simulate.Simulation;
import org.cairn.casebook.Casebook;
import org.cairn.casebook.Entry;
import org.cairn.casebook.project.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program killed, as by a power cut, at moments of chance. */
class KilledTest {

    private static final int KILLS = 6;
    private static final int LONGEST_MILLISECONDS = 4_000;
    private static final long SEED = Long.getLong("cairn.seed", new Random().nextLong());

    @TempDir
    Path folder;

    private static void simulated(Path project) throws IOException {
        Simulation.write(project, new Settings(400, 3, 7, Scripts.MIXED));
        Path yaml = project.resolve(Project.FILE);
        String quick = "estimate:\n  method: loglinear\n";
        Files.writeString(yaml, Files.readString(yaml).replaceFirst("(?s)estimate:.*", quick));
    }

    private static Process run(Path project) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        // a killed process cannot clear away its copy of the database library
        String temporary = "-Djava.io.tmpdir=" + project.getParent();
        return new ProcessBuilder(
                        java,
                        "-Xmx512m",
                        temporary,
                        "-cp",
                        classes,
                        Cairn.class.getName(),
                        "run",
                        "--project",
                        project.toString())
                .redirectOutput(new File(project.toFile(), "said"))
                .redirectErrorStream(true)
                .start();
    }

    private static List<Entry> history(Path project) throws IOException {
        if (!Casebook.isIn(project)) {
            return List.of();
        }
        try (Casebook casebook = Casebook.open(project, Clock.systemUTC(), "test")) {
            assertThat(casebook.faults()).isEmpty();
            return casebook.history();
        }
    }

    @Test
    void aRunKilledAtAnyMomentLosesNothingAndCanBeRepeated() throws Exception {
        Path killed = folder.resolve("killed");
        Path undisturbed = folder.resolve("undisturbed");
        simulated(killed);
        simulated(undisturbed);
        Random moments = new Random(SEED);
        List<Entry> before = List.of();
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = run(killed);
            process.waitFor(moments.nextInt(LONGEST_MILLISECONDS), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            List<Entry> after = history(killed);
            assertThat(after.stream().limit(before.size()).toList())
                    .as("-Dcairn.seed=%d, kill %d", SEED, kill)
                    .isEqualTo(before);
            before = after;
        }
        assertThat(run(killed).waitFor()).as("-Dcairn.seed=%d", SEED).isIn(Verb.DONE, Verb.ATTENTION);
        assertThat(run(undisturbed).waitFor()).isIn(Verb.DONE, Verb.ATTENTION);
        assertThat(killed.resolve("report/figures.csv"))
                .hasSameBinaryContentAs(undisturbed.resolve("report/figures.csv"));
    }
}
