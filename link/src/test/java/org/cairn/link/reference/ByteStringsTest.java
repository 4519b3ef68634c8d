package org.cairn.link.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Similarities of texts as bytes. Values of Jaro and Jaro–Winkler: Winkler 1990, table of examples. */
class ByteStringsTest {

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static double jaro(String a, String b) {
        return ByteStrings.jaro(bytes(a), bytes(b));
    }

    private static double winkler(String a, String b) {
        return ByteStrings.jaroWinkler(bytes(a), bytes(b));
    }

    private static int levenshtein(String a, String b) {
        return ByteStrings.levenshtein(bytes(a), bytes(b));
    }

    private static int damerau(String a, String b) {
        return ByteStrings.damerauLevenshtein(bytes(a), bytes(b));
    }

    @Test
    void jaroIsAsPublished() {
        assertThat(jaro("MARTHA", "MARHTA")).isCloseTo(0.944, within(5e-4));
        assertThat(jaro("DWAYNE", "DUANE")).isCloseTo(0.822, within(5e-4));
        assertThat(jaro("DIXON", "DICKSONX")).isCloseTo(0.767, within(5e-4));
        assertThat(winkler("MARTHA", "MARHTA")).isCloseTo(0.961, within(5e-4));
        assertThat(winkler("DWAYNE", "DUANE")).isCloseTo(0.840, within(5e-4));
        assertThat(winkler("DIXON", "DICKSONX")).isCloseTo(0.813, within(5e-4));
    }

    @Test
    void commonStartCountsOnlyAboveSevenTenths() {
        assertThat(jaro("abcd", "abxyzwvu")).isLessThan(0.7);
        assertThat(winkler("abcd", "abxyzwvu")).isEqualTo(jaro("abcd", "abxyzwvu"));
    }

    @Test
    void emptyTextIsLikeNothing() {
        assertThat(jaro("", "")).isZero();
        assertThat(winkler("", "a")).isZero();
        assertThat(levenshtein("", "abc")).isEqualTo(3);
        assertThat(damerau("abc", "")).isEqualTo(3);
    }

    @Test
    void lettersBeyondAsciiCountByTheirBytes() {
        assertThat(levenshtein("Muller", "Müller")).isEqualTo(2);
        assertThat(jaro("é", "è")).isCloseTo((1 / 2.0 + 1 / 2.0 + 1) / 3, within(1e-15));
    }

    @Test
    void swapsCountOnceAlsoWithLettersBetweenThem() {
        assertThat(levenshtein("ca", "ac")).isEqualTo(2);
        assertThat(damerau("ca", "ac")).isEqualTo(1);
        assertThat(damerau("ca", "abc")).isEqualTo(2);
        assertThat(damerau("1971-06-24", "1971-06-42")).isEqualTo(1);
    }

    @Test
    void distancesAreThoseOfTheirDefinition() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            String a = text(random);
            String b = text(random);
            assertThat(levenshtein(a, b)).isEqualTo(edits(a, b));
            assertThat(damerau(a, b)).isBetween((levenshtein(a, b) + 1) / 2, levenshtein(a, b));
            assertThat(damerau(a, b)).isEqualTo(damerau(b, a));
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append((char) ('a' + random.nextInt(3)));
        }
        return text.toString();
    }

    private static int edits(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.length() + b.length();
        }
        int cost = a.charAt(0) == b.charAt(0) ? 0 : 1;
        return Math.min(
                cost + edits(a.substring(1), b.substring(1)),
                1 + Math.min(edits(a.substring(1), b), edits(a, b.substring(1))));
    }
}
