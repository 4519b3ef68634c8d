package org.cairn.estimate.loglinear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.Golden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Existence codes of SparseMSE 2.0.1: 0 where the estimate exists, 1 where not, 2 where the design has too small a rank, 3 for
 * both. Pairs of lists that share no one lose their term, and the cells with both of them.
 */
class ExistenceReferenceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kosovo",
                "korea",
                "uk5",
                "uk6",
                "western5",
                "artificial3",
                "netherlands5",
                "neworleans5",
                "spinabifida3",
                "congenital5",
                "diabetes4",
                "hiv4",
                "lesbian4",
                "gaza3",
                "peru3",
                "hare6",
                "ph3_manila_police",
                "ph3_manila_unidentified"
            })
    void existenceCodesAgree(String name) throws IOException {
        Golden.assumeAtHand();
        JsonNode codes = Golden.golden(name).get("sparsemse");
        CaptureTable table = Golden.table(name);
        assertThat(code(table, false)).isEqualTo(codes.get("checkident_main").asInt());
        assertThat(code(table, true))
                .isEqualTo(codes.get("checkident_all_pairs").asInt());
    }

    private static int code(CaptureTable table, boolean pairs) {
        List<Integer> terms =
                new ArrayList<>(Model.independence(table.listCount()).terms());
        List<Integer> dropped = new ArrayList<>();
        for (int set = 1; pairs && set < table.cells(); set++) {
            if (Integer.bitCount(set) == 2) {
                (table.onAll(set) > 0 ? terms : dropped).add(set);
            }
        }
        int[] cells = IntStream.range(1, table.cells())
                .filter(cell -> dropped.stream().noneMatch(pair -> (cell & pair) == pair))
                .toArray();
        boolean[][] design = new Model(table.listCount(), terms).design(cells);
        double[] y = Arrays.stream(cells).mapToDouble(table::count).toArray();
        int missing = Existence.holdsExactly(design, y) ? 0 : 1;
        assertThat(Existence.holds(design, y)).isEqualTo(missing == 0);
        return missing + (rank(design) < terms.size() + 1 ? 2 : 0);
    }

    private static int rank(boolean[][] design) {
        double[][] rows = Arrays.stream(design)
                .map(row -> IntStream.range(0, row.length)
                        .mapToDouble(j -> row[j] ? 1 : 0)
                        .toArray())
                .toArray(double[][]::new);
        int rank = 0;
        for (int column = 0; column < rows[0].length && rank < rows.length; column++) {
            int best = rank;
            for (int i = rank; i < rows.length; i++) {
                best = Math.abs(rows[i][column]) > Math.abs(rows[best][column]) ? i : best;
            }
            if (Math.abs(rows[best][column]) > 1e-9) {
                double[] pivot = rows[best];
                rows[best] = rows[rank];
                rows[rank] = pivot;
                for (int i = rank + 1; i < rows.length; i++) {
                    double factor = rows[i][column] / pivot[column];
                    for (int j = column; j < pivot.length; j++) {
                        rows[i][j] -= factor * pivot[j];
                    }
                }
                rank++;
            }
        }
        return rank;
    }
}
