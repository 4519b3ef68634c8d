package org.cairn.casebook.work;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.cairn.link.NameWord;
import org.cairn.link.RecordTable;
import org.cairn.link.value.PersonName;
import org.cairn.link.value.Value;

/**
 * Finds names: as spelled, whatever the letter variants, by the beginnings of their words; or by their sound, whatever the
 * script. Every distinct name is taken apart once. Immutable.
 */
public final class NameSearch {

    private final List<NameWord> words;
    /** For each distinct name, its words. */
    private final int[][] names;

    private NameSearch(List<NameWord> words, int[][] names) {
        this.words = words;
        this.names = names;
    }

    /** Prepares the names of a table. */
    public static NameSearch of(RecordTable table) {
        List<Value> values = table.has("name") ? table.column("name").values() : List.of();
        Map<NameWord, Integer> places = new HashMap<>();
        List<NameWord> words = new ArrayList<>();
        int[][] names = new int[values.size()][];
        for (int code = 0; code < names.length; code++) {
            List<NameWord> own = values.get(code) instanceof PersonName name ? NameWord.of(name.full()) : List.of();
            names[code] = own.stream()
                    .mapToInt(word -> places.computeIfAbsent(word, next -> {
                        words.add(next);
                        return words.size() - 1;
                    }))
                    .toArray();
        }
        return new NameSearch(words, names);
    }

    /** The codes of names each of whose sought words begins some word of theirs. */
    public BitSet spelled(String sought) {
        List<NameWord> wanted = NameWord.of(sought);
        return find(wanted.stream()
                .<Predicate<NameWord>>map(word -> own ->
                        own.folded().startsWith(word.folded()) || own.latin().startsWith(word.latin()))
                .toList());
    }

    /** The codes of names in which each sought word sounds like some word of theirs. */
    public BitSet sounding(String sought) {
        List<NameWord> wanted = NameWord.of(sought);
        return find(wanted.stream()
                .<Predicate<NameWord>>map(word -> own -> own.sound().equals(word.sound()))
                .toList());
    }

    private BitSet find(List<Predicate<NameWord>> wanted) {
        BitSet found = new BitSet(names.length);
        if (wanted.isEmpty()) {
            return found;
        }
        found.set(0, names.length);
        for (Predicate<NameWord> each : wanted) {
            BitSet fitting = new BitSet(words.size());
            for (int word = 0; word < words.size(); word++) {
                if (each.test(words.get(word))) {
                    fitting.set(word);
                }
            }
            for (int name = found.nextSetBit(0); name >= 0; name = found.nextSetBit(name + 1)) {
                if (!anyOf(names[name], fitting)) {
                    found.clear(name);
                }
            }
        }
        return found;
    }

    private static boolean anyOf(int[] words, BitSet fitting) {
        for (int word : words) {
            if (fitting.get(word)) {
                return true;
            }
        }
        return false;
    }
}
