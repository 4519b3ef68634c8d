package org.cairn.link.measure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.link.InventedLists;
import org.cairn.link.Linkage;
import org.cairn.link.LinkageModel;
import org.cairn.link.LinkageSpec;
import org.cairn.link.RecordTable;
import org.cairn.link.ScoredPairs;
import org.cairn.link.value.Absent;
import org.cairn.link.value.Text;
import org.cairn.link.value.Value;

/** Measures linkage on real lists. Prints counts and rates only. Arguments: the data folder, then what to measure. */
public final class MeasureMain {

    private MeasureMain() {}

    public static void main(String[] args) {
        Path data = Path.of(args[0]);
        for (int i = 1; i < args.length; i++) {
            switch (args[i]) {
                case "usa" -> usa(data.resolve("lists/usa"));
                case "gaza" -> gaza(data.resolve("lists/gaza"));
                case "rldata" -> rldata(data.resolve("classic"));
                case "febrl" -> febrl(data.resolve("classic"));
                case "historical" -> historical(Path.of(System.getProperty("historical")));
                case "invented" -> invented(Integer.getInteger("people", 70_000));
                default -> throw new IllegalArgumentException(args[i]);
            }
        }
    }

    static void usa(Path folder) {
        List<String> names = List.of("fe", "fe15", "guardian", "kbp", "mpv", "wapo");
        List<RecordTable.ListInfo> lists = names.stream()
                .map(name -> new RecordTable.ListInfo(name, false))
                .toList();
        RecordTable.Builder builder = RecordTable.builder(lists, List.of("name", "age", "sex", "died", "place"));
        Map<String, Integer> rowOf = new HashMap<>();
        int rows = 0;
        for (int list = 0; list < names.size(); list++) {
            for (Map<String, String> row : Csv.read(folder.resolve(names.get(list) + ".csv"), ',')) {
                List<Value> values = List.of(
                        Cells.name(row.get("name")),
                        Cells.age(row.get("age")),
                        Cells.sex(row.get("sex")),
                        Cells.dateOrYear(row),
                        Cells.place(row, "state", "county", "city"));
                builder.add(list, row.get("id"), values);
                rowOf.put(names.get(list) + " " + row.get("id"), rows++);
            }
        }
        RecordTable table = builder.build();
        Run run = new Run(table);
        List<Map<String, String>> links = Csv.read(folder.resolve("truth_links.csv"), ',');
        judge("mpv-wapo", run, links, rowOf, "mpv", "wapo");
        judge("mpv-fe", run, links, rowOf, "mpv", "fe");
    }

    private static void judge(
            String title, Run run, List<Map<String, String>> links, Map<String, Integer> rowOf, String l, String r) {
        List<long[]> gold = new ArrayList<>();
        Set<Long> other = new HashSet<>();
        for (Map<String, String> link : links) {
            if (link.get("list_l").equals(l) && link.get("list_r").equals(r)) {
                int a = rowOf.get(l + " " + link.get("record_l"));
                int b = rowOf.get(r + " " + link.get("record_r"));
                if (link.get("kind").equals("gold")) {
                    gold.add(new long[] {a, b});
                } else {
                    other.add(Agreement.key(a, b));
                }
            }
        }
        Set<Long> same = Agreement.keys(gold);
        RecordTable table = run.table;
        Set<String> ends = Set.of(l, r);
        Agreement.Truth truth = new Agreement.Truth() {
            @Override
            public boolean isJudged(int a, int b) {
                String la = table.lists().get(table.listOf(a)).name();
                String lb = table.lists().get(table.listOf(b)).name();
                return !la.equals(lb) && ends.contains(la) && ends.contains(lb) && !other.contains(Agreement.key(a, b));
            }

            @Override
            public boolean isSame(int a, int b) {
                return same.contains(Agreement.key(a, b));
            }

            @Override
            public long same() {
                return same.size();
            }
        };
        Agreement.print(title, run.model, run.pairs, run.linkage, table, truth);
        System.out.printf("%s: blocking recall %.4f%n", title, Agreement.blockingRecall(run.pairs, gold));
    }

