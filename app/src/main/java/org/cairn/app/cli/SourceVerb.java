package org.cairn.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.casebook.sheet.SheetEvents.ItemReceived;
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
            Map<String, Object> meaning = new LinkedHashMap<>();
            List<Map<String, Object>> items = work.casebook().ofKind(ItemReceived.class).stream()
                    .map(entry -> (ItemReceived) entry.event())
                    .filter(item -> item.source().equals(wanted))
                    .map(Show::json)
                    .toList();
            if (!items.isEmpty()) {
                meaning.put("files", items);
            }
            meaning.put("claims", OtherRows.claimsOf(work.cases().dossier(), wanted));
            return meaning;
        }

        private static Map<String, Object> json(ItemReceived item) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("file", item.file());
            one.put("sha256", item.sha256());
            one.put("bytes", item.bytes());
            one.put("media type", item.mediaType());
            one.put("received from", item.receivedFrom());
            one.put("received on", item.receivedOn());
            return one;
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
