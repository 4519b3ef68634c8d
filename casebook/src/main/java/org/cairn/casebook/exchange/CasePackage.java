package org.cairn.casebook.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.cairn.casebook.Casebook;
import org.cairn.casebook.Checkpoint;
import org.cairn.casebook.Event;
import org.cairn.casebook.project.Project;
import org.cairn.casebook.store.SigningKey;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole case as one package: a Frictionless Data Package that holds the log, what the log names, the project file, and
 * tables for other programs. {@code docs/methods/log.md} describes it. It holds everything, names included.
 */
public final class CasePackage {

    /** The log. */
    static final String LOG = "log.jsonl";

    /** What the log is too small for. */
    static final String OBJECTS = "objects/";

    /** The files taken in. */
    static final String ORIGINALS = "originals/";

    /** The keys for words about people. */
    static final String KEYS = "keys.jsonl";

    /** Hash of every other file, as {@code sha256sum} writes and checks them. */
    static final String SUMS = "SHA256SUMS";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final String README = """
            This is a whole case, exported from Cairn: everything that was said, decided and done, names included.
            Treat it as you would the case itself. To publish, use a release (cairn release), not this.

            log.jsonl          every event, oldest first; each line's hash covers all lines before it
            objects/           what an event is too small for; each file is named by the SHA-256 of its bytes
            originals/         the files taken in, byte for byte; each is named by the SHA-256 of its bytes
            keys.jsonl         keys to words about people in the log; where it is left out, those words stay closed
            cairn.yaml         the project file
            tables/            the same in tables, for other programs; described in datapackage.json
            checkpoint.json    what the log was at export, signed, where the project has a signing key
            SHA256SUMS         hash of every other file: sha256sum -c SHA256SUMS

            To check it without Cairn: java -jar cairn-verify.jar FOLDER-OR-ZIP
            To work on it with Cairn:  cairn new FOLDER --from FOLDER-OR-ZIP
            """;

    private final Path project;
    private final Casebook casebook;
    private final Parcel parcel;
    private final List<Map<String, Object>> resources = new ArrayList<>();

    private CasePackage(Path project, Casebook casebook, Parcel parcel) {
        this.project = project;
        this.casebook = casebook;
        this.parcel = parcel;
    }

    /**
     * Writes the package, of one moment, whatever is written to the casebook meanwhile.
     *
     * @param project the project's folder
     * @param withKeys whether words about people can be read by whoever has the package
     * @param target a zip if its name ends so, else a folder that is not there yet
     */
    public static void write(Path project, Casebook casebook, boolean withKeys, Path target) throws IOException {
        try (Parcel parcel = Parcel.to(target)) {
            casebook.<IOException>steadily(() -> new CasePackage(project, casebook, parcel).write(withKeys));
            parcel.send();
        }
    }

    private void write(boolean withKeys) throws IOException {
        parcel.addText("README.txt", out -> out.write(README));
        parcel.addText(LOG, out -> casebook.store().copying().giveLog(line -> unchecked(() -> out.write(line))));
        describe(LOG, "log", "Every event, oldest first", "application/jsonl");
        for (String sha256 : casebook.store().copying().objects()) {
            String text = casebook.store().copying().object(sha256);
            parcel.addText(OBJECTS + sha256, out -> out.write(text));
            describe(OBJECTS + sha256, "object-" + sha256, "An object the log names", "text/plain");
        }
        originals();
        List<String> keys = withKeys ? casebook.store().copying().keys() : List.of();
        if (!keys.isEmpty()) {
            parcel.addText(KEYS, out -> out.write(String.join("\n", keys) + "\n"));
        }
        if (Files.isRegularFile(project.resolve(Project.FILE))) {
            parcel.add(Project.FILE, out -> Files.copy(project.resolve(Project.FILE), out));
            describe(Project.FILE, "project", "The project file", "application/yaml");
        }
        for (ExportTable table : CaseTables.of(casebook)) {
            table(table);
        }
        checkpoint();
        String description = JSON.writeValueAsString(description()) + "\n";
        parcel.addText("datapackage.json", out -> out.write(description));
        Map<String, Parcel.Sum> sums = parcel.sums();
        parcel.addText(SUMS, out -> {
            for (Map.Entry<String, Parcel.Sum> file : sums.entrySet()) {
                out.write(file.getValue().sha256() + "  " + file.getKey() + "\n");
            }
        });
    }

    private void originals() throws IOException {
        for (String sha256 : new TreeSet<>(casebook.originals())) {
            Path file = casebook.store().originals().path(sha256);
            if (Files.isRegularFile(file)) {
                parcel.add(ORIGINALS + sha256, out -> Files.copy(file, out));
                describe(
                        ORIGINALS + sha256,
                        "original-" + sha256,
                        "A file as it was taken in",
                        "application/octet-stream");
            }
        }
    }

    private void table(ExportTable table) throws IOException {
        String path = "tables/" + table.name() + ".csv";
        parcel.addText(path, table::writeTo);
        Map<String, Object> resource = describe(path, table.name(), table.title(), "text/csv");
        resource.put("type", "table");
        resource.put("format", "csv");
        resource.put("encoding", "utf-8");
        List<Map<String, String>> fields = table.columns().stream()
                .map(column -> {
                    Map<String, String> field = new LinkedHashMap<>();
                    field.put("name", column.name());
                    field.put("type", column.type());
                    field.put("description", column.means());
                    return field;
                })
                .toList();
        resource.put("schema", Map.of("fields", fields));
    }

    private Map<String, Object> describe(String path, String name, String title, String mediaType) {
        Parcel.Sum sum = parcel.sums().get(path);
        if (sum == null) {
            throw new IllegalStateException("described before it is written: " + path);
        }
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("name", name);
        resource.put("title", title);
        resource.put("path", path);
        resource.put("mediatype", mediaType);
        resource.put("bytes", sum.bytes());
        resource.put("hash", "sha256:" + sum.sha256());
        resources.add(resource);
        return resource;
    }

    private void checkpoint() throws IOException {
        Path key = project.resolve(SigningKey.FILE);
        if (Files.isRegularFile(key)) {
            Checkpoint checkpoint = casebook.store().copying().signed(SigningKey.read(key));
            parcel.add("checkpoint.json", out -> out.write(checkpoint.text().getBytes(StandardCharsets.UTF_8)));
        }
    }

    private Map<String, Object> description() {
        long size = casebook.length();
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        description.put("name", "cairn-case");
        description.put("title", "A whole case, exported from Cairn");
        description.put(
                "description", "Everything that was said, decided and done, names included. Not for publication.");
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("casebook", casebook.entry(1).orElseThrow().id());
        log.put(
                "format",
                casebook.latest(Event.CasebookBegun.class)
                        .map(Event.CasebookBegun::format)
                        .orElse(1));
        log.put("size", size);
        log.put("root", casebook.store().copying().root(size));
        description.put("log", log);
        description.put("resources", resources);
        return description;
    }

    private interface Writing {
        void write() throws IOException;
    }

    private static void unchecked(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
