package org.cairn.app.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.casebook.intake.ListReader;
import org.cairn.casebook.project.MapSettings;
import org.cairn.casebook.project.Project;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Outlines of areas, as the project's own GeoJSON file (RFC 7946) has them. A place is matched to an outline by its names, from
 * its smallest level upwards: a market in a quarter is in the quarter's outline where the market has none. A name that several
 * outlines have is matched to none of them.
 *
 * @param areas the areas, in the order of the file
 * @param named the areas that alone have a name, by that name without what writers do differently
 * @param faults what is wrong with the file, a sentence each; features that are not understood are left out
 */
public record Outlines(List<Area> areas, Map<String, Area> named, List<String> faults) {

    /** No outlines. */
    public static final Outlines NONE = of(List.of(), List.of());

    /** The largest file that is read, bytes. */
    private static final long LARGEST = 64L << 20;

    public Outlines {
        areas = List.copyOf(areas);
        named = Map.copyOf(named);
        faults = List.copyOf(faults);
    }

    private static Outlines of(List<Area> areas, List<String> faults) {
        Map<String, Area> named = new HashMap<>();
        Set<String> ofSeveral = new HashSet<>();
        for (Area area : areas) {
            Set<String> names = area.names().stream().map(ListReader::plain).collect(Collectors.toSet());
            for (String name : names) {
                if (named.putIfAbsent(name, area) != null) {
                    ofSeveral.add(name);
                }
            }
        }
        named.keySet().removeAll(ofSeveral);
        return new Outlines(areas, named, faults);
    }

    /**
     * One area.
     *
     * @param names its names, in any scripts
     * @param geometry its GeoJSON geometry: a Polygon or MultiPolygon
     */
    public record Area(List<String> names, JsonNode geometry) {
        public Area {
            names = List.copyOf(names);
        }

        /** Every ring of it, as GeoJSON positions: longitude, then latitude. */
        public List<JsonNode> rings() {
            List<JsonNode> rings = new ArrayList<>();
            JsonNode coordinates = geometry.get("coordinates");
            if (geometry.get("type").asString().equals("Polygon")) {
                coordinates.forEach(rings::add);
            } else {
                coordinates.forEach(polygon -> polygon.forEach(rings::add));
            }
            return rings;
        }
    }

    /**
     * A place's outline.
     *
     * @param area the area
     * @param level which level of the place it is of, from 0 for the largest
     */
    public record Match(Area area, int level) {}

    /** The outlines a project names; none where it names no file of them. */
    public static Outlines of(Project project) throws IOException {
        return project.map().isPresent() ? read(project.map().get()) : NONE;
    }

    /** Reads a file of outlines. */
    public static Outlines read(MapSettings settings) throws IOException {
        return new Reading(settings).read();
    }

    /** The outline of a place, by its levels from the largest to the smallest; empty where no level has one outline. */
    public Optional<Match> of(List<String> levels) {
        for (int level = levels.size() - 1; level >= 0; level--) {
            Area found = named.get(ListReader.plain(levels.get(level)));
            if (found != null) {
                return Optional.of(new Match(found, level));
            }
        }
        return Optional.empty();
    }

    private static final class Reading {
        private final Path file;
        private final String name;
        private final List<String> properties;
        private final List<Area> areas = new ArrayList<>();
        private final List<String> faults = new ArrayList<>();

        Reading(MapSettings settings) {
            this.file = settings.outlines();
            this.name = String.valueOf(file.getFileName());
            this.properties = settings.names();
        }

        Outlines read() throws IOException {
            if (!Files.isRegularFile(file)) {
                return fault(
                        "there is no such file. Put it back, or correct the path in cairn.yaml under map › outlines.");
            }
            if (Files.size(file) > LARGEST) {
                return fault("the file has more than 64 million bytes. Simplify the outlines; a map needs few points.");
            }
            JsonNode json;
            try {
                json = JsonMapper.shared().readTree(Files.readAllBytes(file));
            } catch (JacksonException e) {
                return fault("this is not JSON. Export the outlines as GeoJSON.");
            }
            JsonNode features = json.path("features");
            if (!json.path("type").asString("").equals("FeatureCollection") || !features.isArray()) {
                return fault("this is no GeoJSON FeatureCollection. Export the outlines as GeoJSON.");
            }
            int number = 0;
            for (JsonNode feature : features) {
                feature(feature, ++number);
            }
            return of(areas, faults);
        }

        private Outlines fault(String what) {
            return of(List.of(), List.of("%s: %s".formatted(name, what)));
        }

        private void feature(JsonNode feature, int number) {
            JsonNode geometry = feature.path("geometry");
            List<String> names = new ArrayList<>();
            for (String property : properties) {
                String written =
                        feature.path("properties").path(property).asString("").strip();
                if (!written.isEmpty()) {
                    names.add(written);
                }
            }
            String type = geometry.path("type").asString("");
            if (names.isEmpty()) {
                skip(number, "it has no name in %s".formatted(String.join(", ", properties)));
            } else if (!type.equals("Polygon") && !type.equals("MultiPolygon")) {
                skip(number, "it is no area, but %s".formatted(type.isEmpty() ? "nothing" : type));
            } else {
                Area area = new Area(names, geometry);
                if (isSound(area)) {
                    areas.add(area);
                } else {
                    skip(
                            number,
                            "its outline is not closed, or has a longitude beyond 180 or a latitude beyond 90 degrees");
                }
            }
        }

        private void skip(int number, String why) {
            faults.add("%s, feature %s: %s. It is left out; the others are used.".formatted(name, number, why));
        }

        private static boolean isSound(Area area) {
            if (!area.geometry().path("coordinates").isArray()) {
                return false;
            }
            List<JsonNode> rings = area.rings();
            return !rings.isEmpty() && rings.stream().allMatch(Reading::isRing);
        }

        private static boolean isRing(JsonNode ring) {
            if (!ring.isArray() || ring.size() < 4 || !ring.get(0).equals(ring.get(ring.size() - 1))) {
                return false;
            }
            for (JsonNode position : ring) {
                if (!position.isArray()
                        || position.size() < 2
                        || !position.get(0).isNumber()
                        || !position.get(1).isNumber()
                        || Math.abs(position.get(0).asDouble()) > 180
                        || Math.abs(position.get(1).asDouble()) > 90) {
                    return false;
                }
            }
            return true;
        }
    }
}
