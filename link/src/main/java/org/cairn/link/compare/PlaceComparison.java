package org.cairn.link.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.link.Comparison;
import org.cairn.link.RecordTable;
import org.cairn.link.text.Folding;
import org.cairn.link.text.NameToken;
import org.cairn.link.value.Place;
import org.cairn.link.value.Text;
import org.cairn.link.value.Value;

/**
 * Compares places level by level, from the largest area down. Lists need not have the same levels: a name below the first
 * level is looked for anywhere below the first level of the other place, so that {@code [state, county, city]} meets
 * {@code [state, city]}; and where two lists' lower levels hardly share a name (counties against cities), only the first
 * level is compared.
 */
final class PlaceComparison implements FieldComparison {

    private static final int SAME = 1;
    private static final int AS_FAR_AS_STATED = 2;
    private static final int SIMILAR = 3;
    private static final int PARTLY = 4;
    private static final int FIRST_ONLY = 5;
    private static final int DIFFERENT = 6;

    /** Share of one list's lower names that the other must know for the two to be comparable. */
    private static final double COMPARABLE = 0.5;

    private static final int NONE = -1;

    private final RecordTable records;
    private final int[] placeOfRow;
    private final int[][] names;
    private final boolean[] stated;
    private final List<NameToken> forms = new ArrayList<>();
    private final Map<String, Integer> codes = new HashMap<>();
    private final double[] log2Share;
    private final boolean[][] comparable;
    /** Levels of the places compared last: where the lists' lower levels can be compared, and where not. */
    private final PairMemory[] remembered = {new PairMemory(), new PairMemory()};

    private final double alike;
    private final boolean weighted;
    private final List<Part> parts;

