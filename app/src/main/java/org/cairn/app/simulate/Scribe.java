package org.cairn.app.simulate;

import java.util.List;

/** Makes the rows of the lists: who heard what, and how it was written down. */
final class Scribe {
    private final Plan plan;

    Scribe(Plan plan) {
        this.plan = plan;
    }

    /** What one record says, and the hand that writes it. */
    record Line(ListPlan list, Account account, long seed, long person, int copy) {

        /** The cells of the row, in the order of the list's columns. */
        List<String> cells(String id) {
            return list.layout().cells(id, account, hand(), Digits.of(list.script()));
        }

        private Writing hand() {
            return new Writing(list, Draws.of(seed, 7, person, list.number(), copy));
        }
    }

    Line record(Person person, ListPlan list, byte capture, int copy) {
        long seed = plan.settings().seed();
        boolean copied = Captures.isCopied(capture) && copy == 0 && list.reads().isPresent();
        ListPlan source = copied ? plan.lists().get(list.reads().getAsInt()) : list;
        Draws draws = Draws.of(seed, 6, person.index(), source.number(), copied ? 0 : copy);
        Account account = Hearsay.account(person, source, plan.population().districtWeights(), draws);
        return new Line(list, account, seed, person.index(), copy);
    }
}
