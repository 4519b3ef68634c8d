package org.cairn.app.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cairn.casebook.work.CaseFindings;
import org.cairn.casebook.work.Findings;
import org.cairn.estimate.CaptureTable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The numbers behind the report as files, described in Frictionless Data's words. It holds counts only, and no names. */
final class DataPackage {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * A table of a package.
     *
     * @param name its file's name, without its ending
     * @param title what it holds
     * @param fields its columns, in order
     * @param csv its text
     */
    record Table(String name, String title, List<Field> fields, String csv) {
        byte[] bytes() {
            return csv.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** A column and its type, in the words of Table Schema. */
    record Field(String name, String type) {}

    private DataPackage() {}

    /** Every file of the package by its name, {@code datapackage.json} included. */
    static Map<String, byte[]> of(Findings findings) {
        return of(Optional.of(findings), Optional.empty());
    }

    /** The package of lists, of claims and proceedings, or of both; at least one is there. */
    static Map<String, byte[]> of(Optional<Findings> findings, Optional<CaseFindings> cases) {
        List<Table> tables = new ArrayList<>();
        tables.add(figures("Every figure that is stated, with its recipe", FiguresCsv.of(findings, cases)));
        findings.ifPresent(found ->
                tables.addAll(List.of(captureTable(found), lists(found), matchWeights(found), pairsByWeight(found))));
        cases.ifPresent(found -> tables.addAll(cases(found)));
        Map<String, byte[]> files = new TreeMap<>();
        tables.forEach(table -> files.put(table.name() + ".csv", table.bytes()));
        String description = findings.map(found -> description(found, tables))
                .orElseGet(() -> description(cases.orElseThrow(), tables));
        files.put("datapackage.json", (description + "\n").getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static List<Table> cases(CaseFindings findings) {
        return List.of(
                new Table("claims", "Every claim", fields(CaseTables.CLAIMS), CaseTables.claims(findings.dossier())),
                new Table("stages", "Every stage", fields(CaseTables.STAGES), CaseTables.stages(findings.dossier())),
                new Table(
                        "sources", "Every source", fields(CaseTables.SOURCES), CaseTables.sources(findings.dossier())));
    }

    private static List<Field> fields(List<String> columns) {
        List<String> numbers = List.of("min", "max", "edition");
        return columns.stream()
                .map(name -> new Field(name, numbers.contains(name) ? "integer" : "string"))
                .toList();
    }

    /** The table of figures. */
    static Table figures(String title, String csv) {
        List<String> numbers = List.of("value", "lower", "upper", "level");
        List<Field> fields = FiguresCsv.COLUMNS.stream()
                .map(name ->
                        new Field(name, numbers.contains(name) ? "number" : name.equals("seed") ? "integer" : "string"))
                .toList();
        return new Table("figures", title, fields, csv);
    }

    /** One row per stratum and capture history that anyone has, as {@code cairn estimate --table} reads it. */
    private static Table captureTable(Findings findings) {
        TreeSet<String> by = new TreeSet<>();
        findings.strata().forEach(group -> by.addAll(group.stratum().keySet()));
        CaptureTable whole = findings.whole().table();
        List<Field> fields = new ArrayList<>();
        by.forEach(name -> fields.add(new Field(name, "string")));
        whole.lists().forEach(list -> fields.add(new Field(list, "integer")));
        fields.add(new Field("count", "integer"));
        Csv csv = new Csv(fields.stream().map(Field::name).toList());
        long[] left = new long[whole.cells()];
        for (int pattern = 1; pattern < whole.cells(); pattern++) {
            left[pattern] = whole.count(pattern);
        }
        findings.strata().forEach(group -> {
            for (int pattern = 1; pattern < whole.cells(); pattern++) {
                long people = group.table().count(pattern);
                left[pattern] -= people;
                row(
                        csv,
                        by.stream()
                                .map(name -> group.stratum().getOrDefault(name, ""))
                                .toList(),
                        whole,
                        pattern,
                        people);
            }
        });
        List<String> nowhere = by.stream().map(name -> "not stated").toList();
        for (int pattern = 1; pattern < whole.cells(); pattern++) {
            row(csv, nowhere, whole, pattern, left[pattern]);
        }
        return new Table("capture_table", "Who is on which lists", fields, csv.toString());
    }

    private static void row(Csv csv, List<String> stratum, CaptureTable table, int pattern, long people) {
        if (people <= 0) {
            return;
        }
        stratum.forEach(csv::text);
        for (int list = 0; list < table.listCount(); list++) {
            csv.number(pattern >> list & 1);
        }
        csv.number(people).end();
    }

    private static Table lists(Findings findings) {
        List<Field> fields = List.of(
                new Field("list", "string"),
                new Field("file", "string"),
                new Field("sha256", "string"),
                new Field("entries", "integer"),
                new Field("people", "integer"),
                new Field("no_repeats", "boolean"));
        Csv csv = new Csv(fields.stream().map(Field::name).toList());
        findings.lists()
                .forEach(list -> csv.text(list.name(), list.file(), list.sha256())
                        .number(list.records())
                        .number(list.individuals())
                        .text(Boolean.toString(list.noRepeats()))
                        .end());
        return new Table("lists", "The lists, as they were taken in", fields, csv.toString());
    }

    private static Table matchWeights(Findings findings) {
        List<Field> fields = List.of(
                new Field("field", "string"),
                new Field("level", "string"),
                new Field("m", "number"),
                new Field("u", "number"),
                new Field("bits", "number"));
        Csv csv = new Csv(fields.stream().map(Field::name).toList());
        findings.linkage()
                .weights()
                .forEach(weight -> csv.text(weight.field(), weight.level())
                        .number(
                                Words.roundTrip(weight.m()),
                                Words.roundTrip(weight.u()),
                                Words.roundTrip(weight.bits()))
                        .end());
        return new Table("match_weights", "What each level of agreement is worth", fields, csv.toString());
    }

    private static Table pairsByWeight(Findings findings) {
        List<Field> fields = List.of(new Field("from_bits", "integer"), new Field("pairs", "integer"));
        Csv csv = new Csv(fields.stream().map(Field::name).toList());
        findings.linkage()
                .histogram()
                .forEach(bin -> csv.number(bin.fromBits()).number(bin.pairs()).end());
        return new Table("pairs_by_weight", "Candidate pairs by weight, in bins of one bit", fields, csv.toString());
    }

    private static String description(Findings findings, List<Table> tables) {
        return description(
                findings.title(),
                findings.counts(),
                findings.recipe().version(),
                findings.recipe().projectSha256(),
                Map.of("seed", findings.recipe().seed()),
                tables);
    }

    private static String description(CaseFindings findings, List<Table> tables) {
        return description(
                findings.title(),
                findings.counts(),
                findings.recipe().version(),
                findings.recipe().projectSha256(),
                Map.of("entriesSha256", findings.recipe().rowsSha256()),
                tables);
    }

    /** The description of a package that holds these tables. */
    static String description(
            String title,
            String counts,
            String version,
            String projectSha256,
            Map<String, Object> more,
            List<Table> tables) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        description.put("name", slug(title));
        description.put("title", title);
        description.put("description", counts);
        description.put("version", version);
        description.putAll(more);
        description.put("projectSha256", projectSha256);
        description.put("resources", tables.stream().map(DataPackage::resource).toList());
        return JSON.writeValueAsString(description);
    }

    private static Map<String, Object> resource(Table table) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("name", table.name());
        resource.put("type", "table");
        resource.put("title", table.title());
        resource.put("path", table.name() + ".csv");
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put("bytes", table.bytes().length);
        resource.put("hash", "sha256:" + Hashes.sha256Hex(table.bytes()));
        resource.put("schema", schema(table));
        return resource;
    }

    private static Map<String, Object> schema(Table table) {
        List<Map<String, Object>> fields = table.fields().stream()
                .map(field -> {
                    Map<String, Object> described = new LinkedHashMap<>();
                    described.put("name", Csv.safe(field.name()));
                    described.put("type", field.type());
                    return described;
                })
                .toList();
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("fields", fields);
        schema.put("missingValues", List.of(""));
        return schema;
    }

    /** A package's name may hold small letters, digits and strokes only. */
    private static String slug(String title) {
        String slug =
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "cairn-report" : slug.substring(0, Math.min(60, slug.length()));
    }
}
