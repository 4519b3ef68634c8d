package org.cairn.estimate.loglinear;

import java.util.stream.IntStream;
import org.cairn.estimate.math.TermDesign;

/**
 * A model as it can be fitted to a table: the extended maximum-likelihood estimate.
 *
 * <p>Where no one is on all lists of a term, the likelihood grows as the term's coefficient goes to minus infinity. In that
 * limit the cells with those lists hold no one by the model, so the term and those cells are dropped, and the rest of the
 * model is fitted to the rest of the table. A dropped term still counts as a parameter when models are compared. Terms that
 * are not in the model drop nothing: their empty cells are ordinary zeros.
 *
 * <p>L. Chan, B. W. Silverman and K. Vincent (2021), JASA 116:1297–1306, section 3.
 *
 * @param model the model
 * @param terms its terms as sets of lists, the intercept's 0 first, without those dropped
 * @param dropped how many were dropped
 * @param present the cells it is fitted to, by pattern
 */
@SuppressWarnings("ArrayRecordComponent") // a kernel's own arrays, never compared
record Extended(HierarchicalModel model, int[] terms, int dropped, boolean[] present) {

    static Extended of(HierarchicalModel model, Cells cells) {
        int[] all = model.terms().stream().mapToInt(term -> term).toArray();
        int[] empty = IntStream.of(all).filter(term -> cells.onAll()[term] == 0).toArray();
        int[] kept = IntStream.concat(IntStream.of(0), IntStream.of(all).filter(term -> cells.onAll()[term] > 0))
                .toArray();
        boolean[] present = cells.present();
        if (empty.length > 0) {
            present = present.clone();
            for (int pattern = 1; pattern < present.length; pattern++) {
                for (int term : empty) {
                    present[pattern] &= (pattern & term) != term;
                }
            }
        }
        return new Extended(model, kept, empty.length, present);
    }

    TermDesign design() {
        return new TermDesign(terms, present);
    }

    /** The patterns fitted to. */
    int[] patterns() {
        return IntStream.range(0, present.length).filter(cell -> present[cell]).toArray();
    }

    /** The design written out: a row per pattern fitted to, a column per term. */
    boolean[][] rows() {
        int[] patterns = patterns();
        boolean[][] rows = new boolean[patterns.length][terms.length];
        for (int row = 0; row < rows.length; row++) {
            for (int j = 0; j < terms.length; j++) {
                rows[row][j] = (patterns[row] & terms[j]) == terms[j];
            }
        }
        return rows;
    }
}