    static void gaza(Path folder) {
        List<RecordTable.ListInfo> lists =
                List.of(new RecordTable.ListInfo("latin", false), new RecordTable.ListInfo("arabic", false));
        RecordTable.Builder builder = RecordTable.builder(lists, List.of("name", "age", "sex", "born"));
        Map<String, String> person = new HashMap<>();
        Csv.read(folder.resolve("truth.csv"), ',').forEach(row -> person.put(row.get("rid"), row.get("person")));
        List<String> personOf = new ArrayList<>();
        String[] nameColumns = {"en_name", "name"};
        String[] files = {"latin.csv", "arabic.csv"};
        for (int list = 0; list < 2; list++) {
            for (Map<String, String> row : Csv.read(folder.resolve(files[list]), ',')) {
                builder.add(
                        list,
                        row.get("rid"),
                        List.of(
                                Cells.name(row.get(nameColumns[list])),
                                Cells.age(row.get("age")),
                                Cells.sex(row.get("sex")),
                                Cells.date(row.get("dob"))));
                personOf.add(person.getOrDefault(row.get("rid"), "? " + row.get("rid")));
            }
        }
        byPerson("gaza", new Run(builder.build()), personOf, true);
    }

    private static void oneList(String title, List<String> fields, List<List<Value>> rows, List<String> personOf) {
        RecordTable.Builder builder = RecordTable.builder(List.of(new RecordTable.ListInfo("list", false)), fields);
        for (int row = 0; row < rows.size(); row++) {
            builder.add(0, Integer.toString(row), rows.get(row));
        }
        byPerson(title, new Run(builder.build()), personOf, false);
    }

