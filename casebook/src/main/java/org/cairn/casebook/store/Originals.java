package org.cairn.casebook.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;

/**
 * The files taken in, each under the hash of its bytes, so that no two are confused and none is changed unseen.
 *
 * @param folder where they lie
 */
public record Originals(Path folder) {

    /**
     * A file that was taken in.
     *
     * @param sha256 hash of its bytes
     * @param bytes its size
     * @param path where its copy lies
     */
    public record Kept(String sha256, long bytes, Path path) {}

    /**
     * Takes a copy of a file, in one pass. The copy is on the disk before this returns; a file already kept is not
     * copied twice, and nothing half-written is left where an original would be looked for.
     */
    public Kept take(Path file) throws IOException {
        try (Draft draft = draft(file)) {
            return draft.keep();
        }
    }

    /** Copies and hashes a file, in one pass, without keeping it yet. */
    public Draft draft(Path file) throws IOException {
        Files.createDirectories(folder);
        Path copy = Files.createTempFile(folder, "draft-", ".part");
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest);
                OutputStream out = Files.newOutputStream(copy)) {
            long bytes = in.transferTo(out);
            return new Draft(this, copy, Sha256.hex(digest), bytes);
        } catch (IOException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    /**
     * A copy that can be looked at before it is kept. Closing one that was not kept removes it.
     *
     * @param originals where it is kept
     * @param copy where the copy lies until then
     * @param sha256 hash of its bytes
     * @param bytes its size
     */
    public record Draft(Originals originals, Path copy, String sha256, long bytes) implements AutoCloseable {

        /** Keeps the copy under its hash; it is on the disk before this returns. */
        public Kept keep() throws IOException {
            Path kept = originals.path(sha256);
            if (!Files.exists(kept)) {
                force(copy);
                move(copy, kept);
            }
            return new Kept(sha256, bytes, kept);
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(copy);
        }
    }

    /** Takes a file away for good. */
    public void remove(String sha256) {
        try {
            Files.deleteIfExists(path(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the file with this hash lies, whether or not it is there. */
    public Path path(String sha256) {
        return folder.resolve(sha256);
    }

    /** Whether the file with this hash is there and its bytes still have that hash. */
    public boolean isIntact(String sha256) throws IOException {
        Path kept = path(sha256);
        if (!Files.isRegularFile(kept)) {
            return false;
        }
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(kept), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return Sha256.hex(digest).equals(sha256);
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
