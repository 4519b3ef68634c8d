package org.cairn.estimate.combine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.NotEstimable;

/**
 * What strata have in common, and what sparse ones borrow from it.
 *
 * <p>θ_s = log(n̂₀ / n) says how often people of a stratum are missed. Over the strata with an estimate of their own, θ_s ~
 * N(μ, v_s + τ²), v_s the variance of log n̂₀; τ² is that of Paule and Mandel (1982), which makes Σ (θ_s − μ)² / (v_s + τ²) equal
 * to the number of strata less one. A sparse stratum's θ is drawn to μ as far as its own v_s is larger than τ²; one that has
 * three lists but no estimate of its own gets μ, with the variance τ² + Var μ.
 *
 * <p>R. C. Paule and J. Mandel (1982), Consensus values and weighting factors, J. Research of the National Bureau of Standards
 * 87:377–385.
 *
 * @param centre μ
 * @param between τ²
 * @param centreVariance Var μ
 * @param donors strata it was learned from; too few, and nothing is pooled
 */
record Pooling(double centre, double between, double centreVariance, int donors) {

    private static final double MOST_BETWEEN = 100;
    private static final double PRECISION = 1e-9;
    private static final String ASSUMPTION =
            " In this stratum too few people are on two lists; people are supposed to be missed about as often here as in the %d"
                    + " strata with estimates of their own, as far as those are alike.";

    static Pooling of(List<Replicates> strata) {
        List<double[]> known = new ArrayList<>();
        for (Replicates each : strata) {
            if (each.own().isUsable() && each.own().dark() > 0 && each.recorded() > 0) {
                known.add(new double[] {missed(each), each.own().variance()});
            }
        }
        double between = between(known);
        double weight =
                known.stream().mapToDouble(each -> 1 / (each[1] + between)).sum();
        return new Pooling(mean(known, between), between, known.isEmpty() ? 0 : 1 / weight, known.size());
    }

    /** τ², by halving: the excess falls as it grows. */
    private static double between(List<double[]> known) {
        double low = 0;
        double high = MOST_BETWEEN;
        while (high - low > PRECISION) {
            double middle = (low + high) / 2;
            if (excess(known, middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double missed(Replicates stratum) {
        return StrictMath.log(stratum.own().dark() / stratum.recorded());
    }

    private static double mean(List<double[]> known, double between) {
        double sum = 0;
        double weight = 0;
        for (double[] each : known) {
            sum += each[0] / (each[1] + between);
            weight += 1 / (each[1] + between);
        }
        return weight > 0 ? sum / weight : 0;
    }

    private static double excess(List<double[]> known, double between) {
        double mean = mean(known, between);
        double sum = 1 - known.size();
        for (double[] each : known) {
            sum += (each[0] - mean) * (each[0] - mean) / (each[1] + between);
        }
        return sum;
    }

    /** Whether a stratum borrows. */
    boolean helps(Replicates stratum) {
        boolean sparse = stratum.shared() < Strata.SPARSE || stratum.own().result() instanceof NotEstimable;
        return sparse && donors >= Strata.FEWEST_DONORS && stratum.usableLists() >= 3 && stratum.recorded() > 0;
    }

    /** How far a stratum's θ is what strata have in common: 1 where it has no estimate of its own. */
    double weightOfCentre(Replicates stratum) {
        double common = 1 / Math.max(PRECISION, between + centreVariance);
        double own = stratum.own().isUsable() && stratum.own().dark() > 0
                ? 1 / stratum.own().variance()
                : 0;
        return common / (common + own);
    }

    /** θ of a stratum, drawn to μ. */
    double drawn(Replicates stratum) {
        double weight = weightOfCentre(stratum);
        return weight >= 1 ? centre : weight * centre + (1 - weight) * missed(stratum);
    }

    /** Variance of {@link #drawn}. */
    double variance(Replicates stratum) {
        double common = 1 / Math.max(PRECISION, between + centreVariance);
        double own = stratum.own().isUsable() && stratum.own().dark() > 0
                ? 1 / stratum.own().variance()
                : 0;
        return 1 / (common + own);
    }

    StratumEstimate estimate(Replicates stratum) {
        boolean pooled = helps(stratum);
        return new StratumEstimate(
                stratum.stratum(),
                stratum.stated(),
                stratum.recorded(),
                pooled ? pooled(stratum) : stratum.own().result(),
                stratum.own().result(),
                pooled,
                stratum.own().missingShare());
    }

    private Estimate pooled(Replicates stratum) {
        double recorded = stratum.recorded();
        double dark = recorded * StrictMath.exp(drawn(stratum));
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("pooled_from", donors);
        details.put("weight_of_the_others", weightOfCentre(stratum));
        details.put("log_sd", Math.sqrt(variance(stratum)));
        double level =
                stratum.own().result() instanceof Estimate own ? own.interval().level() : 0.95;
        String method = stratum.own().result().method();
        String assumption = stratum.own().result() instanceof Estimate own ? own.assumption() : "";
        return new Estimate(
                method,
                recorded + dark,
                Replicates.interval(recorded, dark, variance(stratum), level),
                (assumption + ASSUMPTION.formatted(donors)).strip(),
                List.of(),
                details);
    }
}
