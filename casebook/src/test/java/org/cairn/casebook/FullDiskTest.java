package org.cairn.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that takes no more: here a process whose files may not grow beyond a size, which the system refuses in the same way. */
class FullDiskTest {

    private static final long SEED = Long.getLong("cairn.seed", new Random().nextLong());
    private static final int BLOCKS = 3_500;

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedIsThereAndTheMessageSaysWhatToDo() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no /bin/sh here: skipped");
        Path said = folder.resolve("said.txt");
        Path complained = folder.resolve("complained.txt");
        Process process = new ProcessBuilder(
                        "/bin/sh",
                        "-c",
                        "ulimit -f %d; exec \"$@\"".formatted(BLOCKS),
                        "sh",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledWriter.class.getName(),
                        folder.toString(),
                        Long.toString(SEED))
                .redirectOutput(said.toFile())
                .redirectError(complained.toFile())
                .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(Files.readString(complained))
                .as("-Dcairn.seed=%d", SEED)
                .containsPattern("The last step was not kept|the last step was not kept|File too large");
        List<String> lines = Files.readAllLines(said);
        try (Casebook casebook = Casebook.open(folder, Clock.systemUTC(), "the test")) {
            long acknowledged = 0;
            for (String line : lines) {
                String[] parts = line.split(" ", -1);
                if (parts.length == 2) {
                    assertThat(casebook.entry(Long.parseLong(parts[0])).map(Entry::id))
                            .as("-Dcairn.seed=%d", SEED)
                            .contains(parts[1]);
                    acknowledged++;
                }
            }
            assertThat(acknowledged).isPositive();
            assertThat(casebook.faults()).as("-Dcairn.seed=%d", SEED).isEmpty();
            KilledCasesTest.assertWhole(casebook, "-Dcairn.seed=%d".formatted(SEED));
            long before = casebook.length();
            casebook.note(new Event.RowsMapped("after", "t", 1, Map.of()));
            assertThat(casebook.length()).as("with room again, work goes on").isEqualTo(before + 1);
        }
    }
}
