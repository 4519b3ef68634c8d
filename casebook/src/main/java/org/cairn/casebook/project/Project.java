package org.cairn.casebook.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cairn.link.value.PartialDate;

/**
 * A project as its {@code cairn.yaml} describes it.
 *
 * @param folder the folder that the file lies in, absolute
 * @param title what the project is called
 * @param counts whom it counts
 * @param period the days it is about; deaths surely outside them are left out
 * @param seed where every random number of the project starts from
 * @param lists the lists, in the order of the file
 * @param link what it says about linkage
 * @param estimate what it says about estimation
 * @param report what it says about its report
 * @param cases what it says about claims, incidents, parties and proceedings
 * @param map what it says about its map; empty where it has none
 * @param sha256 SHA-256 of the file's bytes, 64 hexadecimal digits
 */
public record Project(
        Path folder,
        String title,
        Optional<String> counts,
        Optional<PartialDate> period,
        long seed,
        List<ListSettings> lists,
        LinkSettings link,
        EstimateSettings estimate,
        ReportSettings report,
        CaseSettings cases,
        Optional<MapSettings> map,
        String sha256) {

    /** The name of the project file. */
    public static final String FILE = "cairn.yaml";

    public Project {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(title, "title");
        lists = List.copyOf(lists);
    }

    /**
     * Reads a project file.
     *
     * @param folderOrFile the project's folder, or the file itself
     * @throws ProjectFault with every fault of the file, if it has any or cannot be opened
     */
    public static Project read(Path folderOrFile) throws ProjectFault {
        return ProjectReader.read(folderOrFile);
    }

    /** The same project with every random number starting from elsewhere. */
    public Project withSeed(long other) {
        return new Project(folder, title, counts, period, other, lists, link, estimate, report, cases, map, sha256);
    }
}
