package org.cairn.app.cli;

import java.util.Map;
import org.cairn.casebook.sheet.SheetKind;
import org.cairn.casebook.work.Work;
import picocli.CommandLine.Command;

/** Parties: who takes part. */
@Command(
        name = "party",
        description = "Parties: who takes part. What a party calls itself and what a source calls it are kept apart.",
        subcommands = {PartyVerb.Add.class, PartyVerb.Listing.class, PartyVerb.Show.class, PartyVerb.Withdraw.class})
final class PartyVerb extends VerbOfVerbs {

    @Command(name = "add")
    static final class Add extends RowVerb.AddRow {
        @Override
        SheetKind kind() {
            return SheetKind.PARTIES;
        }
    }

    @Command(name = "list")
    static final class Listing extends RowVerb.ListRows {
        @Override
        SheetKind kind() {
            return SheetKind.PARTIES;
        }
    }

    @Command(name = "show", description = "One party: its names, what it is part of, and what followed.")
    static final class Show extends RowVerb.ShowRow {
        @Override
        SheetKind kind() {
            return SheetKind.PARTIES;
        }

        /** Of a party there are several rows, none of which has its id. */
        @Override
        boolean isKnown(Work work, String wanted) {
            return work.cases().dossier().parties().of(wanted).isPresent();
        }

        @Override
        Map<String, Object> meaning(Work work, String wanted) {
            return OtherRows.party(work.cases().dossier(), wanted);
        }
    }

    @Command(name = "withdraw")
    static final class Withdraw extends RowVerb.WithdrawRow {
        @Override
        SheetKind kind() {
            return SheetKind.PARTIES;
        }
    }
}
