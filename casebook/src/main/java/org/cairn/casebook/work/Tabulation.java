package org.cairn.casebook.work;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cairn.casebook.work.Findings.PeopleFinding;
import org.cairn.estimate.CaptureTable;
import org.cairn.link.RecordTable;
import org.cairn.link.value.PartialDate;
import org.cairn.link.value.Value;

/**
 * Who is on which lists: people counted by capture history, everyone and by stratum.
 *
 * <p>A person's stratum is the value claimed by most of their records, ties by the order of the lists; people of whom no
 * record says it are "not stated". People whose every stated date of death is surely outside the period are left out;
 * those whose dates cannot place them are kept, and counted apart.
 *
 * @param people how many, in and out of the period
 * @param whole everyone counted
 * @param strata everyone counted, by stratum: each key has one label per field, in the order of the fields
 */
public record Tabulation(PeopleFinding people, CaptureTable whole, Map<Map<String, String>, CaptureTable> strata) {

    public Tabulation {
        strata = Collections.unmodifiableMap(new LinkedHashMap<>(strata));
    }

    /**
     * Tabulates people.
     *
     * @param records the records
     * @param rowsOfPeople for each person, the rows of their records, ascending
     * @param period the days that count
     * @param by fields to group by: mapped fields, a place also as {@code place.2} for its second level
     */
    public static Tabulation of(
            RecordTable records, List<int[]> rowsOfPeople, Optional<PartialDate> period, List<String> by) {
        List<String> lists =
                records.lists().stream().map(RecordTable.ListInfo::name).toList();
        long outside = 0;
        long unsure = 0;
        List<int[]> counted = new ArrayList<>();
        for (int[] rows : rowsOfPeople) {
            InPeriod in = inPeriod(records, rows, period);
            outside += in == InPeriod.NO ? 1 : 0;
            unsure += in == InPeriod.UNSURE ? 1 : 0;
            if (in != InPeriod.NO) {
                counted.add(rows);
            }
        }
        Map<Integer, Long> whole = new TreeMap<>();
        Map<List<String>, Map<Integer, Long>> strata = new TreeMap<>(Tabulation::inOrder);
        List<Grouping> groupings =
                by.stream().map(field -> Grouping.by(records, field, counted)).toList();
        for (int[] rows : counted) {
            int history = history(records, rows);
            whole.merge(history, 1L, Long::sum);
            if (!by.isEmpty()) {
                List<String> stratum =
                        groupings.stream().map(field -> field.labelOf(rows)).toList();
                strata.computeIfAbsent(stratum, any -> new TreeMap<>()).merge(history, 1L, Long::sum);
            }
        }
        Map<Map<String, String>, CaptureTable> named = new LinkedHashMap<>();
        strata.forEach((labels, counts) -> named.put(stratum(by, labels), CaptureTable.of(lists, counts)));
        return new Tabulation(
                new PeopleFinding(rowsOfPeople.size(), counted.size(), outside, unsure),
                CaptureTable.of(lists, whole),
                named);
    }

    private enum InPeriod {
        YES,
        UNSURE,
        NO
    }

    private static InPeriod inPeriod(RecordTable records, int[] rows, Optional<PartialDate> period) {
        if (period.isEmpty() || !records.has("died")) {
            return InPeriod.YES;
        }
        boolean stated = false;
        boolean allWithin = true;
        boolean anyTouches = false;
        for (int row : rows) {
            if (records.column("died").at(row) instanceof PartialDate died) {
                stated = true;
                allWithin &= died.firstDay() >= period.get().firstDay()
                        && died.lastDay() <= period.get().lastDay();
                anyTouches |= died.lastDay() >= period.get().firstDay()
                        && died.firstDay() <= period.get().lastDay();
            }
        }
        if (stated && allWithin) {
            return InPeriod.YES;
        }
        return stated && !anyTouches ? InPeriod.NO : InPeriod.UNSURE;
    }

    private static int history(RecordTable records, int[] rows) {
        int history = 0;
        for (int row : rows) {
            history |= 1 << records.listOf(row);
        }
        return history;
    }

    private static Map<String, String> stratum(List<String> by, List<String> labels) {
        Map<String, String> stratum = new LinkedHashMap<>();
        for (int field = 0; field < by.size(); field++) {
            stratum.put(by.get(field), labels.get(field));
        }
        return stratum;
    }

    /** Labels in the order of their code points, "not stated" after all others. */
    private static int inOrder(List<String> one, List<String> other) {
        for (int field = 0; field < one.size(); field++) {
            String left = one.get(field);
            String right = other.get(field);
            if (!left.equals(right)) {
                boolean leftLast = left.equals(Labels.NOT_STATED);
                boolean rightLast = right.equals(Labels.NOT_STATED);
                return leftLast != rightLast ? Boolean.compare(leftLast, rightLast) : left.compareTo(right);
            }
        }
        return 0;
    }

    /** Gives each person a label in one field. */
    private record Grouping(RecordTable records, RecordTable.Column column, int level, Places places) {

        static Grouping by(RecordTable records, String field, List<int[]> people) {
            int dot = field.lastIndexOf('.');
            String name = dot < 0 ? field : field.substring(0, dot);
            int level = dot < 0 ? 0 : Integer.parseInt(field.substring(dot + 1)) - 1;
            Grouping unlearned = new Grouping(records, records.column(name), level, Places.learn(List.of()));
            List<List<String>> labels = new ArrayList<>();
            for (int[] rows : people) {
                labels.add(Arrays.stream(rows)
                        .mapToObj(unlearned::ofRow)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList());
            }
            return new Grouping(records, records.column(name), level, Places.learn(labels));
        }

        private Optional<String> ofRow(int row) {
            Value value = column.at(row);
            return Labels.of(value, level);
        }

        String labelOf(int[] rows) {
            Map<String, Integer> votes = new LinkedHashMap<>();
            for (int row : rows) {
                ofRow(row).map(places::of).ifPresent(label -> votes.merge(label, 1, Integer::sum));
            }
            String most = Labels.NOT_STATED;
            int mostVotes = 0;
            for (Map.Entry<String, Integer> label : votes.entrySet()) {
                if (label.getValue() > mostVotes) {
                    most = label.getKey();
                    mostVotes = label.getValue();
                }
            }
            return most;
        }
    }
}
