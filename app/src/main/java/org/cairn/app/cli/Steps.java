package org.cairn.app.cli;

import java.io.IOException;
import java.util.List;
import org.cairn.app.YoursToMend;
import org.cairn.casebook.work.ProblemFinding;
import org.cairn.casebook.work.SheetsTakenIn;
import org.cairn.casebook.work.TakenIn;
import org.cairn.casebook.work.Work;

/** Steps that more than one verb takes, and the words they are told in. */
final class Steps {

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
        List<String> overtaken = work.cases().overtaken();
        overtaken.forEach(console::say);
        return taken.needsAttention() || !overtaken.isEmpty();
    }
}
