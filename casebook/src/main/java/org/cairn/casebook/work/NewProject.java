package org.cairn.casebook.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cairn.casebook.project.Project;
import org.cairn.casebook.project.ProjectFile;

/** How a project begins: empty, or as a copy of an example. */
public final class NewProject {

    /** The folder of a project in which its lists lie. */
    public static final String LISTS = "lists";

    private NewProject() {}

    /**
     * Begins a project.
     *
     * @param folder where; made if it is not there
     * @param title what it is called; the folder's name where empty
     * @return the project file
     */
    public static Path begin(Path folder, String title) throws IOException {
        Path file = folder.resolve(Project.FILE);
        Path name = folder.toAbsolutePath().normalize().getFileName();
        Files.createDirectories(folder.resolve(LISTS));
        Files.writeString(file, ProjectFile.start(title.isEmpty() ? String.valueOf(name) : title));
        return file;
    }

    /** Where the examples that come with Cairn are; the launcher says where Cairn is installed. */
    public static Path examples() {
        return Path.of(System.getProperty("cairn.home", System.getProperty("cairn.root", ".")))
                .resolve("examples");
    }

    /** Copies an example to a folder that is empty or not there. */
    public static void copy(Path example, Path folder) throws IOException {
        List<Path> all;
        try (var inside = Files.walk(example)) {
            all = inside.toList();
        }
        for (Path each : all) {
            Path target = folder.resolve(example.relativize(each).toString());
            if (Files.isDirectory(each)) {
                Files.createDirectories(target);
            } else {
                Files.copy(each, target);
            }
        }
    }
}
