package org.cairn.app.web.link;

import java.util.Optional;
import org.cairn.app.report.Parts;
import org.cairn.app.team.Role;
import org.cairn.app.web.Desk;
import org.cairn.app.web.Doors;
import org.cairn.app.web.Job;
import org.cairn.app.web.Known;
import org.cairn.app.web.Screen;
import org.cairn.app.web.Visit;
import org.cairn.casebook.work.LinkageFinding;

/** The rule, before it acts and after. */
public final class LinkScreen implements Screen {

    @Override
    public void open(Doors doors) {
        doors.get("/link", LinkScreen::show);
        doors.post("/link/run", Role.EDITOR, LinkScreen::run);
    }

    private static void show(Visit visit) {
        visit.desk().keepUp();
        Known known = visit.known();
        Optional<LinkageFinding> linkage = known.linkage().map(Known.Dated::what);
        Optional<String> markup = linkage.map(found ->
                Parts.linkage(found, visit.desk().casebook().decisions().size()));
        Optional<LinkView.Lines> lines = linkage.flatMap(found -> lines(visit, found));
        visit.show("link", visit.say().say("screen.link"), "link/link.jte", new LinkView(known, markup, lines));
    }

    private static Optional<LinkView.Lines> lines(Visit visit, LinkageFinding linkage) {
        String link = visit.query("line");
        String review = visit.query("review");
        return isWhole(link) && isWhole(review)
                ? Optional.of(LinkView.Lines.of(linkage, Integer.parseInt(link), Integer.parseInt(review)))
                : Optional.empty();
    }

    private static boolean isWhole(String text) {
        return text.matches("-?[0-9]{1,3}");
    }

    private static void run(Visit visit) {
        Desk desk = visit.desk();
        visit.begin(Job.Kind.LINK, desk::link);
        visit.goTo("/link");
    }
}
