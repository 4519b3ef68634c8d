package org.cairn.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.app.YoursToMend;
import org.cairn.casebook.project.Likeness;
import org.cairn.casebook.sheet.Sheet;
import org.cairn.casebook.sheet.SheetEvents;
import org.cairn.casebook.sheet.SheetKind;
import org.cairn.casebook.sheet.SheetRow;
import org.cairn.casebook.work.CaseWork;
import org.cairn.casebook.work.SheetsTakenIn;
import org.cairn.casebook.work.Work;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Verbs that enter, list, show and withdraw rows of one kind: sources, claims, incidents, parties, proceedings, stages. */
abstract class RowVerb extends Verb.Answering {

    /** Which kind of row. */
    abstract SheetKind kind();

    /** Enters one row from the command line or from a person's answers, or many from a CSV file: all of them, or none. */
    @Command(
            name = "add",
            description = {
                "Enters one, written as column=value; asks for what it needs where none is written and a person sits at the",
                "terminal; or takes many from a CSV file whose first row names the columns. All are entered, or none."
            })
    abstract static class AddRow extends RowVerb {

        @Parameters(
                arity = "0..*",
                paramLabel = "<column=value>",
                description = "what to enter, by the columns of its sheet")
        private List<String> cells = List.of();

        @Option(names = "--from", paramLabel = "<file>", description = "a CSV file with many of them")
        private @Nullable Path file;

        @Option(
                names = "--ask",
                description = "ask for each column, one question a line (as it does where nothing is written)")
        private boolean ask;

        @Option(
                names = "--by",
                paramLabel = "<name>",
                description = "under whose name it is written (default: this computer's user)")
        private @Nullable String by;

        @Option(names = "--reason", paramLabel = "<words>", description = "why, as of a correction", defaultValue = "")
        @SuppressWarnings("NullAway.Init")
        private String reason;

        @Override
        final int work(Work work) throws IOException {
            List<SheetRow> rows = rows(work);
            if (rows.isEmpty()) {
                console()
                        .warn("Nothing was entered. Write  column=value, or --from <file>. Columns: %s."
                                .formatted(String.join(", ", kind().columns())));
                return USAGE;
            }
            if (file == null) {
                refuseToReplaceUnasked(work, rows.get(0));
            }
            if (by != null) {
                work.workAs(by);
            }
            SheetsTakenIn taken = work.cases().enter(rows, reason);
            if (!taken.isUsable()) {
                throw new YoursToMend(String.join("\n", taken.sentences()));
            }
            var concluded = work.cases().conclude();
            if (inJson()) {
                List<Map<String, Object>> answer = new ArrayList<>();
                rows.forEach(row -> answer.add(entered(work, row)));
                Json.print(Map.of("entered", answer), console());
                return DONE;
            }
            taken.sentences().forEach(console()::say);
            if (taken.added().isEmpty() && taken.changed() == 0) {
                console().say("nothing new: it was entered before, as it is");
            }
            if (rows.size() == 1) {
                console().say("%s", rows.get(0).id());
            }
            concluded.forEach(one -> console().say("%s", one.sentence()));
            rows.forEach(row -> tellMore(work, row));
            return DONE;
        }

        /** Says what follows from a row that was entered, where anything does that is not plain. */
        void tellMore(Work work, SheetRow row) {}

        /** A second, different claim of the same source is either at another place in it, or a correction: who enters it knows. */
        private void refuseToReplaceUnasked(Work work, SheetRow row) {
            if (kind() != SheetKind.CLAIMS || row.cell("id").isPresent()) {
                return;
            }
            work.casebook().rows().stream()
                    .filter(before -> before.kind() == kind() && before.id().equals(row.id()))
                    .filter(before -> !before.text("value").equals(row.text("value")))
                    .findFirst()
                    .ifPresent(before -> {
                        throw new YoursToMend(
                                ("The source %s already says otherwise of that, in the claim %s. Nothing was entered. If it says both, write"
                                                + " where in the column “locator”; to correct the claim, add  id=%s")
                                        .formatted(row.text("source"), before.id(), before.id()));
                    });
        }

