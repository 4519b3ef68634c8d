package org.cairn.casebook.intake;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.casebook.intake.Understood.Trouble;
import org.cairn.link.value.Absent;
import org.cairn.link.value.Age;

/**
 * Ages as lists write them, in completed years.
 *
 * <p>A band includes both ends, but for a right end in a round bracket: {@code [20,25)} is 20 to 24. “20s” is 20 to 29;
 * “60+” is 60 to {@value Age#OLDEST}; “under 18” is 0 to 17. Months, weeks, days and hours become completed years. “About
 * 30” is a tenth of it either way, but at least 2 and at most 5 years: 27 to 33. “Child” is 0 to 17 and “adult” 18 and over,
 * as the code list of SDG indicator 16.1.2 has them.
 */
final class AgeReader implements Understood.Reader {
    private static final String NUMBER = "(\\d{1,4}(?:[.,]\\d+)?)";
    private static final String UNIT = "([\\p{L}.]*)";
    private static final String RANGE =
            "(?:\\s*[-~/]\\s*|\\s+(?:to|until|or|and|الي|او|до|или|або|чи|à|a|ou|o|y|تا|يا)\\s+)";

    private static final Pattern ONE =
            Pattern.compile(NUMBER + "(?:\\s*|-(?=\\p{L}))" + UNIT + "(?:[\\s-]*\\(?old\\)?)?");
    private static final Pattern YEARS_AND_MONTHS =
            Pattern.compile(NUMBER + "\\s*" + UNIT + "[\\s,]*(?:and|و|и|і|et|y)?\\s*" + NUMBER + "\\s*" + UNIT);
    private static final Pattern BAND = Pattern.compile(NUMBER + "\\s*" + UNIT + RANGE + NUMBER + "\\s*" + UNIT);
    private static final Pattern INTERVAL = Pattern.compile(
            "([\\[(])\\s*" + NUMBER + "\\s*[,;-]\\s*(?:" + NUMBER + "|\\+?inf(?:inity)?|∞|)\\s*([\\])])");
    private static final Pattern DECADE =
            Pattern.compile("(?:(early|mid|late)[ -]*)?(?:in )?(?:his |her |their |the )?(\\d{1,2}0) ?'?s");
    private static final Pattern OVER = Pattern.compile(
            "(?:(>=|≥|>|over|above|more than|at least|اكثر من|فوق|старше|понад|более|plus de|mas de|بيش از)\\s*)?"
                    + NUMBER + "\\s*" + UNIT
                    + "\\s*(\\+|and over|and above|or over|or more|and older|or older|plus|فما فوق)?");
    private static final Pattern UNDER = Pattern.compile(
            "(<=|≤|<|under|below|less than|younger than|up to|at most|اقل من|تحت|младше|моложе|менее|до|менше|moins de|menos de|كمتر از)\\s*"
                    + "(?:(a|an|one|يوم)|" + NUMBER + ")\\s*" + UNIT);
    private static final Pattern ABOUT = Pattern.compile(
            "(?:about|around|approx\\.?|approximately|circa|ca?\\.|~|حوالي|تقريبا|نحو|около|примерно|близько|приблизно|environ|vers|"
                    + "aproximadamente|alrededor de|unos|حدود|est\\.?|estimated)\\s*(.+)");

    /** What lists that cannot leave a number out write in its place. */
    private static final Set<String> NOT_STATED = Set.of("missing", "-1", "-9", "-99", "-999", "999", "9999");

    private static final Map<String, Age> WORDS = Map.ofEntries(
            Map.entry("newborn", Age.of(0)),
            Map.entry("new born", Age.of(0)),
            Map.entry("stillborn", Age.of(0)),
            Map.entry("infant", new Age(0, 1)),
            Map.entry("baby", new Age(0, 1)),
            Map.entry("رضيع", new Age(0, 1)),
            Map.entry("رضيعه", new Age(0, 1)),
            Map.entry("حديث الولاده", Age.of(0)),
            Map.entry("младенец", new Age(0, 1)),
            Map.entry("немовля", new Age(0, 1)),
            Map.entry("child", new Age(0, 17)),
            Map.entry("minor", new Age(0, 17)),
            Map.entry("طفل", new Age(0, 17)),
            Map.entry("طفله", new Age(0, 17)),
            Map.entry("ребенок", new Age(0, 17)),
            Map.entry("дитина", new Age(0, 17)),
            Map.entry("enfant", new Age(0, 17)),
            Map.entry("mineur", new Age(0, 17)),
            Map.entry("menor", new Age(0, 17)),
            Map.entry("menor de edad", new Age(0, 17)),
            Map.entry("teen", new Age(13, 19)),
            Map.entry("teenager", new Age(13, 19)),
            Map.entry("teens", new Age(13, 19)),
            Map.entry("adult", new Age(18, Age.OLDEST)),
            Map.entry("بالغ", new Age(18, Age.OLDEST)),
            Map.entry("взрослый", new Age(18, Age.OLDEST)),
            Map.entry("дорослий", new Age(18, Age.OLDEST)),
            Map.entry("adulte", new Age(18, Age.OLDEST)),
            Map.entry("adulto", new Age(18, Age.OLDEST)),
            Map.entry("adulta", new Age(18, Age.OLDEST)));

