package org.cairn.verify;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files of an exported case, in a folder or in a zip, by their names; read only, and never unpacked. */
final class CaseFiles implements AutoCloseable {

    private final TreeMap<String, Source> sources = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private final AutoCloseable container;

    private interface Source {
        InputStream open() throws IOException;
    }

    private CaseFiles(AutoCloseable container) {
        this.container = container;
    }

    static CaseFiles of(Path path) throws IOException {
        return Files.isDirectory(path) ? inFolder(path) : inZip(path);
    }

    private static CaseFiles inFolder(Path folder) throws IOException {
        CaseFiles files = new CaseFiles(() -> {});
        try (var all = Files.walk(folder)) {
            for (Path each : all.toList()) {
                String name = folder.relativize(each).toString().replace('\\', '/');
                if (Files.isSymbolicLink(each)) {
                    files.faults.add("%s is a link to elsewhere, not a file of the package".formatted(name));
                } else if (!Files.isDirectory(each)) {
                    files.sources.put(name, () -> Files.newInputStream(each));
                }
            }
        }
        return files;
    }

    private static CaseFiles inZip(Path path) throws IOException {
        ZipFile zip = new ZipFile(path.toFile());
        CaseFiles files = new CaseFiles(zip);
        Set<String> seen = new HashSet<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            if (!staysInside(name)) {
                files.faults.add("the zip has a file named “%s”, which climbs out of the package".formatted(name));
            } else if (!seen.add(name)) {
                files.faults.add("the zip has two files named %s".formatted(name));
            } else if (!entry.isDirectory()) {
                files.sources.put(name, () -> zip.getInputStream(entry));
            }
        }
        return files;
    }

    /** Whether a name is that of a file within the package, whatever system unpacks it. */
    static boolean staysInside(String name) {
        if (name.isEmpty()
                || name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.contains("\0")) {
            return false;
        }
        for (String part : name.split("/", -1)) {
            if (part.equals("..") || part.equals(".")) {
                return false;
            }
        }
        return true;
    }

    /** What is wrong with the package as a container. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    Set<String> names() {
        return Collections.unmodifiableSet(sources.keySet());
    }

    boolean has(String name) {
        return sources.containsKey(name);
    }

    InputStream open(String name) throws IOException {
        Source source = sources.get(name);
        if (source == null) {
            throw new IOException(name + " is not in the package");
        }
        return new BufferedInputStream(source.open());
    }

    String sha256(String name) throws IOException {
        try (InputStream in = open(name)) {
            return Hash.of(in);
        }
    }

    byte[] bytes(String name) throws IOException {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
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
