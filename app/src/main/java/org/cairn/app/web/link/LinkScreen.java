package org.cairn.app.web.link;

import org.cairn.app.web.Desk;
import org.cairn.app.web.Doors;
import org.cairn.app.web.Job;
import org.cairn.app.web.Role;
import org.cairn.app.web.Screen;
import org.cairn.app.web.Visit;

/** The rule, before it acts and after. */
public final class LinkScreen implements Screen {

    @Override
    public void open(Doors doors) {
        doors.post("/link/run", Role.EDITOR, LinkScreen::run);
    }

    private static void run(Visit visit) {
        Desk desk = visit.desk();
        visit.begin(Job.Kind.LINK, desk::link);
        visit.goTo("/link");
    }
}
