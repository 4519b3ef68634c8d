package org.cairn.app.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.casebook.claim.ClaimedPlace;
import org.cairn.casebook.claim.count.Bounds;
import org.cairn.casebook.proceeding.Stretch;
import org.cairn.casebook.sheet.Dossier;
import org.jspecify.annotations.Nullable;

/**
 * Incidents as GeoJSON (RFC 7946), a feature each. Sources name places and not points, so a feature's {@code geometry} is
 * {@code null} – the standard's way to say that something has no known location – and the place, with how exactly it is known,
 * stands in its properties. A false point would say more than anyone knows.
 */
public final class Geography {

    private Geography() {}

    /** The features. */
    public static Map<String, Object> of(Dossier dossier) {
        List<Object> features = new ArrayList<>();
        IncidentFacts.of(dossier).forEach(facts -> features.add(feature(dossier, facts)));
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("type", "FeatureCollection");
        collection.put("features", features);
        return collection;
    }

    private static Map<String, @Nullable Object> feature(Dossier dossier, IncidentFacts facts) {
        Map<String, @Nullable Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("id", facts.incident().id());
        feature.put("geometry", null);
        feature.put("properties", properties(dossier, facts));
        return feature;
    }

    private static Map<String, Object> properties(Dossier dossier, IncidentFacts facts) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("name", facts.incident().name());
        facts.place().ifPresent(place -> place(properties, place));
        facts.when().ifPresent(when -> dates(properties, when));
        properties.put("attributed_to", facts.attributedTo(dossier));
        facts.killed().map(Bounds::toString).ifPresent(killed -> properties.put("killed", killed));
        properties.put(
                "sources",
                facts.sources().stream().map(source -> source.citation()).toList());
        return properties;
    }

    private static void place(Map<String, Object> properties, ClaimedPlace claimed) {
        properties.put("place", claimed.place().toString());
        properties.put("place_levels", claimed.place().levels());
        properties.put("precision", claimed.precision().word());
        properties.put("where_prec", claimed.precision().ucdp());
    }

    private static void dates(Map<String, Object> properties, Stretch when) {
        properties.put("first_day", LocalDate.ofEpochDay(when.first()).toString());
        properties.put("last_day", LocalDate.ofEpochDay(when.last()).toString());
    }
}
