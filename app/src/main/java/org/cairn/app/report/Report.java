package org.cairn.app.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cairn.casebook.work.CaseFindings;
import org.cairn.casebook.work.Findings;

/** The report of a run: {@code report.html}, {@code figures.csv}, and the data package they belong to. */
public final class Report {
    private static final String PAGE = "report.html";

    private Report() {}

    /**
     * Every file of the report by its name: the same findings give the same bytes.
     *
     * @param findings what a run found
     */
    public static Map<String, byte[]> files(Findings findings) {
        return files(Optional.of(findings), Optional.empty());
    }

    /** The files of a report of lists, of claims and proceedings, or of both; at least one is there. */
    public static Map<String, byte[]> files(Optional<Findings> findings, Optional<CaseFindings> cases) {
        Map<String, byte[]> files = new TreeMap<>(DataPackage.of(findings, cases));
        String page = findings.map(found -> ReportPage.of(found, cases, Assets.load()))
                .orElseGet(() -> CasePage.of(cases.orElseThrow(), Assets.load()));
        files.put(PAGE, page.getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /** As {@link #write(Optional, Optional, Path)}, of lists alone. */
    public static void write(Findings findings, Path reportFolder) throws IOException {
        write(Optional.of(findings), Optional.empty(), reportFolder);
    }

    /**
     * Writes the report. All of it is first written to a folder beside, then moved into place file by file, so that no file
     * is ever half-written; {@code report.html} comes last. Other files in the folder are left alone.
     *
     * @param findings what a run found in lists, where there are lists
     * @param cases what claims and proceedings amount to, where there are any
     * @param reportFolder where the report goes; made if it is not there
     * @throws IOException if it cannot be written; what was there before is then still there
     */
    public static void write(Optional<Findings> findings, Optional<CaseFindings> cases, Path reportFolder)
            throws IOException {
        Map<String, byte[]> files = files(findings, cases);
        Path folder = reportFolder.toAbsolutePath().normalize();
        Files.createDirectories(folder);
        Path beside = Files.createTempDirectory(folder.getParent(), ".report-");
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(beside.resolve(file.getKey()), file.getValue());
            }
            for (String name : inOrder(files)) {
                Files.move(
                        beside.resolve(name),
                        folder.resolve(name),
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            delete(beside);
        }
    }

    private static List<String> inOrder(Map<String, byte[]> files) {
        return Stream.concat(files.keySet().stream().filter(name -> !name.equals(PAGE)), Stream.of(PAGE))
                .toList();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
