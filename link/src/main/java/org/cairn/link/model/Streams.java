package org.cairn.link.model;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Streams of chance, one per chunk of work, each fixed by the seed and the chunk's number. */
final class Streams {

    private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private Streams() {}

    static RandomGenerator of(long seed, long stream) {
        return FACTORY.create(seed * 0x9E3779B97F4A7C15L + stream * 0xD1B54A32D192ED03L);
    }
}
