package org.cairn.app.web.link;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.cairn.app.report.Parts;
import org.cairn.app.team.Role;
import org.cairn.app.web.Desk;
import org.cairn.app.web.Doors;
import org.cairn.app.web.Job;
import org.cairn.app.web.Known;
import org.cairn.app.web.Screen;
import org.cairn.app.web.Visit;
import org.cairn.casebook.project.ProjectFault;
import org.cairn.casebook.project.ProjectFile;
import org.cairn.casebook.work.LinkageFinding;

/** The rule, before it acts and after. */
public final class LinkScreen implements Screen {

    private static final List<String> LINK_FROM = List.of("link", "link from");
    private static final List<String> REVIEW_FROM = List.of("link", "review from");

    @Override
    public void open(Doors doors) {
        doors.get("/link", LinkScreen::show);
        doors.post("/link/run", Role.EDITOR, LinkScreen::run);
        doors.post("/link/lines", Role.EDITOR, LinkScreen::keepLines);
        doors.post("/link/lines/learned", Role.EDITOR, LinkScreen::learnLines);
    }

    private static void show(Visit visit) {
        visit.desk().keepUp();
        Known known = visit.known();
        Optional<LinkageFinding> linkage = known.linkage().map(Known.Dated::what);
        Optional<String> markup = linkage.map(found ->
                Parts.linkage(found, visit.desk().casebook().decisions().size()));
        Optional<LinkView.Lines> lines = linkage.flatMap(found -> lines(visit, found));
        boolean areOwn = known.project()
                .filter(project -> project.link().linkFrom().isPresent()
                        || project.link().reviewFrom().isPresent())
                .isPresent();
        visit.show(
                "link",
                visit.say().say("screen.link"),
                "link/link.jte",
                new LinkView(known, markup, linkage.map(LinkView.Lines::present), lines, areOwn));
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

    /** Writes the lines into the project file, and links by them. */
    private static void keepLines(Visit visit) throws IOException, ProjectFault {
        String link = visit.form("line");
        String review = visit.form("review");
        if (!isWhole(link) || !isWhole(review) || Integer.parseInt(review) > Integer.parseInt(link)) {
            visit.tell("attention", visit.say().say("link.not-lines"));
            visit.goTo("/link");
            return;
        }
        changeLines(visit, yaml -> ProjectFile.with(ProjectFile.with(yaml, LINK_FROM, link), REVIEW_FROM, review));
    }

    /** Takes the project's own lines out, so that they are calibrated again. */
    private static void learnLines(Visit visit) throws IOException, ProjectFault {
        changeLines(visit, yaml -> ProjectFile.without(ProjectFile.without(yaml, LINK_FROM), REVIEW_FROM));
    }

    private static void changeLines(Visit visit, UnaryOperator<String> change) throws IOException, ProjectFault {
        ProjectFile.change(visit.desk().folder(), change);
        visit.desk().keepUp();
        run(visit);
    }

    private static void run(Visit visit) {
        Desk desk = visit.desk();
        visit.begin(Job.Kind.LINK, desk::link);
        visit.goTo("/link");
    }
}
