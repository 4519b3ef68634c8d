package org.cairn.app.cli;

import java.io.IOException;
import org.cairn.casebook.work.Work;
import picocli.CommandLine.Command;

/** Writes the report. */
@Command(
        name = "report",
        description = "Writes report.html, figures.csv and the data package into the project's report folder.")
final class Reporting extends Verb.OfProject {

    @Override
    int work(Work work) throws IOException {
        boolean attention = Steps.takeIn(work, console());
        var findings = work.findings();
        console().clear();
        console().say("%s", Steps.report(work, findings));
        return attention || findings.problems().count() > 0 ? ATTENTION : DONE;
    }
}
