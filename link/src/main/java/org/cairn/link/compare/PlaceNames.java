package org.cairn.link.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.link.RecordTable;
import org.cairn.link.text.Folding;
import org.cairn.link.text.NameToken;
import org.cairn.link.value.Place;
import org.cairn.link.value.Text;
import org.cairn.link.value.Value;

/**
 * The places of a table, level by level, each distinct name folded once. A place on one list is a value of its own, since how far two
 * places compare depends on their lists too.
 */
final class PlaceNames {

    /** In place of the name of a level that is not stated. */
    static final int NONE = -1;

    /** Share of one list's lower names that the other must know for the two to be comparable. */
    private static final double COMPARABLE = 0.5;

    private final RecordTable records;
    private final int[] placeOfRow;
    /** Names of each distinct place, level by level. */
    private final int[][] names;

    private final List<NameToken> forms = new ArrayList<>();
    private final Map<String, Integer> codes = new HashMap<>();
    private final WordForms spelling;
    private final int[] shareOfName;
    private final boolean[][] comparable;

    private final int[] codeOfRow;
    private int[] placeOfCode = new int[0];
    private int[] listOfCode = new int[0];

    PlaceNames(RecordTable records, RecordTable.Column column) {
        this.records = records;
        placeOfRow = column.codes();
        names = new int[column.values().size()][];
        for (int place = 0; place < names.length; place++) {
            names[place] = namesOf(column.values().get(place));
        }
        spelling = new WordForms(forms.size());
        for (int name = 0; name < forms.size(); name++) {
            NameToken form = forms.get(name);
            spelling.set(name, form.arabic() ? form.folded() : form.latin());
        }
        codeOfRow = new int[placeOfRow.length];
        codeRows();
        shareOfName = shares();
        comparable = comparableLists();
    }

    private int[] namesOf(Value value) {
        List<String> levels = List.of();
        if (value instanceof Place place) {
            levels = place.levels();
        } else if (value instanceof Text text) {
            levels = List.of(text.text());
        }
        return levels.stream().mapToInt(this::codeOf).toArray();
    }

    private int codeOf(String name) {
        String folded = String.join("", Folding.words(name));
        if (folded.isEmpty()) {
            return NONE;
        }
        return codes.computeIfAbsent(folded, key -> {
            forms.add(NameToken.of(key));
            return forms.size() - 1;
        });
    }

    private void codeRows() {
        int lists = records.lists().size();
        int[] numbers = new int[names.length * lists];
        int[] keys = new int[numbers.length];
        int size = 0;
        for (int row = 0; row < codeOfRow.length; row++) {
            int key = placeOfRow[row] * lists + records.listOf(row);
            if (numbers[key] == 0) {
                boolean stated = Arrays.stream(names[placeOfRow[row]]).anyMatch(name -> name != NONE);
                keys[size] = key;
                numbers[key] = stated ? ++size : CodedComparison.ABSENT;
            }
            codeOfRow[row] = numbers[key] < 0 ? CodedComparison.ABSENT : numbers[key] - 1;
        }
        placeOfCode = Arrays.stream(keys, 0, size).map(key -> key / lists).toArray();
        listOfCode = Arrays.stream(keys, 0, size).map(key -> key % lists).toArray();
    }

    private int[] shares() {
        int[] count = new int[forms.size()];
        int stated = 0;
        for (int code : codeOfRow) {
            if (code != CodedComparison.ABSENT) {
                stated++;
                for (int name : namesOf(code)) {
                    count[name == NONE ? 0 : name] += name == NONE ? 0 : 1;
                }
            }
        }
        for (int name = 0; name < count.length; name++) {
            count[name] = PatternBatch.units((double) count[name] / stated);
        }
        return count;
    }

    private boolean[][] comparableLists() {
        int lists = records.lists().size();
        long[][] lower = new long[lists][forms.size()];
        for (int row = 0; row < placeOfRow.length; row++) {
            int[] place = names[placeOfRow[row]];
            for (int level = 1; level < place.length; level++) {
                if (place[level] != NONE) {
                    lower[records.listOf(row)][place[level]]++;
                }
            }
        }
        boolean[][] known = new boolean[lists][lists];
        for (int a = 0; a < lists; a++) {
            for (int b = 0; b < lists; b++) {
                known[a][b] =
                        shareKnown(lower[a], lower[b]) >= COMPARABLE || shareKnown(lower[b], lower[a]) >= COMPARABLE;
            }
        }
        return known;
    }

    private static double shareKnown(long[] of, long[] in) {
        long all = 0;
        long known = 0;
        for (int name = 0; name < of.length; name++) {
            all += of[name];
            known += in[name] > 0 ? of[name] : 0;
        }
        return all == 0 ? 0 : (double) known / all;
    }

    /** For each row the code of its place on its list. */
    int[] codeOfRow() {
        return codeOfRow;
    }

    /** Whether two codes are of one place. */
    boolean isSamePlace(int codeA, int codeB) {
        return placeOfCode[codeA] == placeOfCode[codeB];
    }

    /** Names of the place with a code, level by level, {@link #NONE} where one is not stated. Do not write to it. */
    int[] namesOf(int code) {
        return names[placeOfCode[code]];
    }

    /** Whether the lower levels of the lists of two codes mean the same. */
    boolean areComparable(int codeA, int codeB) {
        return comparable[listOfCode[codeA]][listOfCode[codeB]];
    }

    /** How common a name is, log₂ in units. */
    int share(int name) {
        return shareOfName[name];
    }

    /** Whether two names are spelled alike, or sound the same in two scripts. */
    boolean areAlike(int a, int b, double similarity, NeededMatches needed) {
        if (a == b) {
            return true;
        }
        NameToken x = forms.get(a);
        NameToken y = forms.get(b);
        if (x.arabic() != y.arabic()) {
            return x.skeleton().equals(y.skeleton());
        }
        if (!spelling.canReach(a, b, needed)) {
            return false;
        }
        int[] first = spelling.letters(a);
        int[] second = spelling.letters(b);
        double found = Arrays.compare(first, second) <= 0 // Jaro's matching depends on which word comes first
                ? JaroWinkler.similarity(first, second)
                : JaroWinkler.similarity(second, first);
        return found >= similarity;
    }
}
