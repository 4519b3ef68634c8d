package org.cairn.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.cairn.app.report.Publishing;
import org.cairn.casebook.work.CaseFindings;
import org.cairn.casebook.work.Findings;
import org.cairn.casebook.work.Moved;
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
        boolean attention = Steps.takeInSheets(work, console);
        Optional<Findings> findings = Optional.empty();
        if (!work.project().lists().isEmpty()) {
            attention |= Steps.takeIn(work, console);
            findings = Optional.of(work.findings());
            console.clear();
            attention |= tell(findings.get(), work.moved(), console);
        }
        Optional<CaseFindings> cases = Publishing.cases(work);
        cases.ifPresent(found -> CaseSentences.of(found).forEach(console::say));
        Path page = Publishing.write(work, findings, cases);
        console.say("");
        console.say("The report is in");
        console.say(page.toString());
        return attention;
    }

    private static boolean tell(Findings findings, Optional<Moved> moved, Console console) {
        boolean attention = Steps.problems(findings.problems(), console);
        Sentences.linkage(findings.linkage(), findings.individuals().recorded()).forEach(console::say);
        moved.ifPresent(what -> what.sentences().forEach(console::say));
        Sentences.people(findings).forEach(console::say);
        Sentences.answers(findings).forEach(console::say);
        return attention || !findings.linkage().conflicts().isEmpty();
    }
}
