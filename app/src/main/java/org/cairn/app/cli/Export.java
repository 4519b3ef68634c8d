package org.cairn.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.cairn.casebook.work.Work;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a project holds, for other programs. */
@Command(
        name = "export",
        description = "Writes individuals, links, pairs, table or package, to standard output or a file.")
final class Export extends Verb.OfProject {

    /** What can be exported. */
    enum What {
        INDIVIDUALS,
        LINKS,
        PAIRS,
        TABLE,
        PACKAGE
    }

    @Parameters(paramLabel = "<what>", description = "individuals | links | pairs | table | package (a zip)")
    @SuppressWarnings("NullAway.Init")
    private What what;

    @Option(
            names = "--from",
            paramLabel = "<bits>",
            description = "of pairs: from this weight up (default: the review line)")
    private @Nullable Double from;

    @Option(names = "--with-names", description = "of individuals: write their names, whatever report › names says")
    private boolean withNames;

    @Option(names = "--out", paramLabel = "<file>", description = "write there (default: standard output)")
    private @Nullable Path out;

    @Override
    int work(Work work) throws IOException {
        boolean attention = Steps.takeIn(work, console().quiet());
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        if (out == null) {
            write(work, whole);
            console().clear();
            console().out().write(whole.toByteArray());
            return attention ? ATTENTION : DONE;
        }
        Path draft = out.resolveSibling(out.getFileName() + ".part");
        try (OutputStream file = Files.newOutputStream(draft)) {
            write(work, file);
        }
        Files.move(draft, out, StandardCopyOption.REPLACE_EXISTING);
        console().clear();
        console().say("%s", out);
        return attention ? ATTENTION : DONE;
    }

    private void write(Work work, OutputStream to) throws IOException {
        switch (what) {
            case INDIVIDUALS -> Exports.individuals(work, withNames, to);
            case LINKS -> Exports.links(work, to);
            case PAIRS -> Exports.pairs(work, from, to);
            case TABLE -> Exports.table(work, to);
            case PACKAGE -> Exports.dataPackage(work, to);
        }
    }
}
