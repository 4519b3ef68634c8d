package org.cairn.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.app.YoursToMend;
import org.cairn.casebook.form.FormGuess;
import org.cairn.casebook.form.FormKind;
import org.cairn.casebook.intake.FileCells;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks at another program's export and proposes how its columns become claims. */
@Command(
        name = "form",
        description = {
            "Looks at an export of KoboToolbox, ODK, Uwazi, ATLOS, auto-archiver or any file with a report to a row, and",
            "proposes the lines of cairn.yaml that turn its columns into claims. Nothing is taken in: correct the lines, put",
            "them into cairn.yaml, and run cairn run."
        })
final class ClaimForm extends Verb {

    @Parameters(paramLabel = "<file>", description = "the export: CSV, XLSX or JSON")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--sheet", paramLabel = "<name>", description = "the sheet of a workbook (default: the first)")
    private @Nullable String sheet;

    @Option(names = "--json", description = "machine-readable output")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new YoursToMend("There is no file “%s”. Name an export.".formatted(file));
        }
        FileCells table = FileCells.read(file, Optional.ofNullable(sheet));
        table.problem().ifPresent(problem -> console().warn(problem.message()));
        FormGuess guess = FormGuess.of(table.header());
        if (json) {
            Json.print(answer(table, guess), console());
        } else {
            say(table, guess);
        }
        return table.problem().isPresent() ? ATTENTION : DONE;
    }

    private Map<String, Object> answer(FileCells table, FormGuess guess) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("from", guess.kind().word());
        answer.put("rows", table.rows().size());
        answer.put("columns", table.header());
        answer.put("claims", guess.claims());
        answer.put("notUsed", guess.unused(table.header()));
        answer.put("yaml", guess.yaml(name()));
        return answer;
    }

    private void say(FileCells table, FormGuess guess) {
        String program = guess.kind() == FormKind.OTHER
                ? "is of no program Cairn knows"
                : "looks like an export of %s".formatted(guess.kind().program());
        console()
                .say(
                        "%s %s: %,d rows, %,d columns",
                        name(), program, table.rows().size(), table.header().size());
        List<String> unused = guess.unused(table.header());
        if (!unused.isEmpty()) {
            console().say("columns for which nothing is proposed: %s", String.join(", ", unused));
        }
        console().say("");
        console().say("%s", guess.yaml(name()).stripTrailing());
    }

    private String name() {
        return String.valueOf(file.getFileName());
    }
}
