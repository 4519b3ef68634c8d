package org.cairn.casebook.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.cairn.casebook.coding.Agreement.Pair;
import org.junit.jupiter.api.Test;

/**
 * Against published examples: K. Krippendorff (2011), Computing Krippendorff's alpha-reliability, examples A to D; K.
 * Krippendorff (2004), Content Analysis, the example of three coders; J. L. Fleiss, B. Levin and M. C. Paik (2003),
 * Statistical Methods for Rates and Proportions, table 18.1.
 */
class AgreementReferenceTest {

    /** Coders' codes, one line each; a full stop where a coder gave none. */
    private static List<List<Double>> items(String... coders) {
        List<List<Double>> items = new ArrayList<>();
        for (int coder = 0; coder < coders.length; coder++) {
            String[] codes = coders[coder].split(" ", -1);
            for (int item = 0; item < codes.length; item++) {
                if (coder == 0) {
                    items.add(new ArrayList<>());
                }
                if (!codes[item].equals(".")) {
                    items.get(item).add(Double.valueOf(codes[item]));
                }
            }
        }
        return items;
    }

    private static final List<List<Double>> FOUR_CODERS = items(
            "1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 .");

    @Test
    void fourCodersWithCodesMissingAgreeAsPublished() {
        assertThat(Agreement.alpha(FOUR_CODERS, Metric.NOMINAL).orElseThrow()).isCloseTo(0.743, within(5e-4));
        assertThat(Agreement.alpha(FOUR_CODERS, Metric.ORDINAL).orElseThrow()).isCloseTo(0.815, within(5e-4));
        assertThat(Agreement.alpha(FOUR_CODERS, Metric.INTERVAL).orElseThrow()).isCloseTo(0.849, within(5e-4));
        assertThat(Agreement.alpha(FOUR_CODERS, Metric.RATIO).orElseThrow()).isCloseTo(0.797, within(5e-4));
    }

    @Test
    void twoCodersAgreeAsPublished() {
        assertThat(Agreement.alpha(items("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"), Metric.NOMINAL)
                        .orElseThrow())
                .isCloseTo(0.095, within(5e-4));
        String[] first = "a a b b d c c c e d d a".split(" ", -1);
        String[] second = "b a b b b c c c e d d d".split(" ", -1);
        List<List<String>> words = new ArrayList<>();
        for (int i = 0; i < first.length; i++) {
            words.add(List.of(first[i], second[i]));
        }
        assertThat(Agreement.nominalAlpha(words).orElseThrow()).isCloseTo(0.692, within(5e-4));
    }

    @Test
    void threeCodersAgreeAsPublished() {
        List<List<Double>> items = items(
                ". . . . . 3 4 1 2 1 1 3 3 . 3", "1 . 2 1 3 3 4 3 . . . . . . .", ". . 2 1 3 4 4 . 2 1 1 3 3 . 4");
        assertThat(Agreement.alpha(items, Metric.NOMINAL).orElseThrow()).isCloseTo(0.691, within(5e-4));
        assertThat(Agreement.alpha(items, Metric.INTERVAL).orElseThrow()).isCloseTo(0.811, within(5e-4));
    }

    private static List<Pair> table(int[][] counts) {
        List<Pair> pairs = new ArrayList<>();
        for (int a = 0; a < counts.length; a++) {
            for (int b = 0; b < counts.length; b++) {
                for (int i = 0; i < counts[a][b]; i++) {
                    pairs.add(new Pair("code " + a, "code " + b));
                }
            }
        }
        return pairs;
    }

    @Test
    void kappaIsAsPublished() {
        assertThat(Agreement.kappa(table(new int[][] {{75, 1, 4}, {5, 4, 1}, {0, 0, 10}}))
                        .orElseThrow())
                .isCloseTo(0.6765, within(5e-5));
        assertThat(Agreement.kappa(table(new int[][] {{20, 5}, {10, 15}})).orElseThrow())
                .isCloseTo(0.4, within(1e-12));
        assertThat(Agreement.share(table(new int[][] {{20, 5}, {10, 15}})).orElseThrow())
                .isCloseTo(0.7, within(1e-12));
    }

    @Test
    void perfectAgreementIsOneAndNothingToCompareIsNothing() {
        List<Pair> same = List.of(new Pair("a", "a"), new Pair("b", "b"));
        assertThat(Agreement.kappa(same)).hasValue(1);
        assertThat(Agreement.nominalAlpha(List.of(List.of("a", "a"), List.of("b", "b"))))
                .hasValue(1);
        assertThat(Agreement.kappa(List.of())).isEmpty();
        assertThat(Agreement.kappa(List.of(new Pair("a", "a")))).isEmpty();
        assertThat(Agreement.nominalAlpha(List.of(List.of("a"), List.of("b")))).isEmpty();
        assertThat(Agreement.nominalAlpha(List.of(List.of("a", "a")))).isEmpty();
    }
}
