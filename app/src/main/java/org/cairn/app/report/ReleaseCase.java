package org.cairn.app.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.app.report.DataPackage.Field;
import org.cairn.app.report.DataPackage.Table;
import org.cairn.casebook.Casebook;
import org.cairn.casebook.claim.Claim;
import org.cairn.casebook.claim.ClaimValue;
import org.cairn.casebook.claim.Question;
import org.cairn.casebook.claim.Source;
import org.cairn.casebook.claim.Subject;
import org.cairn.casebook.claim.date.ClaimedDate;
import org.cairn.casebook.proceeding.Proceeding;
import org.cairn.casebook.proceeding.Step;
import org.cairn.casebook.release.AllowList;
import org.cairn.casebook.sheet.Dossier;

/**
 * Claims, stages and sources in a release. Claims about persons stay, and so does all that comes of a source whose access is
 * stated and is not public. Free text leaves only where its own word allows it.
 */
final class ReleaseCase {

    private static final String PUBLIC = "public";

    private final Dossier dossier;
    private final AllowList allowed;
    private final Casebook casebook;
    private final Set<String> named = new LinkedHashSet<>();

    ReleaseCase(Dossier dossier, AllowList allowed, Casebook casebook) {
        this.dossier = dossier;
        this.allowed = allowed;
        this.casebook = casebook;
    }

    /** Pseudonyms of those who are named. */
    List<String> named() {
        return List.copyOf(named);
    }

    List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        if (allowed.allows(AllowList.CLAIMS)) {
            tables.add(claims());
        }
        if (allowed.allows(AllowList.PROCEEDINGS)) {
            tables.add(stages());
        }
        if (allowed.allows(AllowList.SOURCES)) {
            tables.add(sources());
        }
        return tables;
    }

    private boolean isOpen(Source source) {
        return source.access().isBlank() || source.access().equals(PUBLIC);
    }

    private Optional<Source> open(String id) {
        return dossier.claims().sources().stream()
                .filter(source -> source.id().equals(id) && isOpen(source))
                .findFirst();
    }

    /**
     * The claims that may leave, without their ids: an id is typed by a person, or made of what the row says, its coder and place
     * in the source among them, and could be guessed at.
     */
    private Table claims() {
        List<Field> fields = fields(
                List.of("about", "field", "measure", "period", "party", "value"),
                allowed.allows(AllowList.CLAIM_WORDS) ? List.of("of", "words") : List.of(),
                source());
        Csv csv = new Csv(fields.stream().map(Field::name).toList());
        for (Claim claim : dossier.claims().all()) {
            Question question = claim.question();
            boolean stays = question.subject().kind() == Subject.Kind.PERSON
                    || !isOpen(dossier.claims().sourceOf(claim));
            if (stays) {
                continue;
            }
            csv.text(
                    question.subject().toString(),
                    question.field(),
                    question.measure().map(Object::toString).orElse(""),
                    question.period().map(Object::toString).orElse(""),
                    question.party().orElse(""),
                    value(claim));
            if (allowed.allows(AllowList.CLAIM_WORDS)) {
                csv.text(question.part(), claim.words());
            }
            if (allowed.allows(AllowList.SOURCES)) {
                csv.text(claim.source());
            }
            csv.end();
        }
        return new Table("claims", "What sources claim", fields, csv.toString());
    }

    /** What a claim says; numbers without the words they were said in, and no free text unless words may leave. */
    private String value(Claim claim) {
        if (allowed.allows(AllowList.CLAIM_WORDS)) {
            return claim.value().sentence();
        }
        if (claim.value() instanceof ClaimValue.Counted counted) {
            return counted.count().bounds().toString();
        }
        boolean isFreeText = claim.value() instanceof ClaimValue.Stated;
        return isFreeText ? "withheld" : claim.value().sentence();
    }

    private Table stages() {
        boolean hasWords = allowed.allows(AllowList.PROCEEDING_WORDS);
        boolean hasNames = allowed.allows(AllowList.PROCEEDING_NAMES);
        List<Field> fields = fields(
                List.of("proceeding", "forum", "step", "stage", "date", "person"),
                hasNames ? List.of("name") : List.of(),
                hasWords ? List.of("words") : List.of(),
                source());
        Csv csv = new Csv(fields.stream().map(Field::name).toList());
        for (Proceeding proceeding : dossier.proceedings()) {
            for (Step step : proceeding.steps()) {
                for (Step.Said said : step.said()) {
                    if (open(said.source()).isEmpty()) {
                        continue;
                    }
                    csv.text(
                            proceeding.id(),
                            proceeding.forum(),
                            step.id(),
                            step.stage().word(),
                            said.date().map(ClaimedDate::edtf).orElse(""),
                            step.person().orElse(""));
                    if (hasNames) {
                        csv.text(step.person().flatMap(this::name).orElse(""));
                    }
                    if (hasWords) {
                        csv.text(said.words());
                    }
                    if (allowed.allows(AllowList.SOURCES)) {
                        csv.text(said.source());
                    }
                    csv.end();
                }
            }
        }
        return new Table("stages", "Stages of proceedings", fields, csv.toString());
    }

    /** The name of a subject of proceedings, where the rule of naming shows it. */
    private Optional<String> name(String pseudonym) {
        Optional<String> name = casebook.nameOf(pseudonym, dossier.presumption());
        name.ifPresent(known -> named.add(pseudonym));
        return name;
    }

    private Table sources() {
        List<Field> fields = fields(List.of("id", "publisher", "title", "kind", "published", "address"));
        Csv csv = new Csv(fields.stream().map(Field::name).toList());
        dossier.claims().sources().stream()
                .filter(this::isOpen)
                .forEach(source -> csv.text(
                                source.id(),
                                source.publisher(),
                                source.title(),
                                source.kind(),
                                source.published().map(ClaimedDate::edtf).orElse(""),
                                source.address())
                        .end());
        return new Table("sources", "Who said it", fields, csv.toString());
    }

    private List<String> source() {
        return allowed.allows(AllowList.SOURCES) ? List.of("source") : List.of();
    }

    @SafeVarargs
    private static List<Field> fields(List<String>... names) {
        List<Field> fields = new ArrayList<>();
        for (List<String> some : names) {
            some.forEach(name -> fields.add(new Field(name, "string")));
        }
        return fields;
    }
}