    PlaceComparison(Comparison comparison, RecordTable records) {
        this.records = records;
        this.alike = comparison.limits().get(0);
        this.weighted = comparison.isWeightedByFrequency();
        this.parts = List.of(new Part(
                comparison.field(),
                List.of(
                        "not stated",
                        "same",
                        "same as far as both state it",
                        "similar",
                        "partly the same",
                        "same first level only",
                        "different"),
                true));
        RecordTable.Column column = records.column(comparison.field());
        placeOfRow = column.codes();
        names = new int[column.values().size()][];
        stated = new boolean[names.length];
        for (int place = 0; place < names.length; place++) {
            names[place] = namesOf(column.values().get(place));
            stated[place] = isStated(names[place]);
        }
        log2Share = log2Shares();
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

    private double[] log2Shares() {
        double[] share = new double[forms.size()];
        int all = 0;
        for (int place : placeOfRow) {
            all += stated[place] ? 1 : 0;
            for (int name : names[place]) {
                if (name != NONE) {
                    share[name]++;
                }
            }
        }
        for (int name = 0; name < share.length; name++) {
            share[name] = Math.min(0, StrictMath.log(share[name] / all) / StrictMath.log(2));
        }
        return share;
    }

    private static boolean isStated(int[] place) {
        for (int name : place) {
            if (name != NONE) {
                return true;
            }
        }
        return false;
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

    @Override
    public List<Part> parts() {
        return parts;
    }

    @Override
    public void compare(int[] rowsA, int[] rowsB, int size, long[] patterns, int shift) {
        for (int i = 0; i < size; i++) {
            patterns[i] |= (long) compare(rowsA[i], rowsB[i]) << shift;
        }
    }

    @Override
    public int compare(int rowA, int rowB) {
        int a = placeOfRow[rowA];
        int b = placeOfRow[rowB];
        if (!stated[a] || !stated[b]) {
            return 0;
        }
        if (a == b) {
            return SAME;
        }
        boolean lower = comparable[records.listOf(rowA)][records.listOf(rowB)];
        PairMemory memory = remembered[lower ? 1 : 0];
        int known = memory.get(a, b);
        return known != PairMemory.UNKNOWN ? known : memory.put(a, b, levelOf(names[a], names[b], lower));
    }

    private int levelOf(int[] a, int[] b, boolean comparable) {
        int lowestA = lowest(a);
        int lowestB = lowest(b);
        if (lowestA == 0 && lowestB == 0) {
            return a[0] == b[0] ? SAME : isAlike(a[0], b[0]) ? SIMILAR : DIFFERENT;
        }
        return levelBelow(a, b, lowestA, lowestB, comparable);
    }

    private int levelBelow(int[] a, int[] b, int lowestA, int lowestB, boolean comparable) {
        if (holds(b, a[lowestA], lowestA) || holds(a, b[lowestB], lowestB)) {
            return lowestA == 0 || lowestB == 0 ? AS_FAR_AS_STATED : SAME;
        }
        boolean first = a[0] == NONE || b[0] == NONE || a[0] == b[0] || isAlike(a[0], b[0]);
        if (!first) {
            return DIFFERENT;
        }
        if (lowestA > 0 && lowestB > 0 && holdsAlike(b, a[lowestA])) {
            return SIMILAR;
        }
        if (sharesBelow(a, b)) {
            return PARTLY;
        }
        return comparable && lowestA > 0 && lowestB > 0 ? FIRST_ONLY : AS_FAR_AS_STATED;
    }

    private static int lowest(int[] place) {
        int lowest = place.length - 1;
        while (place[lowest] == NONE) {
            lowest--;
        }
        return lowest;
    }

    /** Whether a place holds a name: a lower name anywhere below the first level, a first-level name anywhere. */
    private static boolean holds(int[] place, int name, int level) {
        for (int i = level == 0 ? 0 : 1; i < place.length; i++) {
            if (place[i] == name) {
                return true;
            }
        }
        return false;
    }

    private boolean holdsAlike(int[] place, int name) {
        for (int i = 1; i < place.length; i++) {
            if (place[i] != NONE && isAlike(place[i], name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean sharesBelow(int[] a, int[] b) {
        for (int i = 1; i < a.length; i++) {
            if (a[i] != NONE && holds(b, a[i], i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAlike(int a, int b) {
        if (a == b) {
            return true;
        }
        NameToken x = forms.get(a);
        NameToken y = forms.get(b);
        if (x.arabic() != y.arabic()) {
            return x.skeleton().equals(y.skeleton());
        }
        String spelledX = x.arabic() ? x.folded() : x.latin();
        String spelledY = y.arabic() ? y.folded() : y.latin();
        double similarity = spelledX.compareTo(spelledY) <= 0 // Jaro's matching depends on which word comes first
                ? JaroWinkler.similarity(spelledX, spelledY)
                : JaroWinkler.similarity(spelledY, spelledX);
        return similarity >= alike;
    }

    /** A place on one list is a class of its own, since how far two places compare depends on their lists. */
    @Override
    public int[] classOfRow() {
        int lists = records.lists().size();
        int[] numbers = new int[names.length * lists];
        int classes = 0;
        int[] classOfRow = new int[placeOfRow.length];
        for (int row = 0; row < classOfRow.length; row++) {
            int at = placeOfRow[row] * lists + records.listOf(row);
            if (numbers[at] == 0) {
                numbers[at] = stated[placeOfRow[row]] ? ++classes : -1;
            }
            classOfRow[row] = numbers[at] < 0 ? -1 : numbers[at] - 1;
        }
        return classOfRow;
    }

    @Override
    public void log2Frequencies(int[] rowsA, int[] rowsB, int size, double[][] shares, int at) {
        for (int i = 0; i < size; i++) {
            shares[at][i] = log2Frequency(rowsA[i], rowsB[i]);
        }
    }

    private double log2Frequency(int rowA, int rowB) {
        if (!weighted) {
            return Double.NaN;
        }
        int[] a = names[placeOfRow[rowA]];
        int[] b = names[placeOfRow[rowB]];
        int level = compare(rowA, rowB);
        double rarest = Double.NaN;
        if (level != SAME && level != AS_FAR_AS_STATED && level != FIRST_ONLY) {
            return rarest;
        }
        for (int name : a) {
            for (int other : b) {
                if (name != NONE && name == other && !(log2Share[name] >= rarest)) {
                    rarest = log2Share[name];
                }
            }
        }
        return rarest;
    }
}
