package org.cairn.app.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.app.YoursToMend;
import org.cairn.casebook.Event;
import org.cairn.casebook.store.Sha256;
import org.cairn.casebook.work.CaseFindings;
import org.cairn.casebook.work.Findings;
import org.cairn.casebook.work.Work;

/** Writes the report of a project and notes its figures in the log; checks later that both still hold. */
public final class Publishing {

    /** The folder of a project that holds what may be published. */
    public static final String FOLDER = "report";

    private Publishing() {}

    /** What claims and proceedings amount to; empty where the project has none. */
    public static Optional<CaseFindings> cases(Work work) {
        return work.cases().isThere() ? Optional.of(work.cases().findings()) : Optional.empty();
    }

    /**
     * Writes the report and notes its figures.
     *
     * @return the page's path
     * @throws YoursToMend if the project holds nothing to report
     */
    public static Path write(Work work, Optional<Findings> findings, Optional<CaseFindings> cases) throws IOException {
        if (findings.isEmpty() && cases.isEmpty()) {
            throw new YoursToMend(
                    "There is nothing to report yet: the project has no lists, and no claims or proceedings.");
        }
        Path folder = work.project().folder().resolve(FOLDER);
        Report.write(findings, cases, folder);
        String figures = FiguresCsv.of(findings, cases);
        Event.FiguresStated stated = new Event.FiguresStated(
                work.inputsOfFigures(), Sha256.of(figures), figures.lines().count() - 1, hashes(folder));
        boolean known = work.casebook()
                .latest(Event.FiguresStated.class)
                .filter(stated::equals)
                .isPresent();
        if (!known) {
            work.casebook().note(stated);
        }
        return folder.resolve("report.html");
    }

    /** Hash of every file in a folder, by its name. */
    private static Map<String, String> hashes(Path folder) throws IOException {
        Map<String, String> hashes = new LinkedHashMap<>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                hashes.put(folder.relativize(file).toString().replace('\\', '/'), Sha256.of(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }

    private static final String STALE =
            "The figures were stated of other lists, rules or decisions than the project has now. They are kept as they were;"
                    + " run cairn run to state new ones.";

    /** As in a case that came in a package: a report is written anew, not brought along. */
    private static final String NOT_HERE =
            "There is no folder report here, so that no written figure was compared; cairn run writes it.";

    /**
     * What a check found.
     *
     * @param entries entries of the log
     * @param figures figures recomputed digit by digit
     * @param faults what does not hold, a sentence each; empty where all holds
     * @param stale what was published before the project changed, and so was not recomputed; empty where it was
     */
    public record Check(long entries, long figures, List<String> faults, Optional<String> stale) {
        public Check {
            faults = List.copyOf(faults);
        }

        /** What does not hold, and what was not recomputed. */
        public List<String> sentences() {
            return Stream.concat(faults.stream(), stale.stream()).toList();
        }

        /** Whether all holds. */
        public boolean holds() {
            return faults.isEmpty() && stale.isEmpty();
        }
    }

    /** Checks the log, the files taken in and every stated figure, as if nothing had been kept. */
    public static Check check(Work work) throws IOException {
        List<String> faults = new ArrayList<>(work.casebook().faults());
        Optional<Event.FiguresStated> stated = work.casebook().latest(Event.FiguresStated.class);
        if (!faults.isEmpty()) {
            return new Check(work.casebook().length(), 0, faults, Optional.empty());
        }
        boolean isCurrent = stated.filter(figures -> figures.inputs().equals(work.inputsOfFigures()))
                .isPresent();
        Optional<Findings> again = isCurrent || Releasing.isAnyOfNow(work) ? recomputed(work) : Optional.empty();
        Optional<String> stale = Optional.empty();
        if (stated.isPresent()) {
            Path folder = work.project().folder().resolve(FOLDER);
            if (Files.isDirectory(folder)) {
                faults.addAll(changed(folder, FOLDER, stated.get().files(), "written"));
            } else {
                stale = Optional.of(NOT_HERE);
            }
            if (isCurrent) {
                faults.addAll(recompute(work, again, stated.get()));
            } else {
                stale = stale.or(() -> Optional.of(STALE));
            }
        }
        faults.addAll(Releasing.check(work, again, cases(work)));
        long figures = stated.map(Event.FiguresStated::figures).orElse(0L);
        return new Check(work.casebook().length(), stale.isPresent() ? 0 : figures, faults, stale);
    }

    /**
     * The files that are gone or are not what they were, a sentence each.
     *
     * @param shown the folder as sentences name it
     * @param files each file's name and the hash it had
     * @param became what was done with it then: "written"
     */
    static List<String> changed(Path folder, String shown, Map<String, String> files, String became)
            throws IOException {
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (!Files.isRegularFile(path)) {
                faults.add("%s/%s is gone.".formatted(shown, file.getKey()));
            } else if (!Sha256.of(Files.readAllBytes(path)).equals(file.getValue())) {
                faults.add("%s/%s is not the file that was %s.".formatted(shown, file.getKey(), became));
            }
        }
        return faults;
    }

    private static Optional<Findings> recomputed(Work work) throws IOException {
        return work.project().lists().isEmpty() ? Optional.empty() : Optional.of(work.recomputed());
    }

    private static List<String> recompute(Work work, Optional<Findings> again, Event.FiguresStated stated)
            throws IOException {
        String figures = FiguresCsv.of(again, cases(work));
        if (Sha256.of(figures).equals(stated.sha256())) {
            return List.of();
        }
        Path file = work.project().folder().resolve(FOLDER).resolve("figures.csv");
        List<String> was = Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
        List<String> is = figures.lines().toList();
        List<String> faults = new ArrayList<>();
        for (int line = 0; line < Math.max(was.size(), is.size()); line++) {
            if (line >= was.size() || line >= is.size() || !was.get(line).equals(is.get(line))) {
                faults.add("Line %d of figures.csv does not recompute.".formatted(line + 1));
            }
        }
        if (faults.isEmpty()) {
            faults.add("The figures do not recompute to those in the log.");
        }
        return faults;
    }
}
