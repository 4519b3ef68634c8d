package org.cairn.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What can be done to a log without its keeper's knowledge, thousands of times over: all of it shows. */
class LogCasesTest {

    private static final long SEED = Long.getLong("cairn.seed", new Random().nextLong());
    private static final int CASES = 3_000;

    private final Random random = new Random(SEED);

    private static Log read(byte[] bytes) throws IOException {
        return Log.read(new ByteArrayInputStream(bytes));
    }

    private static void assertCaught(byte[] bytes, String what, int entries) throws IOException {
        Log log = read(bytes);
        boolean isShorter = log.faults().isEmpty() && log.entries().size() < entries;
        assertThat(!log.faults().isEmpty() || isShorter)
                .as("%s goes unnoticed; -Dcairn.seed=%d", what, SEED)
                .isTrue();
    }

    @Test
    void aLogAsItWasWrittenHolds() throws IOException {
        WrittenLog written = WrittenLog.of(20, random);
        Log log = read(WrittenLog.bytes(written.lines()));
        assertThat(log.faults()).isEmpty();
        assertThat(log.entries()).hasSize(20);
    }

    @Test
    void aFlippedBitShowsWhereverItIs() throws IOException {
        byte[] bytes = WrittenLog.bytes(WrittenLog.of(12, random).lines());
        for (int at = 0; at < bytes.length; at++) {
            byte was = bytes[at];
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            Log log = read(bytes);
            assertThat(log.faults()).as("byte %d; -Dcairn.seed=%d", at, SEED).isNotEmpty();
            bytes[at] = was;
        }
    }

    @Test
    void aDroppedAMovedAndARepeatedEntryShow() throws IOException {
        for (int i = 0; i < CASES; i++) {
            List<String> lines =
                    new ArrayList<>(WrittenLog.of(3 + random.nextInt(8), random).lines());
            int last = lines.size() - 1;
            int one = random.nextInt(last);
            int other = one + 1 + random.nextInt(last - one);
            switch (random.nextInt(3)) {
                case 0 -> lines.remove(one);
                case 1 -> Collections.swap(lines, one, other);
                default -> lines.add(other, lines.get(one));
            }
            assertThat(read(WrittenLog.bytes(lines)).faults())
                    .as("-Dcairn.seed=%d, case %d", SEED, i)
                    .isNotEmpty();
        }
    }

    @Test
    void anEntryOrAStretchOfAnotherLogShows() throws IOException {
        for (int i = 0; i < CASES; i++) {
            int size = 3 + random.nextInt(8);
            List<String> lines = new ArrayList<>(WrittenLog.of(size, random).lines());
            List<String> others = WrittenLog.of(size, random).lines();
            int from = random.nextInt(size - 1);
            int to = random.nextBoolean() ? from + 1 : size;
            for (int line = Math.max(1, from); line < to; line++) {
                lines.set(line, others.get(line));
            }
            if (from == 0 && to == 1) {
                lines.set(0, others.get(0));
            }
            assertThat(read(WrittenLog.bytes(lines)).faults())
                    .as("-Dcairn.seed=%d, case %d", SEED, i)
                    .isNotEmpty();
        }
    }

    @Test
    void bytesPutInOrTakenOutShow() throws IOException {
        byte[] bytes = WrittenLog.bytes(WrittenLog.of(12, random).lines());
        for (int i = 0; i < CASES; i++) {
            int at = random.nextInt(bytes.length);
            boolean in = random.nextBoolean();
            byte[] changed = new byte[bytes.length + (in ? 1 : -1)];
            System.arraycopy(bytes, 0, changed, 0, Math.min(at, changed.length));
            if (in) {
                changed[at] = (byte) random.nextInt(256);
                System.arraycopy(bytes, at, changed, at + 1, bytes.length - at);
            } else {
                System.arraycopy(bytes, at + 1, changed, at, bytes.length - at - 1);
            }
            assertCaught(changed, "byte %d %s".formatted(at, in ? "put in" : "taken out"), 12);
        }
    }

    @Test
    void aLogCutOffAtALineIsAShorterLogThatHolds() throws IOException {
        List<String> lines = WrittenLog.of(9, random).lines();
        Log log = read(WrittenLog.bytes(lines.subList(0, 5)));
        assertThat(log.faults()).isEmpty();
        assertThat(log.entries()).hasSize(5);
    }
}
