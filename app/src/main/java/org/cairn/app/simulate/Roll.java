package org.cairn.app.simulate;

import java.util.Arrays;

/** Who is on which list, a byte per person and list, and how many people there are of each district and sex. */
final class Roll {
    private byte[][] captures;
    private final long[][] strata;
    private int groups;
    private long recorded;
    private long records;

    private Roll(int lists, int districts) {
        this.captures = new byte[lists][People.GROUP * 64];
        this.strata = new long[districts][2];
    }

    /** Goes through the people until their records are as many as asked for. */
    static Roll of(Plan plan) {
        Roll roll = new Roll(plan.lists().size(), plan.districts());
        People people = new People(plan.settings().seed(), plan.population());
        Captures captures = new Captures(
                plan.settings().seed(), plan.lists(), plan.population().districtWeights());
        while (roll.records < plan.settings().records()) {
            for (Person person : people.group(roll.groups)) {
                roll.add(person, captures.of(person));
            }
            roll.groups++;
        }
        return roll;
    }

    private void add(Person person, byte[] onLists) {
        int index = (int) person.index();
        boolean isRecorded = false;
        for (int list = 0; list < onLists.length; list++) {
            if (index >= captures[list].length) {
                captures[list] = Arrays.copyOf(captures[list], 2 * captures[list].length);
            }
            captures[list][index] = onLists[list];
            records += Captures.count(onLists[list]);
            isRecorded |= Captures.count(onLists[list]) > 0;
        }
        recorded += isRecorded ? 1 : 0;
        strata[person.district()][person.female() ? 0 : 1]++;
    }

    byte capture(int list, long person) {
        return captures[list][(int) person];
    }

    /** Whether anyone of a group has more than so many records on a list. */
    boolean hasAny(int list, long group, int moreThan) {
        for (long person = group * People.GROUP; person < (group + 1) * People.GROUP; person++) {
            if (Captures.count(capture(list, person)) > moreThan) {
                return true;
            }
        }
        return false;
    }

    int groups() {
        return groups;
    }

    long people() {
        return (long) groups * People.GROUP;
    }

    long recorded() {
        return recorded;
    }

    long records() {
        return records;
    }

    /** The true numbers as a table; an empty cell means all. */
    String strata(Plan plan) {
        StringBuilder table = new StringBuilder("place,sex,people\n");
        long[] sexes = new long[2];
        for (int district = 0; district < strata.length; district++) {
            String place = Places.district(district, plan.lists().get(0).places());
            long[] counts = strata[district];
            rows(table, place, counts);
            sexes[0] += counts[0];
            sexes[1] += counts[1];
        }
        rows(table, "", sexes);
        return table.toString();
    }

    private static void rows(StringBuilder table, String place, long[] counts) {
        table.append(place).append(",female,").append(counts[0]).append('\n');
        table.append(place).append(",male,").append(counts[1]).append('\n');
        table.append(place).append(",,").append(counts[0] + counts[1]).append('\n');
    }
}
