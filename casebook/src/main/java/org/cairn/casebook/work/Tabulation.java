package org.cairn.casebook.work;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cairn.casebook.work.Findings.PeopleFinding;
import org.cairn.estimate.CaptureTable;
import org.cairn.link.RecordTable;
import org.cairn.link.value.PartialDate;

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
        return of(records, Placing.of(records, rowsOfPeople, period, by), by);
    }

    /** Counts people who are placed already, by the same fields. */
    public static Tabulation of(RecordTable records, Placing placing, List<String> by) {
        List<String> lists =
                records.lists().stream().map(RecordTable.ListInfo::name).toList();
        Map<Integer, Long> whole = new TreeMap<>();
        Map<List<String>, Map<Integer, Long>> strata = new TreeMap<>(Tabulation::inOrder);
        Map<Placing.InPeriod, Long> in = new EnumMap<>(Placing.InPeriod.class);
        for (Placing.Placed person : placing.people()) {
            in.merge(person.in(), 1L, Long::sum);
            if (person.isCounted()) {
                whole.merge(person.history(), 1L, Long::sum);
                if (!by.isEmpty()) {
                    strata.computeIfAbsent(person.stratum(), any -> new TreeMap<>())
                            .merge(person.history(), 1L, Long::sum);
                }
            }
        }
        long outside = in.getOrDefault(Placing.InPeriod.NO, 0L);
        long unsure = in.getOrDefault(Placing.InPeriod.UNSURE, 0L);
        Map<Map<String, String>, CaptureTable> named = new LinkedHashMap<>();
        strata.forEach((labels, counts) -> named.put(stratum(by, labels), CaptureTable.of(lists, counts)));
        return new Tabulation(
                new PeopleFinding(placing.people().size(), placing.people().size() - outside, outside, unsure),
                CaptureTable.of(lists, whole),
                named);
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
}
