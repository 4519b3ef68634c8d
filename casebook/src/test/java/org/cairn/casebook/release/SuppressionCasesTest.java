package org.cairn.casebook.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Small counts that no reader can work out, held against every table that a reader could think of. */
class SuppressionCasesTest {

    private static final long SEED = Long.getLong("cairn.seed", new Random().nextLong());
    private static final int TABLES = 300;

    /** The least and the most of each cell over all tables of whole numbers that agree with what is published. */
    private static final class Reader {
        private final long[][] counts;
        private final boolean[][] withheld;
        private final long[][] least;
        private final long[][] most;
        private final long[][] trial;
        private final long limit;

        Reader(long[][] counts, boolean[][] withheld) {
            this.counts = counts;
            this.withheld = withheld;
            this.least = new long[counts.length][counts[0].length];
            this.most = new long[counts.length][counts[0].length];
            this.trial = new long[counts.length][counts[0].length];
            this.limit = Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
            for (long[] row : least) {
                Arrays.fill(row, Long.MAX_VALUE);
            }
            think(0, limit);
        }

        private void think(int cell, long left) {
            int columns = counts[0].length;
            if (cell == counts.length * columns) {
                if (agrees()) {
                    for (int row = 0; row < counts.length; row++) {
                        for (int column = 0; column < columns; column++) {
                            least[row][column] = Math.min(least[row][column], trial[row][column]);
                            most[row][column] = Math.max(most[row][column], trial[row][column]);
                        }
                    }
                }
                return;
            }
            int row = cell / columns;
            int column = cell % columns;
            long from = withheld[row][column] ? 1 : counts[row][column];
            long to = withheld[row][column] ? left : counts[row][column];
            for (long people = from; people <= to; people++) {
                trial[row][column] = people;
                think(cell + 1, left - people);
            }
        }

        private boolean agrees() {
            int rows = counts.length;
            int columns = counts[0].length;
            for (int row = 0; row < rows; row++) {
                if (!agrees(sumOfRow(counts, row), sumOfRow(trial, row), withheld[row][columns])) {
                    return false;
                }
            }
            for (int column = 0; rows > 1 && column < columns; column++) {
                if (!agrees(sumOfColumn(counts, column), sumOfColumn(trial, column), withheld[rows][column])) {
                    return false;
                }
            }
            return rows == 1
                    || agrees(
                            limit,
                            Arrays.stream(trial).flatMapToLong(Arrays::stream).sum(),
                            withheld[rows][columns]);
        }

        private static boolean agrees(long truth, long trial, boolean isWithheld) {
            return isWithheld ? trial >= 1 : truth == trial;
        }
    }

    private static long sumOfRow(long[][] table, int row) {
        return Arrays.stream(table[row]).sum();
    }

    private static long sumOfColumn(long[][] table, int column) {
        return Arrays.stream(table).mapToLong(row -> row[column]).sum();
    }

    private static long[][] table(Random random, int rows, int columns, int most) {
        long[][] counts = new long[rows][columns];
        for (long[] row : counts) {
            for (int column = 0; column < columns; column++) {
                row[column] = random.nextInt(most);
            }
        }
        return counts;
    }

    @Test
    void noSmallCountCanBeWorkedOutFromWhatIsPublished() {
        Random random = new Random(SEED);
        int protectedTables = 0;
        for (int table = 0; table < TABLES; table++) {
            int threshold = 2 + random.nextInt(4);
            long[][] counts = table(random, 1 + random.nextInt(3), 2 + random.nextInt(2), 8);
            String where = "-Dcairn.seed=%d, table %d, %s, threshold %d"
                    .formatted(SEED, table, Arrays.deepToString(counts), threshold);
            Optional<boolean[][]> withheld =
                    Suppression.of(counts, new boolean[counts.length + 1][counts[0].length + 1], threshold);
            if (withheld.isEmpty() || isTotalWithheld(withheld.get())) {
                continue;
            }
            Reader reader = new Reader(counts, withheld.get());
            for (int row = 0; row < counts.length; row++) {
                for (int column = 0; column < counts[0].length; column++) {
                    long people = counts[row][column];
                    if (people > 0 && people < threshold) {
                        protectedTables++;
                        assertThat(withheld.get()[row][column]).as(where).isTrue();
                        assertThat(reader.most[row][column]).as(where).isGreaterThanOrEqualTo(threshold);
                        assertThat(reader.most[row][column] - reader.least[row][column])
                                .as(where)
                                .isGreaterThanOrEqualTo(threshold - 1);
                    }
                }
            }
        }
        assertThat(protectedTables).isGreaterThan(TABLES / 2);
    }

