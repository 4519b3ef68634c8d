package org.cairn.app.web.justice;

import java.util.Optional;
import java.util.function.Function;
import org.cairn.app.report.Parts;
import org.cairn.app.team.Role;
import org.cairn.app.web.Desk;
import org.cairn.app.web.Doors;
import org.cairn.app.web.Job;
import org.cairn.app.web.Known;
import org.cairn.app.web.Screen;
import org.cairn.app.web.Visit;
import org.cairn.casebook.work.CaseFindings;

/** What was claimed, by whom, and what followed: claims, incidents and parties, proceedings. */
public final class JusticeScreen implements Screen {

    @Override
    public void open(Doors doors) {
        doors.get("/justice", visit -> show(visit, "justice", Parts::proceedings));
        doors.get("/proceedings", visit -> show(visit, "justice", Parts::proceedings));
        doors.get("/claims", visit -> show(visit, "claims", Parts::claims));
        doors.get("/incidents", visit -> show(visit, "incidents", Parts::incidents));
        doors.post("/justice/take-in", Role.EDITOR, JusticeScreen::takeIn);
    }

    private static void show(Visit visit, String about, Function<CaseFindings, String> parts) {
        visit.desk().keepUp();
        Known known = visit.known();
        Optional<String> markup = known.cases().map(parts);
        JusticeView view = new JusticeView(about, visit.desk().hasSheets(), markup);
        visit.show("justice", visit.say().say("justice." + about), "justice/justice.jte", view);
    }

    private static void takeIn(Visit visit) {
        Desk desk = visit.desk();
        visit.begin(Job.Kind.TAKE_IN, desk::takeInSheets);
        visit.goTo("/justice");
    }
}
