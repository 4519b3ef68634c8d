package org.cairn.app.simulate;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A stream of chance that belongs to one thing, such as one person or one record: it depends on the seed and the thing's
 * keys, never on what was drawn before. So any record can be made again at any time, in any order.
 *
 * <p>Only {@code nextLong} of the named algorithm is used, since the ways to make smaller numbers of it have changed
 * between versions of Java.
 */
final class Draws {
    private static final RandomGeneratorFactory<RandomGenerator> ALGORITHM =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private final RandomGenerator random;

    private Draws(RandomGenerator random) {
        this.random = random;
    }

    static Draws of(long seed, long... keys) {
        long mixed = mix(seed);
        for (long key : keys) {
            mixed = mix(mixed + 0x9E3779B97F4A7C15L * (key + 1));
        }
        return new Draws(ALGORITHM.create(mixed));
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014, variant 13 of Stafford). */
    static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Uniform on [0, 1). */
    double uniform() {
        return (random.nextLong() >>> 11) * 0x1p-53;
    }

    boolean chance(double probability) {
        return uniform() < probability;
    }

    /** Uniform from 0 to {@code bound} − 1. */
    int below(int bound) {
        return (int) (uniform() * bound);
    }

    /** Uniform from {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** An index drawn in proportion to the weights. */
    int weighted(List<Double> weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double left = uniform() * total;
        for (int i = 0; i < weights.size() - 1; i++) {
            left -= weights.get(i);
            if (left < 0) {
                return i;
            }
        }
        return weights.size() - 1;
    }

    /**
     * A rank from 0 to {@code size} − 1, in which rank r is about as frequent as 1/(r + offset): the concentration of names
     * (Zipf and Mandelbrot), drawn by inverting the continuous form.
     */
    int ranked(int size, double offset) {
        double ratio = (size + offset) / offset;
        int rank = (int) (offset * (StrictMath.pow(ratio, uniform()) - 1));
        return Math.min(rank, size - 1);
    }
}
