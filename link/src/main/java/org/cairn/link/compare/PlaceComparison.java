package org.cairn.link.compare;

import java.util.List;
import org.cairn.link.Comparison;
import org.cairn.link.RecordTable;

/**
 * Compares places level by level, from the largest area down. Lists need not have the same levels: a name below the first
 * level is looked for anywhere below the first level of the other place, so that {@code [state, county, city]} meets
 * {@code [state, city]}; and where two lists' lower levels hardly share a name (counties against cities), only the first
 * level is compared.
 */
final class PlaceComparison extends CodedComparison {

    private static final int SAME = 1;
    private static final int AS_FAR_AS_STATED = 2;
    private static final int SIMILAR = 3;
    private static final int PARTLY = 4;
    private static final int FIRST_ONLY = 5;
    private static final int DIFFERENT = 6;
    private static final int NONE = PlaceNames.NONE;

    private static final List<String> LEVELS = List.of(
            "not stated",
            "same",
            "same as far as both state it",
            "similar",
            "partly the same",
            "same first level only",
            "different");

    private final PlaceNames names;
    private final double alike;
    private final NeededMatches needed;
    private final boolean weighted;

    private PlaceComparison(Comparison comparison, PlaceNames names) {
        super(names.codeOfRow(), new Part(comparison.field(), LEVELS, true));
        this.names = names;
        this.alike = comparison.limits().get(0);
        this.needed = new NeededMatches(alike);
        this.weighted = comparison.isWeightedByFrequency();
    }

    static PlaceComparison of(Comparison comparison, RecordTable records) {
        return new PlaceComparison(comparison, new PlaceNames(records, records.column(comparison.field())));
    }

    @Override
    int level(int codeA, int codeB) {
        if (names.isSamePlace(codeA, codeB)) {
            return SAME;
        }
        int[] a = names.namesOf(codeA);
        int[] b = names.namesOf(codeB);
        int lowestA = lowest(a);
        int lowestB = lowest(b);
        if (lowestA == 0 && lowestB == 0) {
            return a[0] == b[0] ? SAME : isAlike(a[0], b[0]) ? SIMILAR : DIFFERENT;
        }
        return levelBelow(a, b, lowestA, lowestB, names.areComparable(codeA, codeB));
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
        return names.areAlike(a, b, alike, needed);
    }

    @Override
    int share(int codeA, int codeB) {
        if (!weighted) {
            return PatternBatch.NO_SHARE;
        }
        int level = level(codeA, codeB);
        if (level != SAME && level != AS_FAR_AS_STATED && level != FIRST_ONLY) {
            return PatternBatch.NO_SHARE;
        }
        int rarest = PatternBatch.NO_SHARE;
        for (int name : names.namesOf(codeA)) {
            for (int other : names.namesOf(codeB)) {
                boolean rarer = rarest == PatternBatch.NO_SHARE || (name != NONE && names.share(name) < rarest);
                rarest = name != NONE && name == other && rarer ? names.share(name) : rarest;
            }
        }
        return rarest;
    }
}
