package org.cairn.casebook;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cairn.link.RecordId;

/** A process of its own that writes to a casebook without end, and says of each thing written that it was. */
final class KilledWriter {

    /** How many events are noted together. */
    static final int TOGETHER = 5;

    private final Casebook casebook;
    private final Path folder;
    private final Random random;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private KilledWriter(Casebook casebook, Path folder, Random random) {
        this.casebook = casebook;
        this.folder = folder;
        this.random = random;
    }

    /** Arguments: the folder, a seed. Prints {@code ready}, then the number and the id of each entry once it is acknowledged. */
    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Random random = new Random(Long.parseLong(arguments[1]));
        try (Casebook casebook = Casebook.open(folder, Clock.systemUTC(), "a writer")) {
            KilledWriter writer = new KilledWriter(casebook, folder, random);
            writer.out.println("ready");
            while (true) {
                writer.writeOnce();
            }
        }
    }

    private void writeOnce() throws IOException {
        switch (random.nextInt(6)) {
            case 0 -> together();
            case 1 -> linkage();
            case 2 -> file();
            default ->
                said(casebook.note(
                        new Event.PairDecided(record(), record(), "same person"), "سبب " + random.nextInt()));
        }
    }

    private void together() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < TOGETHER; i++) {
            events.add(new Event.RowsMapped("together", "t", i, Map.of()));
        }
        casebook.noteAll(events).forEach(this::said);
    }

    private void linkage() {
        List<List<RecordId>> groups = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            groups.add(List.of(new RecordId("h", "" + 2 * i), new RecordId("h", "" + (2 * i + 1))));
        }
        int split = random.nextInt(300);
        List<RecordId> pair = groups.remove(split);
        groups.add(List.of(pair.get(0)));
        groups.add(List.of(pair.get(1)));
        casebook.nameIndividuals(
                groups, new Event.LinkageMade("i", "m".repeat(64), "p", Map.of("records", 600, "individuals", 301)));
        out.println("named");
    }

    private void file() throws IOException {
        Path file = Files.writeString(folder.resolve("list.csv"), "id,name\n1,%d\n".formatted(random.nextInt()));
        casebook.receive("list", file, false, copy -> List.of());
        out.println("received");
    }

    private RecordId record() {
        return new RecordId("h", "" + random.nextInt(600));
    }

    private void said(Entry entry) {
        out.println(entry.number() + " " + entry.id());
    }
}
