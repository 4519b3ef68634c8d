package org.cairn.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.geojson.FeatureCollection;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openprovenance.prov.json.Converter;
import org.openprovenance.prov.model.Agent;
import org.openprovenance.prov.model.Document;
import org.openprovenance.prov.model.Entity;
import org.openprovenance.prov.model.QualifiedName;
import org.openprovenance.prov.model.StatementOrBundle;
import org.openprovenance.prov.model.Type;
import org.openprovenance.prov.model.WasAttributedTo;
import org.openprovenance.prov.model.WasDerivedFrom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is exported, read by programs of others, who know nothing of this one. */
class ReadByOthersTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aReaderOfProvenanceFindsEveryEntityEveryAgentAndEveryRelationBetweenThem(ExportedProjects project) {
        String text = project.export(folder, "prov");
        JsonNode written = JsonMapper.shared().readTree(text);
        Document read = new Converter(org.openprovenance.prov.xml.ProvFactory.getFactory()).fromString(text);
        Set<String> entities = new HashSet<>();
        Set<String> agents = new HashSet<>();
        for (StatementOrBundle statement : read.getStatementOrBundle()) {
            if (statement instanceof Entity entity) {
                entities.add(uri(entity.getId()));
                areTypes(entity.getType());
            } else if (statement instanceof Agent agent) {
                agents.add(uri(agent.getId()));
                areTypes(agent.getType());
            }
        }
        int relations = 0;
        for (StatementOrBundle statement : read.getStatementOrBundle()) {
            if (statement instanceof WasDerivedFrom derived) {
                relations++;
                assertThat(entities).contains(uri(derived.getGeneratedEntity()), uri(derived.getUsedEntity()));
                areTypes(derived.getType());
            } else if (statement instanceof WasAttributedTo attributed) {
                relations++;
                assertThat(entities).contains(uri(attributed.getEntity()));
                assertThat(agents).contains(uri(attributed.getAgent()));
            }
        }
        assertThat(entities).hasSize(written.get("entity").size());
        assertThat(agents).hasSize(written.get("agent").size());
        assertThat(relations)
                .isEqualTo(written.get("wasDerivedFrom").size()
                        + written.get("wasAttributedTo").size());
        assertThat(read.getStatementOrBundle()).hasSize(entities.size() + agents.size() + relations);
    }

    /** The whole name, which is a URI as RFC 3986 has them. */
    private static String uri(QualifiedName name) {
        String uri = name.getUri();
        assertThat(java.net.URI.create(uri).toASCIIString()).isEqualTo(uri);
        return uri;
    }

    /** A type is the name of one, and not a word that happens to look so. */
    private static void areTypes(List<Type> types) {
        assertThat(types).allSatisfy(type -> assertThat(type.getValue()).isInstanceOf(QualifiedName.class));
    }

    @ParameterizedTest
    @EnumSource
    void aReaderOfGeoJsonFindsEveryIncident(ExportedProjects project) throws Exception {
        String text = project.export(folder, "geojson");
        JsonNode written = JsonMapper.shared().readTree(text).get("features");
        FeatureCollection read =
                new com.fasterxml.jackson.databind.ObjectMapper().readValue(text, FeatureCollection.class);
        assertThat(read.getFeatures()).hasSize(written.size()).isNotEmpty();
        for (int feature = 0; feature < written.size(); feature++) {
            assertThat(read.getFeatures().get(feature).getId())
                    .isEqualTo(written.get(feature).get("id").asString());
            assertThat(read.getFeatures().get(feature).getProperties().keySet())
                    .containsExactlyElementsOf(
                            written.get(feature).get("properties").propertyNames());
            assertThat(read.getFeatures().get(feature).getGeometry() == null)
                    .isEqualTo(written.get(feature).get("geometry").isNull());
        }
    }
}
