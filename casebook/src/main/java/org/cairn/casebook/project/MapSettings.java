package org.cairn.casebook.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * What the project says about its map.
 *
 * @param outlines a GeoJSON file with the outlines of areas; nothing is ever fetched, and Cairn has no borders of its own
 * @param names the properties that hold an area's names, in any scripts
 */
public record MapSettings(Path outlines, List<String> names) {
    public MapSettings {
        Objects.requireNonNull(outlines, "outlines");
        names = List.copyOf(names);
    }
}
