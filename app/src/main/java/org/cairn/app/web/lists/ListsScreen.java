package org.cairn.app.web.lists;

import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.app.team.Role;
import org.cairn.app.web.Desk;
import org.cairn.app.web.Doors;
import org.cairn.app.web.Job;
import org.cairn.app.web.Known;
import org.cairn.app.web.Refusal;
import org.cairn.app.web.Screen;
import org.cairn.app.web.Visit;
import org.cairn.casebook.Event;
import org.cairn.casebook.work.Assembly;
import org.cairn.casebook.work.NearRow;

/** The lists of the project: what there are, one by one, and how a file comes in. */
public final class ListsScreen implements Screen {

    @Override
    public void open(Doors doors) {
        doors.get("/lists", ListsScreen::show);
        doors.post("/lists/bring", Role.EDITOR, ListsScreen::bring);
        doors.get("/lists/of/{list}", ListsScreen::one);
        doors.get("/lists/of/{list}/row/{row}", ListsScreen::row);
        doors.post("/lists/again", Role.EDITOR, ListsScreen::lookAgain);
        new MappingScreen().open(doors);
    }

    private static void show(Visit visit) throws IOException {
        Desk desk = visit.desk();
        desk.keepUp();
        Known known = visit.known();
        List<ListsView.Line> lines = new ArrayList<>();
        for (Known.ListNow list : known.lists()) {
            Optional<Assembly.ListRead> read = read(known, list);
            lines.add(new ListsView.Line(
                    list,
                    read.map(Assembly.ListRead::records),
                    read.map(one -> one.reading().problems().all().stream()
                            .filter(problem -> !problem.isNotice())
                            .count())));
        }
        List<Path> named =
                known.lists().stream().map(list -> list.settings().file()).toList();
        List<String> waiting = ListFiles.waiting(desk.folder(), named, takenIn(visit));
        List<String> faults = known.fault()
                .map(fault ->
                        fault.faults().stream().map(one -> one.in("cairn.yaml")).toList())
                .orElse(List.of());
        visit.show("lists", visit.say().say("screen.lists"), "lists/lists.jte", new ListsView(lines, waiting, faults));
    }

    /** The names of all files that were ever taken in: an earlier copy of a list is no list that waits. */
    private static Set<String> takenIn(Visit visit) {
        return visit.casebook().ofKind(Event.SourceReceived.class).stream()
                .map(entry -> ((Event.SourceReceived) entry.event()).file())
                .collect(Collectors.toSet());
    }

    static Optional<Assembly.ListRead> read(Known known, Known.ListNow list) {
        return known.records().stream()
                .flatMap(records -> records.lists().stream())
                .filter(one -> one.settings().name().equals(list.settings().name()))
                .findFirst();
    }

    private static void bring(Visit visit) throws IOException {
        UploadedFile sent = visit.context().uploadedFile("file");
        if (sent == null || sent.filename().isBlank()) {
            visit.tell("attention", visit.say().say("lists.no-file"));
            visit.goTo("/lists");
            return;
        }
        Path folder = visit.desk().folder();
        Path kept;
        try (InputStream bytes = sent.content()) {
            kept = ListFiles.keep(folder, sent.filename(), bytes);
        }
        String copyOf = visit.form("list");
        String address =
                "/lists/map?file=" + Visit.inAddress(folder.relativize(kept).toString());
        visit.goTo(copyOf.isEmpty() ? address : address + "&list=" + Visit.inAddress(copyOf));
    }

    private static Known.ListNow named(Visit visit) {
        return visit.known().list(visit.path("list")).orElseThrow(() -> new Refusal(404, "lists.no-such-list"));
    }

    private static void one(Visit visit) {
        visit.desk().keepUp();
        Known.ListNow list = named(visit);
        visit.show(
                "lists",
                visit.say().say("list.title", "list", list.settings().name()),
                "lists/list.jte",
                ListView.of(visit.known(), list));
    }

    private static void row(Visit visit) throws IOException {
        Known.ListNow list = named(visit);
        long row = visit.path("row").matches("[0-9]{1,9}") ? Long.parseLong(visit.path("row")) : 0;
        Path file = list.isTakenIn()
                ? list.editions().get(0).path()
                : list.settings().file();
        visit.show(
                "lists",
                visit.say().say("row.title", "list", list.settings().name(), "row", row),
                "lists/row.jte",
                new RowView(list, row, visit.query("column"), NearRow.of(list.settings(), file, row)));
    }

    /** Takes in what has changed on the disk since it was last taken in. */
    private static void lookAgain(Visit visit) {
        visit.begin(
                Job.Kind.TAKE_IN,
                work -> work.takeIn()
                        .forEach(taken -> visit.tell(
                                taken.isUsable() ? "done" : "attention", TakenInWords.of(visit.say(), taken))));
        visit.goTo("/lists");
    }
}
