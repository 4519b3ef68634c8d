package org.cairn.estimate.loglinear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
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
        HierarchicalModel model = HierarchicalModel.independence(table.listCount());
        for (int set = 1; pairs && set < table.cells(); set++) {
            model = Integer.bitCount(set) == 2 ? model.with(set) : model;
        }
        Cells cells = Cells.of(table);
        Extended extended = Extended.of(model, cells);
        double[] y = Arrays.stream(extended.patterns())
                .mapToDouble(pattern -> cells.y()[pattern])
                .toArray();
        assertThat(Existence.holds(extended.rows(), y)).isEqualTo(Existence.holdsExactly(extended.rows(), y));
        return Existence.code(extended, cells);
    }
}
