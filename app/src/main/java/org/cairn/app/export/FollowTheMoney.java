package org.cairn.app.export;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cairn.casebook.claim.Source;
import org.cairn.casebook.proceeding.Incident;
import org.cairn.casebook.proceeding.Party;
import org.cairn.casebook.proceeding.Proceeding;
import org.cairn.casebook.proceeding.Step;
import org.cairn.casebook.proceeding.Stretch;
import org.cairn.casebook.sheet.Dossier;
import org.cairn.casebook.store.Sha256;
import org.cairn.casebook.work.Portrait;
import org.cairn.link.value.PartialDate;
import org.cairn.link.value.PersonName;
import org.cairn.link.value.Sex;
import org.cairn.link.value.Value;

/**
 * A case as FollowTheMoney entities: {@code Person}, {@code Event}, {@code Organization}, {@code Membership}, {@code CourtCase},
 * {@code CourtCaseParty}, {@code Article} and {@code Documentation}, each with the properties its schema has and no others. A
 * source is an {@code Article} and no {@code Document}, which would be a file and has to have a file's name.
 *
 * <p>A person whose name may not be shown is named by their address in the case; a suspect always by their pseudonym. A date
 * that is known to a month or a year is written so; a longer stretch is written as its first and last day where the schema
 * has both, and left out where it has one.
 */
public final class FollowTheMoney {

    private static final Pattern PLAIN = Pattern.compile("[0-9a-zA-Z.-]*[0-9a-zA-Z]");
    private static final int HASH_DIGITS = 10;
    private static final Set<String> WITH_HOST = Set.of("http", "https", "ftp");

    private final Dossier dossier;
    private final List<Map<String, Object>> entities = new ArrayList<>();
    private final Set<String> suspects = new HashSet<>();
    /** Of everyone who is written: by their address, and by each of their records. */
    private final Map<String, String> addresses = new HashMap<>();

    private FollowTheMoney(Dossier dossier) {
        this.dossier = dossier;
    }

    /**
     * A person of the lists, and whether their name may be shown.
     *
     * @param portrait what the lists say of them
     * @param isNamed whether names may leave
     */
    public record Listed(Portrait portrait, boolean isNamed) {}

    /** The entities, in an order that the same case always has; the last links come after what they link. */
    public static List<Map<String, Object>> of(Dossier dossier, List<Listed> people) {
        FollowTheMoney made = new FollowTheMoney(dossier);
        people.forEach(made::person);
        dossier.claims().sources().forEach(made::document);
        dossier.parties().all().forEach(made::organization);
        IncidentFacts.of(dossier).forEach(made::event);
        dossier.proceedings().forEach(made::courtCase);
        return List.copyOf(made.entities);
    }

    private void add(String id, String schema, Properties properties) {
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("id", id);
        entity.put("schema", schema);
        entity.put("properties", properties.all);
        entities.add(entity);
    }

    /** Properties, each a list of values, as the format has them; an empty value is no value. */
    private static final class Properties {
        private final Map<String, List<String>> all = new LinkedHashMap<>();

        Properties with(String name, String value) {
            if (!value.isBlank()) {
                List<String> values = all.computeIfAbsent(name, any -> new ArrayList<>());
                if (!values.contains(value)) {
                    values.add(value);
                }
            }
            return this;
        }

        Properties with(String name, Optional<String> value) {
            value.ifPresent(text -> with(name, text));
            return this;
        }
    }

    private void person(Listed listed) {
        Portrait portrait = listed.portrait();
        String address = portrait.id().toString();
        addresses.put(address, address);
        portrait.records().forEach(record -> addresses.put(record.id().toString(), address));
        Properties properties = new Properties();
        if (listed.isNamed()) {
            for (Portrait.OfRecord record : portrait.records()) {
                int name = portrait.fields().indexOf("name");
                if (name >= 0 && record.values().get(name) instanceof PersonName written) {
                    properties.with("name", written.full());
                }
            }
        }
        if (!properties.all.containsKey("name")) {
            properties.with("name", address);
        }
        value(portrait, "sex").map(FollowTheMoney::gender).ifPresent(gender -> properties.with("gender", gender));
        properties.with("birthDate", value(portrait, "born").flatMap(FollowTheMoney::date));
        properties.with("deathDate", value(portrait, "died").flatMap(FollowTheMoney::date));
        add(address, "Person", properties);
    }

    private static Optional<Value> value(Portrait portrait, String field) {
        return portrait.shown(field).map(Portrait.Shown::value);
    }

    private static String gender(Value sex) {
        return sex == Sex.FEMALE ? "female" : "male";
    }

    private static Optional<String> date(Value value) {
        return value instanceof PartialDate date
                ? date(new Stretch(date.firstDay(), date.lastDay()))
                : Optional.empty();
    }

    /** A day, a month or a year as the format writes it; empty for any other stretch. */
    private static Optional<String> date(Stretch stretch) {
        LocalDate first = LocalDate.ofEpochDay(stretch.first());
        LocalDate last = LocalDate.ofEpochDay(stretch.last());
        if (first.equals(last)) {
            return Optional.of(first.toString());
        }
        boolean isMonth =
                first.getDayOfMonth() == 1 && last.equals(first.plusMonths(1).minusDays(1));
        boolean isYear =
                first.getDayOfYear() == 1 && last.equals(first.plusYears(1).minusDays(1));
        if (isMonth) {
            return Optional.of(first.toString().substring(0, 7));
        }
        return isYear ? Optional.of(first.toString().substring(0, 4)) : Optional.empty();
    }

