package org.cairn.casebook.work;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.casebook.intake.Problem;
import org.cairn.casebook.intake.Problems;
import org.cairn.casebook.project.Names;
import org.cairn.casebook.project.Project;
import org.cairn.casebook.work.LinkageFinding.BorderlinePair;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.Estimation;
import org.cairn.estimate.Plan;
import org.cairn.link.RecordId;
import org.cairn.link.RecordTable;
import org.cairn.link.value.PersonName;
import org.jspecify.annotations.Nullable;

/** Puts the findings of a project together. */
final class FindingsOf {

    private static final String DOTS = "dots";
    private static final int MESSAGES_OF_A_KIND = 20;

    private final Project project;
    private final Assembly records;
    private final Progress progress;
    private final Plan plan;

    FindingsOf(Project project, Assembly records, Progress progress) {
        this.project = project;
        this.records = records;
        this.progress = progress;
        this.plan = Methods.plan(project.estimate().method(), project.estimate().level(), project.seed());
    }

    /**
     * The findings.
     *
     * @param drawn who is on which lists, for each draw of who is the same person; none where the linkage is taken as it stands
     */
    Findings find(
            List<int[]> people,
            LinkageFinding linkage,
            Declared declared,
            List<Tabulation> drawn,
            String model,
            long decisions) {
        Tabulation table = declared.tabulation();
        int steps = table.strata().size() + 2;
        progress.at("estimating", 0, steps);
        StratumFinding whole = stratum(Map.of(), table.whole(), drawn);
        List<StratumFinding> strata = new ArrayList<>();
        table.strata().forEach((stratum, counts) -> {
            progress.at("estimating", strata.size() + 1, steps);
            strata.add(stratum(stratum, counts, drawn));
        });
        progress.at("checking the estimate", steps - 1, steps);
        CheckFinding checks = CheckFinding.of(
                table.whole(),
                table.strata(),
                LinkageShare.remarks(declared.remarks(), whole.results()),
                Methods.headline(plan),
                project.seed());
        progress.at("checking the estimate", steps, steps);
        return new Findings(
                project.report().title().orElse(project.title()),
                project.counts().orElse("people, recorded or not"),
                project.period(),
                lists(people),
                problems(),
                named(linkage),
                table.people(),
                whole,
                strata,
                checks,
                new Findings.Recipe(Version.CAIRN, project.sha256(), model, project.seed(), decisions, plan.hash()));
    }

    private StratumFinding stratum(Map<String, String> stratum, CaptureTable table, List<Tabulation> drawn) {
        Plan.Outcome outcome = plan.carryOut(table, LinkageShare.tables(drawn, stratum, table));
        for (String method : List.of("shrinkage", "latent", "graphs")) {
            Optional<List<Double>> dots = dots(outcome.results(), method);
            if (dots.isPresent()) {
                return new StratumFinding(stratum, table, outcome.results(), outcome.verdict(), dots.get(), method);
            }
        }
        return new StratumFinding(stratum, table, outcome.results(), outcome.verdict(), List.of(), "");
    }

    private static Optional<List<Double>> dots(List<Estimation> results, String method) {
        return results.stream()
                .filter(Estimate.class::isInstance)
                .map(Estimate.class::cast)
                .filter(estimate -> estimate.method().equals(method))
                .filter(estimate -> estimate.details().get(DOTS) instanceof List<?>)
                .map(estimate -> ((List<?>) estimate.details().get(DOTS))
                        .stream().map(dot -> ((Number) dot).doubleValue()).toList())
                .findFirst();
    }

    private List<ListFinding> lists(List<int[]> people) {
        RecordTable table = records.table();
        long[] individuals = new long[table.lists().size()];
        for (int[] rows : people) {
            Set<Integer> on = new HashSet<>();
            for (int row : rows) {
                if (on.add(table.listOf(row))) {
                    individuals[table.listOf(row)]++;
                }
            }
        }
        long[][] stated = stated(table);
        List<ListFinding> lists = new ArrayList<>();
        for (int list = 0; list < records.lists().size(); list++) {
            Assembly.ListRead read = records.lists().get(list);
            lists.add(new ListFinding(
                    read.settings().name(),
                    read.edition().file(),
                    read.edition().sha256(),
                    read.records(),
                    individuals[list],
                    read.settings().noRepeats(),
                    byField(read, table, stated[list])));
        }
        return lists;
    }

