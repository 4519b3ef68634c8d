package org.cairn.app.web;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.app.team.OwnFolder;
import org.cairn.casebook.store.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A folder of this user's, which no one else on the computer may read: which projects were opened lately, which workbench
 * is open on which project, and the keys that open one. No record of any person is ever in it.
 *
 * @param folder where it is
 */
record StateFolder(Path folder) {

    private static final int RECENT = 12;
    private static final int KEPT_RANDOM_ACCESS_BYTES = 4096;

    /** A folder that no one else may read; made where it is not there. */
    static StateFolder in(Path folder) throws IOException {
        return new StateFolder(OwnFolder.madePrivate(folder));
    }

    // ---- recent projects -------------------------------------------------------------------------------------------

    /** Folders of projects opened lately that are still there, the latest first. */
    List<Path> recent() throws IOException {
        Path file = folder.resolve("recent");
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank())
                .map(Path::of)
                .filter(Files::isDirectory)
                .toList();
    }

    /** Notes that a project was opened. */
    void remember(Path project) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(project.toString());
        recent().stream()
                .filter(path -> !path.equals(project))
                .limit(RECENT - 1L)
                .forEach(path -> lines.add(path.toString()));
        Files.write(folder.resolve("recent"), lines, StandardCharsets.UTF_8);
    }

    // ---- keys ------------------------------------------------------------------------------------------------------

    /** Makes a key that opens the workbench at this port, once. */
    String newKey(int port) throws IOException {
        String key = Secrets.random();
        Files.createFile(keys(port).resolve(Sha256.of(key)));
        return key;
    }

    /** Uses a key up; whether it was one. */
    boolean redeem(int port, String key) throws IOException {
        return Files.deleteIfExists(keys(port).resolve(Sha256.of(key)));
    }

    /** Takes back every key of a port that was never used. */
    void forgetKeys(int port) throws IOException {
        try (var unused = Files.list(keys(port))) {
            for (Path key : unused.toList()) {
                Files.deleteIfExists(key);
            }
        }
    }

    private Path keys(int port) throws IOException {
        return OwnFolder.madePrivate(folder.resolve("keys").resolve(Integer.toString(port)));
    }

    // ---- which workbench is open -----------------------------------------------------------------------------------

    /**
     * The hold of one workbench on one project, for as long as it runs. It ends with the process, however that ends.
     *
     * @param file the open file
     * @param lock the lock on it
     */
    record Hold(RandomAccessFile file, FileLock lock) implements AutoCloseable {

        /**
         * Says where the holder can be reached.
         *
         * @param teamAddress where a team comes in; empty where a key opens
         */
        void reachableAt(int port, String teamAddress) throws IOException {
            file.setLength(0);
            file.seek(0);
            file.write("%d %s".formatted(port, teamAddress).strip().getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() throws IOException {
            lock.release();
            file.close();
        }
    }

    /** Takes hold of a project, or of having none open; empty if another workbench has hold of it. */
    Optional<Hold> hold(Optional<Path> project) throws IOException {
        RandomAccessFile file = new RandomAccessFile(holdFile(project).toFile(), "rw");
        FileLock lock = lockOf(file);
        if (lock == null) {
            file.close();
            return Optional.empty();
        }
        return Optional.of(new Hold(file, lock));
    }

    private static @Nullable FileLock lockOf(RandomAccessFile file) throws IOException {
        try {
            // Far behind what is written, so that others can read the port on systems whose locks forbid reading.
            return file.getChannel().tryLock(KEPT_RANDOM_ACCESS_BYTES, 1, false);
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /**
     * A workbench that has hold of a project.
     *
     * @param port its port
     * @param teamAddress where a team comes in; empty where a key opens
     */
    record Holder(int port, String teamAddress) {}

    /** The workbench that has hold of a project. */
    Optional<Holder> holder(Optional<Path> project) throws IOException {
        Path file = holdFile(project);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String[] written =
                Files.readString(file, StandardCharsets.UTF_8).strip().split(" ", 2);
        return written[0].matches("[0-9]{1,5}")
                ? Optional.of(new Holder(Integer.parseInt(written[0]), written.length > 1 ? written[1] : ""))
                : Optional.empty();
    }

    private Path holdFile(Optional<Path> project) throws IOException {
        String name =
                project.map(path -> Sha256.of(path.toString()).substring(0, 32)).orElse("none");
        Path file = OwnFolder.madePrivate(folder.resolve("open")).resolve(name);
        if (!Files.exists(file)) {
            Files.write(file, new byte[0], StandardOpenOption.CREATE);
        }
        return file;
    }
}
