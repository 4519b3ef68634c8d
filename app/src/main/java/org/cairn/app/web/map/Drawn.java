package org.cairn.app.web.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cairn.app.map.Outlines;
import tools.jackson.databind.JsonNode;

/**
 * Outlines on a plane: longitudes shortened by the cosine of the middle latitude, as suits a country or less; no projection of a
 * sphere, since areas are shown and not measured.
 */
final class Drawn {

    private final double west;
    private final double north;
    private final double shortened;
    private final double scale;

    private Drawn(double west, double north, double east, double shortened) {
        this.west = west;
        this.north = north;
        this.shortened = shortened;
        this.scale = MapView.WIDTH / Math.max(1e-9, (east - west) * shortened);
    }

    static Drawn of(List<Outlines.Area> areas) {
        double west = 180;
        double east = -180;
        double south = 90;
        double north = -90;
        for (Outlines.Area area : areas) {
            for (JsonNode ring : area.rings()) {
                for (JsonNode position : ring) {
                    west = Math.min(west, position.get(0).asDouble());
                    east = Math.max(east, position.get(0).asDouble());
                    south = Math.min(south, position.get(1).asDouble());
                    north = Math.max(north, position.get(1).asDouble());
                }
            }
        }
        return new Drawn(west, north, east, Math.cos(Math.toRadians((south + north) / 2)));
    }

    MapView.Shape shape(Outlines.Area area, String count, int shade) {
        StringBuilder path = new StringBuilder();
        List<double[]> points = new ArrayList<>();
        for (JsonNode ring : area.rings()) {
            String step = "M";
            for (JsonNode position : ring) {
                double[] point = {
                    x(position.get(0).asDouble()), y(position.get(1).asDouble())
                };
                points.add(point);
                path.append(step).append(String.format(Locale.ROOT, "%.1f %.1f", point[0], point[1]));
                step = "L";
            }
            path.append('Z');
        }
        double left = points.stream().mapToDouble(point -> point[0]).min().orElse(0);
        double right = points.stream().mapToDouble(point -> point[0]).max().orElse(0);
        double top = points.stream().mapToDouble(point -> point[1]).min().orElse(0);
        double bottom = points.stream().mapToDouble(point -> point[1]).max().orElse(0);
        return new MapView.Shape(
                path.toString(),
                (left + right) / 2,
                (top + bottom) / 2,
                bottom,
                area.names().get(0),
                count,
                shade);
    }

    private double x(double longitude) {
        return (longitude - west) * shortened * scale;
    }

    private double y(double latitude) {
        return (north - latitude) * scale;
    }
}
