package org.cairn.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.casebook.work.NameSearch;
import org.cairn.casebook.work.Placing;
import org.cairn.casebook.work.Register;
import org.cairn.casebook.work.Tabulation;
import org.cairn.link.value.PartialDate;

/**
 * Everybody, ready to be looked up and counted: made once after each linkage, so that a page is made in milliseconds.
 *
 * @param register who is who
 * @param names their names, ready to be searched
 * @param by the fields that people are grouped by
 * @param placing where each of them stands in the capture table, in the order of the register
 * @param table the table
 */
public record Roll(Register register, NameSearch names, List<String> by, Placing placing, Tabulation table) {

    public Roll {
        by = List.copyOf(by);
    }

    static Roll of(Register register, Optional<PartialDate> period, List<String> by) {
        List<int[]> rows = new ArrayList<>(register.people());
        for (int person = 0; person < register.people(); person++) {
            rows.add(register.rows(person));
        }
        Placing placing = Placing.of(register.records(), rows, period, by);
        return new Roll(
                register,
                NameSearch.of(register.records()),
                by,
                placing,
                Tabulation.of(register.records(), placing, by));
    }
}
