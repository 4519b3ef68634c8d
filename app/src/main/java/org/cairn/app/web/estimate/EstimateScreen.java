package org.cairn.app.web.estimate;

import org.cairn.app.report.Parts;
import org.cairn.app.team.Role;
import org.cairn.app.web.Desk;
import org.cairn.app.web.Doors;
import org.cairn.app.web.Job;
import org.cairn.app.web.Known;
import org.cairn.app.web.Screen;
import org.cairn.app.web.Visit;

/** The number, and how sure. */
public final class EstimateScreen implements Screen {

    @Override
    public void open(Doors doors) {
        doors.get("/estimate", EstimateScreen::show);
        doors.post("/estimate/run", Role.EDITOR, EstimateScreen::run);
    }

    private static void show(Visit visit) {
        visit.desk().keepUp();
        Known known = visit.known();
        EstimateView view = new EstimateView(known, known.findings().map(found -> Parts.estimate(found.what())));
        visit.show("estimate", visit.say().say("screen.estimate"), "estimate/estimate.jte", view);
    }

    private static void run(Visit visit) {
        Desk desk = visit.desk();
        visit.begin(Job.Kind.ESTIMATE, desk::estimate);
        visit.goTo("/estimate");
    }
}
