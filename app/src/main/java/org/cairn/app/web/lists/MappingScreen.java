package org.cairn.app.web.lists;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.cairn.app.team.Role;
import org.cairn.app.web.Desk;
import org.cairn.app.web.Doors;
import org.cairn.app.web.Job;
import org.cairn.app.web.Known;
import org.cairn.app.web.Refusal;
import org.cairn.app.web.Visit;
import org.cairn.casebook.intake.EditionDiff;
import org.cairn.casebook.intake.ListReader;
import org.cairn.casebook.project.ListSettings;
import org.cairn.casebook.project.ProjectFault;
import org.cairn.casebook.project.ProjectFile;
import org.cairn.casebook.work.Preview;
import org.cairn.casebook.work.TakenIn;

/** Says what the columns of a file are, shows how it reads so, and takes it in. */
final class MappingScreen {

    private static final double MOSTLY = 0.5;

    void open(Doors doors) {
        doors.get("/lists/map", MappingScreen::show);
        doors.post("/lists/take", Role.EDITOR, MappingScreen::take);
    }

    private static void show(Visit visit) throws IOException {
        Desk desk = visit.desk();
        Known known = visit.known();
        Optional<Known.ListNow> copyOf = known.list(visit.query("list"));
        Path file = visit.query("file").isEmpty() && copyOf.isPresent()
                ? present(copyOf.get())
                : ListFiles.inside(desk.folder(), known.project(), visit.query("file"));
        Mapping mapping = mapping(visit, known, file, copyOf);
        List<String> header = header(file, mapping);
        Preview preview = Preview.of(settings(mapping, file, header), file);
        MappingView view = new MappingView(
                visit.query("file"),
                visit.query("file").isEmpty() && copyOf.isPresent()
                        ? nameOf(copyOf.get())
                        : String.valueOf(file.getFileName()),
                Files.size(file),
                mapping,
                preview,
                copyOf.map(list -> list.settings().name()),
                known.lists().stream().map(list -> list.settings().name()).toList(),
                copyOf.isPresent() ? Optional.empty() : resembling(known, preview),
                diff(visit, copyOf, file));
        visit.show("lists", visit.say().say("map.title", "file", view.name()), "lists/map.jte", view);
    }

    private static Path present(Known.ListNow list) {
        return list.isTakenIn()
                ? list.editions().get(0).path()
                : list.settings().file();
    }

    private static String nameOf(Known.ListNow list) {
        return list.isTakenIn()
                ? list.editions().get(0).file()
                : String.valueOf(list.settings().file().getFileName());
    }

    /** What the form says; before there is a form, what the project says of the list, or what the header suggests. */
    private static Mapping mapping(Visit visit, Known known, Path file, Optional<Known.ListNow> copyOf)
            throws IOException {
        if (!visit.query("roles").isEmpty()) {
            return read(visit::query, visit.queries("role"), copyOf);
        }
        if (copyOf.isPresent()) {
            ListSettings settings = copyOf.get().settings();
            return Mapping.of(settings, header(file, Mapping.of(settings, List.of())));
        }
        List<String> taken =
                known.lists().stream().map(list -> list.settings().name()).toList();
        Mapping bare =
                new Mapping(ListFiles.listName(file, taken), List.of(), "", "", "", "", visit.query("sheet"), false);
        List<String> header = header(file, bare);
        return bare.with(ListReader.guess(header), header);
    }

    private static Mapping read(Function<String, String> form, List<String> roles, Optional<Known.ListNow> copyOf) {
        return new Mapping(
                copyOf.map(list -> list.settings().name())
                        .orElse(form.apply("name").strip()),
                roles,
                form.apply("dates"),
                form.apply("calendar"),
                form.apply("encoding"),
                form.apply("delimiter"),
                form.apply("sheet").strip(),
                !form.apply("norepeats").isEmpty());
    }

