package org.cairn.app.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How alike the records of one person are: counts over all true links, which are the pairs of records of the same person on
 * any two lists or on one. It is what a linkage is up against.
 *
 * @param links true links
 * @param crossScript links whose two names stand in different scripts
 * @param sameName links whose two names are the same string, parts joined by spaces
 * @param sameFolded links whose two names have the same letters after case, spaces, marks, hamza seats, ta marbuta and
 *     alif maqsura are evened out
 * @param bothDated links in which both records state a day of death
 * @param sameDay of those, the same day
 * @param bothAged links in which both sources knew an age
 * @param sameAge of those, no more than one year apart
 * @param sameSex links in which both records state a sex, and the same
 * @param bothPlaced links in which both records state a district
 * @param samePlace of those, the same district
 */
record TrueLinks(
        long links,
        long crossScript,
        long sameName,
        long sameFolded,
        long bothDated,
        long sameDay,
        long bothAged,
        long sameAge,
        long sameSex,
        long bothPlaced,
        long samePlace) {

    private static final TrueLinks NONE = new TrueLinks(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private record Written(String name, Script script, Account account) {}

    /** Counts over all true links of a simulation, without writing it. */
    static TrueLinks of(Plan plan) {
        Roll roll = Roll.of(plan);
        People people = new People(plan.settings().seed(), plan.population());
        Scribe scribe = new Scribe(plan);
        TrueLinks total = NONE;
        for (long group = 0; group < roll.groups(); group++) {
            for (Person person : people.group(group)) {
                List<Written> records = records(person, plan, roll, scribe);
                for (int i = 0; i < records.size(); i++) {
                    for (int j = 0; j < i; j++) {
                        total = total.plus(of(records.get(i), records.get(j)));
                    }
                }
            }
        }
        return total;
    }

    private static List<Written> records(Person person, Plan plan, Roll roll, Scribe scribe) {
        List<Written> records = new ArrayList<>();
        for (ListPlan list : plan.lists()) {
            byte capture = roll.capture(list.number(), person.index());
            for (int copy = 0; copy < Captures.count(capture); copy++) {
                Scribe.Line line = scribe.record(person, list, capture, copy);
                String name = list.layout().name(line.cells(""));
                Script script = list.script().of(person.name().culture());
                records.add(new Written(name, script, line.account()));
            }
        }
        return records;
    }

    private static TrueLinks of(Written one, Written other) {
        Account a = one.account();
        Account b = other.account();
        boolean dated = isDated(a) && isDated(b);
        boolean aged = a.age() >= 0 && b.age() >= 0;
        boolean placed = a.district() >= 0 && b.district() >= 0;
        return new TrueLinks(
                1,
                one(one.script() != other.script()),
                one(one.name().equals(other.name())),
                one(folded(one.name()).equals(folded(other.name()))),
                one(dated),
                one(dated && a.diedDay() == b.diedDay()),
                one(aged),
                one(aged && Math.abs(a.age() - b.age()) <= 1),
                one(a.sex() != ' ' && a.sex() == b.sex()),
                one(placed),
                one(placed && a.district() == b.district()));
    }

    private static boolean isDated(Account account) {
        return account.diedDay() != Account.UNKNOWN && !account.monthOnly();
    }

    private static int one(boolean holds) {
        return holds ? 1 : 0;
    }

    /** A name with nothing left but its letters, the variable ones evened out. */
    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}]", "")
                .replaceAll("[أإآ]", "ا")
                .replace('ؤ', 'و')
                .replace('ئ', 'ي')
                .replace('ة', 'ه')
                .replace('ى', 'ي');
    }

    private TrueLinks plus(TrueLinks more) {
        return new TrueLinks(
                links + more.links,
                crossScript + more.crossScript,
                sameName + more.sameName,
                sameFolded + more.sameFolded,
                bothDated + more.bothDated,
                sameDay + more.sameDay,
                bothAged + more.bothAged,
                sameAge + more.sameAge,
                sameSex + more.sameSex,
                bothPlaced + more.bothPlaced,
                samePlace + more.samePlace);
    }

    /** The rates as one row of the table in docs/methods/simulation.md. */
    String row(String label) {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %s | %s | %s | %s | %s | %s | %s | %s | %s |",
                label,
                links,
                percent(crossScript, links),
                percent(sameName, links),
                percent(sameFolded, links),
                percent(bothDated, links),
                percent(sameDay, bothDated),
                percent(sameAge, bothAged),
                percent(sameSex, links),
                percent(bothPlaced, links),
                percent(samePlace, bothPlaced));
    }

    private static String percent(long part, long whole) {
        return String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
    }
}
