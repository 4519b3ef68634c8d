package org.cairn.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.cairn.casebook.exchange.CasePackage;
import org.cairn.casebook.work.Work;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a project holds, for other programs. */
@Command(
        name = "export",
        description = {
            "Writes what a project holds, for other programs, to standard output or a file.",
            "Of lists: individuals, links, pairs, table; sdg (the table of SDG indicator 16.1.2).",
            "Of incidents: events (with UCDP's columns), geojson. Of both: ftm (FollowTheMoney, a JSON object a line), prov (PROV-JSON).",
            "package is the whole case, names included."
        })
final class Export extends Verb.OfProject {

    /** What can be exported. */
    enum What {
        INDIVIDUALS,
        LINKS,
        PAIRS,
        TABLE,
        EVENTS,
        FTM,
        GEOJSON,
        PROV,
        SDG,
        PACKAGE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(
            paramLabel = "<what>",
            description = "individuals | links | pairs | table | events | ftm | geojson | prov | sdg | package")
    @SuppressWarnings("NullAway.Init")
    private What what;

    @Option(
            names = "--from",
            paramLabel = "<bits>",
            description = "of pairs: from this weight up (default: what cairn link kept)")
    private @Nullable Double from;

    @Option(
            names = "--with-names",
            description = "of individuals and ftm: write their names, whatever report › names says")
    private boolean withNames;

    @Option(
            names = "--without-keys",
            description = "of package: leave out the keys to words about people, so that its reader cannot open them")
    private boolean withoutKeys;

    @Option(
            names = "--out",
            paramLabel = "<file>",
            description = "write there (default: standard output); of package: a zip, or else a folder")
    private @Nullable Path out;

    @Override
    int work(Work work) throws IOException {
        if (what == What.PACKAGE) {
            return wholeCase(work);
        }
        boolean attention = Steps.takeIn(work, console().quiet());
        attention |= Steps.takeInSheets(work, console().quiet());
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        if (out == null) {
            write(work, whole);
            console().clear();
            console().out().write(whole.toByteArray());
            return attention ? ATTENTION : DONE;
        }
        Path draft = out.resolveSibling(out.getFileName() + ".part");
        try {
            try (OutputStream file = Files.newOutputStream(draft)) {
                write(work, file);
            }
            Files.move(draft, out, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
        console().clear();
        console().say("%s", out);
        return attention ? ATTENTION : DONE;
    }

    private int wholeCase(Work work) throws IOException {
        if (out == null) {
            console().warn("A package is a zip or a folder: say where with --out case.zip. Nothing was written.");
            return USAGE;
        }
        CasePackage.write(work.project().folder(), work.casebook(), !withoutKeys, out);
        console().clear();
        console().say("%s", out);
        console()
                .warn("It holds the whole case, names included%s. To publish, use a release."
                        .formatted(withoutKeys ? "; words that can be sealed are closed in it" : ""));
        return DONE;
    }

    private void write(Work work, OutputStream to) throws IOException {
        switch (what) {
            case INDIVIDUALS -> Exports.individuals(work, withNames, to);
            case LINKS -> Exports.links(work, to);
            case PAIRS -> Exports.pairs(work, from, to);
            case TABLE -> Exports.table(work, to);
            case EVENTS -> write(CaseExports.events(work), to);
            case FTM -> write(CaseExports.followTheMoney(work, withNames), to);
            case GEOJSON -> write(CaseExports.geojson(work), to);
            case PROV -> write(CaseExports.provenance(work), to);
            case SDG -> write(CaseExports.sdg(work), to);
            case PACKAGE -> throw new IllegalStateException("a package is written as a whole");
        }
    }

    private static void write(String text, OutputStream to) throws IOException {
        to.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
