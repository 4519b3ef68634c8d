package org.cairn.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.cairn.casebook.work.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The map draws the project's own outlines, and the list beside it says all that the map does. */
class MapScreenTest {

    @TempDir
    Path folder;

    private String page(String map) throws Exception {
        Path project = Files.createDirectories(folder.resolve("project"));
        Files.writeString(project.resolve("cairn.yaml"), """
                project: Harbour
                sources: sources.csv
                incidents: incidents.csv
                """ + map);
        Files.writeString(project.resolve("sources.csv"), "id,publisher\ns,Monitor\n");
        Files.writeString(project.resolve("incidents.csv"), """
                id,name,place,source
                a,Market,Harbour > Old Port > Market,s
                b,Mill,Harbour > الطاحونة <script>,s
                c,Nobody says where,,s
                """);
        Files.writeString(project.resolve("areas.geojson"), """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"name":"Old Port"},"geometry":{"type":"Polygon","coordinates":[[[10,50],[11,50],[11,51],[10,51],[10,50]]]}},
                {"type":"Feature","properties":{"name":"Pier"},"geometry":{"type":"Point","coordinates":[10,50]}}]}
                """);
        try (Work work = Work.open(project, Optional.empty(), Clock.systemUTC(), (step, done, total) -> {})) {
            assertThat(work.cases().takeIn().isUsable()).isTrue();
        }
        Workbench.Start start = Workbench.start(
                new Workbench.Opening(Optional.of(project), 0, Clock.systemUTC(), folder.resolve("state")));
        Workbench workbench = start.workbench().orElseThrow();
        try {
            return Visitor.by(start.address()).whenDone("/map");
        } finally {
            workbench.close();
        }
    }

    @Test
    void areasAreDrawnAndEveryPlaceIsListedWithOrWithoutAnOutline() throws Exception {
        assertThat(page("map: { outlines: areas.geojson, name: name }\n"))
                .contains("<path class=\"shade-3\"", "Old Port 1", "Harbour › Old Port › Market", "no outline")
                .contains("areas.geojson, feature 2: it is no area, but Point.")
                .contains("1 incident has no place in any source")
                .doesNotContain("<script>,")
                .doesNotContain("style=");
    }

    @Test
    void withoutOutlinesTheListIsThereAndSaysHowToDraw() throws Exception {
        assertThat(page(""))
                .contains("This project names no outlines", "map › outlines", "Harbour ›")
                .doesNotContain("<svg class=\"map\"");
    }
}
