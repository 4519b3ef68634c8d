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
    private static final double WOMEN_AMONG_KIN = 0.42;
    private static final double WOMEN_ALONE = 0.25;
    private static final int YOUNGEST_FATHER = 18;
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

    private record Incident(long day, int district, int street) {}

    private Incident incident(Draws draws) {
        int offset = draws.chance(WORST_DAY)
                ? WORST_DAYS[draws.below(WORST_DAYS.length)]
                : (int) (Days.COUNT * StrictMath.pow(draws.uniform(), 1.2));
        int district = draws.weighted(population.districtWeights());
        return new Incident(Days.FIRST.toEpochDay() + offset, district, draws.below(Places.STREETS_EACH));
    }

    /** What kin have in common. The father is nobody in particular until one of those who died is he. */
    private record Family(Culture culture, String name, String father, String grandfather, int fathersAge) {}

    private Family family(Draws draws) {
        Culture culture = population.cultures().get(draws.weighted(population.cultureWeights()));
        String name = NameStock.family(culture, draws);
        String father = father(culture, draws);
        String grandfather = culture == Culture.ARABIC ? NameStock.given(culture, false, draws) : "";
        return new Family(culture, name, father, grandfather, draws.between(24, 62));
    }

    private void addFamily(List<Person> people, long first, Incident incident, Draws draws) {
        int size = Math.min(GROUP - people.size(), 1 + draws.weighted(FAMILY_SIZES));
        Family family = family(draws);
        boolean fatherToo = size > 1 && draws.chance(0.5);
        List<String> taken = new ArrayList<>();
        long kin = first + people.size();
        for (int i = 0; i < size; i++) {
            boolean isFather = fatherToo && i == 0;
            FullName name = isFather ? father(family, taken, draws) : child(family, size > 1, taken, draws);
            int age = isFather
                    ? family.fathersAge()
                    : size > 1 ? draws.between(0, family.fathersAge() - YOUNGEST_FATHER) : ageAlone(draws);
            people.add(person(first + people.size(), name, age, incident, kin, draws));
        }
    }

    private static FullName father(Family family, List<String> taken, Draws draws) {
        Culture culture = family.culture();
        String given = family.father().isEmpty() ? unused(taken, culture, false, draws) : family.father();
        boolean arabic = culture == Culture.ARABIC;
        String hisFather = arabic ? family.grandfather() : father(culture, draws);
        String hisGrandfather = arabic ? NameStock.given(culture, false, draws) : "";
        return new FullName(culture, false, given, hisFather, hisGrandfather, family.name());
    }

    private static FullName child(Family family, boolean amongKin, List<String> taken, Draws draws) {
        boolean female = draws.chance(amongKin ? WOMEN_AMONG_KIN : WOMEN_ALONE);
        String given = unused(taken, family.culture(), female, draws);
        return new FullName(family.culture(), female, given, family.father(), family.grandfather(), family.name());
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
    private static int ageAlone(Draws draws) {
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
