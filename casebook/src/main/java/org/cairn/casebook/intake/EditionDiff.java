package org.cairn.casebook.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a newer copy of a list changed. Rows are matched by id, columns by name; a column that only one copy has counts as
 * changed in each row where it holds anything.
 *
 * @param added number of ids that only the newer copy has
 * @param changed number of ids whose cells differ
 * @param missing number of ids that only the older copy has; their records stay
 * @param unchanged number of ids whose cells are the same
 * @param changedByColumn column → number of ids in which it changed
 * @param examples the first few of each, by id and row
 */
public record EditionDiff(
        long added,
        long changed,
        long missing,
        long unchanged,
        Map<String, Long> changedByColumn,
        List<Example> examples) {

    /** How many examples of each kind are kept. */
    public static final int EXAMPLES = 20;

    /** How a row differs. */
    public enum Change {
        ADDED,
        CHANGED,
        MISSING
    }

    /**
     * One row that differs.
     *
     * @param change how
     * @param id its id
     * @param row its row in the newer copy; for a missing one, in the older
     * @param columns the columns that changed
     */
    public record Example(Change change, String id, long row, List<String> columns) {
        public Example {
            columns = List.copyOf(columns);
        }
    }

    public EditionDiff {
        changedByColumn = Collections.unmodifiableMap(new LinkedHashMap<>(changedByColumn));
        examples = List.copyOf(examples);
    }

    /**
     * Compares two copies of a list.
     *
     * @param olderHeader names of the older copy's columns
     * @param newerHeader names of the newer copy's columns
     */
    public static EditionDiff between(
            Edition older, List<String> olderHeader, Edition newer, List<String> newerHeader) {
        return new Comparing(older, olderHeader, newer, newerHeader).diff();
    }

    /** Whether the copies hold the same. */
    public boolean isEmpty() {
        return added + changed + missing == 0;
    }

    /** What changed, in a sentence or two, without any name. */
    public String message() {
        String counts = "%s added, %s changed, %s no longer there, %s the same."
                .formatted(
                        Wording.number(added),
                        Wording.number(changed),
                        Wording.number(missing),
                        Wording.number(unchanged));
        if (changedByColumn.isEmpty()) {
            return counts;
        }
        String columns = changedByColumn.entrySet().stream()
                .map(column -> "%s %s".formatted(column.getKey(), Wording.number(column.getValue())))
                .collect(Collectors.joining(", "));
        return "%s Changed: %s.".formatted(counts, columns);
    }

    /** One comparison under way. */
    private static final class Comparing {
        private final Edition older;
        private final Edition newer;
        private final List<String> olderHeader;
        private final List<String> newerHeader;
        private final Set<String> columns = new LinkedHashSet<>();
        private final boolean sameHeader;
        private final Map<Change, Long> counts = new LinkedHashMap<>();
        private final Map<String, Long> byColumn = new LinkedHashMap<>();
        private final List<Example> examples = new ArrayList<>();
        private long unchanged;

        private Comparing(Edition older, List<String> olderHeader, Edition newer, List<String> newerHeader) {
            this.older = older;
            this.newer = newer;
            this.olderHeader = olderHeader;
            this.newerHeader = newerHeader;
            this.sameHeader = olderHeader.equals(newerHeader);
            columns.addAll(newerHeader);
            columns.addAll(olderHeader);
        }

        private EditionDiff diff() {
            for (String id : newer.ids()) {
                int before = older.placeOf(id);
                int now = newer.placeOf(id);
                if (before < 0) {
                    note(new Example(Change.ADDED, id, newer.rowAt(now), List.of()));
                } else {
                    compare(id, before, now);
                }
            }
            for (String id : older.ids()) {
                if (newer.placeOf(id) < 0) {
                    note(new Example(Change.MISSING, id, older.rowAt(older.placeOf(id)), List.of()));
                }
            }
            return new EditionDiff(
                    count(Change.ADDED), count(Change.CHANGED), count(Change.MISSING), unchanged, byColumn, examples);
        }

        private void compare(String id, int before, int now) {
            if (sameHeader && older.sameCells(before, newer, now)) {
                unchanged++;
                return;
            }
            List<String> changed = columns.stream()
                    .filter(column -> cell(older, before, olderHeader, column) != cell(newer, now, newerHeader, column))
                    .toList();
            if (changed.isEmpty()) {
                unchanged++;
                return;
            }
            changed.forEach(column -> byColumn.merge(column, 1L, Long::sum));
            note(new Example(Change.CHANGED, id, newer.rowAt(now), changed));
        }

        private static long cell(Edition edition, int place, List<String> header, String column) {
            int index = header.indexOf(column);
            return edition.cellAt(place, index < 0 ? Integer.MAX_VALUE : index);
        }

        private void note(Example example) {
            long count = counts.merge(example.change(), 1L, Long::sum);
            if (count <= EXAMPLES) {
                examples.add(example);
            }
        }

        private long count(Change change) {
            return counts.getOrDefault(change, 0L);
        }
    }
}
