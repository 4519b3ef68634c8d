package org.cairn.link.run;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Streams of chance, one per chunk of work, each fixed by the seed and the chunk's number. */
public final class Streams {

    private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private Streams() {}

    /** The stream with this number under a seed. */
    public static RandomGenerator of(long seed, long stream) {
        return FACTORY.create(seed * 0x9E3779B97F4A7C15L + stream * 0xD1B54A32D192ED03L);
    }
}
