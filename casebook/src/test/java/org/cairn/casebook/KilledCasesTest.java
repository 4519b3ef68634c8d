package org.cairn.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes killed while they write, at moments of chance. A few kills each time; {@code -Dcairn.kills=300} for hundreds, as
 * {@code bench/results/casebook.md} records.
 */
class KilledCasesTest {

    private static final long SEED = Long.getLong("cairn.seed", new Random().nextLong());
    private static final int KILLS = Integer.getInteger("cairn.kills", 5);
    private static final int LONGEST_MILLISECONDS = 30;
    private static final int MOST_LINES = 40;

    @TempDir
    Path folder;

    private Process writer(long seed, Path said) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        // a killed process cannot clear away its copy of the database library
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        classes,
                        KilledWriter.class.getName(),
                        folder.toString(),
                        Long.toString(seed))
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void whatWasAcknowledgedIsThereAfterEveryKillAndNothingIsHalfWritten() throws Exception {
        Random random = new Random(SEED);
        long acknowledged = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            String where = "-Dcairn.seed=%d -Dcairn.kills=%d, kill %d".formatted(SEED, KILLS, kill);
            List<String> said = killed(random);
            try (Casebook casebook = Casebook.open(folder, Clock.systemUTC(), "the test")) {
                for (String line : said) {
                    if (Character.isDigit(line.charAt(0)) && line.length() > 33) {
                        String[] parts = line.split(" ", -1);
                        assertThat(casebook.entry(Long.parseLong(parts[0])).map(Entry::id))
                                .as(where)
                                .contains(parts[1]);
                        acknowledged++;
                    }
                }
                assertThat(casebook.faults()).as(where).isEmpty();
                assertWhole(casebook, where);
            }
            assertThat(drafts()).as(where).allMatch(name -> name.startsWith("draft-"));
        }
        assertThat(acknowledged).as("-Dcairn.seed=%d: the writers wrote", SEED).isPositive();
    }

    /** Starts a writer, kills it some moments after it began to write, and gives the whole lines it said. */
    private List<String> killed(Random random) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "said", ".txt");
        Process process = writer(random.nextLong(), said);
        int lines = 1 + random.nextInt(MOST_LINES);
        while (linesOf(said) < lines && process.isAlive()) {
            process.waitFor(2, TimeUnit.MILLISECONDS);
        }
        process.waitFor(random.nextInt(LONGEST_MILLISECONDS), TimeUnit.MILLISECONDS);
        assertThat(process.isAlive()).as("a writer writes until it is killed").isTrue();
        process.destroyForcibly().waitFor();
        String text = Files.readString(said);
        return List.of(text.substring(0, text.lastIndexOf('\n') + 1).split("\n"));
    }

    private static long linesOf(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        }
    }

    /** Events noted together are all there; each linkage has its people. */
    static void assertWhole(Casebook casebook, String where) {
        assertThat(casebook.ofKind(Event.RowsMapped.class).size() % KilledWriter.TOGETHER)
                .as(where)
                .isZero();
        assertThat(casebook.ofKind(Event.PeopleNamed.class))
                .as(where)
                .hasSameSizeAs(casebook.ofKind(Event.LinkageMade.class));
    }

    private List<String> drafts() throws IOException {
        Path originals = folder.resolve(Casebook.ORIGINALS);
        if (!Files.isDirectory(originals)) {
            return List.of();
        }
        try (var files = Files.list(originals)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.matches("[0-9a-f]{64}"))
                    .toList();
        }
    }
}
