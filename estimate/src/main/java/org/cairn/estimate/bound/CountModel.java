package org.cairn.estimate.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.math.DenseDesign;
import org.cairn.estimate.math.PoissonFit;

/**
 * A model of {@link Heterogeneity}, fitted.
 *
 * @param name its name as in Rcapture: {@code Mth Darroch}
 * @param total n + n̂₀
 * @param standardError of the total
 * @param deviance over the observable cells
 * @param degreesOfFreedom left over
 * @param aic Akaike's criterion
 * @param bic Schwarz's criterion, with the logarithm of the number of people
 * @param removed how many negative terms were taken out
 */
record CountModel(
        String name,
        double total,
        double standardError,
        double deviance,
        int degreesOfFreedom,
        double aic,
        double bic,
        int removed) {

    static final String MTH_CHAO = "Mth Chao (LB)";

    /** The models that have a maximum, in the order of Rcapture's table. */
    static List<CountModel> all(CaptureTable table) {
        Fitting fitting = new Fitting(table);
        for (boolean byList : new boolean[] {false, true}) {
            String h = byList ? "Mth " : "Mh ";
            fitting.add(byList ? "Mt" : "M0", byList, List.of());
            fitting.addChao(h + "Chao (LB)", byList);
            fitting.add(h + "Poisson2", byList, List.of(j -> (1 << j) - 1.0));
            fitting.add(h + "Darroch", byList, List.of(j -> j * j / 2.0));
            fitting.add(h + "Gamma3.5", byList, List.of(j -> StrictMath.log(3.5) - StrictMath.log(3.5 + j)));
        }
        return fitting.models;
    }

    private static final class Fitting {
        private final int lists;
        private final double recorded;
        private final double[] y;
        private final List<CountModel> models = new ArrayList<>();

        Fitting(CaptureTable table) {
            lists = table.listCount();
            recorded = table.recorded();
            y = new double[table.cells() - 1];
            for (int cell = 0; cell < y.length; cell++) {
                y[cell] = table.count(cell + 1);
            }
        }

        void add(String name, boolean byList, List<IntToDoubleFunction> columns) {
            PoissonFit fit = fit(byList, columns);
            if (fit.provesExistence()) {
                models.add(model(name, fit, 0));
            }
        }

        void addChao(String name, boolean byList) {
            List<IntToDoubleFunction> columns = new ArrayList<>();
            for (int l = 3; l <= lists; l++) {
                int from = l - 1;
                columns.add(j -> Math.max(j - from, 0));
            }
            PoissonFit fit = fit(byList, columns);
            for (int negative = negative(fit, columns); negative >= 0; negative = negative(fit, columns)) {
                columns.remove(negative);
                fit = fit(byList, columns);
            }
            if (fit.provesExistence()) {
                models.add(model(name, fit, lists - 2 - columns.size()));
            }
        }

        private static int negative(PoissonFit fit, List<IntToDoubleFunction> columns) {
            int first = fit.beta().length - columns.size();
            for (int i = 0; i < columns.size(); i++) {
                if (fit.beta()[first + i] < 0) {
                    return i;
                }
            }
            return -1;
        }

        private PoissonFit fit(boolean byList, List<IntToDoubleFunction> columns) {
            int effects = byList ? lists : 1;
            double[][] rows = new double[y.length][1 + effects + columns.size()];
            for (int cell = 0; cell < y.length; cell++) {
                int pattern = cell + 1;
                int captures = Integer.bitCount(pattern);
                rows[cell][0] = 1;
                for (int effect = 0; effect < effects; effect++) {
                    rows[cell][1 + effect] = byList ? pattern >> effect & 1 : captures;
                }
                for (int column = 0; column < columns.size(); column++) {
                    rows[cell][1 + effects + column] = columns.get(column).applyAsDouble(captures);
                }
            }
            return PoissonFit.of(new DenseDesign(rows), y);
        }

        private CountModel model(String name, PoissonFit fit, int removed) {
            int parameters = fit.beta().length;
            double log = fit.logLikelihood(y);
            return new CountModel(
                    name,
                    recorded + fit.dark(),
                    fit.standardError(),
                    fit.deviance(),
                    y.length - parameters,
                    -2 * log + 2 * parameters,
                    -2 * log + parameters * StrictMath.log(recorded),
                    removed);
        }
    }
}