    private void document(Source source) {
        add(
                sourceId(source.id()),
                "Article",
                new Properties()
                        .with("name", source.title().isBlank() ? source.citation() : source.title())
                        .with("title", source.title())
                        .with("publisher", source.publisher())
                        .with("publishedAt", source.published().map(Stretch::of).flatMap(FollowTheMoney::date))
                        .with(isUrl(source.address()) ? "sourceUrl" : "notes", source.address())
                        .with("notes", source.note()));
    }

    /** Whether an address is one that the format knows: of the web, of a file server or of mail. */
    private static boolean isUrl(String address) {
        try {
            URI uri = new URI(address);
            String scheme = Objects.requireNonNullElse(uri.getScheme(), "").toLowerCase(Locale.ROOT);
            return scheme.equals("mailto") || (WITH_HOST.contains(scheme) && uri.getHost() != null);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void organization(Party party) {
        Properties properties = new Properties().with("name", party.name());
        party.selfNames().forEach(said -> properties.with("alias", said.value()));
        party.labels().forEach(said -> properties.with("weakAlias", said.value()));
        add(partyId(party.id()), "Organization", properties);
        for (Party.Said larger : party.within()) {
            add(
                    partyId(party.id()) + "-within-" + partyId(larger.value()),
                    "Membership",
                    new Properties()
                            .with("member", partyId(party.id()))
                            .with("organization", partyId(larger.value()))
                            .with("startDate", larger.from().map(Stretch::of).flatMap(FollowTheMoney::date))
                            .with("endDate", larger.to().map(Stretch::of).flatMap(FollowTheMoney::date)));
        }
    }

    private void event(IncidentFacts facts) {
        Incident incident = facts.incident();
        Properties properties = new Properties()
                .with("name", incident.name())
                .with("startDate", facts.when().map(when -> day(when.first())))
                .with("endDate", facts.when().map(when -> day(when.last())))
                .with("location", facts.place().map(place -> place.place().toString()))
                .with("summary", facts.killed().map(killed -> "killed: " + killed))
                .with("notes", incident.note());
        incident.individuals().stream()
                .flatMap(said -> Optional.ofNullable(addresses.get(said)).stream())
                .forEach(address -> properties.with("involved", address));
        facts.attributions().stream()
                .flatMap(attribution -> attribution.party().stream())
                .forEach(party -> properties.with("involved", partyId(party)));
        add(incidentId(incident.id()), "Event", properties);
        facts.sources().forEach(source -> documentation(source, incidentId(incident.id()), "says something of it"));
    }

    private static String day(long epochDay) {
        return LocalDate.ofEpochDay(epochDay).toString();
    }

    private void courtCase(Proceeding proceeding) {
        String id = id("proceeding", proceeding.id());
        List<Step> steps = proceeding.inOrder();
        Properties properties = new Properties()
                .with("name", proceeding.name().isBlank() ? proceeding.id() : proceeding.name())
                .with("court", proceeding.forum())
                .with("summary", proceeding.scope())
                .with("notes", proceeding.standard());
        if (!steps.isEmpty()) {
            properties.with("status", steps.get(steps.size() - 1).stage().word());
            properties.with("fileDate", steps.get(0).stretch().flatMap(FollowTheMoney::date));
            if (proceeding.isEnded()) {
                properties.with(
                        "closeDate",
                        proceeding.lastMovement().flatMap(Step::stretch).flatMap(FollowTheMoney::date));
            }
        }
        add(id, "CourtCase", properties);
        proceeding.parties().forEach(party -> caseParty(id, partyId(party), "acts of this party"));
        steps.stream().flatMap(step -> step.person().stream()).distinct().forEach(person -> {
            String suspect = id("suspect", person);
            if (suspects.add(person)) {
                add(suspect, "Person", new Properties().with("name", person));
            }
            caseParty(id, suspect, "subject of proceedings");
        });
        steps.stream()
                .flatMap(step -> step.said().stream())
                .map(Step.Said::source)
                .distinct()
                .flatMap(source -> dossier.claims().sources().stream()
                        .filter(known -> known.id().equals(source)))
                .forEach(source -> documentation(source, id, "says something of it"));
    }

    private void caseParty(String courtCase, String party, String role) {
        add(
                courtCase + "-" + party,
                "CourtCaseParty",
                new Properties().with("case", courtCase).with("party", party).with("role", role));
    }

    private void documentation(Source source, String entity, String role) {
        add(
                sourceId(source.id()) + "-" + entity,
                "Documentation",
                new Properties()
                        .with("document", sourceId(source.id()))
                        .with("entity", entity)
                        .with("role", role));
    }

    /**
     * An id as the format has them: letters and digits of ASCII with dots and dashes between. One that has other signs gets a
     * hash of itself, so that no two become one.
     */
    private static String id(String kind, String id) {
        if (PLAIN.matcher(id).matches()) {
            return kind + "-" + id;
        }
        String plain = id.replaceAll("[^0-9a-zA-Z]+", "-").replaceAll("^-|-$", "");
        return kind + "-" + plain + (plain.isEmpty() ? "" : "-") + Sha256.of(id).substring(0, HASH_DIGITS);
    }

    private static String sourceId(String source) {
        return id("source", source);
    }

    private static String partyId(String party) {
        return id("party", party);
    }

    private static String incidentId(String incident) {
        return id("incident", incident);
    }
}
