package org.cairn.estimate.latent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cairn.estimate.math.Chance;
import org.junit.jupiter.api.Test;

/**
 * Geweke's test of the sampler and the model at once: parameters and tables drawn from the model, and those of a chain that
 * alternates sweeps with new tables drawn from its parameters, have the same joint distribution. An error in any
 * conditional, Jacobian or acceptance ratio sets them apart.
 *
 * <p>J. Geweke (2004), Getting it right: joint distribution tests of posterior simulators, JASA 99:799–804.
 */
class JointDistributionTest {

    private static final int RECORDED = 15;
    private static final int DRAWS = 40_000;
    private static final int BATCHES = 40;
    private static final List<String> NAMES = List.of(
            "log(1 + n0)", "its square", "p0", "n on the first list", "n on all lists", "share nearly out of reach");

    /** Means over a batch of draws. */
    private static double[] figures(double dark, Histories table, double unseen, double beyond) {
        double log = StrictMath.log1p(dark);
        double first = 0;
        for (int i = 0; i < table.size(); i++) {
            first += (table.patterns()[i] & 1) * table.counts()[i];
        }
        return new double[] {log, log * log, unseen, first, table.counts()[table.size() - 1], beyond};
    }

    private interface Source {
        double[] next();
    }

    private static double[][] batches(Source source) {
        double[][] means = new double[NAMES.size()][BATCHES];
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] figures = source.next();
            for (int f = 0; f < figures.length; f++) {
                means[f][draw * BATCHES / DRAWS] += figures[f] * BATCHES / DRAWS;
            }
        }
        return means;
    }

    private static Source model() {
        Chance chance = Chance.stream(11, 1, 0);
        return () -> {
            Model.Draw draw = Model.prior(RECORDED, chance);
            Histories table = Model.table(draw.classes(), RECORDED, chance);
            return figures(draw.dark(), table, Model.unseen(draw.classes()), beyond(draw.classes()));
        };
    }

    private static double beyond(Classes classes) {
        double[] reach = classes.reach();
        double beyond = 0;
        for (int k = 0; k < Classes.COUNT; k++) {
            beyond += reach[k] < Run.REACH ? classes.share[k] : 0;
        }
        return beyond;
    }

    /** A chain that is given a new table after every fifth sweep. */
    private static Source sampler() {
        Chance chance = Chance.stream(12, 1, 0);
        Histories first = Model.table(Model.prior(RECORDED, chance).classes(), RECORDED, chance);
        Chain[] chain = {Chain.cold(first, chance, 2)};
        return () -> {
            for (int sweep = 0; sweep < 5; sweep++) {
                chain[0].sweep();
            }
            Histories table = Model.table(chain[0].classes(), RECORDED, chance);
            double[] figures =
                    figures(chain[0].dark(), table, Model.unseen(chain[0].classes()), chain[0].shareBeyond(Run.REACH));
            chain[0] = chain[0].on(table);
            return figures;
        };
    }

    @Test
    void theSamplerAndTheModelAgreeInEveryFigureLookedAt() {
        double[][] expected = batches(model());
        double[][] found = batches(sampler());
        for (int f = 0; f < NAMES.size(); f++) {
            double difference = mean(found[f]) - mean(expected[f]);
            double error = Math.sqrt((variance(found[f]) + variance(expected[f])) / BATCHES);
            assertThat(Math.abs(difference / error)).as(NAMES.get(f)).isLessThan(3.5);
        }
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / (values.length - 1);
    }
}