    /** How many records of a list state each of its mapped fields, in the order of the fields. */
    static Map<String, Long> byField(Assembly.ListRead list, RecordTable table, long[] stated) {
        Map<String, Long> byField = new LinkedHashMap<>();
        for (String field : list.settings().columns().fields()) {
            byField.put(field, stated[table.fields().indexOf(field)]);
        }
        return byField;
    }

    /** For each list and field, how many records state it. */
    static long[][] stated(RecordTable table) {
        long[][] stated = new long[table.lists().size()][table.fields().size()];
        for (int field = 0; field < table.fields().size(); field++) {
            RecordTable.Column column = table.column(table.fields().get(field));
            boolean[] says = new boolean[column.values().size()];
            for (int code = 0; code < says.length; code++) {
                says[code] = !column.values().get(code).isAbsent();
            }
            for (int row = 0; row < table.size(); row++) {
                stated[table.listOf(row)][field] += says[column.codes()[row]] ? 1 : 0;
            }
        }
        return stated;
    }

    private ProblemFinding problems() {
        return problems(records);
    }

    /** What could not be read or looks wrong in all lists; what was merely assumed is told after it, and not counted. */
    static ProblemFinding problems(Assembly records) {
        return problems(
                records.lists().stream().map(list -> list.reading().problems()).toList());
    }

    /** As {@link #problems(Assembly)}. */
    static ProblemFinding problems(List<Problems> lists) {
        Map<String, Long> kinds = new TreeMap<>();
        Map<String, List<String>> messages = new TreeMap<>();
        List<String> notices = new ArrayList<>();
        for (Problems list : lists) {
            Map<String, Long> counts = list.counts();
            for (Problem problem : list.all()) {
                if (problem.isNotice()) {
                    notices.add(problem.message());
                } else {
                    kinds.merge(problem.kind(), 0L, Long::sum);
                    messages.computeIfAbsent(problem.kind(), any -> new ArrayList<>())
                            .add(problem.message());
                }
            }
            kinds.replaceAll((kind, count) -> count + counts.getOrDefault(kind, 0L));
        }
        List<String> all = new ArrayList<>();
        messages.values()
                .forEach(kind -> kind.stream().limit(MESSAGES_OF_A_KIND).forEach(all::add));
        notices.stream().limit(MESSAGES_OF_A_KIND).forEach(all::add);
        return new ProblemFinding(
                kinds.values().stream().mapToLong(Long::longValue).sum(),
                kinds.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .map(kind -> new ProblemFinding.KindCount(kind.getKey(), kind.getValue()))
                        .toList(),
                all);
    }

    /** The same linkage, with a sample of borderline pairs only as far as the project allows names. */
    private LinkageFinding named(LinkageFinding linkage) {
        Set<RecordId> wanted = linkage.borderline().stream()
                .flatMap(pair -> Stream.of(pair.left(), pair.right()))
                .collect(Collectors.toSet());
        Map<RecordId, Integer> rows = new LinkedHashMap<>();
        for (int row = 0; row < records.table().size() && project.report().names() != Names.WITHHELD; row++) {
            RecordId id = records.table().idOf(row);
            if (wanted.contains(id)) {
                rows.put(id, row);
            }
        }
        return linkage.withBorderline(linkage.borderline().stream()
                .filter(pair -> mayShow(rows.get(pair.left())) && mayShow(rows.get(pair.right())))
                .map(pair -> new BorderlinePair(
                        pair.left(),
                        pair.right(),
                        name(rows.get(pair.left())),
                        name(rows.get(pair.right())),
                        pair.weightBits(),
                        pair.evidence()))
                .toList());
    }

    private boolean mayShow(@Nullable Integer row) {
        return row != null && project.report().names().show(records.table(), row);
    }

    private Optional<String> name(@Nullable Integer row) {
        RecordTable table = records.table();
        return row != null && table.has("name") && table.column("name").at(row) instanceof PersonName name
                ? Optional.of(name.full())
                : Optional.empty();
    }
}
