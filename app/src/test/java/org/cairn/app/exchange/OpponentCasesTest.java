package org.cairn.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.cairn.casebook.Casebook;
import org.cairn.casebook.Event;
import org.cairn.casebook.exchange.CasePackage;
import org.cairn.casebook.store.Merkle;
import org.cairn.casebook.store.Sha256;
import org.cairn.casebook.store.SigningKey;
import org.cairn.link.RecordId;
import org.cairn.link.SamePerson;
import org.cairn.verify.Verify;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case that Cairn exported, in the hands of someone who wants it to say something else, before the independent verifier. */
class OpponentCasesTest {

    private static final long SEED = Long.getLong("cairn.seed", new Random().nextLong());
    private static final int CASES = 500;
    private static final Clock NOON = Clock.fixed(Instant.parse("2031-05-04T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private Path out;
    private Path checkpoint;
    private Map<String, byte[]> files = Map.of();

    private record Said(int code, String words) {}

    @BeforeEach
    void aCaseAndACheckpointOfIt() throws IOException {
        Path project = Files.createDirectory(folder.resolve("project"));
        Path list = Files.writeString(folder.resolve("hospital.csv"), "id,name\n1,Yasmin\n");
        out = folder.resolve("case");
        checkpoint = folder.resolve("kept.json");
        try (Casebook casebook = Casebook.open(project, NOON, "Amal K.")) {
            casebook.receive("hospital", list, false, copy -> List.of());
            RecordId a = new RecordId("hospital", "1");
            RecordId b = new RecordId("press", "2");
            casebook.nameIndividuals(
                    List.of(List.of(a), List.of(b)),
                    new Event.LinkageMade("i", "m".repeat(64), "p", Map.of("records", 2, "individuals", 2)));
            long decision = casebook.decide(new SamePerson(a, b), "same grave");
            casebook.withdraw(decision, "");
            SigningKey key = SigningKey.readOrMake(project.resolve(SigningKey.FILE));
            Files.writeString(checkpoint, casebook.checkpoint(key).text());
            casebook.decide(new SamePerson(a, b), "الأم تقول");
            CasePackage.write(project, casebook, true, out);
        }
        files = read();
    }

    private Map<String, byte[]> read() throws IOException {
        Map<String, byte[]> read = new TreeMap<>();
        try (var all = Files.walk(out)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                read.put(out.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return read;
    }

    private static Said verify(Object... words) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String[] arguments = List.of(words).stream().map(Object::toString).toArray(String[]::new);
        int code = Verify.run(new PrintStream(said, true, StandardCharsets.UTF_8), arguments);
        return new Said(code, said.toString(StandardCharsets.UTF_8));
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(out.resolve(name), bytes);
    }

    private void write(String name, String text) throws IOException {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void restore() throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            write(file.getKey(), file.getValue());
        }
    }

    private List<String> log() throws IOException {
        return new ArrayList<>(Files.readAllLines(out.resolve("log.jsonl")));
    }

    @Test
    void asItWasExportedItHoldsAndSaysWhatThatCannotShow() {
        Said said = verify(out);
        assertThat(said.code()).as(said.words()).isZero();
        assertThat(said.words())
                .startsWith("All holds: 8 entries of the log follow one another as they were written, and %d files"
                                .formatted(files.size())
                        + " are those that were exported.\n")
                .contains(
                        "What this cannot show: whether entries were taken off the log's end, or the whole log was written anew");
        assertThat(verify(out, "--checkpoint", checkpoint).words())
                .contains(
                        "Since the checkpoint of 2031-05-04T12:00:00Z, nothing among its 6 entries was changed, dropped, moved or"
                                + " added.")
                .doesNotContain("What this cannot show");
    }

    @Test
    void aBitFlippedInAnyFileShows() throws IOException {
        List<String> names = List.copyOf(files.keySet());
        for (int i = 0; i < CASES; i++) {
            String name = random.nextInt(3) == 0 ? "log.jsonl" : names.get(random.nextInt(names.size()));
            byte[] bytes = files.getOrDefault(name, new byte[0]).clone();
            int at = random.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            write(name, bytes);
            assertThat(verify(out).code())
                    .as("%s, byte %d; -Dcairn.seed=%d", name, at, SEED)
                    .isEqualTo(1);
            write(name, files.getOrDefault(name, new byte[0]));
        }
    }

    @Test
    void aFileTakenAwayAddedOrExchangedShows() throws IOException {
        for (String name : files.keySet()) {
            Files.delete(out.resolve(name));
            assertThat(verify(out).code()).as("%s taken away", name).isEqualTo(1);
            write(name, files.getOrDefault(name, new byte[0]));
        }
        write("originals/more", "another");
        assertThat(verify(out).words()).contains("originals/more was not part of what was exported");
        Files.delete(out.resolve("originals/more"));
        write("tables/links.csv", files.getOrDefault("tables/history.csv", new byte[0]));
        assertThat(verify(out).words()).contains("tables/links.csv is not the file that was exported");
    }

    /** The strongest opponent without the signing key: every hash is made anew, only the kept checkpoint is not theirs. */
    @Test
    void aLogWrittenAnewWithAllItsHashesIsCaughtByTheKeptCheckpointOnly() throws IOException {
        for (int i = 0; i < CASES / 10; i++) {
            restore();
            List<String> events =
                    new ArrayList<>(log().stream().map(OpponentCasesTest::event).toList());
            int at = 1 + random.nextInt(4);
            switch (random.nextInt(3)) {
                case 0 -> events.set(at, events.get(at).replace("Amal K.", "Amal X."));
                case 1 -> events.remove(at);
                default -> events.add(at, events.get(at).replaceFirst("\"id\":\"..", "\"id\":\"ff"));
            }
            writeAnew(events);
            assertThat(verify(out).code())
                    .as("without a checkpoint; -Dcairn.seed=%d, case %d", SEED, i)
                    .isIn(0, 1);
            Said said = verify(out, "--checkpoint", checkpoint);
            assertThat(said.code()).as("-Dcairn.seed=%d, case %d", SEED, i).isEqualTo(1);
            assertThat(said.words()).contains("does not hold: ");
        }
    }

    @Test
    void aLogRolledBackToAnEarlierValidStateIsCaughtByTheKeptCheckpointOnly() throws IOException {
        writeAnew(log().stream().limit(5).map(OpponentCasesTest::event).toList());
        assertThat(verify(out).code()).isZero();
        assertThat(verify(out, "--checkpoint", checkpoint).words())
                .contains("it is of 6 entries and the log has 5: entries were taken away, the log was rolled back");
    }

    @Test
    void aCheckpointSignedWithAnotherKeyIsNotTheirs() throws IOException {
        Said said = verify(out, "--checkpoint", checkpoint, "--key", "ab".repeat(32));
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.words()).contains("is signed with another key");
        String text = Files.readString(checkpoint);
        for (String change :
                List.of("\"size\":6", "\"time\":\"2031", "\"root\":\"", "\"key\":\"", "\"signature\":\"")) {
            Files.writeString(
                    checkpoint,
                    text.replace(
                            change,
                            change.replace('6', '5').replace("2031", "2030") + (change.endsWith("\"") ? "00" : "")));
            assertThat(verify(out, "--checkpoint", checkpoint).code())
                    .as(change)
                    .isEqualTo(1);
        }
    }

    private static String event(String line) {
        return line.substring("{\"event\":".length(), line.lastIndexOf(",\"hash\":\""));
    }

    /** Writes a log of these events, and every sum that names it, as if it had been so from the beginning. */
    private void writeAnew(List<String> events) throws IOException {
        StringBuilder lines = new StringBuilder();
        Merkle tree = new Merkle();
        String before = Merkle.NOTHING;
        for (String event : events) {
            byte[] leaf = Merkle.leaf(event.getBytes(StandardCharsets.UTF_8));
            tree.add(leaf);
            before = Merkle.link(before, leaf);
            lines.append("{\"event\":%s,\"hash\":\"%s\",\"number\":%d}\n".formatted(event, before, tree.size()));
        }
        write("log.jsonl", lines.toString());
        Files.delete(out.resolve("checkpoint.json"));
        String description = Files.readString(out.resolve("datapackage.json"))
                .replaceFirst("\"size\" : [0-9]+", "\"size\" : " + tree.size())
                .replaceFirst("\"root\" : \"[0-9a-f]+\"", "\"root\" : \"%s\"".formatted(tree.root()))
                .replaceFirst(
                        "(?s)(\"path\" : \"log.jsonl\".*?\"hash\" : \"sha256:)[0-9a-f]+",
                        "$1" + Sha256.of(lines.toString()));
        write("datapackage.json", description);
        StringBuilder sums = new StringBuilder();
        for (Map.Entry<String, byte[]> file : read().entrySet()) {
            if (!file.getKey().equals("SHA256SUMS")) {
                sums.append(Sha256.of(file.getValue()))
                        .append("  ")
                        .append(file.getKey())
                        .append('\n');
            }
        }
        write("SHA256SUMS", sums.toString());
    }
}
