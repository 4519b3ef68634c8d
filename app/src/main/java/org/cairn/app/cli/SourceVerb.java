package org.cairn.app.cli;

import java.util.Map;
import org.cairn.casebook.sheet.SheetKind;
import org.cairn.casebook.work.Work;
import picocli.CommandLine.Command;

/** Sources: who said something, and where it can be read. */
@Command(
        name = "source",
        description = "Sources: who said something, and where it can be read.",
        subcommands = {SourceVerb.Add.class, SourceVerb.Listing.class, SourceVerb.Show.class, SourceVerb.Withdraw.class
        })
final class SourceVerb extends VerbOfVerbs {

    @Command(name = "add")
    static final class Add extends RowVerb.AddRow {
        @Override
        SheetKind kind() {
            return SheetKind.SOURCES;
        }
    }

    @Command(name = "list")
    static final class Listing extends RowVerb.ListRows {
        @Override
        SheetKind kind() {
            return SheetKind.SOURCES;
        }
    }

    @Command(name = "show", description = "One source, and every claim of it.")
    static final class Show extends RowVerb.ShowRow {
        @Override
        SheetKind kind() {
            return SheetKind.SOURCES;
        }

        @Override
        Map<String, Object> meaning(Work work, String wanted) {
            return Map.of("claims", OtherRows.claimsOf(work.cases().dossier(), wanted));
        }
    }

    @Command(name = "withdraw")
    static final class Withdraw extends RowVerb.WithdrawRow {
        @Override
        SheetKind kind() {
            return SheetKind.SOURCES;
        }
    }
}
