package org.cairn.casebook.work;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.link.RecordTable;
import org.cairn.link.value.PartialDate;
import org.cairn.link.value.Value;

/**
 * Where each person stands in a capture table: counted or not, on which lists, in which stratum. What a table counts, and
 * whom, are both read from here, so that a number opens into exactly the people it counts.
 *
 * @param people one entry for each person, in the order they were given
 */
public record Placing(List<Placed> people) {

    public Placing {
        people = List.copyOf(people);
    }

    /** Whether a person is counted. */
    public enum InPeriod {
        /** Died within the period, or the project sets none. */
        YES,
        /** Counted, though the date may lie outside the period or is not stated. */
        UNSURE,
        /** Left out: every stated date is surely outside the period. */
        NO
    }

    /**
     * One person.
     *
     * @param in whether they are counted
     * @param history which lists they are on, a bit for each, the first list lowest
     * @param stratum their label in each field of the strata; empty for whoever is not counted
     */
    public record Placed(InPeriod in, int history, List<String> stratum) {
        public Placed {
            stratum = List.copyOf(stratum);
        }

        /** Whether they are counted. */
        public boolean isCounted() {
            return in != InPeriod.NO;
        }
    }

    /**
     * Places people.
     *
     * @param records the records
     * @param rowsOfPeople for each person, the rows of their records, ascending
     * @param period the days that count
     * @param by fields to group by: mapped fields, a place also as {@code place.2} for its second level
     */
    public static Placing of(
            RecordTable records, List<int[]> rowsOfPeople, Optional<PartialDate> period, List<String> by) {
        List<InPeriod> in = new ArrayList<>(rowsOfPeople.size());
        List<int[]> counted = new ArrayList<>();
        for (int[] rows : rowsOfPeople) {
            InPeriod one = inPeriod(records, rows, period);
            in.add(one);
            if (one != InPeriod.NO) {
                counted.add(rows);
            }
        }
        List<Grouping> groupings =
                by.stream().map(field -> Grouping.by(records, field, counted)).toList();
        List<Placed> placed = new ArrayList<>(rowsOfPeople.size());
        for (int person = 0; person < rowsOfPeople.size(); person++) {
            int[] rows = rowsOfPeople.get(person);
            List<String> stratum = in.get(person) == InPeriod.NO
                    ? List.of()
                    : groupings.stream().map(field -> field.labelOf(rows)).toList();
            placed.add(new Placed(in.get(person), history(records, rows), stratum));
        }
        return new Placing(placed);
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

    /** Gives each person a label in one field. */
    private record Grouping(RecordTable.Column column, int level, Places places) {

        static Grouping by(RecordTable records, String field, List<int[]> people) {
            int dot = field.lastIndexOf('.');
            String name = dot < 0 ? field : field.substring(0, dot);
            int level = dot < 0 ? 0 : Integer.parseInt(field.substring(dot + 1)) - 1;
            Grouping unlearned = new Grouping(records.column(name), level, Places.learn(List.of()));
            List<List<String>> labels = new ArrayList<>();
            for (int[] rows : people) {
                labels.add(Arrays.stream(rows)
                        .mapToObj(unlearned::ofRow)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList());
            }
            return new Grouping(records.column(name), level, Places.learn(labels));
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