    /** The header alone: nothing is mapped yet, and one row is enough. */
    private static List<String> header(Path file, Mapping mapping) throws IOException {
        return Preview.of(settings(mapping, file, List.of()), file).reading().header();
    }

    private static ListSettings settings(Mapping mapping, Path file, List<String> header) {
        return mapping.settings(file, header, List.of());
    }

    private static Optional<String> resembling(Known known, Preview preview) {
        return known.records().stream()
                .flatMap(records -> records.table().lists().stream()
                        .map(list -> list.name())
                        .filter(name -> preview.shareKnown(records.table(), name) > MOSTLY))
                .findFirst();
    }

    private static Optional<EditionDiff> diff(Visit visit, Optional<Known.ListNow> copyOf, Path file)
            throws IOException {
        if (copyOf.isEmpty() || !copyOf.get().isTakenIn() || visit.query("file").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(visit.desk().compare(copyOf.get(), file));
    }

    private static void take(Visit visit) throws IOException, ProjectFault {
        Desk desk = visit.desk();
        Known known = visit.known();
        Optional<Known.ListNow> copyOf = known.list(visit.form("list"));
        boolean newFile = !visit.form("file").isEmpty();
        Path file = newFile
                ? ListFiles.inside(desk.folder(), known.project(), visit.form("file"))
                : present(copyOf.orElseThrow(() -> new Refusal(404, "lists.file-gone")));
        Mapping mapping = read(visit::form, visit.forms("role"), copyOf);
        if (mapping.list().isEmpty()) {
            throw new Refusal(422, "map.no-name");
        }
        if (copyOf.isEmpty() && known.list(mapping.list()).isPresent()) {
            throw new Refusal(422, "map.name-taken");
        }
        ListSettings settings = settings(mapping, file, header(file, mapping));
        ProjectFile.change(
                desk.folder(),
                copyOf.isEmpty()
                        ? yaml -> ProjectFile.withList(yaml, settings, desk.folder())
                        : changed(settings, newFile ? Optional.of(file) : Optional.empty(), desk.folder()));
        boolean replaces = !visit.form("replaces").isEmpty();
        visit.begin(Job.Kind.TAKE_IN, work -> {
            for (ListSettings list : work.project().lists()) {
                if (list.name().equals(settings.name())) {
                    TakenIn taken = work.takeIn(list, replaces);
                    visit.tell(taken.isUsable() ? "done" : "attention", TakenInWords.of(visit.say(), taken));
                }
            }
        });
        visit.goTo("/lists/of/" + Visit.inAddress(settings.name()));
    }

    /** Changes what the project file says of a list, setting by setting, so that the rest of it stays. */
    private static UnaryOperator<String> changed(ListSettings list, Optional<Path> file, Path folder) {
        List<Map.Entry<String, Optional<String>>> settings = new ArrayList<>();
        file.ifPresent(path -> settings.add(Map.entry("file", Optional.of(ProjectFile.path(path, folder)))));
        settings.add(Map.entry("sheet", list.sheet().map(ProjectFile::scalar)));
        settings.add(Map.entry("columns", Optional.of(ProjectFile.columns(list.columns()))));
        settings.add(Map.entry("no repeats", list.noRepeats() ? Optional.of("true") : Optional.empty()));
        settings.add(Map.entry("dates", list.dates().map(order -> order.word())));
        settings.add(Map.entry("calendar", list.calendar().map(calendar -> calendar.word())));
        settings.add(Map.entry("encoding", list.encoding().map(charset -> charset.name())));
        settings.add(Map.entry("delimiter", list.delimiter().map(ProjectFile::delimiter)));
        return yaml -> {
            String text = yaml;
            for (Map.Entry<String, Optional<String>> setting : settings) {
                List<String> path = List.of("lists", list.name(), setting.getKey());
                text = setting.getValue().isPresent()
                        ? ProjectFile.with(text, path, setting.getValue().get())
                        : ProjectFile.without(text, path);
            }
            return text;
        };
    }
}
