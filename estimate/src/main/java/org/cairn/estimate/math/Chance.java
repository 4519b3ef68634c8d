package org.cairn.estimate.math;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A stream of chance, and draws from the distributions the samplers need.
 *
 * <p>The algorithm is {@code L64X128MixRandom}, one stream per (seed, step, chain). Draws are made here, on its 64-bit
 * integers and {@link Elementary}, and not by a library: a library may change its method, and the JDK's own
 * {@code nextGaussian} already has, after which a published figure could not be recomputed digit by digit.
 */
public final class Chance {

    private static final String ALGORITHM = "L64X128MixRandom";

    private final RandomGenerator random;
    private double spare = Double.NaN;

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

    /** Standard normal, by Marsaglia's polar method; the second of each pair is kept for the next call. */
    public double normal() {
        if (!Double.isNaN(spare)) {
            double kept = spare;
            spare = Double.NaN;
            return kept;
        }
        while (true) {
            double x = 2 * uniform() - 1;
            double y = 2 * uniform() - 1;
            double square = x * x + y * y;
            if (square > 0 && square < 1) {
                double scale = Math.sqrt(-2 * Elementary.log(square) / square);
                spare = y * scale;
                return x * scale;
            }
        }
    }

    /** A gamma variate of rate 1 and a shape of at least 1 (Marsaglia and Tsang 2000). */
    public double gamma(double shape) {
        if (shape == 1) {
            return -Elementary.log(uniform());
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
                        || Elementary.log(u) < 0.5 * square + d * (1 - v + Elementary.log(v))) {
                    return d * v;
                }
            }
        }
    }

    /** A gamma variate of rate 1 and any positive shape; 0 where it is too small for a double. */
    public double anyGamma(double shape) {
        return shape >= 1 ? gamma(shape) : gamma(shape + 1) * power(1 / shape);
    }

    /** A uniform variate to this power; 0 where it is too small for a double. */
    public double power(double exponent) {
        return Elementary.exp(Elementary.log(uniform()) * exponent);
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
        double u = uniform();
        if (u <= 1 - trials * probability) {
            return 0;
        }
        double none = Elementary.exp(trials * Elementary.log(1 - probability));
        while (true) {
            double mass = none;
            for (long count = 0; count <= Math.min(trials, 200); count++) {
                if (u <= mass) {
                    return count;
                }
                u -= mass;
                mass *= odds * (trials - count) / (count + 1);
            }
            u = uniform();
        }
    }

    private long binomialByRejection(long trials, double probability) {
        double spread = Math.sqrt(trials * probability * (1 - probability));
        double b = 1.15 + 2.53 * spread;
        double a = -0.0873 + 0.0248 * b + 0.01 * probability;
        double c = trials * probability + 0.5;
        double v1 = 0.92 - 4.2 / b;
        double alpha = (2.83 + 5.1 / b) * spread;
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
            if (Elementary.log(v * alpha / (a / (us * us) + b)) <= fromMode(trials, probability, count)) {
                return (long) count;
            }
        }
    }

    /** log of a binomial probability relative to that of the mode. */
    private static double fromMode(long trials, double probability, double count) {
        double mode = Math.floor((trials + 1) * probability);
        return Special.logFactorial(mode)
                + Special.logFactorial(trials - mode)
                - Special.logFactorial(count)
                - Special.logFactorial(trials - count)
                + (count - mode) * Elementary.log(probability / (1 - probability));
    }

    /** Poisson: by inversion where few are expected, else by transformed rejection (Hörmann 1993, PTRS). */
    public double poisson(double mean) {
        if (mean < 10) {
            return poissonByInversion(mean);
        }
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
                    && Elementary.log(v * inverseAlpha / (a / (us * us) + b))
                            <= count * Elementary.log(mean) - mean - Special.logFactorial(count)) {
                return count;
            }
        }
    }

    private double poissonByInversion(double mean) {
        double mass = Elementary.exp(-mean);
        double u = uniform();
        double count = 0;
        while (u > mass && count < 200) {
            u -= mass;
            count++;
            mass *= mean / count;
        }
        return count;
    }

    /** Failures before {@code successes} successes, at least 1 of them: a Poisson whose mean is a gamma variate. */
    public double negativeBinomial(double successes, double failure) {
        return poisson(gamma(successes) * failure / (1 - failure));
    }
}
