package org.cairn.app.web.words;

import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.cairn.link.value.Absent;
import org.cairn.link.value.Age;
import org.cairn.link.value.PartialDate;
import org.cairn.link.value.PersonName;
import org.cairn.link.value.Sex;
import org.cairn.link.value.Text;
import org.cairn.link.value.Value;

/**
 * One language of the workbench: the sentences of its file, filled in by its own rules of number and plural. Sentences are
 * ICU messages; a text put into one is a value and is isolated, a number is written as the language writes it, in the
 * digits of {@code figures.csv}.
 */
public final class Language {

    /** The languages there are, the first one leading. A language is a file of sentences and its tag here. */
    private static final List<String> TAGS = List.of("en", "ar", "es");

    private static final Map<String, Language> ALL = new ConcurrentHashMap<>();

    private final String tag;
    private final ULocale locale;
    private final Map<String, String> sentences;
    private final Map<String, MessageFormat> filled = new ConcurrentHashMap<>();

    private Language(String tag) {
        this.tag = tag;
        // Days before months, as everywhere in Cairn; and the digits of figures.csv in every language.
        this.locale = ULocale.forLanguageTag((tag.equals("en") ? "en-GB" : tag) + "-u-nu-latn");
        this.sentences = read(tag);
    }

    /** The tags of every language. */
    public static List<String> tags() {
        return TAGS;
    }

    /** A language by its tag; the leading one where there is none of that tag. */
    public static Language of(String tag) {
        return ALL.computeIfAbsent(TAGS.contains(tag) ? tag : TAGS.get(0), Language::new);
    }

    /** The first language that a browser asks for and that there is, by its {@code Accept-Language}. */
    public static Language asked(String header) {
        for (String wish : header.split(",", -1)) {
            String wanted = wish.split(";", -1)[0].strip().split("-", -1)[0];
            if (TAGS.contains(wanted)) {
                return of(wanted);
            }
        }
        return of(TAGS.get(0));
    }

    private static Map<String, String> read(String tag) {
        String file = tag + ".properties";
        try (InputStream in = Language.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: %s is missing from it".formatted(file));
            }
            Properties read = new Properties();
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> sentences = new LinkedHashMap<>();
            read.stringPropertyNames().forEach(key -> sentences.put(key, read.getProperty(key)));
            return sentences;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its tag, such as {@code ar}. */
    public String tag() {
        return tag;
    }

    /** {@code rtl} or {@code ltr}. */
    public String direction() {
        return locale.isRightToLeft() ? "rtl" : "ltr";
    }

    /** What its speakers call it. */
    public String name() {
        return LocaleDisplayNames.getInstance(locale, DisplayContext.CAPITALIZATION_FOR_STANDALONE)
                .localeDisplayName(tag);
    }

    /** Whether it has a sentence of this key. */
    public boolean has(String key) {
        return sentences.containsKey(key);
    }

    /** The keys of its sentences. */
    public Set<String> keys() {
        return new TreeSet<>(sentences.keySet());
    }

    /**
     * A sentence, for a page.
     *
     * @param namesAndValues what is put into it: a name, its value, the next name …
     */
    public Phrase say(String key, Object... namesAndValues) {
        return new Phrase(text(key, namesAndValues));
    }

    /** A sentence as text, for an attribute. */
    public String text(String key, Object... namesAndValues) {
        String sentence = sentences.get(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no sentence “%s” in %s.properties".formatted(key, tag));
        }
        if (namesAndValues.length == 0) {
            return sentence;
        }
        MessageFormat format = filled.computeIfAbsent(key, any -> new MessageFormat(sentence, locale));
        Map<String, Object> values = values(namesAndValues);
        synchronized (format) {
            return format.format((Object) values);
        }
    }

    private static Map<String, Object> values(Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], value(namesAndValues[i + 1]));
        }
        return values;
    }

    /** Numbers as numbers, for plurals; cases by their names, for choices; sentences as they are; all else isolated. */
    private static Object value(Object value) {
        if (value instanceof Number) {
            return value;
        }
        if (value instanceof Phrase phrase) {
            return phrase.text();
        }
        return value instanceof Enum<?> choice
                ? choice.name().toLowerCase(Locale.ROOT)
                : Phrase.isolated(value.toString());
    }

    /** A count: {@code 1,398}. */
    public String number(long count) {
        return NumberFormat.getIntegerInstance(locale).format(count);
    }

    /** A number with so many decimals, and a true minus sign. */
    public String decimal(double value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        String written = format.format(value);
        return written.replace('-', '−');
    }

    /** A weight in bits with its sign: {@code +5.4}, {@code −10.0}. */
    public String bits(double bits) {
        String digits = decimal(Math.abs(bits), 1);
        boolean isZero = Math.round(Math.abs(bits) * 10) == 0;
        return isZero ? decimal(0, 1) : (bits > 0 ? "+" : "−") + digits;
    }

    /** A share of a whole as a whole percentage. */
    public String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(share > 0 && share < 0.1 ? 1 : 0);
        return format.format(share);
    }

    /** What a record says in one field, as Cairn reads it. */
    public Phrase value(Value value) {
        if (value instanceof Absent absent) {
            return say("value." + absent.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        if (value instanceof PartialDate date) {
            return new Phrase(date(date));
        }
        if (value instanceof Sex sex) {
            return say(sex == Sex.FEMALE ? "value.female" : "value.male");
        }
        if (value instanceof Age age) {
            return age.isExact()
                    ? new Phrase(number(age.atLeast()))
                    : say("value.age-range", "least", age.atLeast(), "most", age.atMost());
        }
        if (value instanceof PersonName name) {
            return new Phrase(Phrase.isolated(name.full()));
        }
        return new Phrase(Phrase.isolated(value instanceof Text text ? text.text() : value.toString()));
    }

    /** A field's name, in words where Cairn knows it. */
    public Phrase field(String field) {
        return orElse("field." + field, field);
    }

    /** A date as far as it is known, written out: "2 March 2031", "March 2031", "2–5 March 2031". */
    public String date(PartialDate date) {
        String skeleton = "dMMMMy";
        if (date.toString().length() == 4) {
            skeleton = "y";
        } else if (date.toString().length() == 7) {
            skeleton = "MMMMy";
        }
        return interval(skeleton, date.first(), date.last());
    }

    /** A moment as a day and a time of day, in the time zone of this computer. */
    public String moment(Instant moment) {
        DateIntervalFormat format = DateIntervalFormat.getInstance("dMMMMyHm", locale);
        long at = moment.toEpochMilli();
        return format.format(new DateInterval(at, at));
    }

    private String interval(String skeleton, LocalDate first, LocalDate last) {
        DateIntervalFormat format = DateIntervalFormat.getInstance(skeleton, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(new DateInterval(milliseconds(first), milliseconds(last)));
    }

    private static long milliseconds(LocalDate day) {
        return day.toEpochDay() * 24L * 60 * 60 * 1000;
    }

    /** "a", "a and b", "a, b and c", each of them isolated. */
    public Phrase list(List<String> values) {
        List<String> isolated = values.stream().map(Phrase::isolated).toList();
        return new Phrase(com.ibm.icu.text.ListFormatter.getInstance(locale).format(isolated));
    }

    /** The sentence of a key where there is one, and the text itself where there is none: for words that a project adds. */
    public Phrase orElse(String key, String text) {
        return Optional.ofNullable(sentences.get(key))
                .map(Phrase::new)
                .orElseGet(() -> new Phrase(Phrase.isolated(text)));
    }
}
