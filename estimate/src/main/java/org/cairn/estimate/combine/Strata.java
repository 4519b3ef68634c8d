package org.cairn.estimate.combine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.Estimation;
import org.cairn.estimate.Estimator;
import org.cairn.estimate.NotEstimable;
import org.cairn.estimate.table.Sorted;

/**
 * Every stratum estimated, and their total.
 *
 * <p><b>Missing strata</b> are imputed several times: a person whose stratum is not stated falls in one of those that agree
 * with what is, in proportion to the people with the same history there ({@link Imputation}). Estimates of the imputed
 * tables are combined as replicates are (Manrique-Vallier, Ball and Sulmont 2019): n₀ is their mean, and log n₀ has the
 * variance
 *
 * <pre>within + (1 + 1/m) between.</pre>
 *
 * <p><b>Fewer than three usable lists</b> in a stratum is refused: two lists cannot show how they depend on each other.
 *
 * <p><b>Sparse strata</b>, with fewer than {@value #SPARSE} people on two lists or more, borrow from the others ({@link
 * Pooling}) where at least {@value #FEWEST_DONORS} have an estimate of their own; the result says so.
 *
 * <p><b>The total</b> is made of draws, not of limits: each draw takes one imputation for all strata, one value of what they
 * have in common, and one total from each; the sums' quantiles are its limits. Strata without an estimate count with the
 * people recorded there, and then the total is one of at least.
 *
 * <p>D. Manrique-Vallier, P. Ball and D. Sulmont (2019), Estimating the number of fatal victims of the Peruvian internal armed
 * conflict, 1980–2000, arXiv 1906.04763; D. B. Rubin (1987), Multiple Imputation for Nonresponse in Surveys, chapter 3.
 *
 * @param strata one per stratum, in the order of the labels
 * @param total of all strata; a refusal where none has an estimate
 * @param imputations how many tables were imputed for each stratum; 1 where nothing was missing
 * @param notStated people whose stratum is not stated, or not wholly
 * @param unplaced those of them who fit no stratum; they count as recorded in the total
 */
public record Strata(List<StratumEstimate> strata, Estimation total, int imputations, long notStated, long unplaced) {

    static final int SPARSE = 30;
    static final int FEWEST_DONORS = 3;
    private static final int IMPUTATIONS = 10;
    private static final int FEWEST_LISTS = 3;
    private static final double MOST_REFUSED = 0.1;

    public Strata {
        strata = List.copyOf(strata);
    }

    /**
     * Estimates every stratum.
     *
     * @param tables people by stratum: field → label; a field that is not there is not stated. All of the same lists
     * @param estimator the method to ask; tables that are the same are asked once
     * @param seed the only source of chance
     */
    public static Strata of(Map<Map<String, String>, CaptureTable> tables, Estimator estimator, long seed) {
        Map<Map<String, String>, CaptureTable> sorted = new LinkedHashMap<>();
        tables.entrySet().stream()
                .sorted(Comparator.comparing(each -> new java.util.TreeMap<>(each.getKey()).toString()))
                .forEach(each -> sorted.put(each.getKey(), Sorted.byName(each.getValue())));
        Imputation imputation = Imputation.of(sorted, IMPUTATIONS, seed);
        Asking asking = new Asking(estimator, seed);
        List<Replicates> replicates = new ArrayList<>();
        for (int stratum = 0; stratum < imputation.strata().size(); stratum++) {
            replicates.add(asking.replicates(imputation, stratum));
        }
        Pooling pooling = Pooling.of(replicates);
        List<StratumEstimate> strata =
                replicates.stream().map(pooling::estimate).toList();
        return new Strata(
                strata,
                Totalling.total(estimator.method(), strata, replicates, pooling, imputation.unplaced(), seed),
                imputation.rounds().size(),
                imputation.notStated(),
                imputation.unplaced());
    }

    /** Asks for estimates, each table once. */
    private static final class Asking {
        private final Estimator estimator;
        private final long seed;
        private final Map<CaptureTable, Estimation> asked = new HashMap<>();

        Asking(Estimator estimator, long seed) {
            this.estimator = estimator;
            this.seed = seed;
        }

        Replicates replicates(Imputation imputation, int stratum) {
            List<CaptureTable> tables = imputation.rounds().stream()
                    .map(round -> round.get(stratum))
                    .toList();
            List<Estimation> estimations = tables.stream()
                    .map(table -> asked.computeIfAbsent(table, this::ask))
                    .toList();
            return new Replicates(
                    imputation.strata().get(stratum),
                    imputation.stated().get(stratum),
                    tables,
                    estimations,
                    Replicates.combined(tables, estimations, MOST_REFUSED));
        }

        private Estimation ask(CaptureTable table) {
            List<String> usable = new ArrayList<>();
            for (int list = 0; list < table.listCount(); list++) {
                if (table.onList(list) > 0) {
                    usable.add(table.lists().get(list));
                }
            }
            if (usable.size() < FEWEST_LISTS) {
                return new NotEstimable(
                        estimator.method(),
                        ("Only %d of the lists %s anyone here, and three are needed to learn how lists depend on each other."
                                        + " Join strata, or report the %,d recorded.")
                                .formatted(usable.size(), usable.size() == 1 ? "has" : "have", table.recorded()));
            }
            return estimator.estimate(table, seed);
        }
    }

    /** How many strata have an estimate. */
    public long estimated() {
        return strata.stream()
                .filter(stratum -> stratum.result() instanceof Estimate)
                .count();
    }
}
