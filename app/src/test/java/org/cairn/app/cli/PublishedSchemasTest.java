package org.cairn.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What is exported, held to the schemas that others publish of their formats. The schemas are theirs and not in this project:
 * the tests read them in a folder named by {@code -Dcairn.schemas}, and are skipped without one. {@code docs/methods/exchange.md}
 * says which files belong there.
 */
class PublishedSchemasTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    Path folder;

    @BeforeAll
    static void aFolderOfSchemasIsNamed() {
        boolean isNamed = System.getProperty("cairn.schemas") != null;
        if (!isNamed) {
            System.out.println(
                    "Skipped: name a folder of published schemas with -Dcairn.schemas (docs/methods/exchange.md).");
        }
        Assumptions.assumeTrue(isNamed, "no folder of published schemas is named: -Dcairn.schemas");
    }

    private static Path schemas(String name) {
        return Path.of(System.getProperty("cairn.schemas")).resolve(name);
    }

    /** A schema of the folder; formats are checked, such as that of a URI. */
    private static Schema schema(String file) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(JSON.readTree(Files.readAllBytes(schemas(file))));
    }

    private static List<Error> faults(String schema, String document) throws IOException {
        return schema(schema)
                .validate(
                        JSON.readTree(document),
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    @Test
    void whatIsNoneOfTheseFormatsIsRefused() throws IOException {
        assertThat(faults("datapackage.json", """
                {"resources":[{"name":"a","title":"neither data nor the path of a file"}]}
                """)).isNotEmpty();
        assertThat(faults("GeoJSON.json", """
                {"type":"FeatureCollection","features":[{"type":"Feature","geometry":null}]}
                """)).isNotEmpty();
        assertThat(faults("prov-json.json", """
                {"wasDerivedFrom":{"_:d1":{"prov:generatedEntity":"a b","prov:usedEntity":"c"}}}
                """)).isNotEmpty();
    }

    // ---- data packages ---------------------------------------------------------------------------------------------

    @ParameterizedTest
    @EnumSource
    void thePackageOfACaseThatOfAReportAndThatOfAReleaseAreDataPackages(ExportedProjects project) throws IOException {
        List<Path> packages = project.packages(folder);
        assertThat(packages).hasSizeGreaterThanOrEqualTo(3);
        for (Path description : packages) {
            assertThat(faults("datapackage.json", Files.readString(description)))
                    .as("%s", folder.relativize(description))
                    .isEmpty();
        }
    }

    // ---- GeoJSON and PROV-JSON -------------------------------------------------------------------------------------

    @ParameterizedTest
    @EnumSource
    void incidentsAreGeoJson(ExportedProjects project) throws IOException {
        assertThat(faults("GeoJSON.json", project.export(folder, "geojson"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void provenanceIsProvJson(ExportedProjects project) throws IOException {
        assertThat(faults("prov-json.json", project.export(folder, "prov"))).isEmpty();
    }

    // ---- FollowTheMoney --------------------------------------------------------------------------------------------

    /** The published model: a schema by its name. Either one file that holds it whole, or a folder of the files it is made of. */
    private static Map<String, JsonNode> model() throws IOException {
        Map<String, JsonNode> model = new HashMap<>();
        if (Files.isRegularFile(schemas("followthemoney.json"))) {
            JsonNode whole = JSON.readTree(Files.readAllBytes(schemas("followthemoney.json")));
            whole.get("schemata").forEachEntry(model::put);
        } else {
            try (Stream<Path> files = Files.list(schemas("followthemoney"))) {
                for (Path file : files.filter(one -> one.toString().endsWith(".yaml")
                                || one.toString().endsWith(".yml"))
                        .toList()) {
                    new YAMLMapper().readTree(Files.readAllBytes(file)).forEachEntry(model::put);
                }
            }
        }
        return model;
    }

    /** A schema and all that it extends. */
    private static Set<String> kinds(Map<String, JsonNode> model, String schema) {
        Set<String> kinds = new TreeSet<>(Set.of(schema));
        JsonNode parents = model.get(schema).path("extends");
        if (parents.isString()) {
            kinds.addAll(kinds(model, parents.asString()));
        }
        for (JsonNode parent : parents) {
            kinds.addAll(kinds(model, parent.asString()));
        }
        return kinds;
    }

    private static Optional<JsonNode> property(Map<String, JsonNode> model, String schema, String name) {
        return Stream.concat(Stream.of(schema), kinds(model, schema).stream().filter(kind -> !kind.equals(schema)))
                .map(kind -> model.get(kind).path("properties").path(name))
                .filter(found -> !found.isMissingNode() && !found.path("stub").asBoolean(false))
                .findFirst();
    }

    @ParameterizedTest
    @EnumSource
    void everyEntityIsOfThePublishedModelAndPointsWhereItMay(ExportedProjects project) throws IOException {
        Map<String, JsonNode> model = model();
        Map<String, String> schemaOf = new HashMap<>();
        List<JsonNode> entities =
                project.export(folder, "ftm").lines().map(JSON::readTree).toList();
        for (JsonNode entity : entities) {
            String id = entity.get("id").asString();
            String schema = entity.get("schema").asString();
            assertThat(id).matches("[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?");
            assertThat(schemaOf.put(id, schema)).as("another entity %s", id).isNull();
            assertThat(model).containsKey(schema);
            assertThat(model.get(schema).path("abstract").asBoolean(false)).isFalse();
            Set<String> has = new HashSet<>(entity.get("properties").propertyNames());
            model.get(schema)
                    .path("required")
                    .forEach(name -> assertThat(has).as("%s %s", schema, id).contains(name.asString()));
        }
        for (JsonNode entity : entities) {
            String schema = entity.get("schema").asString();
            entity.get("properties").forEachEntry((name, values) -> {
                String what = "%s of %s".formatted(name, entity.get("id").asString());
                Optional<JsonNode> property = property(model, schema, name);
                assertThat(property).as("%s: %s has it", what, schema).isPresent();
                assertThat(values.isEmpty()).as(what).isFalse();
                for (JsonNode value : values) {
                    holds(model, schemaOf, property.orElseThrow(), value.asString(), what);
                }
            });
        }
        assertThat(new HashSet<>(schemaOf.values())).hasSizeGreaterThan(5);
    }

    private static void holds(
            Map<String, JsonNode> model, Map<String, String> schemaOf, JsonNode property, String value, String what) {
        if (property.has("maxLength")) {
            assertThat(value.length())
                    .as(what)
                    .isLessThanOrEqualTo(property.get("maxLength").asInt());
        }
        switch (property.path("type").asString("string")) {
            case "entity" -> {
                assertThat(schemaOf).as(what).containsKey(value);
                assertThat(kinds(model, schemaOf.get(value)))
                        .as(what)
                        .contains(property.path("range").asString("Thing"));
            }
            case "date" -> assertThat(value).as(what).matches("\\d{4}(-\\d\\d(-\\d\\d)?)?");
            case "url" -> assertThat(value).as(what).matches("(https?://|ftp://|mailto:)\\S+");
            case "gender" -> assertThat(value).as(what).isIn("female", "male", "other");
            default -> assertThat(value).as(what).isNotBlank();
        }
    }
}
