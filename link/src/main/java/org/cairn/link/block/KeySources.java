package org.cairn.link.block;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
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
    private static final String MONTH_OF = "month of ";
    private static final String YEAR_OF = "year of ";
    private static final String DAY_AND_MONTH_OF = "day and month of ";
    /** A key that all records share. */
    static final String ANYTHING = "every two records";
    /** Shared by records that state the same in every field. */
    static final String EVERYTHING = "the same in everything";

    private final RecordTable records;
    private final @Nullable NameSounds names;
    private final Map<String, KeyColumn> made = new HashMap<>();

    KeySources(RecordTable records, @Nullable NameTokens names) {
        this.records = records;
        this.names = names == null ? null : new NameSounds(names);
    }

    /** The keys of all rows under each of several names. */
    List<KeyColumn> of(List<String> keys) {
        return keys.stream().map(this::of).toList();
    }

    /**
     * The keys of all rows under one name.
     *
     * @throws IllegalArgumentException if there is no such key, naming those there are
     */
    KeyColumn of(String key) {
        KeyColumn known = made.get(key);
        if (known != null) {
            return known;
        }
        if (!has(key)) {
            throw new IllegalArgumentException(
                    "no blocking key “%s”; there are %s".formatted(key, String.join(", ", known())));
        }
        KeyColumn column = isOfName(key) ? names().of(key) : ofField(key);
        made.put(key, column);
        return column;
    }

    /** Whether the table has what the key needs. */
    boolean has(String key) {
        return isOfName(key)
                || (key.equals(ABOUT_AGE) && hasAges())
                || records.has(key)
                || key.equals(ANYTHING)
                || key.equals(EVERYTHING)
                || !afterPrefix(key, DAY_AND_MONTH_OF).isEmpty()
                || !afterPrefix(key, MONTH_OF).isEmpty()
                || !afterPrefix(key, YEAR_OF).isEmpty()
                || !placeOf(key).isEmpty();
    }

    private boolean isOfName(String key) {
        return names != null && NameSounds.KEYS.contains(key);
    }

    private NameSounds names() {
        return Objects.requireNonNull(names);
    }

    private boolean hasAges() {
        return records.has("age") || (records.has("born") && records.has("died"));
    }

    private List<String> known() {
        List<String> known = new ArrayList<>();
        if (names != null) {
            known.addAll(List.of("name", "name sound", "given sound", "family sound"));
        }
        if (hasAges()) {
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

    private KeyColumn ofField(String key) {
        if (key.equals(ABOUT_AGE)) {
            return aboutAge();
        }
        if (records.has(key)) {
            return byValue(key, KeySources::ofValue);
        }
        if (key.equals(ANYTHING)) {
            return KeyColumn.of(new int[records.size()], 1, code -> new long[] {1});
        }
        if (key.equals(EVERYTHING)) {
            return everything();
        }
        String dayAndMonth = afterPrefix(key, DAY_AND_MONTH_OF);
        if (!dayAndMonth.isEmpty()) {
            return byValue(dayAndMonth, KeySources::ofDayAndMonth);
        }
        String month = afterPrefix(key, MONTH_OF);
        if (!month.isEmpty()) {
            return byValue(month, value -> ofDate(value, true));
        }
        String year = afterPrefix(key, YEAR_OF);
        if (!year.isEmpty()) {
            return byValue(year, value -> ofDate(value, false));
        }
        int level = key.charAt(key.length() - 1) - '1';
        return byValue(placeOf(key), value -> ofPlaceLevel(value, level));
    }

    /** One key for what a row states in all fields together; none where it states nothing. */
    private KeyColumn everything() {
        long[] all = new long[records.size()];
        for (String field : records.fields()) {
            RecordTable.Column column = records.column(field);
            long[] hashes = column.values().stream()
                    .mapToLong(value -> value.isAbsent() ? 0 : Hash.of(value.toString()))
                    .toArray();
            for (int row = 0; row < all.length; row++) {
                long own = hashes[column.codes()[row]];
                all[row] = own == 0 && all[row] == 0 ? 0 : Hash.join(all[row], own);
            }
        }
        int[] rows = IntStream.range(0, all.length).toArray();
        return KeyColumn.of(rows, all.length, row -> all[row] == 0 ? KeyColumn.NONE : new long[] {all[row]});
    }

    /** Each year of age that a record leaves open, as stated or from birth and death, and the years beside it. */
    private KeyColumn aboutAge() {
        Years years = Years.of(records, "age");
        int[] codes = new int[records.size()];
        for (int row = 0; row < codes.length; row++) {
            boolean two = years.oldest(row) > years.youngest(row);
            codes[row] = years.isStated(row) ? 1 + 2 * years.youngest(row) + (two ? 1 : 0) : 0;
        }
        int most = Arrays.stream(codes).max().orElse(0) + 1;
        return KeyColumn.of(codes, most, code -> {
            int youngest = (code - 1) / 2;
            int oldest = youngest + (code - 1) % 2;
            return code == 0
                    ? KeyColumn.NONE
                    : LongStream.rangeClosed(youngest - 1L, oldest + 1L)
                            .map(age -> Hash.nonZero(Hash.mix(age)))
                            .toArray();
        });
    }

    /** The field named after a prefix, or nothing. */
    private String afterPrefix(String key, String prefix) {
        String rest = key.startsWith(prefix) ? key.substring(prefix.length()) : "";
        return records.has(rest) ? rest : "";
    }

    /** The field before “.2”, or nothing. */
    private String placeOf(String key) {
        int dot = key.lastIndexOf('.');
        boolean level = dot > 0 && key.substring(dot + 1).matches("[1-9]");
        return level && records.has(key.substring(0, dot)) ? key.substring(0, dot) : "";
    }

    private KeyColumn byValue(String field, Function<Value, long[]> keys) {
        RecordTable.Column column = records.column(field);
        List<Value> values = column.values();
        return KeyColumn.of(column.codes(), values.size(), code -> keys.apply(values.get(code)));
    }

    private static long[] ofValue(Value value) {
        if (value.isAbsent()) {
            return KeyColumn.NONE;
        }
        if (value instanceof Place place) {
            return place.levels().stream()
                    .mapToLong(KeySources::ofName)
                    .filter(key -> key != 0)
                    .distinct()
                    .toArray();
        }
        if (value instanceof PartialDate date) {
            return date.isExactDay() ? new long[] {Hash.nonZero(Hash.mix(date.firstDay()))} : KeyColumn.NONE;
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
            return KeyColumn.NONE;
        }
        long key = ofName(place.levels().get(level));
        return key == 0 ? KeyColumn.NONE : new long[] {key};
    }

    private static long[] ofDayAndMonth(Value value) {
        boolean exact = value instanceof PartialDate date && date.isExactDay();
        if (!exact) {
            return KeyColumn.NONE;
        }
        LocalDate day = ((PartialDate) value).first();
        return new long[] {Hash.nonZero(Hash.mix(31L * day.getMonthValue() + day.getDayOfMonth()))};
    }

    private static long[] ofDate(Value value, boolean month) {
        if (!(value instanceof PartialDate date)) {
            return KeyColumn.NONE;
        }
        LocalDate first = date.first();
        LocalDate last = date.last();
        boolean sameYear = first.getYear() == last.getYear();
        if (!sameYear || (month && first.getMonthValue() != last.getMonthValue())) {
            return KeyColumn.NONE;
        }
        String text = month
                ? String.format(Locale.ROOT, "%d-%d", first.getYear(), first.getMonthValue())
                : Integer.toString(first.getYear());
        return new long[] {Hash.of(text)};
    }
}
