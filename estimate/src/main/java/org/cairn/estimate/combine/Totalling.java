package org.cairn.estimate.combine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.Estimation;
import org.cairn.estimate.Interval;
import org.cairn.estimate.NotEstimable;
import org.cairn.estimate.math.Chance;

/** The total of strata, from draws that respect what strata have in common. */
final class Totalling {

    private static final long STEP = 22;
    private static final int DRAWS = 4000;
    private static final String ASSUMPTION =
            "What each stratum's estimate supposes holds in each; strata are independent but for the people imputed to them and"
                    + " for what sparse ones borrow.";

    private final List<Replicates> strata;
    private final Pooling pooling;
    private final long unplaced;
    private final List<List<Optional<Law>>> laws;

    private Totalling(List<Replicates> strata, Pooling pooling, long unplaced) {
        this.strata = strata;
        this.pooling = pooling;
        this.unplaced = unplaced;
        this.laws = strata.stream()
                .map(stratum -> IntStream.range(0, stratum.tables().size())
                        .mapToObj(stratum::law)
                        .toList())
                .toList();
    }

    static Estimation total(
            String method,
            List<StratumEstimate> estimates,
            List<Replicates> strata,
            Pooling pooling,
            long unplaced,
            long seed) {
        List<Estimate> estimated = new ArrayList<>();
        double unestimated = unplaced;
        for (StratumEstimate each : estimates) {
            if (each.result() instanceof Estimate estimate) {
                estimated.add(estimate);
            } else {
                unestimated += each.recorded();
            }
        }
        if (estimated.isEmpty()) {
            return new NotEstimable(method, "No stratum has an estimate, so that there is none to add up.");
        }
        double level = estimated.get(0).interval().level();
        boolean bounded =
                estimated.stream().allMatch(estimate -> estimate.interval().isBounded());
        double[] sums = new Totalling(strata, pooling, unplaced).sums(seed);
        double upper = bounded ? sums[(int) ((1 + level) / 2 * DRAWS)] : Double.POSITIVE_INFINITY;
        List<String> warnings = new ArrayList<>();
        if (unestimated > 0) {
            warnings.add(
                    "%,.0f people recorded are in strata without an estimate, or in none; they count as recorded, so that"
                                    .formatted(unestimated)
                            + " the total is one of at least.");
        }
        if (!bounded) {
            warnings.add("In at least one stratum the data set no upper limit.");
        }
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("strata", estimates.size());
        details.put("strata_estimated", estimated.size());
        details.put("recorded_only", unestimated);
        details.put("draws", DRAWS);
        return new Estimate(
                method,
                sums[DRAWS / 2],
                new Interval(sums[(int) ((1 - level) / 2 * DRAWS)], upper, level),
                ASSUMPTION,
                warnings,
                details);
    }

    private double[] sums(long seed) {
        double[] sums = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            Chance chance = Chance.stream(seed, STEP, draw);
            double common = chance.normal();
            double sum = unplaced;
            for (int stratum = 0; stratum < strata.size(); stratum++) {
                sum += one(stratum, draw, common, chance.normal());
            }
            sums[draw] = sum;
        }
        Arrays.sort(sums);
        return sums;
    }

    private double one(int stratum, int draw, double common, double own) {
        Replicates replicates = strata.get(stratum);
        int imputation = draw % replicates.tables().size();
        double recorded = (double) replicates.tables().get(imputation).recorded();
        if (pooling.helps(replicates)) {
            double shared = pooling.weightOfCentre(replicates) * Math.sqrt(pooling.centreVariance());
            double rest = Math.sqrt(Math.max(0, pooling.variance(replicates) - shared * shared));
            return recorded * (1 + StrictMath.exp(pooling.drawn(replicates) + shared * common + rest * own));
        }
        if (replicates.own().result() instanceof NotEstimable) {
            return recorded;
        }
        return laws.get(stratum).get(imputation).map(law -> law.atScore(own)).orElse(recorded);
    }
}
