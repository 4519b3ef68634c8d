package org.cairn.link;

import java.util.ArrayList;
import java.util.List;
import org.cairn.link.value.Age;
import org.cairn.link.value.PartialDate;
import org.cairn.link.value.PersonName;
import org.cairn.link.value.Place;
import org.cairn.link.value.Sex;
import org.cairn.link.value.Value;
import org.jspecify.annotations.Nullable;

/** The comparisons a table gets when none are asked for: by what its fields hold. Further text columns get none. */
final class DefaultComparisons {

    private DefaultComparisons() {}

    static List<Comparison> of(RecordTable records, List<Comparison> asked) {
        List<Comparison> comparisons = new ArrayList<>();
        for (String field : records.fields()) {
            Comparison comparison = asked.stream()
                    .filter(one -> one.field().equals(field))
                    .findFirst()
                    .orElseGet(() -> ofField(field, records));
            if (comparison != null) {
                comparisons.add(comparison);
            }
        }
        return List.copyOf(comparisons);
    }

    private static @Nullable Comparison ofField(String field, RecordTable records) {
        for (Value value : records.column(field).values()) {
            if (value instanceof PersonName) {
                return Comparison.name(field);
            }
            if (value instanceof PartialDate) {
                return field.equals("born") ? Comparison.date(field).daysApart(0, 31, 366) : Comparison.date(field);
            }
            if (value instanceof Age) {
                return Comparison.years(field);
            }
            if (value instanceof Sex) {
                return Comparison.exact(field);
            }
            if (value instanceof Place) {
                return Comparison.place(field);
            }
        }
        return null;
    }
}
