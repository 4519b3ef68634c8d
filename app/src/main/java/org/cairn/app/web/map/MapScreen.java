package org.cairn.app.web.map;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.app.export.IncidentFacts;
import org.cairn.app.map.Outlines;
import org.cairn.app.web.Doors;
import org.cairn.app.web.Known;
import org.cairn.app.web.Roll;
import org.cairn.app.web.Screen;
import org.cairn.app.web.Visit;
import org.cairn.app.web.table.TableView;
import org.cairn.app.web.words.Language;
import org.cairn.casebook.project.Project;
import org.cairn.estimate.CaptureTable;

/** Where: areas with counts, never a point more exact than its source; and a list beside it that says all of it. */
public final class MapScreen implements Screen {

    private static final int SHADES = 3;

    @Override
    public void open(Doors doors) {
        doors.get("/map", MapScreen::show);
    }

    private static void show(Visit visit) {
        visit.desk().keepUp();
        visit.show("map", visit.say().say("screen.map"), "map/map.jte", view(visit.known(), visit.say()));
    }

    /** A place, with what is counted there. */
    private record Place(List<String> levels, long people, long incidents, String address) {
        String name() {
            return String.join(" › ", levels);
        }
    }

    private static MapView view(Known known, Language say) {
        boolean hasOutlines = known.project().flatMap(Project::map).isPresent();
        Outlines outlines = known.project().map(MapScreen::outlines).orElse(Outlines.NONE);
        List<Place> places = new ArrayList<>();
        known.roll().ifPresent(roll -> people(roll, places));
        long nowhere = incidents(known, places);
        List<MapView.Row> rows = places.stream()
                .map(place -> new MapView.Row(
                        place.name(),
                        place.people(),
                        place.incidents(),
                        place.address(),
                        outlines.of(place.levels()).isPresent()))
                .sorted(Comparator.comparing(MapView.Row::people)
                        .thenComparing(MapView.Row::incidents)
                        .reversed()
                        .thenComparing(MapView.Row::name))
                .toList();
        return new MapView(hasOutlines, outlines.faults(), rows, drawing(outlines, places, say), nowhere);
    }

    private static Outlines outlines(Project project) {
        try {
            return Outlines.of(project);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** People by place, where the project groups them by place. */
    private static void people(Roll roll, List<Place> into) {
        for (String field : roll.by()) {
            if (field.equals("place") || field.startsWith("place.")) {
                Map<String, Long> counts = new LinkedHashMap<>();
                for (Map.Entry<Map<String, String>, CaptureTable> stratum :
                        roll.table().strata().entrySet()) {
                    counts.merge(
                            stratum.getKey().getOrDefault(field, ""),
                            stratum.getValue().recorded(),
                            Long::sum);
                }
                counts.forEach((label, count) ->
                        into.add(new Place(List.of(label), count, 0, TableView.address(Map.of(field, label)))));
            }
        }
    }

    /** Incidents by place; gives how many have none. */
    private static long incidents(Known known, List<Place> into) {
        if (known.cases().isEmpty()) {
            return 0;
        }
        Map<List<String>, Long> counts = new LinkedHashMap<>();
        long nowhere = 0;
        for (IncidentFacts facts : IncidentFacts.of(known.cases().get().dossier())) {
            if (facts.place().isPresent()) {
                counts.merge(facts.place().get().place().levels(), 1L, Long::sum);
            } else {
                nowhere++;
            }
        }
        counts.forEach((levels, count) -> into.add(new Place(levels, 0, count, "")));
        return nowhere;
    }

    private static List<MapView.Shape> drawing(Outlines outlines, List<Place> places, Language say) {
        // by identity: an area is as large as its outline, and none stands for another
        IdentityHashMap<Outlines.Area, Long> counts = new IdentityHashMap<>();
        for (Place place : places) {
            outlines.of(place.levels())
                    .ifPresent(match -> counts.merge(match.area(), place.people() + place.incidents(), Long::sum));
        }
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        Drawn drawn = Drawn.of(outlines.areas());
        List<MapView.Shape> shapes = new ArrayList<>();
        for (Outlines.Area area : outlines.areas()) {
            long count = counts.getOrDefault(area, 0L);
            int shade = count == 0 ? 0 : (int) Math.ceil((double) SHADES * count / most);
            shapes.add(drawn.shape(area, say.number(count), shade));
        }
        return shapes;
    }
}
