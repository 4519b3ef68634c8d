package org.cairn.casebook.work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cairn.casebook.intake.ListReader;
import org.cairn.casebook.intake.Problem;
import org.cairn.casebook.intake.Reading;
import org.cairn.casebook.project.ListSettings;

/**
 * A look at a file before it is taken in: as far as its first record and no further. A file that gives none, because it is
 * no list or lacks a column, must not become an edition, or a slip of the hand would stand in the place of a good list.
 */
final class Peek {

    private Peek() {}

    /** Stops a reading once it is known to give records. */
    private static final class Seen extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Seen() {
            super("seen", null, false, false);
        }
    }

    /** Why the file cannot be taken in, one message each; empty where it can. */
    static List<String> refusals(ListSettings list, Path copy) throws IOException {
        try {
            Reading reading = ListReader.read(list, copy, record -> {
                throw new Seen();
            });
            return reading.problems().all().stream()
                    .filter(problem ->
                            problem instanceof Problem.UnknownColumn || problem instanceof Problem.UnreadableFile)
                    .map(Problem::message)
                    .toList();
        } catch (Seen givesRecords) {
            return List.of();
        }
    }
}
