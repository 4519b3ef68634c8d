package org.cairn.casebook.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.casebook.project.DateOrder;
import org.cairn.casebook.project.ListCalendar;
import org.cairn.link.value.PartialDate;

/**
 * The forms in which a list may write a date:
 *
 * <ul>
 *   <li>ISO 8601 and EDTF: {@code 2031-03-02}, {@code 2031-03}, {@code 2031}, {@code 20310302}, {@code 2031-03-XX},
 *       {@code 203X}, {@code 2031-03-02/2031-03-05}, {@code [2031-03-02,2031-03-05]}, with a time of day passed over;
 *   <li>digits in the list's order: {@code 2/3/2031}, {@code 02.03.31}, {@code 03/2031}; a year of two digits is 1941 to
 *       2040;
 *   <li>with the month's name: {@code 2 March 2031}, {@code March 2, 2031}, {@code 2 آذار 2031}, {@code 2 марта 2031 г.};
 *   <li>two of these: {@code 2 or 3 March 2031}, {@code 2–3 March 2031}, {@code 28 February – 2 March 2031};
 *   <li>{@code early}, {@code mid}, {@code late March 2031}: a third of the month, or of the year;
 *   <li>{@code about}, {@code circa}, {@code ~}: three days, fifteen days or a year either way, as a day, a month or a year
 *       is said. A question mark changes nothing: the source doubts, and says what it holds likeliest.
 * </ul>
 *
 * Digits may be of any script. A calendar's own mark ({@code هـ}, {@code AH}, {@code م}) or month outranks the list's.
 */
final class DateGrammar {

    /** Which part of the days is meant. */
    enum Part {
        WHOLE(0),
        EARLY(0),
        MID(1),
        LATE(2);

        private final int thirdsBefore;

        Part(int thirdsBefore) {
            this.thirdsBefore = thirdsBefore;
        }

        PartialDate of(PartialDate date) {
            if (this == WHOLE) {
                return date;
            }
            int third = date.lengthDays() / 3;
            int from = date.firstDay() + thirdsBefore * third;
            return new PartialDate(from, this == LATE ? date.lastDay() : from + third - 1);
        }
    }

    /** A first and a last date, and how many days to either side are meant as well. */
    record Span(DayParts from, DayParts to, int slackDays, Part part) {}

    private static final int LONGEST = 80;
    private static final Pattern HIJRI_MARK = Pattern.compile("(?<=\\d)\\s*(?:هـ?|a\\.?h\\.?|h)\\.?$");
    private static final Pattern SOLAR_MARK = Pattern.compile("(?<=\\d)\\s*(?:هـ?\\s*\\.?ش|ش|s\\.?h\\.?)\\.?$");
    private static final Pattern ETHIOPIC_MARK = Pattern.compile("(?<=\\d)\\s*(?:ዓ\\s*[.፡]?\\s*ም|e\\.?c\\.?)\\.?$");
    private static final Pattern COMMON_MARK = Pattern.compile("(?<=\\d)\\s*(?:م|a\\.?d\\.?|c\\.?e\\.?)\\.?$");
    private static final Pattern TIME = Pattern.compile("(?<=\\d)(?:t|,? )\\s*\\d{1,2}:\\d{2}.*$");
    private static final Pattern ABOUT = Pattern.compile(
            "^(?:about|around|approx\\.?|approximately|circa|ca?\\.|~|حوالي|نحو|تقريبا|около|примерно|близько|приблизно|environ|vers|"
                    + "alrededor de|hacia|حدود)\\s*");
    private static final Pattern THIRD = Pattern.compile(
            "^(?:(early(?: in)?|beginning of|start of|اوائل|بدايه|начало|в начале|на початку|початок|debut|principios de|inicios de)|"
                    + "(mid|middle of|منتصف|середина|в середине|mi|mediados de)|"
                    + "(late(?: in)?|end of|اواخر|نهايه|конец|в конце|кінець|fin|finales de|fines de))[ -]+");
    private static final Pattern BETWEEN = Pattern.compile(
            "\\s+(?:to|until|till|through|or|and|و|او|الي|حتي|по|до|или|либо|або|чи|и|і|та|ou|et|au|a|o|y|u|"
                    + "al|hasta|تا|يا)\\s+|\\s*\\.\\.\\s*|\\s*&\\s*|\\s*[-/]\\s*");
    private static final Pattern EDTF_SET = Pattern.compile("^[\\[{](.*?)(?:,|\\.\\.)(?:.*[,.])?([^,.]*)[\\]}]$");
    private static final Pattern DECADE = Pattern.compile("(\\d{2})(\\dx|xx)");
    private static final Pattern PARTLY = Pattern.compile("(\\d{4})(-\\d{2})?(?:-(?:xx|uu|00))+");

