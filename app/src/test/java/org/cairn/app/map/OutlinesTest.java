package org.cairn.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cairn.casebook.project.MapSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Outlines come from the project's own file, are matched by names in any script, and broken ones are told and left out. */
class OutlinesTest {

    private static final String SQUARE = "[[[10,50],[11,50],[11,51],[10,51],[10,50]]]";

    @TempDir
    Path folder;

    private static String feature(String properties, String type, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{%s},\"geometry\":{\"type\":\"%s\",\"coordinates\":%s}}"
                .formatted(properties, type, coordinates);
    }

    private Outlines read(String... features) throws IOException {
        return written("{\"type\":\"FeatureCollection\",\"features\":[%s]}".formatted(String.join(",", features)));
    }

    private Outlines written(String json) throws IOException {
        Path file = Files.writeString(folder.resolve("areas.geojson"), json);
        return Outlines.read(new MapSettings(file, List.of("name", "name_ar")));
    }

    @Test
    void placeIsMatchedByAnyOfItsNamesFromTheSmallestLevelUp() throws IOException {
        Outlines outlines = read(
                feature("\"name\":\"Old Port\",\"name_ar\":\"الميناء القديم\"", "Polygon", SQUARE),
                feature("\"name\":\"Harbour\"", "MultiPolygon", "[" + SQUARE + "]"));
        assertThat(outlines.faults()).isEmpty();
        assertThat(outlines.of(List.of("Harbour", "old  port")).orElseThrow().level())
                .isEqualTo(1);
        assertThat(outlines.of(List.of("Harbour", "الميناء القديم"))
                        .orElseThrow()
                        .area()
                        .names())
                .contains("Old Port");
        assertThat(outlines.of(List.of("Harbour", "Mill Lane")).orElseThrow().level())
                .as("the larger area, where the smaller has no outline")
                .isZero();
        assertThat(outlines.of(List.of("Elsewhere"))).isEmpty();
    }

    @Test
    void nameOfTwoAreasIsMatchedToNeither() throws IOException {
        Outlines outlines = read(
                feature("\"name\":\"Centre\"", "Polygon", SQUARE), feature("\"name\":\"Centre\"", "Polygon", SQUARE));
        assertThat(outlines.of(List.of("Centre"))).isEmpty();
    }

    @Test
    void brokenFeaturesAreToldByNumberAndTheOthersUsed() throws IOException {
        Outlines outlines = read(
                feature("\"name\":\"A\"", "Point", "[10,50]"),
                feature("\"title\":\"B\"", "Polygon", SQUARE),
                feature("\"name\":\"C\"", "Polygon", "[[[10,50],[11,50],[11,51],[10,51]]]"),
                feature("\"name\":\"D\"", "Polygon", "[[[10,50],[11,50],[11,510],[10,50]]]"),
                feature("\"name\":\"E\"", "Polygon", SQUARE));
        assertThat(outlines.areas())
                .singleElement()
                .satisfies(area -> assertThat(area.names()).containsExactly("E"));
        assertThat(outlines.faults())
                .containsExactly(
                        "areas.geojson, feature 1: it is no area, but Point. It is left out; the others are used.",
                        "areas.geojson, feature 2: it has no name in name, name_ar. It is left out; the others are used.",
                        "areas.geojson, feature 3: its outline is not closed, or has a longitude beyond 180 or a latitude beyond 90"
                                + " degrees. It is left out; the others are used.",
                        "areas.geojson, feature 4: its outline is not closed, or has a longitude beyond 180 or a latitude beyond 90"
                                + " degrees. It is left out; the others are used.");
    }

    @Test
    void fileThatIsNoGeoJsonIsRefusedInWords() throws IOException {
        assertThat(written("{not json").faults())
                .containsExactly("areas.geojson: this is not JSON. Export the outlines as GeoJSON.");
        assertThat(written("[]").faults())
                .containsExactly(
                        "areas.geojson: this is no GeoJSON FeatureCollection. Export the outlines as GeoJSON.");
        assertThat(Outlines.read(new MapSettings(folder.resolve("gone.geojson"), List.of("name")))
                        .faults())
                .containsExactly(
                        "gone.geojson: there is no such file. Put it back, or correct the path in cairn.yaml under"
                                + " map › outlines.");
    }
}
