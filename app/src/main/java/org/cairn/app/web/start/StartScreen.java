package org.cairn.app.web.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.cairn.app.team.Role;
import org.cairn.app.web.Doors;
import org.cairn.app.web.Refusal;
import org.cairn.app.web.Screen;
import org.cairn.app.web.Visit;
import org.cairn.app.web.words.Language;
import org.cairn.casebook.project.Project;
import org.cairn.casebook.work.NewProject;

/** Where a project is opened or begun; with one open, it shows how far the work is. */
public final class StartScreen implements Screen {

    private static final String EXAMPLE = "harbour";

    @Override
    public void open(Doors doors) {
        doors.get("/", StartScreen::home);
        doors.get("/start", StartScreen::show);
        doors.post("/start/open", Role.STEWARD, StartScreen::openProject);
        doors.post("/start/new", Role.STEWARD, StartScreen::begin);
        doors.post("/start/example", Role.STEWARD, StartScreen::example);
        doors.post("/language", Role.READER, StartScreen::speak);
        doors.post("/who", Role.READER, StartScreen::workAs);
    }

    /** To the work, where a project is open. */
    private static void home(Visit visit) throws IOException {
        if (visit.workbench().hasProject()) {
            visit.goTo("/lists");
        } else {
            show(visit);
        }
    }

    /** A team has the one project that it was opened on, and needs to know of no other. */
    private static void show(Visit visit) throws IOException {
        if (visit.workbench().isTeam()) {
            visit.goTo("/lists");
            return;
        }
        List<String> recent = visit.workbench().recent().stream()
                .filter(folder -> Files.isRegularFile(folder.resolve(Project.FILE)))
                .map(Path::toString)
                .toList();
        visit.show(
                "start",
                visit.say().say("start.title"),
                "start.jte",
                new StartView(recent, suggested("cairn-project"), suggested("cairn-example")));
    }

    /** A folder of that name in the user's own, or one with a number where that one is taken. */
    private static String suggested(String name) {
        Path home = Path.of(System.getProperty("user.home", "."));
        Path folder = home.resolve(name);
        for (int next = 2; Files.exists(folder); next++) {
            folder = home.resolve(name + "-" + next);
        }
        return folder.toString();
    }

    private static void openProject(Visit visit) throws IOException {
        mustBeAlone(visit);
        Path folder = folder(visit.form("folder"));
        Language say = visit.say();
        switch (visit.workbench().open(folder)) {
            case OPEN -> visit.goTo("/lists");
            case NOT_THERE -> back(visit, say.text("start.not-there", "folder", folder));
            case OPEN_ELSEWHERE -> back(visit, say.text("start.elsewhere", "folder", folder));
            case BUSY -> back(visit, say.text("start.busy"));
        }
    }

    private static void mustBeAlone(Visit visit) {
        if (visit.workbench().isTeam()) {
            throw new Refusal(409, "start.team");
        }
    }

    private static Path folder(String typed) {
        try {
            String home = System.getProperty("user.home", "");
            String text = typed.strip();
            return Path.of(text.startsWith("~/") ? home + text.substring(1) : text)
                    .toAbsolutePath()
                    .normalize();
        } catch (InvalidPathException e) {
            throw new Refusal(422, "start.no-path");
        }
    }

    private static void back(Visit visit, String words) {
        visit.tell("attention", new org.cairn.app.web.words.Phrase(words));
        visit.goTo("/start");
    }

    private static void begin(Visit visit) throws IOException {
        mustBeAlone(visit);
        Path folder = folder(visit.form("folder"));
        if (Files.exists(folder.resolve(Project.FILE))) {
            back(visit, visit.say().text("start.there-already", "folder", folder));
            return;
        }
        NewProject.begin(folder, visit.form("title").strip());
        openProject(visit);
    }

    private static void example(Visit visit) throws IOException {
        mustBeAlone(visit);
        Path folder = folder(visit.form("folder"));
        if (Files.exists(folder)) {
            back(visit, visit.say().text("start.not-empty", "folder", folder));
            return;
        }
        NewProject.copy(NewProject.examples().resolve(EXAMPLE), folder);
        openProject(visit);
    }

    private static void speak(Visit visit) {
        visit.session().speak(Language.of(visit.form("language")));
        visit.goTo(Visit.local(visit.form("back")));
    }

    private static void workAs(Visit visit) {
        String name = visit.form("who").strip();
        if (!visit.workbench().isTeam() && !name.isEmpty()) {
            visit.session().workAs(name);
        }
        visit.goTo(Visit.local(visit.form("back")));
    }
}
