package org.cairn.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.app.map.Outlines;
import org.cairn.casebook.project.Project;
import org.cairn.casebook.sheet.Dossier;
import org.cairn.casebook.sheet.DossierReading;
import org.cairn.casebook.sheet.Sheets;
import org.junit.jupiter.api.Test;

/** The public record in the formats of others, held to what those formats say of themselves. */
class ExchangeTest {

    private static final Dossier DOSSIER = read();

    private static Dossier read() {
        try {
            Project project = Project.read(Path.of(System.getProperty("cairn.root"), "examples/afghanistan"));
            return DossierReading.of(
                            Sheets.read(project.cases()).rows(), project.cases().rules())
                    .dossier();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    // ---- events ----------------------------------------------------------------------------------------------------

    private static Map<String, NamedCsvRecord> events() {
        Map<String, NamedCsvRecord> events = new HashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(EventTable.of(DOSSIER))) {
            rows.forEach(row -> events.put(row.getField("id"), row));
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
        return events;
    }

    @Test
    void everyIncidentIsARowThatAReaderOfTheGeoreferencedEventDatasetCanRead() {
        Map<String, NamedCsvRecord> events = events();
        assertThat(events).hasSameSizeAs(DOSSIER.incidents());
        for (NamedCsvRecord event : events.values()) {
            // 49 columns: UCDP GED Codebook 25.1, section 2
            assertThat(event.getFieldCount()).isEqualTo(49);
            assertThat(Integer.parseInt(event.getField("where_prec"))).isBetween(1, 7);
            assertThat(Integer.parseInt(event.getField("date_prec"))).isBetween(1, 5);
            assertThat(LocalDate.parse(event.getField("date_start")))
                    .isBeforeOrEqualTo(LocalDate.parse(event.getField("date_end")));
            assertThat(Integer.parseInt(event.getField("number_of_sources"))).isPositive();
        }
    }

    @Test
    void aBestCountIsGivenOnlyWhereTheClaimsAgreeAndAPartyOnlyWhereASourceNamesOne() {
        Map<String, NamedCsvRecord> events = events();
        assertThat(row("kunduz", "best", "low", "high", "side_a")).containsExactly("42", "42", "42", "not attributed");
        assertThat(row("kabul-airport", "best", "low", "high", "side_a"))
                .containsExactly("", "", "", "Islamic State – Khorasan Province");
        assertThat(events.values()).allSatisfy(event -> {
            assertThat(event.getField("side_b")).isEmpty();
            assertThat(event.getField("latitude")).isEmpty();
        });
    }

    private static List<String> row(String id, String... columns) {
        NamedCsvRecord event = events().get(id);
        return List.of(columns).stream().map(event::getField).toList();
    }

    @Test
    void datesThatSpanMoreDaysAreLessPrecise() {
        assertThat(List.of(1L, 3L, 7L, 30L, 365L).stream().map(EventTable::datePrecision))
                .containsExactly(1, 2, 3, 4, 5);
    }

    // ---- GeoJSON ---------------------------------------------------------------------------------------------------

    /** What RFC 7946 asks of a feature without a known location, §3.2 and §3.3. */
    @Test
    void everyIncidentIsAFeatureAndNoneHasAPointThatNoSourceGave() {
        Map<String, Object> collection = Geography.of(DOSSIER, Outlines.NONE);
        assertThat(collection).containsEntry("type", "FeatureCollection").containsOnlyKeys("type", "features");
        List<?> features = (List<?>) collection.get("features");
        assertThat(features).hasSameSizeAs(DOSSIER.incidents());
        for (Object feature : features) {
            assertThat(strings(((Map<?, ?>) feature).keySet())).containsExactly("type", "id", "geometry", "properties");
            assertThat(((Map<?, ?>) feature).get("type")).isEqualTo("Feature");
            assertThat(((Map<?, ?>) feature).get("geometry")).isNull();
            assertThat((Map<?, ?>) ((Map<?, ?>) feature).get("properties")).isNotEmpty();
        }
    }

    // ---- FollowTheMoney --------------------------------------------------------------------------------------------

    /** The properties that each schema has, of its own or from those it extends; facts from the published schemata. */
    private static final Map<String, Set<String>> SCHEMATA = Map.of(
            "Person", Set.of("name", "gender", "birthDate", "deathDate"),
            "Article", Set.of("name", "title", "publisher", "publishedAt", "sourceUrl", "notes"),
            "Organization", Set.of("name", "alias", "weakAlias"),
            "Membership", Set.of("member", "organization", "startDate", "endDate"),
            "Event", Set.of("name", "startDate", "endDate", "location", "summary", "notes", "involved"),
            "CourtCase", Set.of("name", "court", "summary", "notes", "status", "fileDate", "closeDate"),
            "CourtCaseParty", Set.of("case", "party", "role"),
            "Documentation", Set.of("document", "entity", "role"));

    /** What each schema requires. */
    private static final Map<String, Set<String>> REQUIRED = Map.of(
            "Person", Set.of("name"),
            "Article", Set.of(),
            "Organization", Set.of("name"),
            "Membership", Set.of("member", "organization"),
            "Event", Set.of("name"),
            "CourtCase", Set.of("name"),
            "CourtCaseParty", Set.of("case", "party"),
            "Documentation", Set.of("document", "entity"));

    private static final Set<String> LINKS =
            Set.of("member", "organization", "involved", "case", "party", "document", "entity");

    @Test
    void everyEntityHasOnlyWhatItsSchemaHasAllThatItRequiresAndPointsAtEntitiesThatAreThere() {
        List<Map<String, Object>> entities = FollowTheMoney.of(DOSSIER, List.of());
        Set<Object> ids = new HashSet<>();
        entities.forEach(entity -> assertThat(ids.add(entity.get("id")))
                .as("the id %s is there once", entity.get("id"))
                .isTrue());
        for (Map<String, Object> entity : entities) {
            String schema = (String) entity.get("schema");
            Map<?, ?> properties = (Map<?, ?>) entity.get("properties");
            assertThat(SCHEMATA).containsKey(schema);
            assertThat(SCHEMATA.get(schema)).containsAll(strings(properties.keySet()));
            assertThat(strings(properties.keySet())).containsAll(REQUIRED.get(schema));
            properties.forEach((name, values) -> {
                if (LINKS.contains(name)) {
                    assertThat(ids).containsAll((List<?>) values);
                }
                if (String.valueOf(name).endsWith("Date") || name.equals("publishedAt")) {
                    assertThat(strings((List<?>) values)).allMatch(date -> date.matches("\\d{4}(-\\d\\d){0,2}"));
                }
            });
        }
        assertThat(ofSchema(entities, "Event")).hasSameSizeAs(DOSSIER.incidents());
        assertThat(ofSchema(entities, "CourtCase")).hasSameSizeAs(DOSSIER.proceedings());
        assertThat(ofSchema(entities, "Organization"))
                .hasSameSizeAs(DOSSIER.parties().all());
        assertThat(ofSchema(entities, "Article")).hasSameSizeAs(DOSSIER.claims().sources());
    }

    private static List<Map<String, Object>> ofSchema(List<Map<String, Object>> entities, String schema) {
        return entities.stream()
                .filter(entity -> schema.equals(entity.get("schema")))
                .toList();
    }

    private static List<String> strings(Iterable<?> all) {
        List<String> strings = new ArrayList<>();
        all.forEach(one -> strings.add(String.valueOf(one)));
        return strings;
    }

    // ---- PROV ------------------------------------------------------------------------------------------------------

    @Test
    void everyClaimIsDerivedFromItsSourceAndEveryRelationPointsAtWhatIsDeclared() {
        Map<String, Object> document = Provenance.of(
                DOSSIER,
                List.of(new Provenance.ListFile("hospital", "hospital.csv", "a".repeat(64))),
                java.util.Optional.of("b"));
        Map<?, ?> entities = (Map<?, ?>) document.get("entity");
        Map<?, ?> agents = (Map<?, ?>) document.get("agent");
        Set<Object> derived = new HashSet<>();
        for (Object relation : ((Map<?, ?>) document.get("wasDerivedFrom")).values()) {
            Map<?, ?> ends = (Map<?, ?>) relation;
            assertThat(entities.containsKey(ends.get("prov:generatedEntity"))).isTrue();
            assertThat(entities.containsKey(ends.get("prov:usedEntity"))).isTrue();
            derived.add(ends.get("prov:generatedEntity"));
        }
        for (Object relation : ((Map<?, ?>) document.get("wasAttributedTo")).values()) {
            Map<?, ?> ends = (Map<?, ?>) relation;
            assertThat(entities.containsKey(ends.get("prov:entity"))).isTrue();
            assertThat(agents.containsKey(ends.get("prov:agent"))).isTrue();
        }
        DOSSIER.claims().all().forEach(claim -> assertThat(derived).contains("cairn:claim/" + claim.id()));
        // every name is qualified by a prefix that the document declares, or by prov: or _:, as PROV-JSON §2.2 asks
        Set<String> prefixes = new HashSet<>(strings(((Map<?, ?>) document.get("prefix")).keySet()));
        prefixes.add("prov");
        assertThat(strings(entities.keySet())).allMatch(name -> prefixes.contains(name.split(":", 2)[0]));
    }

    @Test
    void aLaterEditionsClaimIsARevisionOfTheEarlierOne() {
        Map<String, Object> document = Provenance.of(DOSSIER, List.of(), java.util.Optional.empty());
        long revisions = ((Map<?, ?>) document.get("wasDerivedFrom"))
                .values().stream()
                        .filter(relation -> Map.of("$", "prov:Revision", "type", "prov:QUALIFIED_NAME")
                                .equals(((Map<?, ?>) relation).get("prov:type")))
                        .count();
        long superseded = DOSSIER.claims().all().stream()
                .filter(claim -> DOSSIER.claims().supersededBy(claim).isPresent())
                .count();
        assertThat(revisions).isEqualTo(superseded).isPositive();
    }
}
