package org.cairn.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.app.YoursToMend;
import org.cairn.app.report.FiguresCsv;
import org.cairn.app.report.Report;
import org.cairn.casebook.Event;
import org.cairn.casebook.store.Sha256;
import org.cairn.casebook.work.CaseFindings;
import org.cairn.casebook.work.Findings;
import org.cairn.casebook.work.ProblemFinding;
import org.cairn.casebook.work.SheetsTakenIn;
import org.cairn.casebook.work.TakenIn;
import org.cairn.casebook.work.Work;

/** Steps that more than one verb takes, and the words they are told in. */
final class Steps {

    /** The folder of a project that holds what may be published. */
    static final String REPORT = "report";

    private Steps() {}

    /**
     * Takes in what is new; says so.
     *
     * @throws YoursToMend if a list cannot be worked with
     */
    static boolean takeIn(Work work, Console console) throws IOException {
        List<TakenIn> taken = work.takeIn();
        taken.forEach(list -> tell(list, console));
        if (!taken.stream().allMatch(TakenIn::isUsable)) {
            throw new YoursToMend(
                    "Stopped before linking: without one of its lists, a count would be a count of something else.");
        }
        return taken.stream().anyMatch(list -> list.kind() == TakenIn.Kind.GONE_BUT_KEPT);
    }

    static void tell(TakenIn taken, Console console) {
        switch (taken.kind()) {
            case GONE, GONE_BUT_KEPT, UNREADABLE, REFUSED -> console.warn(taken.sentence());
            case NEW, CORRECTED, UNCHANGED -> console.say(taken.sentence());
        }
    }

    /** Prints the problems; gives whether there were any. */
    static boolean problems(ProblemFinding problems, Console console) {
        if (problems.count() == 0) {
            return false;
        }
        console.say("%,d %s:", problems.count(), problems.count() == 1 ? "problem" : "problems");
        problems.messages().forEach(message -> console.say("  " + message.replace("\n", "\n  ")));
        if (problems.count() > problems.messages().size()) {
            problems.kinds().forEach(kind -> console.say("  in all, %,d × %s", kind.count(), kind.kind()));
        }
        return true;
    }

    /**
     * Takes in what is new or corrected in the project's sheets; says so.
     *
     * @return whether something needs attention
     * @throws YoursToMend if anything in them has to be mended first; nothing was taken in then
     */
    static boolean takeInSheets(Work work, Console console) throws IOException {
        SheetsTakenIn taken = work.cases().takeIn();
        if (!taken.isUsable()) {
            throw new YoursToMend(String.join("\n", taken.sentences()));
        }
        taken.sentences().forEach(console::say);
        work.cases().conclude().forEach(concluded -> console.say("%s", concluded.sentence()));
        return taken.needsAttention();
    }

    /** What claims and proceedings amount to; empty where the project has none. */
    static Optional<CaseFindings> cases(Work work) {
        return work.cases().isThere() ? Optional.of(work.cases().findings()) : Optional.empty();
    }

    /** Writes the report of lists and notes its figures; gives the page's path. */
    static Path report(Work work, Findings findings) throws IOException {
        return report(work, Optional.of(findings), cases(work));
    }

    /** Writes the report and notes its figures; gives the page's path. */
    static Path report(Work work, Optional<Findings> findings, Optional<CaseFindings> cases) throws IOException {
        if (findings.isEmpty() && cases.isEmpty()) {
            throw new YoursToMend(
                    "There is nothing to report yet: the project has no lists, and no claims or proceedings.");
        }
        Path folder = work.project().folder().resolve(REPORT);
        Report.write(findings, cases, folder);
        String figures = FiguresCsv.of(findings, cases);
        Event.FiguresStated stated = new Event.FiguresStated(
                work.inputsOfFigures(), Sha256.of(figures), figures.lines().count() - 1, hashes(folder));
        boolean known = work.casebook()
                .latest(Event.FiguresStated.class)
                .filter(stated::equals)
                .isPresent();
        if (!known) {
            work.casebook().note(stated);
        }
        return folder.resolve("report.html");
    }

    /** Every figure, worked out anew from what was taken in, as if nothing had been kept. */
    static String recomputedFigures(Work work) throws IOException {
        Optional<Findings> findings =
                work.project().lists().isEmpty() ? Optional.empty() : Optional.of(work.recomputed());
        return FiguresCsv.of(findings, cases(work));
    }

    /** Hash of every file in a folder, by its name. */
    static Map<String, String> hashes(Path folder) throws IOException {
        Map<String, String> hashes = new LinkedHashMap<>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                hashes.put(folder.relativize(file).toString().replace('\\', '/'), Sha256.of(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }
}
