package org.cairn.app.export;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cairn.casebook.assess.Assessment;
import org.cairn.casebook.claim.Claim;
import org.cairn.casebook.claim.Source;
import org.cairn.casebook.claim.Subject;
import org.cairn.casebook.claim.date.ClaimedDate;
import org.cairn.casebook.sheet.Dossier;

/**
 * Where each claim and each conclusion comes from, as PROV-JSON (W3C Member Submission, 2013): a claim is derived from its source
 * and attributed to whoever coded it, a later edition's claim is a revision of the earlier, a conclusion is derived from the
 * claims it rests on. The files of lists are entities with their hashes, from which the individuals and the figures are
 * derived. Of a claim about a person it says that there is one, and not what it says.
 */
public final class Provenance {

    private static final String NAMESPACE = "https://cairn.invalid/ns#";
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_/";

    private final Dossier dossier;
    private final Map<String, Map<String, Object>> entities = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> agents = new LinkedHashMap<>();
    /** By role and name. */
    private final Map<String, String> agentIds = new HashMap<>();

    private final Map<String, Map<String, Object>> derivations = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> attributions = new LinkedHashMap<>();

    private Provenance(Dossier dossier) {
        this.dossier = dossier;
    }

    /**
     * A file that was taken in as a list.
     *
     * @param list the list
     * @param file its name
     * @param sha256 hash of its bytes
     */
    public record ListFile(String list, String file, String sha256) {}

    /**
     * The document.
     *
     * @param files the files of the lists, each edition
     * @param figuresSha256 hash of the figures that were stated last; empty where none were
     */
    public static Map<String, Object> of(Dossier dossier, List<ListFile> files, Optional<String> figuresSha256) {
        Provenance made = new Provenance(dossier);
        dossier.claims().sources().forEach(made::source);
        dossier.claims().all().forEach(made::claim);
        dossier.assessments().forEach(made::assessment);
        made.lists(files, figuresSha256);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("prefix", new TreeMap<>(Map.of("cairn", NAMESPACE)));
        document.put("entity", made.entities);
        document.put("agent", made.agents);
        document.put("wasDerivedFrom", made.derivations);
        document.put("wasAttributedTo", made.attributions);
        return document;
    }

    private void source(Source source) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("prov:type", type("cairn:Source"));
        attributes.put("prov:label", source.title().isBlank() ? source.citation() : source.title());
        source.published().map(ClaimedDate::edtf).ifPresent(date -> attributes.put("cairn:published", date));
        put(attributes, "cairn:address", source.address());
        entities.put(sourceId(source.id()), attributes);
        String publisher = agent("publisher", source.publisher(), "prov:Organization");
        attribute(sourceId(source.id()), publisher);
    }

    private void claim(Claim claim) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("prov:type", type("cairn:Claim"));
        attributes.put("cairn:field", claim.question().field());
        boolean isOfPerson = claim.question().subject().kind() == Subject.Kind.PERSON;
        attributes.put(
                "cairn:about",
                isOfPerson ? "a person" : claim.question().subject().toString());
        if (!isOfPerson) {
            attributes.put("cairn:question", claim.question().sentence());
            attributes.put("cairn:value", claim.value().sentence());
            put(attributes, "cairn:words", claim.words());
        }
        put(attributes, "cairn:locator", claim.locator());
        put(attributes, "cairn:codebook", claim.codebook());
        entities.put(claimId(claim.id()), attributes);
        derive(claimId(claim.id()), sourceId(claim.source()), Optional.of("prov:Quotation"));
        if (!claim.coder().isBlank()) {
            attribute(claimId(claim.id()), agent("coder", claim.coder(), "prov:Person"));
        }
        dossier.claims()
                .supersededBy(claim)
                .ifPresent(later -> derive(claimId(later.id()), claimId(claim.id()), Optional.of("prov:Revision")));
    }

    private void assessment(Assessment assessment) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("prov:type", type("cairn:Assessment"));
        attributes.put("cairn:rule", assessment.rule().word());
        if (assessment.question().subject().kind() != Subject.Kind.PERSON) {
            attributes.put("cairn:question", assessment.question().sentence());
            attributes.put("cairn:conclusion", assessment.outcome().sentence());
        }
        String id = "cairn:assessment/" + local(assessment.id());
        entities.put(id, attributes);
        assessment.inputs().forEach(claim -> derive(id, claimId(claim), Optional.empty()));
        attribute(id, agent("author", assessment.author(), "prov:Person"));
    }

    private void lists(List<ListFile> files, Optional<String> figuresSha256) {
        if (files.isEmpty()) {
            return;
        }
        String individuals = "cairn:individuals";
        entities.put(individuals, Map.of("prov:type", type("prov:Collection")));
        for (ListFile file : files) {
            Map<String, Object> attributes = new LinkedHashMap<>();
            attributes.put("prov:type", type("cairn:ListFile"));
            attributes.put("prov:label", file.file());
            attributes.put("cairn:sha256", file.sha256());
            String id = "cairn:list/%s/%s"
                    .formatted(local(file.list()), file.sha256().substring(0, 12));
            entities.put(id, attributes);
            derive(individuals, id, Optional.empty());
        }
        figuresSha256.ifPresent(sha256 -> {
            entities.put("cairn:figures", Map.of("prov:type", type("cairn:Figures"), "cairn:sha256", sha256));
            derive("cairn:figures", individuals, Optional.empty());
        });
    }

    /** The name of a type, told from a mere word by its data type. */
    private static Map<String, String> type(String name) {
        Map<String, String> type = new LinkedHashMap<>();
        type.put("$", name);
        type.put("type", "prov:QUALIFIED_NAME");
        return type;
    }

    /** An id as part of a name: letters, digits, {@code -}, {@code _} and {@code /}; bytes of anything else as {@code %XX}. */
    private static String local(String id) {
        StringBuilder local = new StringBuilder();
        for (byte unit : id.getBytes(StandardCharsets.UTF_8)) {
            if (PLAIN.indexOf(unit) >= 0) {
                local.append((char) unit);
            } else {
                local.append("%%%02X".formatted(unit & 0xff));
            }
        }
        return local.toString();
    }

    private static void put(Map<String, Object> attributes, String name, String value) {
        if (!value.isBlank()) {
            attributes.put(name, value);
        }
    }

    private String agent(String role, String name, String type) {
        return agentIds.computeIfAbsent(role + '\n' + name, any -> {
            String id = "cairn:%s/%d".formatted(role, agents.size() + 1);
            Map<String, Object> attributes = new LinkedHashMap<>();
            attributes.put("prov:type", type(type));
            attributes.put("prov:label", name);
            agents.put(id, attributes);
            return id;
        });
    }

    private void derive(String derived, String from, Optional<String> how) {
        Map<String, Object> relation = new LinkedHashMap<>();
        relation.put("prov:generatedEntity", derived);
        relation.put("prov:usedEntity", from);
        how.ifPresent(type -> relation.put("prov:type", type(type)));
        derivations.put("_:d" + (derivations.size() + 1), relation);
    }

    private void attribute(String entity, String agent) {
        Map<String, Object> relation = new LinkedHashMap<>();
        relation.put("prov:entity", entity);
        relation.put("prov:agent", agent);
        attributions.put("_:a" + (attributions.size() + 1), relation);
    }

    private static String sourceId(String source) {
        return "cairn:source/" + local(source);
    }

    private static String claimId(String claim) {
        return "cairn:claim/" + local(claim);
    }
}
