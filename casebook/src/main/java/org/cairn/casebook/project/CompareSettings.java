package org.cairn.casebook.project;

import java.util.List;
import java.util.Objects;

/**
 * How the project wants one field compared.
 *
 * @param kind what kind of comparison
 * @param steps where its levels end, closest first: similarities from 1 down to 0 for {@link Kind#SIMILAR}, days or years
 *     from 0 up for the others; empty for {@link Kind#EXACT}
 * @param rareNamesCountMore whether agreement on a rare value weighs more than on a common one
 */
public record CompareSettings(Kind kind, List<Double> steps, boolean rareNamesCountMore) {

    /** The comparisons that {@code cairn.yaml} can ask for. */
    public enum Kind {
        EXACT,
        SIMILAR,
        DAYS_APART,
        YEARS_APART
    }

    public CompareSettings {
        Objects.requireNonNull(kind, "kind");
        steps = List.copyOf(steps);
    }
}
