package org.cairn.app.web.map;

import java.util.List;

/**
 * The map and the list beside it.
 *
 * @param hasOutlines whether the project names a file of outlines
 * @param faults what is wrong with that file
 * @param rows every place, those with the most people first
 * @param drawing the areas; none where there is no outline
 * @param incidentsNowhere incidents of which no source names a place
 */
public record MapView(
        boolean hasOutlines, List<String> faults, List<Row> rows, List<Shape> drawing, long incidentsNowhere) {
    public MapView {
        faults = List.copyOf(faults);
        rows = List.copyOf(rows);
        drawing = List.copyOf(drawing);
    }

    /** Width and height of the drawing. */
    public static final int WIDTH = 640;

    /** The height of the drawing, in the same units. */
    public int height() {
        return (int) Math.ceil(drawing.stream().mapToDouble(Shape::bottom).max().orElse(0)) + 1;
    }

    /**
     * One place.
     *
     * @param name what it is called
     * @param people people counted there, by the latest linkage
     * @param incidents incidents said to have been there
     * @param address where those people are listed; empty where there are none
     * @param isOutlined whether it, or a larger area it is in, has an outline
     */
    public record Row(String name, long people, long incidents, String address, boolean isOutlined) {}

    /**
     * One area.
     *
     * @param path its outline, as SVG has it
     * @param x middle of it
     * @param y middle of it
     * @param bottom its lowest point
     * @param name what it is called
     * @param count people and incidents in it
     * @param shade from 0, none, to 3, the most
     */
    public record Shape(String path, double x, double y, double bottom, String name, String count, int shade) {}
}
