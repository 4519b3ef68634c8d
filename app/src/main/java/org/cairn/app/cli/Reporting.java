package org.cairn.app.cli;

import java.io.IOException;
import java.util.Optional;
import org.cairn.app.report.Publishing;
import org.cairn.casebook.work.Findings;
import org.cairn.casebook.work.Work;
import picocli.CommandLine.Command;

/** Writes the report. */
@Command(
        name = "report",
        description = "Writes report.html, figures.csv and the data package into the project's report folder.")
final class Reporting extends Verb.OfProject {

    @Override
    int work(Work work) throws IOException {
        boolean attention = Steps.takeInSheets(work, console());
        Optional<Findings> findings = Optional.empty();
        if (!work.project().lists().isEmpty()) {
            attention |= Steps.takeIn(work, console());
            findings = Optional.of(work.findings());
            attention |= findings.get().problems().count() > 0;
        }
        console().clear();
        console().say("%s", Publishing.write(work, findings, Publishing.cases(work)));
        return attention ? ATTENTION : DONE;
    }
}