    private final DateTokens tokens;
    private final ListCalendar calendar;

    DateGrammar(DateOrder order, ListCalendar calendar) {
        this.tokens = new DateTokens(order);
        this.calendar = calendar;
    }

    boolean sawShortYear() {
        return tokens.sawShortYear();
    }

    /** What the text means, whether or not a calendar has such a day; nothing if it is not of a form above. */
    Optional<Span> parse(String clean) {
        if (clean.length() > LONGEST || clean.matches("[-/–].*|.*[-/–]")) {
            return Optional.empty();
        }
        String text = MonthNames.join(Cells.folded(clean)).replace('،', ',');
        ListCalendar named = calendar;
        if (SOLAR_MARK.matcher(text).find()) {
            named = ListCalendar.SOLAR_HIJRI;
        } else if (HIJRI_MARK.matcher(text).find()) {
            named = ListCalendar.HIJRI;
        } else if (ETHIOPIC_MARK.matcher(text).find()) {
            named = ListCalendar.ETHIOPIC;
        } else if (COMMON_MARK.matcher(text).find()) {
            named = ListCalendar.GREGORIAN;
        }
        for (Pattern mark : List.of(SOLAR_MARK, HIJRI_MARK, ETHIOPIC_MARK, COMMON_MARK, TIME)) {
            text = mark.matcher(text).replaceFirst("");
        }
        return qualified(text.strip(), named);
    }

    private Optional<Span> qualified(String text, ListCalendar in) {
        Matcher about = ABOUT.matcher(text);
        boolean approximate = about.find() || text.endsWith("~") || text.endsWith("%");
        String bare = (about.reset().find() ? text.substring(about.end()) : text).replaceAll("\\s*\\(?[?~%]+\\)?$", "");
        Matcher third = THIRD.matcher(bare);
        if (third.find()) {
            Part part = third.group(1) != null ? Part.EARLY : third.group(2) != null ? Part.MID : Part.LATE;
            return complete(bare.substring(third.end()), in).map(parts -> new Span(parts, parts, 0, part));
        }
        Optional<Span> span = edtf(bare, in).or(() -> single(bare, in)).or(() -> range(bare, in));
        return approximate ? span.map(DateGrammar::loosened) : span;
    }

    private static Span loosened(Span span) {
        DayParts parts = span.from();
        int slack = parts.day() > 0 ? 3 : parts.month() > 0 ? 15 : 366;
        return new Span(span.from(), span.to(), slack, span.part());
    }

    private Optional<Span> edtf(String text, ListCalendar in) {
        Matcher decade = DECADE.matcher(text);
        if (decade.matches()) {
            int from = Integer.parseInt(text.replace('x', '0'));
            int to = Integer.parseInt(text.replace('x', '9'));
            return Optional.of(new Span(new DayParts(in, from, 0, 0), new DayParts(in, to, 0, 0), 0, Part.WHOLE));
        }
        Matcher partly = PARTLY.matcher(text);
        if (partly.matches()) {
            return single(
                    partly.group(1)
                            + (partly.group(2) == null || partly.group(2).equals("-00") ? "" : partly.group(2)),
                    in);
        }
        Matcher set = EDTF_SET.matcher(text);
        return set.matches() ? between(set.group(1), set.group(2), in) : Optional.empty();
    }

    private Optional<Span> single(String text, ListCalendar in) {
        return complete(text, in).map(parts -> new Span(parts, parts, 0, Part.WHOLE));
    }

    private Optional<DayParts> complete(String text, ListCalendar in) {
        return tokens.parts(text, in).filter(parts -> parts.year() > 0);
    }

    private Optional<Span> range(String text, ListCalendar in) {
        Matcher between = BETWEEN.matcher(text);
        List<int[]> places = new ArrayList<>();
        while (between.find()) {
            places.add(new int[] {between.start(), between.end()});
        }
        for (int[] place : places) {
            Optional<Span> span = between(text.substring(0, place[0]), text.substring(place[1]), in);
            if (span.isPresent()) {
                return span;
            }
        }
        return Optional.empty();
    }

    private Optional<Span> between(String left, String right, ListCalendar in) {
        Optional<DayParts> to = complete(right, in);
        return to.flatMap(last -> tokens.parts(left, in)
                .map(first -> first.filledFrom(last))
                .filter(first -> first.year() > 0)
                .map(first -> new Span(first, last, 0, Part.WHOLE)));
    }
}
