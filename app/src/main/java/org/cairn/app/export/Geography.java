package org.cairn.app.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.app.map.Outlines;
import org.cairn.casebook.claim.ClaimedPlace;
import org.cairn.casebook.claim.count.Bounds;
import org.cairn.casebook.proceeding.Stretch;
import org.cairn.casebook.sheet.Dossier;
import org.jspecify.annotations.Nullable;

/**
 * Incidents as GeoJSON (RFC 7946), a feature each. Sources name places and not points, so a feature's {@code geometry} is the
 * outline of the smallest area that the project has one of, or {@code null} – the standard's way to say that something has no
 * known location; the place, with how exactly it is known, stands in its properties. A false point would say more than anyone
 * knows.
 */
public final class Geography {

    private Geography() {}

    /** The features. */
    public static Map<String, Object> of(Dossier dossier, Outlines outlines) {
        List<Object> features = new ArrayList<>();
        IncidentFacts.of(dossier).forEach(facts -> features.add(feature(dossier, facts, outlines)));
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("type", "FeatureCollection");
        collection.put("features", features);
        return collection;
    }

    private static Map<String, @Nullable Object> feature(Dossier dossier, IncidentFacts facts, Outlines outlines) {
        Optional<Outlines.Match> match =
                facts.place().flatMap(claimed -> outlines.of(claimed.place().levels()));
        Map<String, @Nullable Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("id", facts.incident().id());
        feature.put("geometry", match.map(found -> found.area().geometry()).orElse(null));
        Map<String, Object> properties = properties(dossier, facts);
        match.ifPresent(found -> properties.put(
                "outline_of", facts.place().orElseThrow().place().levels().get(found.level())));
        feature.put("properties", properties);
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
