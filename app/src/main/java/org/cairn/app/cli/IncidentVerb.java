package org.cairn.app.cli;

import java.util.Map;
import org.cairn.casebook.sheet.SheetKind;
import org.cairn.casebook.work.Work;
import picocli.CommandLine.Command;

/** Incidents: events in which people were harmed. */
@Command(
        name = "incident",
        description = "Incidents: events in which people were harmed. When, where, by whom and how many are claims.",
        subcommands = {
            IncidentVerb.Add.class,
            IncidentVerb.Listing.class,
            IncidentVerb.Show.class,
            IncidentVerb.Withdraw.class
        })
final class IncidentVerb extends VerbOfVerbs {

    @Command(name = "add")
    static final class Add extends RowVerb.AddRow {
        @Override
        SheetKind kind() {
            return SheetKind.INCIDENTS;
        }
    }

    @Command(name = "list")
    static final class Listing extends RowVerb.ListRows {
        @Override
        SheetKind kind() {
            return SheetKind.INCIDENTS;
        }
    }

    @Command(name = "show", description = "One incident: every claim about it, and what followed.")
    static final class Show extends RowVerb.ShowRow {
        @Override
        SheetKind kind() {
            return SheetKind.INCIDENTS;
        }

        @Override
        Map<String, Object> meaning(Work work, String wanted) {
            return OtherRows.incident(work.cases().dossier(), wanted);
        }
    }

    @Command(name = "withdraw")
    static final class Withdraw extends RowVerb.WithdrawRow {
        @Override
        SheetKind kind() {
            return SheetKind.INCIDENTS;
        }
    }
}
