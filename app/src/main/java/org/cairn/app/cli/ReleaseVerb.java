package org.cairn.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.app.report.Publishing;
import org.cairn.app.report.ReleaseDraft;
import org.cairn.app.report.Releasing;
import org.cairn.casebook.Event;
import org.cairn.casebook.work.CaseFindings;
import org.cairn.casebook.work.Findings;
import org.cairn.casebook.work.Work;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Releases: what a project allows to leave. */
@Command(
        name = "release",
        description = {
            "Publishes what cairn.yaml allows under “report › publish”, and nothing else, frozen under a name of its own.",
            "Counts that are too small are left out, and those that would give them away."
        },
        subcommands = {
            ReleaseVerb.Preview.class,
            ReleaseVerb.Make.class,
            ReleaseVerb.Listing.class,
            ReleaseVerb.Show.class,
            ReleaseVerb.Diff.class
        })
final class ReleaseVerb extends VerbOfVerbs {

    private abstract static class Drafting extends Verb.Answering {

        final Optional<Findings> findings(Work work) throws IOException {
            Steps.takeInSheets(work, console().quiet());
            if (work.project().lists().isEmpty()) {
                return Optional.empty();
            }
            Steps.takeIn(work, console().quiet());
            return Optional.of(work.findings());
        }

        final void tell(ReleaseDraft draft) {
            console().say("Leaves:   %s", String.join(", ", draft.published()));
            console().say("Stays:    %s", draft.stays().isEmpty() ? "nothing else" : String.join(", ", draft.stays()));
            console().say("Files:    %s", String.join(", ", draft.files().keySet()));
            console().say("Left out: %,d counts that are small, or would give a small one away", draft.withheld());
            if (!draft.named().isEmpty()) {
                console().say("Names:    %s", String.join(", ", draft.named()));
            }
            draft.remarks().forEach(remark -> console().say("%s", remark));
        }
    }

    @Command(name = "preview", description = "What a release would hold, and what it would leave out. Writes nothing.")
    static final class Preview extends Drafting {
        @Override
        int work(Work work) throws IOException {
            ReleaseDraft draft = Releasing.draft(work, findings(work), Publishing.cases(work));
            console().clear();
            if (inJson()) {
                Map<String, Object> answer = new LinkedHashMap<>();
                answer.put("publish", draft.published());
                answer.put("stays", draft.stays());
                answer.put("files", draft.files().keySet());
                answer.put("counts_left_out", draft.withheld());
                answer.put("named", draft.named());
                answer.put("remarks", draft.remarks());
                Json.print(answer, console());
            } else {
                tell(draft);
            }
            return DONE;
        }
    }

    @Command(name = "make", description = "Makes a release. It never changes again, and its name is never used twice.")
    static final class Make extends Drafting {

        @Parameters(paramLabel = "<name>", description = "what it is called, as in 2031-06")
        @SuppressWarnings("NullAway.Init")
        private String name;

        @Option(names = "--yes", description = "do not ask")
        private boolean yes;

        @Override
        int work(Work work) throws IOException {
            Optional<Findings> findings = findings(work);
            Optional<CaseFindings> cases = Publishing.cases(work);
            if (!yes && Console.canAsk() && !inJson()) {
                tell(Releasing.draft(work, findings, cases));
                if (!isAgreed()) {
                    console().say("Nothing was written.");
                    return DONE;
                }
            }
            Path folder = Releasing.make(work, name, findings, cases);
            console().clear();
            if (inJson()) {
                Json.print(json(Releasing.named(work, name)), console());
            } else {
                console().say("%s", folder);
            }
            return DONE;
        }

        private boolean isAgreed() throws IOException {
            console().err().print("Make the release %s? It cannot be changed. (yes/no): ".formatted(name));
            console().err().flush();
            BufferedReader answers = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            String answer = answers.readLine();
            return answer != null && List.of("y", "yes").contains(answer.strip().toLowerCase(java.util.Locale.ROOT));
        }
    }

    private static Map<String, Object> json(Releasing.Made release) {
        Event.ReleaseMade made = release.made();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("name", made.name());
        answer.put("at", release.entry().at());
        answer.put("entry", release.entry().number());
        answer.put("publish", made.published());
        answer.put("counts_left_out", made.withheld());
        answer.put("named", made.named());
        answer.put("files", made.files());
        answer.put("stale", release.stale());
        return answer;
    }

    @Command(name = "list", description = "Every release, and whether anything speaks against using it.")
    static final class Listing extends Verb.Answering {
        @Override
        int work(Work work) {
            List<Releasing.Made> all = Releasing.all(work);
            if (inJson()) {
                Json.print(all.stream().map(ReleaseVerb::json).toList(), console());
            } else if (all.isEmpty()) {
                console().say("There is no release yet. cairn release preview shows what one would hold.");
            } else {
                all.forEach(this::tell);
            }
            return all.stream().allMatch(made -> made.stale().isEmpty()) ? DONE : ATTENTION;
        }

        private void tell(Releasing.Made release) {
            console()
                    .say(
                            "%s  %s  %s%s",
                            release.made().name(),
                            release.entry().at(),
                            String.join(", ", release.made().published()),
                            release.stale().isEmpty() ? "" : "  STALE: " + String.join(" ", release.stale()));
        }
    }

    @Command(name = "show", description = "One release: what it holds, with the hash of each file.")
    static final class Show extends Verb.Answering {

        @Parameters(paramLabel = "<name>", description = "which release")
        @SuppressWarnings("NullAway.Init")
        private String name;

        @Override
        int work(Work work) {
            Releasing.Made release = Releasing.named(work, name);
            if (inJson()) {
                Json.print(json(release), console());
            } else {
                console()
                        .say(
                                "%s, entry %d of the log",
                                release.entry().event().sentence(),
                                release.entry().number());
                release.made().files().forEach((file, hash) -> console().say("  %s  %s", hash, file));
                release.stale().forEach(why -> console().warn("STALE: " + why));
            }
            return release.stale().isEmpty() ? DONE : ATTENTION;
        }
    }

    @Command(name = "diff", description = "What differs between two releases.")
    static final class Diff extends Verb.Answering {

        @Parameters(index = "0", paramLabel = "<older>", description = "the older release")
        @SuppressWarnings("NullAway.Init")
        private String older;

        @Parameters(index = "1", paramLabel = "<newer>", description = "the newer release")
        @SuppressWarnings("NullAway.Init")
        private String newer;

        @Override
        int work(Work work) throws IOException {
            List<String> differences = Releasing.difference(work, older, newer);
            if (inJson()) {
                Json.print(differences, console());
            } else if (differences.isEmpty()) {
                console().say("Both say the same.");
            } else {
                differences.forEach(difference -> console().say("%s", difference));
            }
            return DONE;
        }
    }
}
