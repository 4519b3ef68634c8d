package org.cairn.casebook.work;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.casebook.project.ListSettings;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.ListRelation;

/**
 * What a project declares of how its lists were made, brought to its capture tables: which list read which, which never
 * overlap, and which strata a list covers.
 *
 * <p>In a stratum that a list does not cover, no one could be on it, so that it is no list there; people of that stratum on
 * it all the same are a contradiction, which is told and leaves the list where it is.
 *
 * @param tabulation the tables, with what is known of their lists
 * @param remarks what declarations mean for the whole, and what contradicts them; in sentences
 */
record Declared(Tabulation tabulation, List<String> remarks) {

    Declared {
        remarks = List.copyOf(remarks);
    }

    static Declared of(Tabulation counted, List<ListSettings> lists) {
        List<String> remarks = new ArrayList<>();
        Map<Map<String, String>, CaptureTable> strata = new LinkedHashMap<>();
        counted.strata()
                .forEach((stratum, table) ->
                        strata.put(stratum, related(covered(stratum, table, lists, remarks), lists)));
        lists.forEach(list -> ofWhole(list, counted, remarks));
        return new Declared(new Tabulation(counted.people(), related(counted.whole(), lists), strata), remarks);
    }

    private static CaptureTable related(CaptureTable table, List<ListSettings> lists) {
        CaptureTable knowing = table;
        for (ListSettings list : lists) {
            for (String source : list.reads()) {
                knowing = knowing(knowing, new ListRelation.Reads(list.name(), source));
            }
            for (String other : list.neverOverlaps()) {
                boolean inOrder = list.name().compareTo(other) < 0;
                knowing = knowing(
                        knowing,
                        new ListRelation.NeverOverlap(inOrder ? list.name() : other, inOrder ? other : list.name()));
            }
        }
        return knowing;
    }

    private static CaptureTable knowing(CaptureTable table, ListRelation relation) {
        return table.lists().containsAll(relation.lists()) ? table.knowing(relation) : table;
    }

    private static CaptureTable covered(
            Map<String, String> stratum, CaptureTable table, List<ListSettings> lists, List<String> remarks) {
        CaptureTable covered = table;
        for (ListSettings list : lists) {
            int number = covered.lists().indexOf(list.name());
            if (number >= 0 && covered.listCount() > 1 && !covers(list, stratum)) {
                long people = covered.onList(number);
                if (people == 0) {
                    covered = covered.without(number);
                } else {
                    remarks.add(
                            "%s is declared not to cover %s, yet %,d %s there %s on it. Correct “covers”, or the links."
                                    .formatted(
                                            list.name(),
                                            String.join(", ", stratum.values()),
                                            people,
                                            people == 1 ? "person" : "people",
                                            people == 1 ? "is" : "are"));
                }
            }
        }
        return covered;
    }

    /** Whether a list could have recorded people of a stratum; people whose stratum is not stated, it could. */
    private static boolean covers(ListSettings list, Map<String, String> stratum) {
        return list.covers().entrySet().stream().allMatch(cover -> {
            String label = stratum.get(cover.getKey());
            return label == null
                    || label.equals(Labels.NOT_STATED)
                    || cover.getValue().contains(label);
        });
    }

    private static void ofWhole(ListSettings list, Tabulation counted, List<String> remarks) {
        list.covers().forEach((field, values) -> {
            boolean inStrata = counted.strata().keySet().stream().anyMatch(stratum -> stratum.containsKey(field));
            String help = inStrata
                    ? "the total of the strata allows for that, the estimate of everyone at once does not"
                    : "estimate by %s to allow for that".formatted(field);
            remarks.add("%s covers only %s (%s): people elsewhere could not be on it; %s."
                    .formatted(list.name(), String.join(", ", values), field, help));
        });
    }
}
