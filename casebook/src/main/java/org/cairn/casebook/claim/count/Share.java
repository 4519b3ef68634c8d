package org.cairn.casebook.claim.count;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * A share of a count, as a source states it: "63 % of casualties". It is a share of its measure and of no other.
 *
 * @param measure what it is a share of
 * @param percent the share as written, 0 to 100; its last digit says how far it was rounded
 * @param words the source's own words
 */
public record Share(Measure measure, BigDecimal percent, String words) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Share {
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(words, "words");
        if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("a share is from 0 %% to 100 %% (got: %s %%)".formatted(percent));
        }
    }

    /**
     * How many that is of a whole: every count whose share, rounded as the source rounded, is the one stated.
     *
     * @param whole the whole, of this share's measure
     * @throws IllegalArgumentException if the whole is of another measure
     */
    public Bounds of(Tally whole) {
        if (!whole.measure().equals(measure)) {
            throw new IllegalArgumentException(
                    "a share of %s cannot be taken of %s".formatted(measure, whole.measure()));
        }
        BigDecimal half = BigDecimal.ONE.movePointLeft(percent.scale()).divide(BigDecimal.valueOf(2));
        long least =
                part(percent.subtract(half).max(BigDecimal.ZERO), whole.bounds().min(), RoundingMode.CEILING);
        OptionalLong most = whole.bounds().max();
        if (most.isPresent()) {
            most = OptionalLong.of(
                    Math.max(least, part(percent.add(half).min(HUNDRED), most.getAsLong(), RoundingMode.FLOOR)));
        }
        return new Bounds(least, most);
    }

    private static long part(BigDecimal percent, long whole, RoundingMode mode) {
        return percent.multiply(BigDecimal.valueOf(whole))
                .divide(HUNDRED, 0, mode)
                .longValueExact();
    }

    /** The share in words: {@code 63 % of casualties}. */
    public String sentence() {
        return "%s %% of %s".formatted(percent.toPlainString(), measure);
    }
}
