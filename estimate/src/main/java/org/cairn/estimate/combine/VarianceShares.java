package org.cairn.estimate.combine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.Estimation;
import org.cairn.estimate.loglinear.ModelAverage;

/**
 * How much of the uncertainty of a total comes from where.
 *
 * <p>With log-linear models averaged by BIC for each draw of the linkage: sampling is the average squared standard error
 * within a model, model the average variance between models of one draw, linkage the variance between the averages of the
 * draws. The three add up to the variance of the mixture of all.
 *
 * @param linkage share that comes from not knowing which records are the same person; 0 where there is one draw
 * @param model share that comes from not knowing how the lists depend on each other
 * @param sampling share that comes from chance in who was recorded
 * @param sd the standard deviation they make up, in people
 */
public record VarianceShares(double linkage, double model, double sampling, double sd) {

    /** The shares over draws of the linkage, or over one table; none where log-linear models have no answer. */
    public static Optional<VarianceShares> of(List<CaptureTable> draws) {
        Map<CaptureTable, Integer> tables = new LinkedHashMap<>();
        draws.forEach(table -> tables.merge(table, 1, Integer::sum));
        double count = 0;
        double mean = 0;
        double squares = 0;
        double within = 0;
        double between = 0;
        for (Map.Entry<CaptureTable, Integer> each : tables.entrySet()) {
            Estimation estimation = new ModelAverage().estimate(each.getKey(), 0);
            if (estimation instanceof Estimate estimate) {
                int times = each.getValue();
                count += times;
                mean += times * estimate.value();
                squares += times * estimate.value() * estimate.value();
                within += times * number(estimate, ModelAverage.WITHIN);
                between += times * number(estimate, ModelAverage.BETWEEN);
            }
        }
        if (count == 0) {
            return Optional.empty();
        }
        double linkage = Math.max(0, squares / count - mean / count * (mean / count));
        double all = linkage + within / count + between / count;
        return Optional.of(
                new VarianceShares(linkage / all, between / count / all, within / count / all, Math.sqrt(all)));
    }

    private static double number(Estimate estimate, String detail) {
        return ((Number) estimate.details().getOrDefault(detail, 0)).doubleValue();
    }
}
