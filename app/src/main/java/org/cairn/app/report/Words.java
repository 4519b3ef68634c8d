package org.cairn.app.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** Numbers and values in words. Recorded counts are exact; estimated ones are rounded by the width of their interval. */
final class Words {

    /** First-strong isolate: a value from a source begins. */
    static final char OPEN = '\u2068';

    /** Pop directional isolate: the value ends. */
    static final char CLOSE = '\u2069';

    private Words() {}

    /** A value from a source within a sentence, isolated so that its direction cannot turn the sentence around. */
    static String value(String value) {
        StringBuilder out = new StringBuilder().append(OPEN);
        value.codePoints().filter(point -> point < 0x2066 || point > 0x2069).forEach(out::appendCodePoint);
        return out.append(CLOSE).toString();
    }

    /** An exact count: {@code 1,398}. */
    static String exact(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** "1 pair", "12 pairs". */
    static String count(long count, String one, String many) {
        return exact(count) + " " + (count == 1 ? one : many);
    }

    /** A share of a whole as a percentage with one decimal; "–" of nothing. */
    static String share(long part, long whole) {
        return whole == 0 ? "–" : percent((double) part / whole);
    }

    /** A proportion as a percentage with one decimal; below a tenth of a percent says so. */
    static String percent(double proportion) {
        if (proportion > 0 && proportion < 0.001) {
            return "under 0.1%";
        }
        return fixed(100 * proportion, 1) + "%";
    }

    /** A number with this many decimals, halves to even, and a true minus sign. */
    static String fixed(double value, int decimals) {
        BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
        return rounded.toPlainString().replace('-', '−');
    }

    /** A number with this many significant digits, in plain notation. */
    static String significant(double value, int digits) {
        return plain(new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN)));
    }

    /** Weight in bits with its sign: {@code +5.4}, {@code −10.0}. */
    static String bits(double bits) {
        String digits = fixed(bits, 1);
        return bits > 0 && !digits.equals("0.0") ? "+" + digits : digits;
    }

    /** A threshold in bits with at most two decimals: {@code 12}, {@code 11.5}. */
    static String threshold(double bits) {
        BigDecimal rounded = new BigDecimal(bits).setScale(2, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0
                ? "0"
                : rounded.stripTrailingZeros().toPlainString().replace('-', '−');
    }

    /** A level such as 0.95 as {@code 95%}. */
    static String level(double level) {
        return new BigDecimal(level)
                        .movePointRight(2)
                        .setScale(1, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }

    /**
     * The fewest digits that give back this double: the same on every Java, which {@link Double#toString} is not. Whole
     * numbers have no point.
     */
    static String roundTrip(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return plain(rounded);
            }
        }
        return plain(exact.round(new MathContext(17, RoundingMode.HALF_EVEN)));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /**
     * What an estimate is rounded to: the place of the second digit of the interval's width, at least one person.
     *
     * @param width of the interval, or the estimate itself where the interval has no end
     */
    static long unit(double width) {
        long unit = 1;
        while (unit * 100.0 <= width) {
            unit *= 10;
        }
        return unit;
    }

    /** Rounded down to the unit, but not from above what was recorded to below it. */
    static String down(double people, long unit, long recorded) {
        return exact(notBelow(recorded, people, (long) Math.floor(people / unit) * unit));
    }

    /** Rounding alone brings no number below what was recorded; one that was below it stays there, to be seen. */
    private static long notBelow(long recorded, double people, long rounded) {
        return people < recorded ? rounded : Math.max(recorded, rounded);
    }

    /** Rounded up to the unit. */
    static String up(double people, long unit) {
        return exact((long) Math.ceil(people / unit) * unit);
    }

    /** Rounded to the nearest unit, but not from above what was recorded to below it. */
    static String about(double people, long unit, long recorded) {
        return exact(notBelow(recorded, people, (long) Math.rint(people / unit) * unit));
    }

    /** "a", "a and b", "a, b and c". */
    static String and(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /** The first twelve digits of a hash, enough to tell files apart by eye. */
    static String shortHash(String sha256) {
        return sha256.length() <= 12 ? sha256 : sha256.substring(0, 12);
    }
}
