package org.cairn.link.block;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import org.cairn.link.RecordTable;
import org.cairn.link.compare.NameTokens;
import org.cairn.link.compare.Years;
import org.cairn.link.text.Folding;
import org.cairn.link.value.PartialDate;
import org.cairn.link.value.Place;
import org.cairn.link.value.Text;
import org.cairn.link.value.Value;
import org.jspecify.annotations.Nullable;

/** The keys that blocking rules name in words, read from one table. */
final class KeySources {

    private static final String ABOUT_AGE = "about age";

    private final RecordTable records;
    private final @Nullable NameSounds names;

    KeySources(RecordTable records, @Nullable NameTokens names) {
        this.records = records;
        this.names = names == null ? null : new NameSounds(names);
    }

    /**
     * The source of a key.
     *
     * @throws IllegalArgumentException if there is no such key, naming those there are
     */
    KeySource of(String key) {
        KeySource source = find(key);
        if (source == null) {
            throw new IllegalArgumentException(
                    "no blocking key “%s”; there are %s".formatted(key, String.join(", ", known())));
        }
        return source;
    }

    /** Whether the table has what the key needs. */
    boolean has(String key) {
        return find(key) != null;
    }

    private @Nullable KeySource find(String key) {
        KeySource source = names == null ? null : ofName(key, names);
        return source == null ? ofField(key) : source;
    }

    private List<String> known() {
        List<String> known = new ArrayList<>();
        if (names != null) {
            known.addAll(List.of("name", "name sound", "given sound", "family sound"));
        }
        if (find(ABOUT_AGE) != null) {
            known.add(ABOUT_AGE);
        }
        for (String field : records.fields()) {
            if (!known.contains(field)) {
                known.add(field);
            }
            if (holds(field, PartialDate.class)) {
                known.add("month of " + field);
                known.add("year of " + field);
            }
            if (holds(field, Place.class)) {
                known.add(field + ".2");
            }
        }
        return known;
    }

    private boolean holds(String field, Class<? extends Value> kind) {
        return records.column(field).values().stream().anyMatch(kind::isInstance);
    }

    private static @Nullable KeySource ofName(String key, NameSounds sounds) {
        return switch (key) {
            case "name" -> sounds::whole;
            case "name sound" -> sounds::ends;
            case "given sound" -> sounds::given;
            case "family sound" -> sounds::family;
            case "any name sound" -> sounds::any;
            case "two names sound" -> sounds::two;
            default -> null;
        };
    }

    private @Nullable KeySource ofField(String key) {
        if (key.equals(ABOUT_AGE)) {
            return aboutAge();
        }
        if (records.has(key)) {
            return byValue(key, KeySources::ofValue);
        }
        String month = afterPrefix(key, "month of ");
        if (month != null) {
            return byValue(month, value -> ofDate(value, "month"));
        }
        String year = afterPrefix(key, "year of ");
        if (year != null) {
            return byValue(year, value -> ofDate(value, "year"));
        }
        int dot = key.lastIndexOf('.');
        if (dot > 0
                && records.has(key.substring(0, dot))
                && key.substring(dot + 1).matches("[1-9]")) {
            int level = key.charAt(dot + 1) - '1';
            return byValue(key.substring(0, dot), value -> ofPlaceLevel(value, level));
        }
        return null;
    }

    /** Each year of age that a record leaves open, as stated or from birth and death, and the years beside it. */
    private @Nullable KeySource aboutAge() {
        boolean derived = records.has("born") && records.has("died");
        if (!derived && !records.has("age")) {
            return null;
        }
        Years years = Years.of(records, "age");
        return row -> years.isStated(row)
                ? LongStream.rangeClosed(
                                years.youngest(row) - 1L, Math.min(years.oldest(row), years.youngest(row) + 1) + 1L)
                        .map(age -> Hash.nonZero(Hash.mix(age)))
                        .toArray()
                : KeySource.NONE;
    }

    private @Nullable String afterPrefix(String key, String prefix) {
        String rest = key.startsWith(prefix) ? key.substring(prefix.length()) : "";
        return records.has(rest) ? rest : null;
    }

    private KeySource byValue(String field, java.util.function.Function<Value, long[]> keys) {
        RecordTable.Column column = records.column(field);
        long[][] ofCode = column.values().stream().map(keys).toArray(long[][]::new);
        IntFunction<long[]> at = row -> ofCode[column.codes()[row]];
        return at::apply;
    }

    private static long[] ofValue(Value value) {
        if (value.isAbsent()) {
            return KeySource.NONE;
        }
        if (value instanceof Place place) {
            return place.levels().stream()
                    .mapToLong(KeySources::ofName)
                    .filter(key -> key != 0)
                    .distinct()
                    .toArray();
        }
        if (value instanceof PartialDate date) {
            return date.isExactDay() ? new long[] {Hash.nonZero(Hash.mix(date.firstDay()))} : KeySource.NONE;
        }
        String text = value instanceof Text words ? String.join(" ", Folding.words(words.text())) : value.toString();
        return new long[] {Hash.of(text)};
    }

    private static long ofName(String name) {
        String folded = String.join("", Folding.words(name));
        return folded.isEmpty() ? 0 : Hash.of(folded);
    }

    private static long[] ofPlaceLevel(Value value, int level) {
        if (!(value instanceof Place place) || level >= place.levels().size()) {
            return KeySource.NONE;
        }
        long key = ofName(place.levels().get(level));
        return key == 0 ? KeySource.NONE : new long[] {key};
    }

    private static long[] ofDate(Value value, String unit) {
        if (!(value instanceof PartialDate date)) {
            return KeySource.NONE;
        }
        LocalDate first = date.first();
        LocalDate last = date.last();
        boolean sameYear = first.getYear() == last.getYear();
        boolean month = unit.equals("month");
        if (!sameYear || (month && first.getMonthValue() != last.getMonthValue())) {
            return KeySource.NONE;
        }
        String text = month
                ? String.format(Locale.ROOT, "%d-%d", first.getYear(), first.getMonthValue())
                : Integer.toString(first.getYear());
        return new long[] {Hash.of(text)};
    }
}
