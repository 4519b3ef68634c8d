package org.cairn.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.cairn.link.value.PartialDate;
import org.cairn.link.value.PersonName;
import org.cairn.link.value.Sex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pairs kept from a line, where most candidates were passed over before the model was learned. */
class KeptPairsCasesTest {

    private static final long SEED = Long.getLong("cairn.seed", 0);

    private static final String[][] GIVEN = {
        {"Karim", "Kareem", "Kerim"},
        {"Muhammad", "Mohammed", "Mohamad"},
        {"Samir", "Sameer", "Semir"},
        {"Yusuf", "Yousef", "Yosef"},
        {"Layla", "Leila", "Laila"}
    };
    private static final String[][] FAMILY = {
        {"Haddad", "Hadad", "Hadid"},
        {"Saleh", "Salih", "Salah"},
        {"Kolidan", "Kolidin", "Kolidon"},
        {"Baravic", "Barevic", "Baravec"},
        {"Tamonov", "Temonov", "Tamanov"}
    };

    /** Few names, some very common, in spellings that only strangers differ by: for these levels frequency is never learned. */
    private static RecordTable table(long seed) {
        Random random = new Random(seed);
        RecordTable.Builder builder = RecordTable.builder(
                List.of(new RecordTable.ListInfo("hospital", true), new RecordTable.ListInfo("press", true)),
                List.of("name", "died", "sex"));
        int people = 30 + random.nextInt(150);
        double skew = 1 + 4 * random.nextDouble();
        double onBoth = random.nextDouble();
        for (int person = 0; person < people; person++) {
            int given = (int) (Math.pow(random.nextDouble(), skew) * 5);
            int family = (int) (Math.pow(random.nextDouble(), skew) * 5);
            LocalDate died = LocalDate.of(2031, 1, 1).plusDays(random.nextInt(700));
            boolean both = random.nextDouble() < onBoth;
            int only = random.nextInt(2);
            String name =
                    GIVEN[given][both ? 0 : random.nextInt(3)] + " " + FAMILY[family][both ? 0 : random.nextInt(3)];
            for (int list = 0; list < 2; list++) {
                if (both || list == only) {
                    Sex sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
                    builder.add(list, "r" + person, List.of(PersonName.of(name), PartialDate.of(died), sex));
                }
            }
        }
        return builder.build();
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 7, 8, 9})
    void noPairIsLostAtAnyLine(long table) {
        long seed = SEED + table;
        RecordTable records = table(seed);
        LinkageModel model = LinkageSpec.learned().train(records, seed, 2, Progress.NONE);
        ScoredPairs all = model.score(records, -1000);
        for (double line = -45; line <= 0; line += 0.25) {
            double from = line;
            assertThat(model.score(records, from).size())
                    .as("pairs from %.2f bits, -Dcairn.seed=%d", from, seed)
                    .isEqualTo((int) IntStream.range(0, all.size())
                            .filter(pair -> all.weightBits(pair) >= from)
                            .count());
        }
    }
}
