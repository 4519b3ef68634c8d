package org.cairn.casebook.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A folder that is filled beside the place it goes to, and moved there when it is whole; closing it takes away what was not
 * moved.
 *
 * @param folder where it is filled
 */
record Draft(Path folder) implements AutoCloseable {

    /** Begins one beside the place it goes to. */
    static Draft beside(Path target) throws IOException {
        Path absolute = target.toAbsolutePath().normalize();
        return in(Objects.requireNonNullElse(absolute.getParent(), absolute));
    }

    /** Begins one in a folder. */
    static Draft in(Path parent) throws IOException {
        Files.createDirectories(parent);
        return new Draft(Files.createTempDirectory(parent, ".cairn-"));
    }

    /** Puts it in its place. */
    void moveTo(Path target) throws IOException {
        Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        remove(folder);
    }

    /** Takes a file away, or a folder with all that is in it. */
    static void remove(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(path)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
