package org.cairn.casebook.claim.count;

import com.ibm.icu.lang.UCharacter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts as people type them: {@code 42}, {@code 2,412}, {@code at least 30}, {@code more than 700}, {@code up to 10},
 * {@code about 80}, {@code between 40 and 50}, {@code 40-50}, {@code dozens}, {@code none known}, {@code unknown}; and shares:
 * {@code 63 %}. Digits may be of any script. A form that is not read here is kept as words and asked about, never guessed.
 */
public final class CountReader {

    private static final String NUMBER = "(\\d{1,3}(?:[, '’]\\d{3})+|\\d+)";
    private static final Pattern EXACT = Pattern.compile(NUMBER);
    private static final Pattern AT_LEAST = Pattern.compile(
            "(?:at least|no fewer than|not less than|≥) ?" + NUMBER + "|" + NUMBER + "(?: or more|\\+)");
    private static final Pattern MORE_THAN = Pattern.compile("(?:more than|over|above|>) ?" + NUMBER);
    private static final Pattern AT_MOST = Pattern.compile(
            "(?:at most|up to|no more than|not more than|≤) ?" + NUMBER + "|" + NUMBER + " or (?:fewer|less)");
    private static final Pattern FEWER_THAN = Pattern.compile("(?:fewer than|less than|under|<) ?" + NUMBER);
    private static final Pattern ABOUT =
            Pattern.compile("(?:about|around|approximately|some|nearly|almost|roughly|circa|c\\.|~) ?" + NUMBER);
    private static final Pattern BETWEEN =
            Pattern.compile("(?:between |from )?" + NUMBER + "(?: and | to | or | ?[-–] ?)" + NUMBER);
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d+)?) ?(?:%|per ?cent)");
    private static final Map<String, Form> WORDS = Map.of(
            "several", Form.SEVERAL,
            "dozens", Form.DOZENS,
            "scores", Form.SCORES,
            "hundreds", Form.HUNDREDS,
            "none known", Form.NONE_KNOWN,
            "no known", Form.NONE_KNOWN,
            "unknown", Form.UNKNOWN,
            "not known", Form.UNKNOWN);

    private final NumberWords rule;

    /**
     * @param rule what words mean in numbers
     */
    public CountReader(NumberWords rule) {
        this.rule = rule;
    }

    /** The count that a text states; empty where it is not of a form above. */
    public Optional<Count> read(String text, Measure measure) {
        String plain = plain(text);
        Form word = WORDS.get(plain);
        if (word != null) {
            Bounds bounds = word == Form.NONE_KNOWN || word == Form.UNKNOWN ? Bounds.atLeast(0) : rule.of(word);
            return Optional.of(new Count(measure, word, bounds, text.strip()));
        }
        return inNumbers(plain, measure, text.strip());
    }

    private Optional<Count> inNumbers(String plain, Measure measure, String words) {
        List<Reading> readings = List.of(
                new Reading(EXACT, Form.EXACT, Bounds::exactly),
                new Reading(AT_LEAST, Form.AT_LEAST, Bounds::atLeast),
                new Reading(MORE_THAN, Form.AT_LEAST, count -> Bounds.atLeast(count + 1)),
                new Reading(AT_MOST, Form.AT_MOST, count -> Bounds.between(0, count)),
                new Reading(FEWER_THAN, Form.AT_MOST, count -> Bounds.between(0, Math.max(0, count - 1))),
                new Reading(ABOUT, Form.ABOUT, rule::about));
        for (Reading reading : readings) {
            Optional<Bounds> bounds = reading.bounds(plain);
            if (bounds.isPresent()) {
                return Optional.of(new Count(measure, reading.form(), bounds.get(), words));
            }
        }
        Matcher between = BETWEEN.matcher(plain);
        if (!between.matches()) {
            return Optional.empty();
        }
        long least = number(between.group(1));
        long most = number(between.group(2));
        return least < 0 || most < least
                ? Optional.empty()
                : Optional.of(new Count(measure, Form.BETWEEN, Bounds.between(least, most), words));
    }

    private record Reading(Pattern pattern, Form form, java.util.function.LongFunction<Bounds> meaning) {

        Optional<Bounds> bounds(String plain) {
            Matcher matcher = pattern.matcher(plain);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            String digits = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            long count = number(digits);
            return count < 0 ? Optional.empty() : Optional.of(meaning.apply(count));
        }
    }

    /** The share that a text states; empty where it is none. */
    public static Optional<Share> share(String text, Measure measure) {
        Matcher matcher = PERCENT.matcher(plain(text));
        if (!matcher.matches() || new BigDecimal(matcher.group(1)).compareTo(BigDecimal.valueOf(100)) > 0) {
            return Optional.empty();
        }
        return Optional.of(new Share(measure, new BigDecimal(matcher.group(1)), text.strip()));
    }

    /** A number of digits and separators; −1 where it is larger than any count. */
    private static long number(String digits) {
        String bare = digits.replaceAll("[, '’]", "");
        return bare.length() > 15 ? -1 : Long.parseLong(bare);
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.strip().codePoints().forEach(c -> {
            int digit = Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER ? UCharacter.digit(c, 10) : -1;
            if (digit >= 0) {
                plain.append(digit);
            } else if (c == '٬') {
                plain.append(',');
            } else {
                plain.appendCodePoint(Character.isSpaceChar(c) ? ' ' : c);
            }
        });
        return UCharacter.foldCase(plain.toString(), true).replaceAll(" +", " ");
    }
}
