package org.cairn.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.cairn.app.simulate.Scripts;
import org.cairn.app.simulate.Settings;
import org.cairn.app.simulate.Simulation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Invented people and overlapping lists. */
@Command(name = "simulate", description = "Invented people and overlapping lists, with the truth beside them.")
final class Simulate extends Verb {

    @Parameters(paramLabel = "<folder>", description = "where to write cairn.yaml, lists/, truth.csv and strata.csv")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = "--records",
            paramLabel = "<n>",
            defaultValue = "10000",
            description = "records on all lists together (default: 10000)")
    private long records;

    @Option(names = "--lists", paramLabel = "<k>", defaultValue = "4", description = "how many lists (default: 4)")
    private int lists;

    @Option(names = "--seed", paramLabel = "<n>", defaultValue = "1", description = "seed (default: 1)")
    private long seed;

    @Option(
            names = "--scripts",
            paramLabel = "<which>",
            defaultValue = "mixed",
            description = "latin, arabic, cyrillic or mixed (default)")
    @SuppressWarnings("NullAway.Init")
    private String scripts;

    @Override
    public Integer call() throws IOException {
        try {
            Settings settings = new Settings(records, lists, seed, Scripts.valueOf(scripts.toUpperCase(Locale.ROOT)));
            var progress = console().progress();
            var written =
                    Simulation.write(folder, settings, (done, total) -> progress.at("writing records", done, total));
            console().clear();
            written.sentences().forEach(console()::say);
            return DONE;
        } catch (IllegalArgumentException wrong) {
            console().warn(wrong.getMessage() + " Nothing was done.");
            return USAGE;
        }
    }
}
