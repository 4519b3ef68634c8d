package org.cairn.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.casebook.intake.CaptureFile;
import org.cairn.casebook.project.EstimateSettings;
import org.cairn.casebook.project.ProjectFault;
import org.cairn.casebook.work.Methods;
import org.cairn.casebook.work.Tabulation;
import org.cairn.casebook.work.Work;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.Estimation;
import org.cairn.estimate.Estimator;
import org.cairn.estimate.NotEstimable;
import org.cairn.estimate.Plan;
import org.cairn.estimate.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How many were never recorded. */
@Command(
        name = "estimate",
        description =
                "How many were never recorded: by every method side by side, of a project or of any capture table.")
final class Estimating extends Verb {

    private static final long DEFAULT_SEED = 1;

    @Option(
            names = "--project",
            paramLabel = "<folder>",
            defaultValue = ".",
            description = "the project's folder (default: here)")
    @SuppressWarnings("NullAway.Init")
    private Path project;

    @Option(
            names = "--table",
            paramLabel = "<file.csv>",
            description = "a capture table instead of a project: one 0/1 column per list, and count")
    private @Nullable Path table;

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "<column>",
            description = "columns that make strata, separated by commas")
    private @Nullable List<String> by;

    @Option(
            names = "--method",
            paramLabel = "<name>",
            description = "chao, chapman, heterogeneity, independence, loglinear, averaged, stepwise, bootstrap,"
                    + " interaction, shrinkage, graphs, latent, or all (default)")
    private @Nullable String method;

    @Option(names = "--level", paramLabel = "<share>", description = "level of the intervals (default: 0.95)")
    private @Nullable Double level;

    @Option(
            names = "--seed",
            paramLabel = "<n>",
            description = "seed of every random step (default: 1, or from cairn.yaml)")
    private @Nullable Long seed;

    @Option(names = "--json", description = "machine-readable output")
    private boolean json;

    @Override
    public Integer call() throws IOException, ProjectFault {
        if (method != null && !EstimateSettings.METHODS.contains(method)) {
            console()
                    .warn("There is no method “%s”. There are: %s. Nothing was done."
                            .formatted(method, String.join(", ", EstimateSettings.METHODS)));
            return USAGE;
        }
        if (table != null) {
            CaptureFile read = CaptureFile.read(table, by == null ? List.of() : by);
            answer(read.whole(), read.strata(), EstimateSettings.DEFAULT, seed == null ? DEFAULT_SEED : seed);
            return DONE;
        }
        try (Work work = Work.open(
                project, Optional.ofNullable(seed), Clock.systemUTC(), console().progress())) {
            boolean attention = Steps.takeIn(work, json ? console().quiet() : console());
            Tabulation counted = by == null ? work.table() : work.table(by);
            answer(
                    counted.whole(),
                    counted.strata(),
                    work.project().estimate(),
                    work.project().seed());
            return attention ? ATTENTION : DONE;
        } finally {
            console().clear();
        }
    }

    private void answer(
            CaptureTable whole,
            Map<Map<String, String>, CaptureTable> strata,
            EstimateSettings settings,
            long withSeed) {
        Plan plan = Methods.plan(
                method == null ? settings.method() : method, level == null ? settings.level() : level, withSeed);
        Map<Map<String, String>, CaptureTable> all = new LinkedHashMap<>();
        all.put(Map.of(), whole);
        all.putAll(strata);
        var progress = console().progress();
        List<Map<String, Object>> results = new ArrayList<>();
        List<Map<String, Object>> verdicts = new ArrayList<>();
        long done = 0;
        for (Map.Entry<Map<String, String>, CaptureTable> each : all.entrySet()) {
            if (!json) {
                console()
                        .say(
                                "%s: %,d recorded on %s",
                                each.getKey().isEmpty()
                                        ? "everyone"
                                        : String.join(", ", each.getKey().values()),
                                each.getValue().recorded(),
                                String.join(" · ", each.getValue().lists()));
            }
            List<Estimation> estimations = new ArrayList<>();
            for (Estimator estimator : plan.estimators()) {
                progress.at(
                        "estimating by " + estimator.method(),
                        done++,
                        (long) all.size() * plan.estimators().size());
                Estimation estimation = estimator.estimate(each.getValue(), withSeed);
                estimations.add(estimation);
                results.add(Json.result(estimation, each.getKey()));
                if (!json) {
                    console().clear();
                    print(estimation);
                }
            }
            Verdict verdict = plan.verdict(each.getValue(), estimations);
            verdicts.add(stratum(each.getKey(), each.getValue(), Json.verdict(verdict, plan.hash())));
            if (!json) {
                console().say("  %-13s %s", "verdict", Sentences.verdict(verdict));
            }
        }
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("recorded", whole.recorded());
            answer.put("lists", whole.lists());
            answer.put("verdict", verdicts.get(0).get("verdict"));
            answer.put("strata", verdicts.subList(1, verdicts.size()));
            answer.put("plan", plan.text().lines().toList());
            answer.put("results", results);
            Json.print(answer, console());
        }
    }

    private static Map<String, Object> stratum(
            Map<String, String> stratum, CaptureTable table, Map<String, Object> verdict) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("stratum", stratum);
        one.put("recorded", table.recorded());
        one.put("verdict", verdict);
        return one;
    }

    private void print(Estimation estimation) {
        if (estimation instanceof Estimate estimate) {
            String upper = estimate.interval().isBounded()
                    ? "%,.0f".formatted(estimate.interval().upper())
                    : "no upper limit";
            console()
                    .say(
                            "  %-13s %,12.0f   %,.0f – %s (%.0f %%)",
                            estimate.method(),
                            estimate.value(),
                            estimate.interval().lower(),
                            upper,
                            100 * estimate.interval().level());
            estimate.warnings().forEach(warning -> console().say("                " + warning));
        } else if (estimation instanceof NotEstimable not) {
            console().say("  %-13s no estimate: %s", not.method(), not.reason());
        }
    }
}
