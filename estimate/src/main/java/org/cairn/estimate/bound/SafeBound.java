package org.cairn.estimate.bound;

import java.util.List;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.ListRelation;
import org.cairn.estimate.math.Special;

/**
 * How many there are at least, at a level, however few people are on two lists. Chao's bound with an effect of its own for
 * each list, and an exact limit for the few.
 *
 * <p>With f_i people on list i alone and f_ij on i and j alone,
 *
 * <pre>n₀ ≥ Σ_{i&lt;j} E f_i · E f_j / Σ_{i&lt;j} E f_ij,</pre>
 *
 * with equality where lists are independent and people alike, whatever the reach of each list; people who differ, and lists that
 * seek out the same people, make the right side smaller. Chao's own n + f₁²/(2 f₂) lacks the factor (K − 1)/K and takes lists to
 * reach equally far: of three lists it lies half as high again above the truth as n₀, and is no bound.
 *
 * <p>Σ E f_ij is taken at its exact upper limit λ (Garwood 1936), the largest mean at which so few would be seen with the
 * remaining probability. The f_i are many; the relative error √(Σ f_i s_i²) of their products, s_i = ∂ log Σ f_i f_j / ∂ f_i, is
 * put together with that of λ as two errors on the log scale are.
 *
 * <p>Pairs of lists that never overlap by design are left out on both sides.
 *
 * <p>A. Chao (1987), Biometrics 43:783–791; L.-P. Rivest and S. Baillargeon (2007), Biometrics 63:999–1006; F. Garwood (1936), Biometrika
 * 28:437–442.
 */
public final class SafeBound {

    private static final int HALVINGS = 200;

    private SafeBound() {}

    /**
     * The bound.
     *
     * @param level probability with which it holds, above one half and below 1
     * @return at least the number recorded
     */
    public static double of(CaptureTable table, double level) {
        int lists = table.listCount();
        double[] partners = new double[lists];
        double products = 0;
        double shared = 0;
        for (int i = 0; i < lists; i++) {
            for (int j = i + 1; j < lists; j++) {
                if (mayOverlap(table, i, j)) {
                    partners[i] += alone(table, j);
                    partners[j] += alone(table, i);
                    products += alone(table, i) * alone(table, j);
                    shared += (double) table.count((1 << i) | (1 << j));
                }
            }
        }
        double recorded = (double) table.recorded();
        if (products == 0) {
            return recorded;
        }
        double variance = 0;
        for (int i = 0; i < lists; i++) {
            double slope = partners[i] / products;
            variance += alone(table, i) * slope * slope;
        }
        double most = upper(shared, 1 - level);
        double ofShared = StrictMath.log(most / Math.max(shared, 0.5));
        double ofSingle = Special.normalQuantile(level) * Math.sqrt(variance);
        double both = Math.sqrt(ofShared * ofShared + ofSingle * ofSingle);
        return recorded + products / most * StrictMath.exp(ofShared - both);
    }

    private static double alone(CaptureTable table, int list) {
        return (double) table.count(1 << list);
    }

    private static boolean mayOverlap(CaptureTable table, int i, int j) {
        List<String> lists = table.lists();
        return table.relations().stream()
                .filter(ListRelation.NeverOverlap.class::isInstance)
                .noneMatch(relation -> relation.lists().contains(lists.get(i))
                        && relation.lists().contains(lists.get(j)));
    }

    /** The mean at which as few as {@code seen} have this probability. */
    private static double upper(double seen, double probability) {
        double low = seen;
        double high = seen + 20 + 10 * Math.sqrt(seen + 1);
        for (int halving = 0; halving < HALVINGS && high - low > 1e-12 * high; halving++) {
            double middle = (low + high) / 2;
            if (Special.poissonAtMost(seen, middle) > probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
