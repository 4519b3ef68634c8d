package org.cairn.app.web.people;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.app.web.Roll;
import org.cairn.casebook.work.Placing;

/**
 * Whoever fits a wish, counted in one pass: of a million people a page must count them within the blink of an eye.
 *
 * @param people the people, in the order of their addresses
 * @param facets for each field that people are grouped by, how many have each label
 * @param lists how many are on each list
 * @param unnamed how many have no name
 * @param several how many have more than one record
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Crowd(
        int[] people, Map<String, Map<String, Integer>> facets, Map<String, Integer> lists, int unnamed, int several) {

    static Crowd of(Roll roll, Wish wish) {
        int[] people = wish.find(roll);
        List<Placing.Placed> placed = roll.placing().people();
        List<Map<String, int[]>> labels = roll.by().stream()
                .map(field -> (Map<String, int[]>) new HashMap<String, int[]>())
                .toList();
        int[] onLists = new int[roll.register().records().lists().size()];
        int unnamed = 0;
        int several = 0;
        for (int person : people) {
            Placing.Placed where = placed.get(person);
            for (int left = where.history(); left != 0; left &= left - 1) {
                onLists[Integer.numberOfTrailingZeros(left)]++;
            }
            for (int field = 0; field < where.stratum().size(); field++) {
                labels.get(field).computeIfAbsent(where.stratum().get(field), any -> new int[1])[0]++;
            }
            unnamed += Wish.hasName(roll, person) ? 0 : 1;
            several += roll.register().rows(person).length > 1 ? 1 : 0;
        }
        return new Crowd(people, facets(roll, labels), lists(roll, onLists), unnamed, several);
    }

    private static Map<String, Map<String, Integer>> facets(Roll roll, List<Map<String, int[]>> labels) {
        Map<String, Map<String, Integer>> facets = new LinkedHashMap<>();
        for (int field = 0; field < labels.size(); field++) {
            Map<String, Integer> counts = new TreeMap<>();
            labels.get(field).forEach((label, count) -> counts.put(label, count[0]));
            facets.put(roll.by().get(field), counts);
        }
        return facets;
    }

    private static Map<String, Integer> lists(Roll roll, int[] onLists) {
        Map<String, Integer> lists = new LinkedHashMap<>();
        for (int list = 0; list < onLists.length; list++) {
            lists.put(roll.register().records().lists().get(list).name(), onLists[list]);
        }
        return lists;
    }
}
