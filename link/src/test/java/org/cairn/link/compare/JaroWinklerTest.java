package org.cairn.link.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class JaroWinklerTest {

    @Test
    void agreesWithThePublishedExamples() {
        assertThat(JaroWinkler.similarity("MARTHA", "MARHTA")).isCloseTo(0.9611, within(1e-4));
        assertThat(JaroWinkler.similarity("DIXON", "DICKSONX")).isCloseTo(0.8133, within(1e-4));
        assertThat(JaroWinkler.similarity("DWAYNE", "DUANE")).isCloseTo(0.84, within(1e-4));
    }

    @Test
    void prefixCountsOnlyAboveSevenTenths() {
        double jaro = JaroWinkler.jaro(
                "abcdef".codePoints().toArray(), "abzzzz".codePoints().toArray());
        assertThat(jaro).isLessThan(JaroWinkler.BOOST_ABOVE);
        assertThat(JaroWinkler.similarity("abcdef", "abzzzz")).isEqualTo(jaro);
    }

    @Test
    void comparesByCodePointAndAtAnyLength() {
        assertThat(JaroWinkler.similarity("𞤀𞤣𞤤𞤢𞤥", "𞤀𞤣𞤤𞤢𞤥")).isEqualTo(1);
        String word = "ab".repeat(50);
        assertThat(JaroWinkler.similarity(word, word)).isEqualTo(1);
        assertThat(JaroWinkler.similarity(word + "x", word + "y")).isBetween(0.98, 0.9999);
        assertThat(JaroWinkler.similarity("", "")).isEqualTo(1);
        assertThat(JaroWinkler.similarity("", "a")).isZero();
    }
}
