package org.cairn.app.team;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Where the system sets a place aside for what a program remembers of its user: projects opened, keys, accounts. */
public final class OwnFolder {

    private OwnFolder() {}

    /** The folder of this computer's user, whether or not it is there. */
    public static Path ofUser() {
        String state = System.getenv("XDG_STATE_HOME");
        return state != null && !state.isEmpty()
                ? Path.of(state, "cairn")
                : Path.of(System.getProperty("user.home"), ".local", "state", "cairn");
    }

    /** A folder that no one else may read; made where it is not there. */
    public static Path madePrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }
}