        private Map<String, Object> entered(Work work, SheetRow row) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("id", row.id());
            answer.put("entry", work.casebook().numberOfRow(kind(), row.id()).orElse(0L));
            return answer;
        }

        private List<SheetRow> rows(Work work) throws IOException {
            if (file != null) {
                return fromFile(file);
            }
            Map<String, String> written = written();
            if (written.isEmpty() && (ask || Console.canAsk())) {
                BufferedReader answers = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
                written =
                        new Asking(answers, console()).row(kind(), work.cases().dossier());
            }
            return written.isEmpty() ? List.of() : List.of(SheetEvents.byHand(kind(), written));
        }

        private List<SheetRow> fromFile(Path from) throws IOException {
            String name = String.valueOf(from.getFileName());
            Sheet sheet = Sheet.read(kind(), name, Files.readAllBytes(from), Map.of());
            if (!sheet.faults().isEmpty()) {
                throw new YoursToMend(String.join(
                        "\n",
                        sheet.faults().stream().map(fault -> fault.message()).toList()));
            }
            return sheet.rows();
        }

        private Map<String, String> written() {
            Map<String, String> written = new LinkedHashMap<>();
            for (String cell : cells) {
                int equals = cell.indexOf('=');
                String column = equals < 0 ? cell : cell.substring(0, equals).strip();
                if (equals < 0 || !kind().columns().contains(column)) {
                    String meant = Likeness.nearest(column, kind().columns())
                            .map("Did you mean “%s=…”?"::formatted)
                            .orElse("Columns: %s.".formatted(String.join(", ", kind().columns())));
                    throw new YoursToMend("“%s” is not column=value of %s. Nothing was entered. %s"
                            .formatted(cell, kind().aRow(), meant));
                }
                written.put(column, cell.substring(equals + 1));
            }
            return written;
        }
    }

    /** Lists rows, as they were entered. */
    @Command(name = "list", description = "Lists them, by id; with column=value, only those that say so.")
    abstract static class ListRows extends RowVerb {

        @Parameters(arity = "0..*", paramLabel = "<column=value>", description = "only those that say so")
        private List<String> only = List.of();

        @Override
        final int work(Work work) throws IOException {
            refuseUnknownColumns();
            List<SheetRow> rows = work.cases().rows().stream()
                    .filter(row -> row.kind() == kind() && isWanted(row) && isShown(work, row))
                    .toList();
            if (inJson()) {
                List<Map<String, Object>> answer = new ArrayList<>();
                for (SheetRow row : rows) {
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("id", row.id());
                    one.putAll(row.cells());
                    answer.add(one);
                }
                Json.print(answer, console());
                return DONE;
            }
            for (SheetRow row : rows) {
                console().say("%s  %s", row.id(), line(row));
            }
            if (rows.isEmpty()) {
                console().say("none");
            }
            return DONE;
        }

        private void refuseUnknownColumns() {
            for (String one : only) {
                int equals = one.indexOf('=');
                String column = equals < 0 ? one : one.substring(0, equals);
                if (equals < 0 || !kind().columns().contains(column)) {
                    throw new YoursToMend("“%s” is not column=value of %s. %s"
                            .formatted(
                                    one,
                                    kind().aRow(),
                                    Likeness.meant(
                                            column,
                                            kind().columns(),
                                            "Columns: %s.".formatted(String.join(", ", kind().columns())))));
                }
            }
        }

        private boolean isWanted(SheetRow row) {
            for (String one : only) {
                int equals = one.indexOf('=');
                if (equals > 0 && !row.text(one.substring(0, equals)).equals(one.substring(equals + 1))) {
                    return false;
                }
            }
            return true;
        }

        /** Whether a row that says what is wanted is to be shown. */
        boolean isShown(Work work, SheetRow row) {
            return true;
        }

        private static String line(SheetRow row) {
            List<String> parts = new ArrayList<>();
            row.cells().forEach((column, text) -> {
                if (!column.equals("id")) {
                    parts.add("%s \u2068%s\u2069".formatted(column, text));
                }
            });
            return String.join(" · ", parts);
        }
    }

    /** Shows one row: what was written, what it means, what stands beside it. */
    abstract static class ShowRow extends RowVerb {

        @Parameters(paramLabel = "<id>", description = "its id")
        @SuppressWarnings("NullAway.Init")
        private String id;

        @Override
        final int work(Work work) throws IOException {
            Optional<SheetRow> row = work.cases().rows().stream()
                    .filter(one -> one.kind() == kind() && one.id().equals(id))
                    .findFirst();
            if (row.isEmpty() && !isKnown(work, id)) {
                console()
                        .warn("There is no %s “%s”. cairn %s list shows what there is."
                                .formatted(kind().one(), id, kind().one()));
                return ATTENTION;
            }
            if (row.filter(found -> !isShown(work, found)).isPresent()) {
                console()
                        .warn("%s is of a source that is being coded blind, so only its coder sees it: --blind <coder>."
                                        .formatted(id)
                                + " Take the source off “coded blind” in cairn.yaml once all have coded it.");
                return ATTENTION;
            }
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("id", id);
            row.ifPresent(found -> {
                answer.put("written", found.cells());
                answer.put("from", found.where().toString());
                answer.put("entry", work.casebook().numberOfRow(kind(), id).orElse(0L));
            });
            List<Map<String, Object>> earlier =
                    work.cases().earlier(kind(), id).stream().map(ShowRow::json).toList();
            if (!earlier.isEmpty()) {
                answer.put("entered before", earlier);
            }
            answer.putAll(meaning(work, id));
            if (inJson()) {
                Json.print(answer, console());
            } else {
                answer.forEach((what, text) -> Outline.print(console(), "", what, text));
            }
            return DONE;
        }

        private static Map<String, Object> json(CaseWork.Earlier earlier) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("entry", earlier.entry().number());
            one.put("at", earlier.entry().at());
            one.put("who", earlier.entry().who());
            if (!earlier.entry().why().shown().isEmpty()) {
                one.put("why", earlier.entry().why().shown());
            }
            one.put("withdrawn", earlier.isWithdrawn());
            one.put("written", earlier.row().cells());
            return one;
        }

        /** Whether a row may be shown to whoever asks. */
        boolean isShown(Work work, SheetRow row) {
            return true;
        }

        /** Whether an id stands for something although no single row has it. */
        boolean isKnown(Work work, String wanted) {
            return false;
        }

        /** What it means, and what stands beside it. */
        abstract Map<String, Object> meaning(Work work, String wanted);
    }

    /** Withdraws a row: it no longer counts, and stays in the history. */
    @Command(name = "withdraw", description = "Lets one no longer count. It stays in the history and can be restored.")
    abstract static class WithdrawRow extends RowVerb {

        @Parameters(paramLabel = "<id>", description = "its id")
        @SuppressWarnings("NullAway.Init")
        private String id;

        @Option(
                names = "--by",
                paramLabel = "<name>",
                description = "under whose name it is written (default: this computer's user)")
        private @Nullable String by;

        @Option(names = "--reason", paramLabel = "<words>", description = "why", defaultValue = "")
        @SuppressWarnings("NullAway.Init")
        private String reason;

        @Override
        final int work(Work work) throws IOException {
            Optional<Long> entry = work.casebook().numberOfRow(kind(), id);
            if (entry.isEmpty()) {
                console().warn("There is no %s “%s” that stands. Nothing was changed.".formatted(kind().one(), id));
                return ATTENTION;
            }
            if (by != null) {
                work.workAs(by);
            }
            try {
                work.casebook().withdraw(entry.get(), reason);
            } catch (IllegalArgumentException othersDependOnIt) {
                throw new YoursToMend(String.valueOf(othersDependOnIt.getMessage()));
            }
            work.cases().conclude();
            console().say("withdrew %s; cairn restore %d takes that back", id, entry.get());
            return DONE;
        }
    }
}
