package org.cairn.casebook.claim.count;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * The project's rule from words to numbers: how many "dozens" are, and how near "about" is. It is written in
 * {@code cairn.yaml}, has a version, and stands in every report that used it.
 *
 * @param version the project's name for this state of the rule
 * @param bounds what each word means; the words are {@link Form#SEVERAL}, {@link Form#DOZENS}, {@link Form#SCORES} and
 *     {@link Form#HUNDREDS}
 * @param aboutPercent how far to either side "about" reaches, percent of the number
 */
public record NumberWords(String version, Map<Form, Bounds> bounds, BigDecimal aboutPercent) {

    /** Cairn's own: several 3 to 9, dozens 24 to 99, scores 40 to 199, hundreds 200 to 999, about 10 % either way. */
    public static final NumberWords DEFAULT = new NumberWords(
            "cairn-1",
            Map.of(
                    Form.SEVERAL, Bounds.between(3, 9),
                    Form.DOZENS, Bounds.between(24, 99),
                    Form.SCORES, Bounds.between(40, 199),
                    Form.HUNDREDS, Bounds.between(200, 999)),
            BigDecimal.TEN);

    public NumberWords {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(aboutPercent, "aboutPercent");
        bounds = Collections.unmodifiableMap(new EnumMap<>(bounds));
    }

    /** What a word means. */
    public Bounds of(Form word) {
        Bounds meant = bounds.get(word);
        if (meant == null) {
            throw new IllegalArgumentException("“%s” is not a word for a number".formatted(word.word()));
        }
        return meant;
    }

    /** What "about" a number means. */
    public Bounds about(long count) {
        BigDecimal slack = aboutPercent.movePointLeft(2).multiply(BigDecimal.valueOf(count));
        BigDecimal number = BigDecimal.valueOf(count);
        return Bounds.between(
                number.subtract(slack)
                        .max(BigDecimal.ZERO)
                        .setScale(0, RoundingMode.FLOOR)
                        .longValueExact(),
                number.add(slack).setScale(0, RoundingMode.CEILING).longValueExact());
    }
}
