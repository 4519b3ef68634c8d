package org.cairn.link;

import java.util.List;

/**
 * A comparison as trained.
 *
 * @param field the field, or the part of it, in words
 * @param levels from "not stated" through the closest agreement to disagreement
 */
public record ComparisonModel(String field, List<LevelWeight> levels) {
    public ComparisonModel {
        levels = List.copyOf(levels);
    }
}
