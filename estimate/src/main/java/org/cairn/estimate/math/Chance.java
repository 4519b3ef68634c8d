package org.cairn.estimate.math;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A stream of chance, and draws from the distributions the samplers need.
 *
 * <p>The algorithm is {@code L64X128MixRandom}, one stream per (seed, step, chain). Draws are made here, on its 64-bit
 * integers and {@link StrictMath}, and not by a library: a library may change its method, and the JDK's own
 * {@code nextGaussian} already has, after which a published figure could not be recomputed digit by digit.
 */
public final class Chance {

    private static final String ALGORITHM = "L64X128MixRandom";

    private final RandomGenerator random;

    private Chance(RandomGenerator random) {
        this.random = random;
    }

    /** The stream of a seed, a step of the work and a chain. */
    public static Chance stream(long seed, long step, long chain) {
        long mixed = mix(mix(mix(seed) + step) + chain);
        return new Chance(RandomGeneratorFactory.of(ALGORITHM).create(mixed));
    }

    /** David Stafford's thirteenth mixing function, so that neighbouring seeds give unrelated streams. */
    private static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** Uniform on the open interval from 0 to 1. */
    public double uniform() {
        return ((random.nextLong() >>> 12) + 0.5) * 0x1.0p-52;
    }

    /** Standard normal, by Marsaglia's polar method (the second of each pair is not kept). */
    public double normal() {
        while (true) {
            double x = 2 * uniform() - 1;
            double y = 2 * uniform() - 1;
            double square = x * x + y * y;
            if (square > 0 && square < 1) {
                return x * Math.sqrt(-2 * StrictMath.log(square) / square);
            }
        }
    }

    /**
     * The logarithm of a gamma variate of rate 1 (Marsaglia and Tsang 2000). On the logarithmic scale, since a shape near
     * 0 gives variates too small for a double.
     */
    public double logGamma(double shape) {
        if (shape < 1) {
            return logGamma(shape + 1) + StrictMath.log(uniform()) / shape;
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = normal();
            double root = 1 + c * x;
            if (root > 0) {
                double v = root * root * root;
                double u = uniform();
                double square = x * x;
                if (u < 1 - 0.0331 * square * square
                        || StrictMath.log(u) < 0.5 * square + d * (1 - v + StrictMath.log(v))) {
                    return StrictMath.log(d) + StrictMath.log(v);
                }
            }
        }
    }

    /** Binomial: by inversion where few are expected, else by transformed rejection (Hörmann 1993, BTRS). */
    public long binomial(long trials, double probability) {
        if (trials == 0 || probability <= 0) {
            return 0;
        }
        if (probability >= 1) {
            return trials;
        }
        if (probability > 0.5) {
            return trials - binomial(trials, 1 - probability);
        }
        return trials * probability < 10
                ? binomialByInversion(trials, probability)
                : binomialByRejection(trials, probability);
    }

    private long binomialByInversion(long trials, double probability) {
        double odds = probability / (1 - probability);
        double none = StrictMath.exp(trials * StrictMath.log1p(-probability));
        while (true) {
            double mass = none;
            double u = uniform();
            for (long count = 0; count <= Math.min(trials, 200); count++) {
                if (u <= mass) {
                    return count;
                }
                u -= mass;
                mass *= odds * (trials - count) / (count + 1);
            }
        }
    }

    private long binomialByRejection(long trials, double probability) {
        double spread = Math.sqrt(trials * probability * (1 - probability));
        double b = 1.15 + 2.53 * spread;
        double a = -0.0873 + 0.0248 * b + 0.01 * probability;
        double c = trials * probability + 0.5;
        double v1 = 0.92 - 4.2 / b;
        double alpha = (2.83 + 5.1 / b) * spread;
        double logOdds = StrictMath.log(probability / (1 - probability));
        double mode = Math.floor((trials + 1) * probability);
        double height = Special.logFactorial(mode) + Special.logFactorial(trials - mode);
        while (true) {
            double v = uniform();
            double u = uniform() - 0.5;
            double us = 0.5 - Math.abs(u);
            double count = Math.floor((2 * a / us + b) * u + c);
            if (count < 0 || count > trials) {
                continue;
            }
            if (us >= 0.07 && v <= v1) {
                return (long) count;
            }
            double log = StrictMath.log(v * alpha / (a / (us * us) + b));
            if (log
                    <= height
                            - Special.logFactorial(count)
                            - Special.logFactorial(trials - count)
                            + (count - mode) * logOdds) {
                return (long) count;
            }
        }
    }

    /** Poisson: by inversion where few are expected, else by transformed rejection (Hörmann 1993, PTRS). */
    public double poisson(double mean) {
        if (mean < 10) {
            return poissonByInversion(mean);
        }
        double logMean = StrictMath.log(mean);
        double b = 0.931 + 2.53 * Math.sqrt(mean);
        double a = -0.059 + 0.02483 * b;
        double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
        double v1 = 0.9277 - 3.6224 / (b - 2);
        while (true) {
            double u = uniform() - 0.5;
            double v = uniform();
            double us = 0.5 - Math.abs(u);
            double count = Math.floor((2 * a / us + b) * u + mean + 0.43);
            if (us >= 0.07 && v <= v1) {
                return count;
            }
            if (count >= 0
                    && !(us < 0.013 && v > us)
                    && StrictMath.log(v * inverseAlpha / (a / (us * us) + b))
                            <= count * logMean - mean - Special.logFactorial(count)) {
                return count;
            }
        }
    }

    private double poissonByInversion(double mean) {
        double mass = StrictMath.exp(-mean);
        double u = uniform();
        double count = 0;
        while (u > mass && count < 200) {
            u -= mass;
            count++;
            mass *= mean / count;
        }
        return count;
    }

    /** Failures before {@code successes} successes: a Poisson whose mean is a gamma variate. */
    public double negativeBinomial(double successes, double failure) {
        double log = logGamma(successes) + StrictMath.log(failure) - StrictMath.log1p(-failure);
        return poisson(StrictMath.exp(Math.min(log, 600)));
    }
}
