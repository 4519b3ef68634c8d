package org.cairn.link.compare;

import java.util.Objects;
import org.cairn.link.Comparison;
import org.cairn.link.RecordTable;
import org.jspecify.annotations.Nullable;

/** Makes a comparison ready for the records of one table. */
public final class FieldComparisons {

    private FieldComparisons() {}

    /**
     * The comparison, reading this table.
     *
     * @param names the table's names, if the comparison is of names
     */
    public static FieldComparison of(Comparison comparison, RecordTable records, @Nullable NameTokens names) {
        String field = comparison.field();
        return switch (comparison.kind()) {
            case NAME -> new NameComparison(comparison, Objects.requireNonNull(names, "names"));
            case DATE -> DateComparison.of(comparison, records.column(field), !field.equals("born"));
            case YEARS -> new YearsComparison(comparison, records);
            case EXACT -> ExactComparison.of(comparison, records.column(field));
            case PLACE -> PlaceComparison.of(comparison, records);
        };
    }
}
