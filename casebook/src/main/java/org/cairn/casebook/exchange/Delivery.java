package org.cairn.casebook.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.cairn.casebook.CasebookFault;
import org.cairn.casebook.store.Sha256;

/**
 * A package that came in, in a folder or a zip. It is read where it lies; nothing of it is unpacked before all its sums hold,
 * and a name that climbs out of it is never followed.
 */
final class Delivery implements AutoCloseable {

    private static final int HASH_DIGITS = 64;

    private final Path path;
    private final TreeMap<String, Opening> files = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private final AutoCloseable container;

    private interface Opening {
        InputStream open() throws IOException;
    }

    private Delivery(Path path, AutoCloseable container) {
        this.path = path;
        this.container = container;
    }

    /**
     * Opens a package and checks its sums.
     *
     * @throws CasebookFault if it is none, or is not as it was exported; with every reason
     */
    static Delivery open(Path path) throws IOException {
        Delivery delivery = Files.isDirectory(path) ? inFolder(path) : inZip(path);
        try {
            delivery.check();
            return delivery;
        } catch (CasebookFault | IOException e) {
            delivery.close();
            throw e;
        }
    }

    private static Delivery inFolder(Path folder) throws IOException {
        Delivery delivery = new Delivery(folder, () -> {});
        try (var inside = Files.walk(folder)) {
            for (Path each : inside.toList()) {
                String name = folder.relativize(each).toString().replace('\\', '/');
                if (Files.isSymbolicLink(each)) {
                    delivery.faults.add("%s is a link to elsewhere".formatted(name));
                } else if (Files.isRegularFile(each)) {
                    delivery.files.put(name, () -> Files.newInputStream(each));
                }
            }
        }
        return delivery;
    }

    private static Delivery inZip(Path path) throws IOException {
        try {
            ZipFile zip = new ZipFile(path.toFile());
            Delivery delivery = new Delivery(path, zip);
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!staysInside(entry.getName())) {
                    delivery.faults.add(
                            "it has a file named “%s”, which climbs out of the package".formatted(entry.getName()));
                } else if (!entry.isDirectory()
                        && delivery.files.put(entry.getName(), () -> zip.getInputStream(entry)) != null) {
                    delivery.faults.add("it has two files named %s".formatted(entry.getName()));
                }
            }
            return delivery;
        } catch (ZipException e) {
            throw new CasebookFault(
                    "%s is not a package: it is neither a folder nor a zip, or it is damaged. Nothing was taken in."
                            .formatted(path),
                    e);
        }
    }

    /** Whether a name is that of a file within the package, whatever system unpacks it. */
    static boolean staysInside(String name) {
        boolean plain = !name.isEmpty()
                && !name.startsWith("/")
                && name.chars().noneMatch(unit -> unit == '\\' || unit == ':' || unit == 0);
        return plain && List.of(name.split("/", -1)).stream().noneMatch(part -> part.equals("..") || part.equals("."));
    }

    private void check() throws IOException {
        if (!files.containsKey(CasePackage.SUMS) || !files.containsKey(CasePackage.LOG)) {
            throw new CasebookFault(
                    "%s is not a package that Cairn exported: it has no %s, or no %s. Nothing was taken in."
                            .formatted(path, CasePackage.SUMS, CasePackage.LOG));
        }
        Map<String, String> sums = sums();
        for (Map.Entry<String, String> sum : sums.entrySet()) {
            if (!files.containsKey(sum.getKey())) {
                faults.add("%s is missing".formatted(sum.getKey()));
            } else if (!sha256(sum.getKey()).equals(sum.getValue())) {
                faults.add("%s is not the file that was exported".formatted(sum.getKey()));
            }
        }
        for (String name : files.keySet()) {
            if (!sums.containsKey(name) && !name.equals(CasePackage.SUMS)) {
                faults.add("%s was not part of what was exported".formatted(name));
            }
        }
        if (!faults.isEmpty()) {
            throw new CasebookFault("%s is not as it was exported; nothing was taken in:%n  %s"
                    .formatted(path, String.join("\n  ", new TreeSet<>(faults)))
                    .replace("\r", ""));
        }
    }

    private Map<String, String> sums() throws IOException {
        Map<String, String> sums = new HashMap<>();
        for (String line : lines(CasePackage.SUMS)) {
            if (line.length() < HASH_DIGITS + 3 || !line.startsWith("  ", HASH_DIGITS)) {
                faults.add("%s has a line that is not a hash and a name".formatted(CasePackage.SUMS));
            } else {
                sums.put(line.substring(HASH_DIGITS + 2), line.substring(0, HASH_DIGITS));
            }
        }
        return sums;
    }

    private String sha256(String name) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(open(name), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return Sha256.hex(digest);
    }

    private InputStream open(String name) throws IOException {
        Opening opening = files.get(name);
        if (opening == null) {
            throw new IOException("%s is not in the package %s".formatted(name, path));
        }
        return opening.open();
    }

    boolean has(String name) {
        return files.containsKey(name);
    }

    /** The names of the files in one folder of the package. */
    List<String> in(String folder) {
        return files.keySet().stream().filter(name -> name.startsWith(folder)).toList();
    }

    String text(String name) throws IOException {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    List<String> lines(String name) throws IOException {
        return has(name) ? text(name).lines().toList() : List.of();
    }

    /** Copies a file to a place where none is yet. */
    void copy(String name, Path to) throws IOException {
        Files.createDirectories(to.toAbsolutePath().getParent());
        try (InputStream in = open(name)) {
            Files.copy(in, to);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            container.close();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
