package org.cairn.verify;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Checks all files of an exported case against each other. */
final class Check {

    static final String SUMS = "SHA256SUMS";
    static final String LOG = "log.jsonl";
    static final String DESCRIPTION = "datapackage.json";
    static final String CHECKPOINT = "checkpoint.json";

    private final CaseFiles files;
    private final Set<String> faults = new LinkedHashSet<>();
    private final Map<String, String> hashes = new HashMap<>();
    private Log log = new Log(List.of(), List.of());

    private Check(CaseFiles files) {
        this.files = files;
    }

    /**
     * What came of a check.
     *
     * @param log the log
     * @param files how many files were read
     * @param faults what does not hold, one sentence each
     * @param orders order of entries of each copy that was taken in, by the object's hash
     */
    record Outcome(Log log, int files, List<String> faults, Map<String, List<String>> orders) {}

    /** Checks a package. */
    static Outcome of(CaseFiles files) throws IOException {
        Check check = new Check(files);
        check.faults.addAll(files.faults());
        check.sums();
        check.log();
        check.description();
        check.whatTheLogNames();
        Map<String, List<String>> orders = check.orders();
        check.checkpoint(orders);
        return new Outcome(check.log, files.names().size(), List.copyOf(check.faults), orders);
    }

    private String sha256(String name) throws IOException {
        String known = hashes.get(name);
        if (known == null) {
            known = files.sha256(name);
            hashes.put(name, known);
        }
        return known;
    }

    /** Every file but the sums themselves is in the sums, once, with its hash. */
    private void sums() throws IOException {
        if (!files.has(SUMS)) {
            faults.add("%s is missing".formatted(SUMS));
            return;
        }
        String text = new String(files.bytes(SUMS), StandardCharsets.UTF_8);
        if (!text.endsWith("\n")) {
            faults.add("%s breaks off".formatted(SUMS));
        }
        Set<String> listed = new TreeSet<>();
        for (String line : text.split("\n", -1)) {
            if (line.isEmpty()) {
                continue;
            }
            String name = line.length() > 66 ? line.substring(66) : "";
            if (name.isEmpty()
                    || !Hash.isHash(line.substring(0, 64))
                    || !line.startsWith("  ", 64)
                    || !listed.add(name)) {
                faults.add("%s has a line that is not a hash, two spaces and the name of a file, once".formatted(SUMS));
            } else if (!files.has(name)) {
                faults.add("%s is missing".formatted(name));
            } else if (!sha256(name).equals(line.substring(0, 64))) {
                faults.add("%s is not the file that was exported".formatted(name));
            }
        }
        if (!text.equals(text.replaceAll("\n\n+", "\n"))) {
            faults.add("%s has an empty line".formatted(SUMS));
        }
        for (String name : files.names()) {
            if (!name.equals(SUMS) && !listed.contains(name)) {
                faults.add("%s was not part of what was exported".formatted(name));
            }
        }
    }

    private void log() throws IOException {
        if (!files.has(LOG)) {
            faults.add("%s is missing".formatted(LOG));
            return;
        }
        try (InputStream in = files.open(LOG)) {
            log = Log.read(in);
        }
        faults.addAll(log.faults());
    }

    private void description() throws IOException {
        if (!files.has(DESCRIPTION)) {
            faults.add("%s is missing".formatted(DESCRIPTION));
            return;
        }
        try {
            Object read = Json.read(new String(files.bytes(DESCRIPTION), StandardCharsets.UTF_8));
            Map<?, ?> members = read instanceof Map<?, ?> map ? map : Map.of();
            Object resources = members.get("resources");
            for (Object resource : resources instanceof List<?> list ? list : List.of()) {
                resource(resource instanceof Map<?, ?> map ? map : Map.of());
            }
            head(members.get("log") instanceof Map<?, ?> map ? map : Map.of());
        } catch (Json.NotJson e) {
            faults.add("%s is not JSON: %s".formatted(DESCRIPTION, e.getMessage()));
        }
    }

    private void resource(Map<?, ?> resource) throws IOException {
        String path = String.valueOf(resource.get("path"));
        if (!CaseFiles.staysInside(path)) {
            faults.add("%s names the file “%s”, which climbs out of the package".formatted(DESCRIPTION, path));
        } else if (!files.has(path)) {
            faults.add("%s is missing".formatted(path));
        } else if (!("sha256:" + sha256(path)).equals(resource.get("hash"))) {
            faults.add("%s is not the file that %s describes".formatted(path, DESCRIPTION));
        }
    }

    /** What the description says of the log. */
    private void head(Map<?, ?> head) {
        boolean holds = log.casebook().equals(head.get("casebook"))
                && head.get("size") instanceof BigDecimal size
                && size.compareTo(BigDecimal.valueOf(log.entries().size())) == 0
                && log.root(log.entries().size()).equals(head.get("root"));
        if (!holds) {
            faults.add("the log is not the one that %s describes: entries were added, taken away or changed"
                    .formatted(DESCRIPTION));
        }
    }

    /** The files that entries name by their hash are there, and are those files. */
    private void whatTheLogNames() throws IOException {
        Set<String> sealed = new TreeSet<>();
        log.entries().stream()
                .filter(entry -> entry.kind().equals("OriginalSealed"))
                .forEach(entry -> sealed.add(entry.text("sha256")));
        for (Log.Entry entry : log.entries()) {
            String name = switch (entry.kind()) {
                case "PeopleNamed" -> "objects/" + entry.text("changes");
                case "CopyMerged" -> "objects/" + entry.text("order");
                case "OriginalSealed" -> "originals/" + entry.text("copy");
                default ->
                    entry.body().containsKey("sha256") && entry.body().containsKey("bytes")
                            ? "originals/" + entry.text("sha256")
                            : "";
            };
            String hash = name.substring(name.indexOf('/') + 1);
            if (!name.isEmpty() && !sealed.contains(hash)) {
                named(entry, name, hash);
            }
        }
    }

    private void named(Log.Entry entry, String name, String hash) throws IOException {
        if (!files.has(name)) {
            faults.add("%s is missing, which the log names (%s, %s)".formatted(name, entry.kind(), entry.at()));
        } else if (!sha256(name).equals(hash)) {
            faults.add("%s is not the file that the log names".formatted(name));
        }
    }

    private Map<String, List<String>> orders() throws IOException {
        Map<String, List<String>> orders = new HashMap<>();
        for (Log.Entry entry : log.entries()) {
            String name = "objects/" + entry.text("order");
            if (entry.kind().equals("CopyMerged") && files.has(name)) {
                String text = new String(files.bytes(name), StandardCharsets.UTF_8);
                orders.put(entry.text("order"), new ArrayList<>(text.lines().toList()));
            }
        }
        return orders;
    }

    private void checkpoint(Map<String, List<String>> orders) throws IOException {
        if (!files.has(CHECKPOINT)) {
            return;
        }
        String text = new String(files.bytes(CHECKPOINT), StandardCharsets.UTF_8);
        Checkpoint.parse(text)
                .ifPresentOrElse(
                        checkpoint -> checkpoint
                                .against(log, orders)
                                .ifPresent(why -> faults.add("%s does not hold: %s".formatted(CHECKPOINT, why))),
                        () -> faults.add("%s is not a checkpoint as Cairn writes it".formatted(CHECKPOINT)));
    }
}
