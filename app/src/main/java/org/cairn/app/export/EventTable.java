package org.cairn.app.export;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.cairn.app.report.Csv;
import org.cairn.casebook.claim.ClaimedPlace;
import org.cairn.casebook.claim.Source;
import org.cairn.casebook.claim.count.Bounds;
import org.cairn.casebook.claim.date.ClaimedDate;
import org.cairn.casebook.proceeding.Stretch;
import org.cairn.casebook.sheet.Dossier;

/**
 * Incidents as rows with the columns of UCDP's Georeferenced Event Dataset, so that programs that read it read this.
 *
 * <p>The names and order of the columns are those of the codebook of version 25.1 (Uppsala Conflict Data Program, 2025). What
 * UCDP codes and a project does not – types of violence, dyads, grid cells, deaths by side – stays empty. {@code side_a} holds
 * those to whom sources attribute the event, and {@code not attributed} where none does; {@code side_b} stays empty, since
 * being killed makes no one a side. {@code low} and {@code high} are the least and the most that any standing claim allows, and
 * no confidence interval; where only civilians are claimed, the least is theirs, since no fewer were killed.
 * {@code deaths_civilians} is filled only where all claims of civilians agree, {@code best} only where all claims agree or the project concluded it.
 */
public final class EventTable {

    private static final List<String> COLUMNS = List.of(
            "id",
            "relid",
            "year",
            "active_year",
            "code_status",
            "type_of_violence",
            "conflict_dset_id",
            "conflict_new_id",
            "conflict_name",
            "dyad_dset_id",
            "dyad_new_id",
            "dyad_name",
            "side_a_dset_id",
            "side_a_new_id",
            "side_a",
            "side_b_dset_id",
            "side_b_new_id",
            "side_b",
            "number_of_sources",
            "source_article",
            "source_office",
            "source_date",
            "source_headline",
            "source_original",
            "where_prec",
            "where_coordinates",
            "where_description",
            "adm_1",
            "adm_2",
            "latitude",
            "longitude",
            "geom_wkt",
            "priogrid_gid",
            "country",
            "country_id",
            "region",
            "event_clarity",
            "date_prec",
            "date_start",
            "date_end",
            "deaths_a",
            "deaths_b",
            "deaths_civilians",
            "deaths_unknown",
            "best",
            "high",
            "low",
            "gwnoa",
            "gwnob");

    private static final String BETWEEN = "; ";

    private EventTable() {}

    /** The table, an incident a row, in the order of the project. */
    public static String of(Dossier dossier) {
        Csv csv = new Csv(COLUMNS);
        for (IncidentFacts facts : IncidentFacts.of(dossier)) {
            Map<String, String> row = row(dossier, facts);
            COLUMNS.forEach(column -> csv.text(row.getOrDefault(column, "")));
            csv.end();
        }
        return csv.toString();
    }

    private static Map<String, String> row(Dossier dossier, IncidentFacts facts) {
        Map<String, String> row = new HashMap<>();
        row.put("id", facts.incident().id());
        row.put("side_a", String.join(BETWEEN, facts.attributedTo(dossier)));
        sources(row, facts.sources());
        facts.when().ifPresent(when -> dates(row, when));
        facts.place().ifPresent(place -> place(row, place));
        facts.civilians()
                .filter(Bounds::isExact)
                .ifPresent(civilians -> row.put("deaths_civilians", Long.toString(civilians.min())));
        row.put("best", text(facts.best()));
        row.put(
                "low",
                facts.killed()
                        .or(facts::civilians)
                        .map(Bounds::min)
                        .map(Object::toString)
                        .orElse(""));
        row.put("high", facts.killed().map(Bounds::max).map(EventTable::text).orElse(""));
        return row;
    }

    private static String text(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : "";
    }

    private static void sources(Map<String, String> row, List<Source> sources) {
        row.put("number_of_sources", Integer.toString(sources.size()));
        row.put(
                "source_article",
                sources.stream().map(Source::citation).map(EventTable::quoted).collect(Collectors.joining(BETWEEN)));
        row.put("source_office", joined(sources, source -> Optional.of(source.publisher())));
        row.put("source_date", joined(sources, source -> source.published().map(ClaimedDate::edtf)));
        row.put("source_headline", joined(sources, source -> Optional.of(source.title())));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "”") + '"';
    }

    private static String joined(List<Source> sources, java.util.function.Function<Source, Optional<String>> property) {
        return sources.stream().map(source -> property.apply(source).orElse("")).collect(Collectors.joining(BETWEEN));
    }

    private static void dates(Map<String, String> row, Stretch when) {
        LocalDate first = LocalDate.ofEpochDay(when.first());
        LocalDate last = LocalDate.ofEpochDay(when.last());
        row.put("date_start", first.toString());
        row.put("date_end", last.toString());
        row.put("date_prec", Integer.toString(datePrecision(when.last() - when.first() + 1)));
        if (first.getYear() == last.getYear()) {
            row.put("year", Integer.toString(first.getYear()));
        }
    }

    /** UCDP's {@code date_prec}: 1 the day, 2 two to six days, 3 a week, 4 a month or so, 5 more than that. */
    static int datePrecision(long days) {
        if (days == 1) {
            return 1;
        }
        if (days <= 6) {
            return 2;
        }
        if (days == 7) {
            return 3;
        }
        return days <= 31 ? 4 : 5;
    }

    private static void place(Map<String, String> row, ClaimedPlace claimed) {
        List<String> levels = claimed.place().levels();
        row.put("where_prec", Integer.toString(claimed.precision().ucdp()));
        row.put("where_coordinates", levels.get(levels.size() - 1));
        row.put("where_description", claimed.place().toString());
        List<String> columns = List.of("country", "adm_1", "adm_2");
        for (int level = 0; level < Math.min(levels.size(), columns.size()); level++) {
            row.put(columns.get(level), levels.get(level));
        }
    }
}
