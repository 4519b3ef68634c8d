package org.cairn.app.simulate;

import java.util.List;

/**
 * Who is on which list. The lists are neither independent nor equally likely to hear of everyone:
 *
 * <ul>
 *   <li>visibility: three classes of people that no list states, seen seldom, usually and easily by all lists;
 *   <li>each list reaches districts, ages and the sexes differently;
 *   <li>a list of families hears of kin who died together all at once or not at all;
 *   <li>a list may read another and copy people from it.
 * </ul>
 */
final class Captures {
    private static final double[] VISIBILITY = {0.35, 1.0, 1.8};
    private static final double MOST = 0.95;
    private static final double COPIED = 0.22;
    /** Districts with a smaller share of the people are also harder to reach. */
    private static final double SMALL = 0.01;

    /** The count of records is in the low bits of a capture. */
    static final int COUNT_BITS = 3;

    private static final int COPY_FLAG = 4;

    private final long seed;
    private final List<ListPlan> lists;
    private final double[][] districtReach;

    Captures(long seed, List<ListPlan> lists, List<Double> districtWeights) {
        this.seed = seed;
        this.lists = lists;
        this.districtReach = new double[lists.size()][districtWeights.size()];
        for (int list = 0; list < lists.size(); list++) {
            Draws draws = Draws.of(seed, 2, list);
            for (int district = 0; district < districtWeights.size(); district++) {
                double remoteness = districtWeights.get(district) < SMALL ? 0.4 : 1;
                districtReach[list][district] = remoteness * (0.65 + 0.7 * draws.uniform());
            }
        }
    }

    /** How many records of the person a list holds. */
    static int count(byte capture) {
        return capture & COUNT_BITS;
    }

    /** Whether the list has the person from the list that it reads. */
    static boolean isCopied(byte capture) {
        return (capture & COPY_FLAG) != 0;
    }

    /** The captures of one person, one for each list. */
    byte[] of(Person person) {
        Draws draws = Draws.of(seed, 3, person.index());
        Draws together = Draws.of(seed, 4, person.kin());
        byte[] captures = new byte[lists.size()];
        for (ListPlan list : lists) {
            double own = draws.uniform();
            double shared = together.uniform();
            double copy = draws.uniform();
            double repeat = draws.uniform();
            boolean byFamily = list.layout() == Layout.FAMILIES;
            boolean heard = (byFamily ? shared : own) < probability(list, person);
            boolean copied = !heard
                    && copy < COPIED
                    && list.reads().isPresent()
                    && count(captures[list.reads().getAsInt()]) > 0;
            int count = heard || copied ? repeat < list.repeatRate() ? 2 : 1 : 0;
            captures[list.number()] = (byte) (count | (copied ? COPY_FLAG : 0));
        }
        return captures;
    }

    private double probability(ListPlan list, Person person) {
        double reach = list.reach()
                * VISIBILITY[person.visibility()]
                * districtReach[list.number()][person.district()]
                * list.layout().reach(person);
        return Math.min(MOST, reach);
    }
}