    private static boolean isTotalWithheld(boolean[][] withheld) {
        return withheld[withheld.length == 2 ? 0 : withheld.length - 1][withheld[0].length - 1];
    }

    @Test
    void whatAReaderCanKnowIsExactlyWhatTheNetworkSays() {
        Random random = new Random(SEED);
        for (int table = 0; table < TABLES; table++) {
            long[][] counts = table(random, 2, 3, 6);
            boolean[][] withheld = new boolean[3][4];
            for (int row = 0; row < 2; row++) {
                for (int column = 0; column < 3; column++) {
                    withheld[row][column] = counts[row][column] > 0 && random.nextInt(3) > 0;
                }
                withheld[row][3] = sumOfRow(counts, row) > 0 && random.nextInt(4) == 0;
            }
            Reader reader = new Reader(counts, withheld);
            for (int row = 0; row < 2; row++) {
                for (int column = 0; column < 3; column++) {
                    assertThat(Suppression.known(counts, withheld, row, column))
                            .as(
                                    "-Dcairn.seed=%d, table %d, %s without %s, cell %d %d",
                                    SEED,
                                    table,
                                    Arrays.deepToString(counts),
                                    Arrays.deepToString(withheld),
                                    row,
                                    column)
                            .containsExactly(reader.least[row][column], reader.most[row][column]);
                }
            }
        }
    }

    @Test
    void aLargeTableWithRowsOfFewPeopleKeepsCountsOfItsLargeRows() {
        long[][] counts = {
            {60, 41, 22, 17, 30, 9, 12},
            {80, 52, 31, 26, 44, 15, 21},
            {3, 1, 1, 0, 2, 0, 0},
            {19, 1, 0, 1, 0, 0, 0},
        };
        boolean[][] withheld = Suppression.of(counts, new boolean[5][8], 5).orElseThrow();
        int shown = 0;
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 7; column++) {
                shown += row < 2 && !withheld[row][column] ? 1 : 0;
                if (counts[row][column] > 0 && counts[row][column] < 5) {
                    assertThat(Suppression.known(counts, withheld, row, column)[1])
                            .isGreaterThanOrEqualTo(5);
                }
            }
        }
        assertThat(shown).isGreaterThan(6);
    }

    @Test
    void aTableWithNothingSmallIsPublishedWhole() {
        assertThat(Suppression.of(new long[][] {{10, 20}, {30, 40}}, new boolean[3][3], 5)
                        .orElseThrow())
                .isDeepEqualTo(new boolean[3][3]);
    }

    @Test
    void oneSmallCountAmongOthersTakesTheNextSmallestWithIt() {
        boolean[][] withheld =
                Suppression.of(new long[][] {{2, 30, 7}}, new boolean[2][4], 5).orElseThrow();
        assertThat(withheld[0]).containsExactly(true, false, true, false);
    }

    @Test
    void aTableOfFewPeopleIsNotPublishedAtAll() {
        assertThat(Suppression.of(new long[][] {{1, 2}}, new boolean[2][3], 5)).isEmpty();
    }

    @Test
    void aCountThatGrewByAFewSinceTheReleaseBeforeIsProtectedLikeASmallOne() {
        Grid grid = new Grid(List.of("people"), List.of("women", "men", "not stated"), List.of(List.of(42L, 80L, 30L)));
        List<Grid.Cell> before = grid.published(5, Map.of()).orElseThrow();
        assertThat(before).allMatch(cell -> cell.people().isPresent());
        Grid later =
                new Grid(List.of("people"), List.of("women", "men", "not stated"), List.of(List.of(44L, 80L, 30L)));
        List<Grid.Cell> after = later.published(5, Grid.shown(before)).orElseThrow();
        assertThat(after.get(0).people()).isEmpty();
        assertThat(after.stream().filter(cell -> cell.people().isEmpty())).hasSize(2);
    }
}
