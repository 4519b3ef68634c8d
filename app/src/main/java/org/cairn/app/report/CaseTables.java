package org.cairn.app.report;

import java.util.List;
import org.cairn.casebook.claim.Claim;
import org.cairn.casebook.claim.ClaimValue;
import org.cairn.casebook.claim.Question.Period;
import org.cairn.casebook.claim.Source;
import org.cairn.casebook.claim.Subject;
import org.cairn.casebook.claim.date.ClaimedDate;
import org.cairn.casebook.proceeding.Proceeding;
import org.cairn.casebook.proceeding.Step;
import org.cairn.casebook.sheet.Dossier;

/** Claims, stages and sources as CSV: what stands behind the report. Claims about persons are not among them. */
final class CaseTables {

    static final List<String> CLAIMS = List.of(
            "id",
            "about",
            "field",
            "measure",
            "period",
            "party",
            "of",
            "value",
            "min",
            "max",
            "words",
            "grade",
            "source",
            "locator",
            "superseded_by");
    static final List<String> STAGES =
            List.of("proceeding", "forum", "step", "stage", "date", "date_as_written", "person", "words", "source");
    static final List<String> SOURCES =
            List.of("id", "publisher", "title", "kind", "published", "series", "edition", "address", "note");

    private CaseTables() {}

    static String claims(Dossier dossier) {
        Csv csv = new Csv(CLAIMS);
        for (Claim claim : dossier.claims().all()) {
            if (claim.question().subject().kind() == Subject.Kind.PERSON) {
                continue;
            }
            String min = "";
            String max = "";
            if (claim.value() instanceof ClaimValue.Counted counted) {
                min = Long.toString(counted.count().bounds().min());
                max = counted.count().bounds().max().isPresent()
                        ? Long.toString(counted.count().bounds().max().getAsLong())
                        : "";
            }
            csv.text(
                            claim.id(),
                            claim.question().subject().id(),
                            claim.question().field(),
                            claim.question()
                                    .measure()
                                    .map(measure -> measure.word())
                                    .orElse(""),
                            claim.question().period().map(Period::edtf).orElse(""),
                            claim.question().party().orElse(""),
                            claim.question().part(),
                            claim.value().sentence())
                    .number(min, max)
                    .text(
                            claim.words(),
                            claim.grade(),
                            claim.source(),
                            claim.locator(),
                            dossier.claims().supersededBy(claim).map(Claim::id).orElse(""))
                    .end();
        }
        return csv.toString();
    }

    static String stages(Dossier dossier) {
        Csv csv = new Csv(STAGES);
        for (Proceeding proceeding : dossier.proceedings()) {
            for (Step step : proceeding.steps()) {
                for (Step.Said said : step.said()) {
                    csv.text(
                                    proceeding.id(),
                                    proceeding.forum(),
                                    step.id(),
                                    step.stage().word(),
                                    said.date().map(ClaimedDate::edtf).orElse(""),
                                    said.date().map(ClaimedDate::words).orElse(""),
                                    step.person().orElse(""),
                                    said.words(),
                                    said.source())
                            .end();
                }
            }
        }
        return csv.toString();
    }

    static String sources(Dossier dossier) {
        Csv csv = new Csv(SOURCES);
        for (Source source : dossier.claims().sources()) {
            csv.text(
                            source.id(),
                            source.publisher(),
                            source.title(),
                            source.kind(),
                            source.published().map(ClaimedDate::edtf).orElse(""),
                            source.series().orElse(""))
                    .number(
                            source.edition().isPresent()
                                    ? Integer.toString(source.edition().getAsInt())
                                    : "")
                    .text(source.address(), source.note())
                    .end();
        }
        return csv.toString();
    }
}
