package org.cairn.app.simulate;

import java.util.ArrayList;
import java.util.List;

/**
 * The invented people, each a function of the seed and an index, so that any of them can be made again at any time and a
 * million need no memory.
 *
 * <p>People come in groups of {@value #GROUP}. A group is cut into families who died in one incident: one person, or
 * siblings, or a parent with children; now and then the next family died in the same incident.
 */
final class People {
    static final int GROUP = 8;
    private static final double SAME_INCIDENT = 0.25;
    private static final double WORST_DAY = 0.3;
    /** Shares of families of 1, 2 … people who died together. */
    private static final List<Double> FAMILY_SIZES = List.of(0.62, 0.17, 0.10, 0.06, 0.05);
    /** Shares of the young, the middle-aged, the old and children among those who died alone. */
    private static final List<Double> AGES_ALONE = List.of(0.55, 0.25, 0.12, 0.08);
    /** Shares of people whom lists hear of seldom, usually and easily. */
    private static final List<Double> VISIBILITY = List.of(0.4, 0.4, 0.2);
    /** Days on which far more people died than on others. */
    private static final int[] WORST_DAYS = {17, 44, 45, 71, 98, 126, 127, 160};

    private final long seed;
    private final Population population;

    People(long seed, Population population) {
        this.seed = seed;
        this.population = population;
    }

    /** All people of one group, in the order of their indices. */
    List<Person> group(long group) {
        Draws draws = Draws.of(seed, 1, group);
        List<Person> people = new ArrayList<>(GROUP);
        Incident incident = incident(draws);
        while (people.size() < GROUP) {
            if (!people.isEmpty() && !draws.chance(SAME_INCIDENT)) {
                incident = incident(draws);
            }
            addFamily(people, group * GROUP, incident, draws);
        }
        return people;
    }

    Person person(long index) {
        return group(index / GROUP).get((int) (index % GROUP));
    }

    private record Incident(long day, int district, int street) {}

    private Incident incident(Draws draws) {
        int offset = draws.chance(WORST_DAY)
                ? WORST_DAYS[draws.below(WORST_DAYS.length)]
                : (int) (Days.COUNT * StrictMath.pow(draws.uniform(), 1.2));
        int district = draws.weighted(population.districtWeights());
        return new Incident(Days.FIRST.toEpochDay() + offset, district, draws.below(Places.STREETS_EACH));
    }

    private void addFamily(List<Person> people, long first, Incident incident, Draws draws) {
        int room = GROUP - people.size();
        int size = Math.min(room, 1 + draws.weighted(FAMILY_SIZES));
        Culture culture = population.cultures().get(draws.weighted(population.cultureWeights()));
        String family = NameStock.family(culture, draws);
        String father = father(culture, draws);
        String grandfather = culture == Culture.ARABIC ? NameStock.given(culture, false, draws) : "";
        int parentAge = draws.between(24, 62);
        boolean parentToo = size > 1 && draws.chance(0.5);
        List<String> taken = new ArrayList<>();
        long kin = first + people.size();
        for (int i = 0; i < size; i++) {
            boolean parent = parentToo && i == 0;
            boolean female = !parent && draws.chance(size > 1 ? 0.42 : 0.25);
            String given = parent && !father.isEmpty() ? father : unused(taken, culture, female, draws);
            FullName name = parent && culture == Culture.ARABIC
                    ? new FullName(culture, false, given, grandfather, NameStock.given(culture, false, draws), family)
                    : parent
                            ? new FullName(culture, false, given, father(culture, draws), "", family)
                            : new FullName(culture, female, given, father, grandfather, family);
            int age = parent ? parentAge : size > 1 ? draws.between(0, parentAge - 18) : adultAge(draws);
            people.add(person(first + people.size(), name, age, incident, kin, draws));
        }
    }

    private static String father(Culture culture, Draws draws) {
        return culture == Culture.WESTERN ? "" : NameStock.given(culture, false, draws);
    }

    /** A given name that no sibling has yet. */
    private static String unused(List<String> taken, Culture culture, boolean female, Draws draws) {
        String given = NameStock.given(culture, female, draws);
        while (taken.contains(given)) {
            given = NameStock.given(culture, female, draws);
        }
        taken.add(given);
        return given;
    }

    /** Ages of people who died alone: mostly young adults, some of every age. */
    private static int adultAge(Draws draws) {
        return switch (draws.weighted(AGES_ALONE)) {
            case 0 -> draws.between(17, 35);
            case 1 -> draws.between(36, 58);
            case 2 -> draws.between(59, 88);
            default -> draws.between(0, 16);
        };
    }

    private Person person(long index, FullName name, int age, Incident incident, long kin, Draws draws) {
        long born = incident.day() - age * 365L - age / 4 - draws.below(365);
        boolean elsewhere = draws.chance(0.1);
        int street = elsewhere ? draws.below(Places.STREETS_EACH) : incident.street();
        int visibility = draws.weighted(VISIBILITY);
        return new Person(index, name, born, incident.day(), incident.district(), street, visibility, kin);
    }
}
