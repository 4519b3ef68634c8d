package org.cairn.casebook.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.casebook.proceeding.Parties;
import org.cairn.casebook.proceeding.Party;
import org.cairn.casebook.proceeding.Party.Said;

/** Understands rows of parties: each says one thing of one party. */
final class PartyRows {

    private static final List<String> WHAT = List.of("name", "self-name", "label", "within");

    private final Ledger ledger;
    private final Set<String> sources;

    PartyRows(Ledger ledger, Set<String> sources) {
        this.ledger = ledger;
        this.sources = sources;
    }

    Parties parties() {
        Map<String, List<SheetRow>> byParty = new LinkedHashMap<>();
        for (SheetRow row : ledger.rows(SheetKind.PARTIES)) {
            byParty.computeIfAbsent(row.text("party"), any -> new ArrayList<>()).add(row);
        }
        Set<String> ids = new LinkedHashSet<>(byParty.keySet());
        ids.add(Party.NOT_ATTRIBUTED.id());
        List<Party> made = new ArrayList<>();
        byParty.forEach((id, rows) -> {
            rows.forEach(row -> check(row, ids));
            made.add(new Party(
                    id, said(rows, "name"), said(rows, "self-name"), said(rows, "label"), said(rows, "within")));
        });
        Parties parties = new Parties(made);
        for (String circle : parties.circles()) {
            SheetRow within = byParty.getOrDefault(circle, List.of()).stream()
                    .filter(row -> row.text("what").equals("within"))
                    .reduce((first, last) -> last)
                    .orElseThrow();
            ledger.fault(
                    within, "", "%s is, by way of others, part of itself.".formatted(circle), "Correct a “within”.");
        }
        return parties;
    }

    private void check(SheetRow row, Set<String> ids) {
        String what = row.text("what");
        if (!WHAT.contains(what)) {
            ledger.fault(
                    row,
                    "what",
                    "“%s” is nothing that is said of a party.".formatted(what),
                    "It takes one of: %s.".formatted(String.join(", ", WHAT)));
        }
        if (what.equals("within")) {
            ledger.known(row, "value", row.text("value"), "party", ids);
        }
        row.cell("source").ifPresent(source -> ledger.known(row, "source", source, "source", sources));
    }

    private List<Said> said(List<SheetRow> rows, String what) {
        return rows.stream()
                .filter(row -> row.text("what").equals(what))
                .map(row -> new Said(
                        row.text("value"), ledger.date(row, "from"), ledger.date(row, "to"), row.cell("source")))
                .toList();
    }
}
