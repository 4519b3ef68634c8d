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
import org.cairn.app.web.Desk;
import org.cairn.app.web.Doors;
import org.cairn.app.web.Job;
import org.cairn.app.web.Known;
import org.cairn.app.web.Refusal;
import org.cairn.app.web.Role;
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
    }

    private static void show(Visit visit) throws IOException {
        visit.desk().keepUp();
        Known known = visit.known();
        Optional<Entry> stated = visit.desk().casebook().latestEntry(Event.FiguresStated.class);
        ReportView view = new ReportView(
                known, stated, files(visit.desk().folder()), visit.desk().checked());
        visit.show("report", visit.say().say("screen.report"), "publish/report.jte", view);
    }

    private static List<String> files(Path project) throws IOException {
        Path folder = project.resolve(Publishing.FOLDER);
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
        String name = visit.path("name");
        if (!files(visit.desk().folder()).contains(name)) {
            throw new Refusal(404, "report.no-file");
        }
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        if (type.startsWith("text/html")) {
            visit.context().header("Content-Security-Policy", Drawing.reportPolicy());
        } else {
            visit.context().header("Content-Disposition", "attachment");
        }
        Path file = visit.desk().folder().resolve(Publishing.FOLDER).resolve(name);
        visit.context().contentType(type).result(Files.readAllBytes(file));
    }

    private static void write(Visit visit) {
        Desk desk = visit.desk();
        visit.begin(Job.Kind.REPORT, desk::publish);
        visit.goTo("/report");
    }

    private static void check(Visit visit) {
        Desk desk = visit.desk();
        visit.begin(Job.Kind.VERIFY, desk::check);
        visit.goTo("/report");
    }
}
