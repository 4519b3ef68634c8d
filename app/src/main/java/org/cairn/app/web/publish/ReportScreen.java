package org.cairn.app.web.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.app.report.Drawing;
import org.cairn.app.report.Publishing;
import org.cairn.app.report.Releasing;
import org.cairn.app.team.Role;
import org.cairn.app.web.Desk;
import org.cairn.app.web.Doors;
import org.cairn.app.web.Job;
import org.cairn.app.web.Known;
import org.cairn.app.web.Refusal;
import org.cairn.app.web.Screen;
import org.cairn.app.web.Visit;
import org.cairn.casebook.Entry;
import org.cairn.casebook.Event;

/** What will be published, what will be withheld, and whether what was published still holds. */
public final class ReportScreen implements Screen {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "csv", "text/csv; charset=utf-8",
            "json", "application/json; charset=utf-8");

    @Override
    public void open(Doors doors) {
        doors.get("/report", ReportScreen::show);
        doors.get("/report/file/{name}", ReportScreen::file);
        doors.post("/report/write", Role.EDITOR, ReportScreen::write);
        doors.post("/report/check", Role.READER, ReportScreen::check);
        doors.get("/report/release/{release}/{name}", ReportScreen::releaseFile);
        doors.post("/report/release/preview", Role.EDITOR, ReportScreen::preview);
        doors.post("/report/release/make", Role.EDITOR, ReportScreen::make);
    }

    private static void show(Visit visit) throws IOException {
        visit.desk().keepUp();
        Known known = visit.known();
        Optional<Entry> stated = visit.desk().casebook().latestEntry(Event.FiguresStated.class);
        ReportView view = new ReportView(
                known,
                stated,
                files(visit.desk().folder().resolve(Publishing.FOLDER)),
                visit.desk().checked(),
                Releasing.all(
                        visit.desk().casebook(),
                        known.cases().map(cases -> cases.dossier().presumption())),
                visit.desk().draft().map(Known.Dated::what));
        visit.show("report", visit.say().say("screen.report"), "publish/report.jte", view);
    }

    private static List<String> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** A file of the report as it was written. */
    private static void file(Visit visit) throws IOException {
        send(visit, visit.desk().folder().resolve(Publishing.FOLDER));
    }

    /** A file of a release as it was made; of releases in the log only. */
    private static void releaseFile(Visit visit) throws IOException {
        String release = visit.path("release");
        boolean isKnown = Releasing.all(visit.desk().casebook(), Optional.empty()).stream()
                .anyMatch(made -> made.made().name().equals(release));
        if (!isKnown) {
            throw new Refusal(404, "report.no-file");
        }
        send(visit, visit.desk().folder().resolve(Releasing.FOLDER).resolve(release));
    }

    private static void send(Visit visit, Path folder) throws IOException {
        String name = visit.path("name");
        if (!files(folder).contains(name)) {
            throw new Refusal(404, "report.no-file");
        }
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        if (type.startsWith("text/html")) {
            visit.context().header("Content-Security-Policy", Drawing.reportPolicy());
        } else {
            visit.context().header("Content-Disposition", "attachment");
        }
        visit.context().contentType(type).result(Files.readAllBytes(folder.resolve(name)));
    }

    private static void write(Visit visit) {
        Desk desk = visit.desk();
        visit.begin(Job.Kind.REPORT, desk::publish);
        visit.goTo("/report");
    }

    private static void preview(Visit visit) {
        Desk desk = visit.desk();
        visit.begin(Job.Kind.RELEASE, desk::draftRelease);
        visit.goTo("/report#releases");
    }

    private static void make(Visit visit) {
        Desk desk = visit.desk();
        String name = visit.form("name").strip();
        visit.begin(Job.Kind.RELEASE, work -> desk.makeRelease(work, name));
        visit.goTo("/report#releases");
    }

    private static void check(Visit visit) {
        Desk desk = visit.desk();
        visit.begin(Job.Kind.VERIFY, desk::check);
        visit.goTo("/report");
    }
}
