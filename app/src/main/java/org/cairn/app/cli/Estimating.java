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
import org.cairn.casebook.work.CheckFinding;
import org.cairn.casebook.work.LinkageShare;
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

    @Option(
            names = "--model",
            paramLabel = "<class>",
            description = "one log-linear model by its generating class, such as [123,14,34]; with --method loglinear")
    private @Nullable String model;

    @Option(
            names = "--checks",
            description = "leave lists out, merge them, hold them against what is known; always done for all methods")
    private boolean checks;

    @Option(
            names = "--linkage-draws",
            paramLabel = "<n>",
            description = "average over so many draws of who is the same person (default: from cairn.yaml, or 0: none)")
    private @Nullable Integer linkageDraws;

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
        if (model != null && !"loglinear".equals(method)) {
            console().warn("--model names a log-linear model and needs --method loglinear. Nothing was done.");
            return USAGE;
        }
        if (linkageDraws != null && (linkageDraws < 0 || linkageDraws > EstimateSettings.MOST_DRAWS)) {
            console().warn("--linkage-draws takes a whole number from 0 to 1000. Nothing was done.");
            return USAGE;
        }
        if (table != null && linkageDraws != null && linkageDraws > 0) {
            console()
                    .warn(
                            "--linkage-draws draws who is the same person, which a capture table does not hold: it needs a"
                                    + " project. Nothing was done.");
            return USAGE;
        }
        if (table != null) {
            CaptureFile read = CaptureFile.read(table, by == null ? List.of() : by);
            answer(
                    new Tables(read.whole(), read.strata(), List.of(), List.of()),
                    EstimateSettings.DEFAULT,
                    seed == null ? DEFAULT_SEED : seed);
            return DONE;
        }
        try (Work work = Work.open(
                project, Optional.ofNullable(seed), Clock.systemUTC(), console().progress())) {
            boolean attention = Steps.takeIn(work, json ? console().quiet() : console());
            List<String> groups = by == null ? work.project().estimate().by() : by;
            Tabulation counted = work.table(groups);
            int draws = linkageDraws == null ? work.project().estimate().linkageDraws() : linkageDraws;
            answer(
                    new Tables(
                            counted.whole(), counted.strata(), work.remarks(groups), work.drawnTables(draws, groups)),
                    work.project().estimate(),
                    work.project().seed());
            return attention ? ATTENTION : DONE;
        } finally {
            console().clear();
        }
    }

    /** What to estimate from. */
    private record Tables(
            CaptureTable whole,
            Map<Map<String, String>, CaptureTable> strata,
            List<String> remarks,
            List<Tabulation> drawn) {}

    private void answer(Tables tables, EstimateSettings settings, long withSeed) {
        Plan plan = Methods.plan(
                method == null ? settings.method() : method,
                Optional.ofNullable(model),
                level == null ? settings.level() : level,
                withSeed);
        Map<Map<String, String>, CaptureTable> all = new LinkedHashMap<>();
        all.put(Map.of(), tables.whole());
        all.putAll(tables.strata());
        List<Map<String, Object>> results = new ArrayList<>();
        List<Map<String, Object>> verdicts = new ArrayList<>();
        for (Map.Entry<Map<String, String>, CaptureTable> each : all.entrySet()) {
            verdicts.add(group(
                    plan,
                    each.getKey(),
                    each.getValue(),
                    LinkageShare.tables(tables.drawn(), each.getKey(), each.getValue()),
                    all.size(),
                    results));
        }
        Optional<CheckFinding> checked = checks || plan.estimators().size() > 1
                ? Optional.of(checked(tables, plan, withSeed))
                : Optional.empty();
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("recorded", tables.whole().recorded());
            answer.put("lists", tables.whole().lists());
            answer.put("verdict", verdicts.get(0).get("verdict"));
            answer.put("strata", verdicts.subList(1, verdicts.size()));
            checked.ifPresent(finding -> put(answer, finding));
            answer.put("plan", plan.text().lines().toList());
            answer.put("results", results);
            Json.print(answer, console());
        } else {
            console().clear();
            checked.ifPresent(finding ->
                    Sentences.checks(finding).forEach(line -> console().say(line)));
        }
    }

    private CheckFinding checked(Tables tables, Plan plan, long withSeed) {
        console().progress().at("checking the estimate", 0, 1);
        return CheckFinding.of(tables.whole(), tables.strata(), tables.remarks(), Methods.headline(plan), withSeed);
    }

    private static void put(Map<String, Object> answer, CheckFinding finding) {
        answer.put("checks", ChecksJson.checks(finding.checks()));
        finding.strata().ifPresent(strata -> answer.put("total_of_strata", ChecksJson.strata(strata)));
        if (!finding.remarks().isEmpty()) {
            answer.put("remarks", finding.remarks());
        }
    }

    /** Estimates one group by every method, and says so; what it adds to {@code results} is for programs. */
    private Map<String, Object> group(
            Plan plan,
            Map<String, String> stratum,
            CaptureTable of,
            List<CaptureTable> drawn,
            int groups,
            List<Map<String, Object>> results) {
        if (!json) {
            String who = stratum.isEmpty() ? "everyone" : String.join(", ", stratum.values());
            console().say("%s: %,d recorded on %s", who, of.recorded(), String.join(" · ", of.lists()));
        }
        List<Estimation> estimations = new ArrayList<>();
        for (Estimator estimator : plan.estimators()) {
            long all = (long) groups * plan.estimators().size();
            console().progress().at("estimating by " + estimator.method(), results.size(), all);
            Estimation estimation = plan.ask(estimator, of, drawn);
            estimations.add(estimation);
            results.add(Json.result(estimation, stratum));
            if (!json) {
                console().clear();
                print(estimation);
            }
        }
        Verdict verdict = plan.verdict(of, estimations);
        if (!json) {
            console().say("  %-13s %s", "verdict", Sentences.verdict(verdict));
            LinkageShare.sentence(estimations).ifPresent(sentence -> console().say("                %s", sentence));
        }
        return stratum(stratum, of, Json.verdict(verdict, plan.hash()));
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
