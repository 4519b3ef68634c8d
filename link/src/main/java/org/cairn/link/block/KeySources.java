package org.cairn.link.block;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import org.cairn.link.RecordTable;
import org.cairn.link.compare.NameTokens;
import org.cairn.link.text.Folding;
import org.cairn.link.value.PartialDate;
import org.cairn.link.value.Place;
import org.cairn.link.value.Text;
import org.cairn.link.value.Value;
import org.jspecify.annotations.Nullable;

/** The keys that blocking rules name in words, read from one table. */
final class KeySources {

    private final RecordTable records;
    private final @Nullable NameTokens names;

    KeySources(RecordTable records, @Nullable NameTokens names) {
        this.records = records;
        this.names = names;
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

    private static @Nullable KeySource ofName(String key, NameTokens names) {
        return switch (key) {
            case "name" -> row -> whole(names, names.at(row));
            case "name sound" -> row -> ends(names, names.at(row));
            case "given sound" ->
                row -> names.at(row).length == 0 ? KeySource.NONE : sounds(names, Arrays.copyOf(names.at(row), 1));
            case "family sound" -> row -> family(names, names.at(row));
            case "any name sound" -> row -> sounds(names, names.at(row));
            case "two names sound" -> row -> pairs(sounds(names, names.at(row)));
            default -> null;
        };
    }

    private static long[] whole(NameTokens names, int[] tokens) {
        if (tokens.length == 0) {
            return KeySource.NONE;
        }
        long sum = Arrays.stream(tokens)
                .mapToLong(token -> Hash.of(names.token(token).folded()))
                .sum();
        return new long[] {Hash.nonZero(Hash.mix(sum))};
    }

    private static long[] ends(NameTokens names, int[] tokens) {
        if (tokens.length == 0) {
            return KeySource.NONE;
        }
        long first = sound(names, tokens[0]);
        long last = sound(names, tokens[tokens.length - 1]);
        return new long[] {Hash.join(Math.min(first, last), Math.max(first, last))};
    }

    private static long[] family(NameTokens names, int[] tokens) {
        return tokens.length < 2 ? KeySource.NONE : new long[] {sound(names, tokens[tokens.length - 1])};
    }

    private static long[] sounds(NameTokens names, int[] tokens) {
        return Arrays.stream(tokens)
                .mapToLong(token -> sound(names, token))
                .distinct()
                .toArray();
    }

    private static long sound(NameTokens names, int token) {
        return Hash.of(names.token(token).skeleton());
    }

    private static long[] pairs(long[] sounds) {
        LongStream.Builder pairs = LongStream.builder();
        for (int i = 0; i < sounds.length; i++) {
            for (int j = i + 1; j < sounds.length; j++) {
                pairs.add(Hash.join(Math.min(sounds[i], sounds[j]), Math.max(sounds[i], sounds[j])));
            }
        }
        return pairs.build().distinct().toArray();
    }

    private @Nullable KeySource ofField(String key) {
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