    @Override
    public Understood read(String clean) {
        String text = Cells.folded(clean);
        if (NOT_STATED.contains(text)) {
            return Understood.of(Absent.NOT_STATED);
        }
        Optional<int[]> years = text.length() > 60 ? Optional.empty() : range(text);
        if (years.isEmpty()) {
            Age word = WORDS.get(text);
            return word != null ? Understood.of(word) : Understood.with(Absent.ILLEGIBLE, Trouble.UNREADABLE);
        }
        int atLeast = years.get()[0];
        int atMost = years.get()[1];
        if (atLeast > Age.OLDEST || (atMost > Age.OLDEST && atMost != Integer.MAX_VALUE)) {
            return Understood.with(Absent.ILLEGIBLE, Trouble.IMPOSSIBLE_AGE);
        }
        if (atMost < atLeast) {
            return Understood.with(Absent.ILLEGIBLE, Trouble.UNREADABLE);
        }
        return Understood.of(new Age(atLeast, Math.min(atMost, Age.OLDEST)));
    }

    /** The youngest and the oldest age meant; an open end is {@link Integer#MAX_VALUE}. */
    private static Optional<int[]> range(String text) {
        if (!text.isEmpty() && text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int years = Integer.parseInt(text);
            return Optional.of(new int[] {years, years});
        }
        return about(text)
                .or(() -> one(text))
                .or(() -> interval(text))
                .or(() -> decade(text))
                .or(() -> band(text))
                .or(() -> yearsAndMonths(text))
                .or(() -> under(text))
                .or(() -> over(text));
    }

    private static Optional<int[]> about(String text) {
        Matcher about = ABOUT.matcher(text);
        boolean doubted = text.endsWith("?");
        Optional<int[]> stated = about.matches()
                ? range(about.group(1))
                : doubted ? range(text.substring(0, text.length() - 1).strip()) : Optional.empty();
        return stated.map(range -> {
            if (range[0] != range[1]) {
                return range;
            }
            int slack = Math.min(5, Math.max(2, Math.round(range[0] / 10f)));
            return new int[] {Math.max(0, range[0] - slack), range[0] + slack};
        });
    }

    private static Optional<int[]> one(String text) {
        Matcher one = ONE.matcher(text);
        return one.matches() ? years(one.group(1), one.group(2)).map(y -> new int[] {y, y}) : Optional.empty();
    }

    private static Optional<int[]> interval(String text) {
        Matcher interval = INTERVAL.matcher(text);
        if (!interval.matches()) {
            return Optional.empty();
        }
        int low = whole(interval.group(2))
                + (interval.group(1).equals("(") && interval.group(4).equals("]") ? 1 : 0);
        if (interval.group(3) == null) {
            return Optional.of(new int[] {low, Integer.MAX_VALUE});
        }
        int high = whole(interval.group(3))
                - (interval.group(4).equals(")") && interval.group(1).equals("[") ? 1 : 0);
        return Optional.of(new int[] {low, high});
    }

    private static Optional<int[]> decade(String text) {
        Matcher decade = DECADE.matcher(text);
        if (!decade.matches()) {
            return Optional.empty();
        }
        int from = Integer.parseInt(decade.group(2));
        String part = decade.group(1) == null ? "" : decade.group(1);
        return Optional.of(
                switch (part) {
                    case "early" -> new int[] {from, from + 3};
                    case "mid" -> new int[] {from + 4, from + 6};
                    case "late" -> new int[] {from + 7, from + 9};
                    default -> new int[] {from, from + 9};
                });
    }

    private static Optional<int[]> band(String text) {
        Matcher band = BAND.matcher(text);
        if (!band.matches()) {
            return Optional.empty();
        }
        String unit = band.group(4);
        Optional<Integer> low = years(band.group(1), band.group(2).isEmpty() ? unit : band.group(2));
        Optional<Integer> high = years(band.group(3), unit);
        return low.flatMap(from -> high.map(to -> new int[] {from, to}));
    }

    /** “1 year 6 months”: the years alone count. */
    private static Optional<int[]> yearsAndMonths(String text) {
        Matcher both = YEARS_AND_MONTHS.matcher(text);
        if (!both.matches() || both.group(2).isEmpty() || both.group(4).isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> smaller = years(both.group(3), both.group(4));
        return years(both.group(1), both.group(2)).flatMap(y -> smaller.map(m -> new int[] {y, y}));
    }

    private static Optional<int[]> over(String text) {
        Matcher over = OVER.matcher(text);
        if (!over.matches() || (over.group(1) == null && over.group(4) == null)) {
            return Optional.empty();
        }
        int beyond = ">".equals(over.group(1)) ? 1 : 0;
        return years(over.group(2), over.group(3)).map(y -> new int[] {y + beyond, Integer.MAX_VALUE});
    }

    private static Optional<int[]> under(String text) {
        Matcher under = UNDER.matcher(text);
        if (!under.matches()) {
            return Optional.empty();
        }
        boolean included = under.group(1).matches("<=|≤|up to|at most");
        String unit = "يوم".equals(under.group(2)) ? "day" : under.group(4);
        String number = under.group(3) == null ? "1" : under.group(3);
        boolean inYears = unit.isEmpty() || Units.isYears(unit);
        return years(number, unit).map(y -> new int[] {0, included || !inYears ? y : Math.max(0, y - 1)});
    }

    private static int whole(String number) {
        return new BigDecimal(number.replace(',', '.')).intValue();
    }

    /** Completed years; nothing if the unit is not one of time. */
    private static Optional<Integer> years(String number, String unit) {
        BigDecimal amount = new BigDecimal(number.replace(',', '.'));
        return Units.perYear(unit)
                .map(perYear -> amount.divideToIntegralValue(BigDecimal.valueOf(perYear))
                        .intValue());
    }
}
