package org.cairn.app.simulate;

import java.time.LocalDate;
import java.util.List;

/**
 * How accounts go wrong on the way from a death to a list. The rates below are for a list of care 0.5 and grow or shrink
 * with its care; what they come to together is measured in docs/methods/simulation.md.
 */
final class Hearsay {
    private static final double NAMELESS = 0.012;
    private static final double NO_GIVEN = 0.012;
    private static final double NO_FAMILY = 0.02;
    private static final double INITIAL = 0.02;
    private static final double NICKNAME = 0.05;
    private static final double SWAPPED = 0.02;
    private static final double OTHER_FATHER = 0.012;

    private final double slips;
    private final List<Double> districts;
    private final Draws draws;

    private Hearsay(ListPlan list, List<Double> districts, Draws draws) {
        this.slips = 1.5 - list.care();
        this.districts = districts;
        this.draws = draws;
    }

    /** What this list hears of this person. */
    static Account account(Person person, ListPlan list, List<Double> districts, Draws draws) {
        return new Hearsay(list, districts, draws).of(person, list);
    }

    private boolean slip(double rate) {
        return draws.chance(rate * slips);
    }

    private Account of(Person person, ListPlan list) {
        FullName name = name(person.name(), list.layout());
        boolean initial = !name.given().isEmpty() && slip(INITIAL);
        char sex = sex(person.female());
        long died = died(person.diedDay());
        boolean monthOnly = died != Account.UNKNOWN && slip(0.03);
        long born = slip(0.12) ? Account.UNKNOWN : born(person.bornDay());
        int age = slip(0.06) ? -1 : age(person.age());
        int district = slip(0.02) ? -1 : slip(0.015) ? draws.weighted(districts) : person.district();
        int street = district < 0 || slip(0.18) ? -1 : slip(0.05) ? draws.below(Places.STREETS_EACH) : person.street();
        return new Account(name, initial, sex, age, born, died, monthOnly, district, street);
    }

    private FullName name(FullName full, Layout layout) {
        FullName name = full;
        if (slip(NAMELESS)) {
            return name.withGiven("").withFather("").withGrandfather("").withFamily("");
        }
        if (slip(NICKNAME)) {
            name = name.withGiven(NameStock.nickname(name));
        }
        if (!name.father().isEmpty() && slip(OTHER_FATHER)) {
            name = name.withFather(NameStock.given(name.culture(), false, draws));
        }
        if (!draws.chance(layout.keepsGrandfather())) {
            name = name.withGrandfather("");
        }
        if (!draws.chance(layout.keepsFather())) {
            name = name.withFather("");
        }
        if (slip(NO_FAMILY)) {
            return name.withFamily("");
        }
        if (slip(NO_GIVEN)) {
            return name.withGiven("");
        }
        boolean swaps = name.culture() == Culture.ARABIC
                && slip(SWAPPED)
                && !name.father().isEmpty();
        return swaps ? name.withGiven(name.father()).withFather(name.given()) : name;
    }

    private char sex(boolean female) {
        if (slip(0.04)) {
            return ' ';
        }
        return female != slip(0.008) ? 'f' : 'm';
    }

    private long died(long day) {
        if (slip(0.03)) {
            return Account.UNKNOWN;
        }
        if (slip(0.10)) {
            return within(day + (draws.chance(0.75) ? draws.between(1, 2) : -1));
        }
        if (slip(0.03)) {
            return within(day + draws.between(-12, 12));
        }
        return slip(0.03) ? swappedWithin(day) : day;
    }

    private static long within(long day) {
        return Math.max(Days.FIRST.toEpochDay(), Math.min(Days.LAST.toEpochDay(), day));
    }

    /** A swap that would leave the time looked at would have been noticed. */
    private static long swappedWithin(long day) {
        long swapped = dayAndMonthSwapped(day);
        return swapped == within(swapped) ? swapped : day;
    }

    private static long dayAndMonthSwapped(long epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        boolean canSwap = day.getDayOfMonth() <= 12;
        return canSwap
                ? LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue())
                        .toEpochDay()
                : epochDay;
    }

    private long born(long day) {
        if (slip(0.06)) {
            return day + 365L * (draws.chance(0.5) ? 1 : -1);
        }
        return slip(0.04) ? dayAndMonthSwapped(day) : slip(0.03) ? day + draws.between(-9, 9) : day;
    }

    /** Ages are heard about a year off, rounded to fives when nobody is sure, or with their digits turned. */
    private int age(int age) {
        if (slip(0.16)) {
            return Math.max(0, age + (draws.chance(0.6) ? 1 : -1));
        }
        if (age > 17 && slip(0.09)) {
            return (age + 2) / 5 * 5;
        }
        if (slip(0.02)) {
            return Math.max(0, age + draws.between(-6, 6));
        }
        return age > 9 && slip(0.006) ? age % 10 * 10 + age / 10 : age;
    }
}
