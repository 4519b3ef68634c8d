package org.cairn.casebook.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cairn.casebook.CasebookFault;
import org.cairn.casebook.store.Sha256;

/**
 * Files on their way out, in a folder or a zip. They are written beside the place they go to and moved there when all of them
 * are whole, so that nothing half-written is ever found there. The same files give the same bytes.
 */
final class Parcel implements AutoCloseable {

    private final Path target;
    private final Path draft;
    private final Target files;
    private final Map<String, Sum> sums = new TreeMap<>();

    /** Size and hash of a file. */
    record Sum(long bytes, String sha256) {}

    /** What writes one file. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** What writes one file of text. */
    @FunctionalInterface
    interface Text {
        void writeTo(Writer out) throws IOException;
    }

    /** A folder or a zip. */
    private interface Target {
        void write(String name, Content content) throws IOException;

        void finish() throws IOException;
    }

    private Parcel(Path target, Path draft, Target files) {
        this.target = target;
        this.draft = draft;
        this.files = files;
    }

    /**
     * Begins a parcel.
     *
     * @param target where it goes: a zip if its name ends so, else a folder that is not there yet
     */
    static Parcel to(Path target) throws IOException {
        Path absolute = target.toAbsolutePath().normalize();
        Path draft = absolute.resolveSibling(absolute.getFileName() + ".part");
        if (Files.isDirectory(absolute)) {
            throw new CasebookFault("%s is there already. Nothing was written; name another place.".formatted(target));
        }
        Draft.remove(draft);
        if (absolute.toString().endsWith(".zip")) {
            return new Parcel(absolute, draft, new InZip(Files.newOutputStream(draft)));
        }
        return new Parcel(absolute, draft, new InFolder(Files.createDirectory(draft)));
    }

    /** Adds a file. */
    Sum add(String name, Content content) throws IOException {
        Counting[] counting = new Counting[1];
        files.write(name, out -> {
            counting[0] = new Counting(out);
            content.writeTo(counting[0]);
        });
        Sum sum = counting[0].sum();
        if (sums.put(name, sum) != null) {
            throw new IllegalStateException("two files of one name in a package: " + name);
        }
        return sum;
    }

    /** Adds a file of UTF-8 text. */
    Sum addText(String name, Text text) throws IOException {
        return add(name, out -> {
            Writer writer = new java.io.BufferedWriter(new java.io.OutputStreamWriter(out, StandardCharsets.UTF_8));
            text.writeTo(writer);
            writer.flush();
        });
    }

    /** What was added so far, by name. */
    Map<String, Sum> sums() {
        return new TreeMap<>(sums);
    }

    /** Puts the parcel in its place. */
    void send() throws IOException {
        files.finish();
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes away what was begun and not sent. */
    @Override
    public void close() throws IOException {
        files.finish();
        Draft.remove(draft);
    }

    /** Passes bytes on, counting and hashing them. */
    private static final class Counting extends OutputStream {
        private final OutputStream out;
        private final MessageDigest digest = Sha256.digest();
        private long bytes;

        Counting(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int unit) throws IOException {
            write(new byte[] {(byte) unit}, 0, 1);
        }

        @Override
        public void write(byte[] buffer, int from, int length) throws IOException {
            out.write(buffer, from, length);
            digest.update(buffer, from, length);
            bytes += length;
        }

        Sum sum() {
            return new Sum(bytes, Sha256.hex(digest));
        }
    }

    private record InFolder(Path folder) implements Target {
        @Override
        public void write(String name, Content content) throws IOException {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                content.writeTo(out);
            }
        }

        @Override
        public void finish() {}
    }

    private static final class InZip implements Target {
        private final ZipOutputStream zip;
        private boolean finished;

        InZip(OutputStream out) {
            this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        }

        @Override
        public void write(String name, Content content) throws IOException {
            ZipEntry entry = new ZipEntry(name);
            entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0)); // the same content, the same bytes
            zip.putNextEntry(entry);
            content.writeTo(zip);
            zip.closeEntry();
        }

        @Override
        public void finish() throws IOException {
            if (!finished) {
                finished = true;
                zip.close();
            }
        }
    }
}
