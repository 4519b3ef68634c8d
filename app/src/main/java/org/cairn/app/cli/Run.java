package org.cairn.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.cairn.casebook.work.Findings;
import org.cairn.casebook.work.Work;
import picocli.CommandLine.Command;

/** Everything a project needs, in order. */
@Command(name = "run", description = "Everything a project needs, in order: add, check, link, table, estimate, report.")
final class Run extends Verb.OfProject {

    @Override
    int work(Work work) throws IOException {
        return everything(work, console()) ? ATTENTION : DONE;
    }

    /** Runs all steps; gives whether the user's data needs attention. */
    static boolean everything(Work work, Console console) throws IOException {
        boolean attention = Steps.takeIn(work, console);
        Findings findings = work.findings();
        console.clear();
        attention |= Steps.problems(findings.problems(), console);
        Sentences.linkage(findings.linkage(), findings.individuals().recorded()).forEach(console::say);
        attention |= !findings.linkage().conflicts().isEmpty();
        Sentences.people(findings).forEach(console::say);
        Sentences.answers(findings).forEach(console::say);
        Path page = Steps.report(work, findings);
        console.say("");
        console.say("The report is in");
        console.say(page.toString());
        return attention;
    }
}