    static void rldata(Path folder) {
        List<Map<String, String>> records = Csv.read(folder.resolve("RLdata500.tsv"), '\t');
        List<Map<String, String>> truth = Csv.read(folder.resolve("identity.RLdata500.tsv"), '\t');
        List<List<Value>> rows = new ArrayList<>();
        List<String> personOf = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            Map<String, String> row = records.get(i);
            String name = (row.get("fname_c1") + " " + row.get("fname_c2") + " " + row.get("lname_c1") + " "
                            + row.get("lname_c2"))
                    .replaceAll("\\bNA\\b", "");
            rows.add(List.of(
                    Cells.name(name),
                    Cells.date("%04d-%02d-%02d"
                            .formatted(
                                    Integer.parseInt(row.get("by")),
                                    Integer.parseInt(row.get("bm")),
                                    Integer.parseInt(row.get("bd"))))));
            personOf.add(truth.get(i).values().iterator().next());
        }
        oneList("rldata500", List.of("name", "born"), rows, personOf);
    }

    static void febrl(Path folder) {
        List<List<Value>> rows = new ArrayList<>();
        List<String> personOf = new ArrayList<>();
        for (Map<String, String> row : Csv.read(folder.resolve("febrl3.csv"), ',')) {
            String born = row.get("date_of_birth");
            Value date = Cells.date(born.replaceFirst("(\\d{4})(\\d\\d)(\\d\\d)", "$1-$2-$3"));
            rows.add(List.of(
                    Cells.name(row.get("given_name") + " " + row.get("surname")),
                    date,
                    Cells.place(row, "state", "suburb", "address_1"),
                    row.get("soc_sec_id").isBlank() ? Absent.NOT_STATED : new Text(row.get("soc_sec_id"))));
            personOf.add(row.get("rec_id").split("-")[1]);
        }
        oneList("febrl3", List.of("name", "born", "place", "number"), rows, personOf);
    }

    static void historical(Path file) {
        List<List<Value>> rows = new ArrayList<>();
        List<String> personOf = new ArrayList<>();
        for (Map<String, String> row : Csv.read(file, ',')) {
            rows.add(List.of(
                    Cells.name(row.getOrDefault("full_name", "")),
                    Cells.date(row.getOrDefault("dob", "")),
                    Cells.place(row, "birth_place", "postcode_fake"),
                    row.getOrDefault("occupation", "").isBlank()
                            ? Absent.NOT_STATED
                            : new Text(row.get("occupation"))));
            personOf.add(row.get("cluster"));
        }
        oneList("historical_50k", List.of("name", "born", "place", "occupation"), rows, personOf);
    }

    static void invented(int people) {
        List<Integer> person = new ArrayList<>();
        RecordTable table = InventedLists.of(people, 5, person);
        byPerson(
                "invented", new Run(table), person.stream().map(String::valueOf).toList(), true);
    }

    /** Judges all pairs (or only those of different lists) against each row's person. */
    static void byPerson(String title, Run run, List<String> personOf, boolean acrossLists) {
        Map<String, List<Integer>> rows = new HashMap<>();
        for (int row = 0; row < personOf.size(); row++) {
            rows.computeIfAbsent(personOf.get(row), key -> new ArrayList<>()).add(row);
        }
        RecordTable table = run.table;
        List<long[]> same = new ArrayList<>();
        for (List<Integer> group : rows.values()) {
            for (int a : group) {
                for (int b : group) {
                    if (a < b && (!acrossLists || table.listOf(a) != table.listOf(b))) {
                        same.add(new long[] {a, b});
                    }
                }
            }
        }
        Agreement.Truth truth = new Agreement.Truth() {
            @Override
            public boolean isJudged(int a, int b) {
                return !acrossLists || table.listOf(a) != table.listOf(b);
            }

            @Override
            public boolean isSame(int a, int b) {
                return personOf.get(a).equals(personOf.get(b));
            }

            @Override
            public long same() {
                return same.size();
            }
        };
        Agreement.print(title, run.model, run.pairs, run.linkage, table, truth);
        System.out.printf("%s: blocking recall %.4f%n", title, Agreement.blockingRecall(run.pairs, same));
    }

    /** Processor time of this process, in nanoseconds: other work on the machine does not count. */
    private static long cpuTime() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toNanos();
    }

    /** One linkage with default settings, timed. */
    static final class Run {
        final RecordTable table;
        final LinkageModel model;
        final ScoredPairs pairs;
        final Linkage linkage;

        Run(RecordTable table) {
            this.table = table;
            long start = cpuTime();
            String[] running = {"starting"};
            long[] last = {start};
            model = LinkageSpec.learned().train(table, 1, 2, (stage, done, total) -> {
                long now = cpuTime();
                System.out.printf("  %6.2f CPU s  %s%n", (now - last[0]) / 1e9, running[0]);
                last[0] = now;
                running[0] = stage;
            });
            long trained = cpuTime();
            pairs = model.score(table, model.reviewFromBits() - 10);
            long scored = cpuTime();
            linkage = pairs.resolve(model.linkFromBits(), List.of());
            long resolved = cpuTime();
            System.out.printf(
                    "%d records, %d candidates, λ %.3g, %d rounds %s, link %.1f review %.1f; CPU s: train %.1f score %.1f resolve %.1f; %d people, %d unlinkable%n",
                    table.size(),
                    model.blocking().candidatePairs(),
                    model.lambda(),
                    model.rounds(),
                    model.converged(),
                    model.linkFromBits(),
                    model.reviewFromBits(),
                    (trained - start) / 1e9,
                    (scored - trained) / 1e9,
                    (resolved - scored) / 1e9,
                    linkage.people(),
                    linkage.unlinkable().size());
            model.blocking().rules().forEach(rule -> System.out.println("  " + rule));
            model.comparisons().forEach(field -> {
                System.out.println("  " + field.field());
                field.levels()
                        .forEach(level -> System.out.printf(
                                "    %-32s m %.5f u %.6f %6.2f bits%n",
                                level.label(), level.m(), level.u(), level.weightBits()));
            });
        }
    }
}
