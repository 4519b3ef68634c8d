package org.cairn.casebook.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.cairn.casebook.assess.Assessing;
import org.cairn.casebook.assess.Assessment;
import org.cairn.casebook.assess.AssessmentRule;
import org.cairn.casebook.claim.Claim;
import org.cairn.casebook.claim.Claims;
import org.cairn.casebook.claim.Source;
import org.cairn.casebook.claim.Subject;
import org.cairn.casebook.coding.OutcomeCoding;
import org.cairn.casebook.coding.OutcomesOfList;
import org.cairn.casebook.proceeding.Incident;
import org.cairn.casebook.proceeding.Parties;
import org.cairn.casebook.proceeding.Party;
import org.cairn.casebook.proceeding.Presumption;
import org.cairn.casebook.proceeding.Proceeding;
import org.cairn.casebook.proceeding.Stage;

/**
 * Rows, understood: a dossier, and everything in the rows that their owners must mend. Where there is a fault the dossier is
 * of what could be understood, and is not to be published.
 *
 * @param dossier what was understood
 * @param faults what must be mended, in the order of the sheets
 */
public record DossierReading(Dossier dossier, List<SheetFault> faults) {

    public DossierReading {
        faults = List.copyOf(faults);
    }

    /** Understands rows by the rules of a project. The same rows and rules give the same dossier. */
    public static DossierReading of(Collection<SheetRow> rows, SheetRules rules) {
        return new Reader(rows, rules).read();
    }

    /** Rows that share an id and differ: each would hide the other. */
    public static List<SheetFault> repeats(Collection<SheetRow> rows) {
        return new Ledger(rows).repeats();
    }

    private static final class Reader {
        private final Ledger ledger;
        private final SheetRules rules;

        Reader(Collection<SheetRow> rows, SheetRules rules) {
            this.ledger = new Ledger(rows);
            this.rules = rules;
        }

        DossierReading read() {
            Map<String, Source> sources = sources();
            Parties parties = new PartyRows(ledger, sources.keySet()).parties();
            Set<String> partyIds = ids(parties.all().stream().map(Party::id).toList());
            List<Incident> incidents = incidents();
            Set<String> incidentIds = ids(incidents.stream().map(Incident::id).toList());
            ProceedingRows proceedingRows = new ProceedingRows(ledger, sources.keySet(), partyIds, incidentIds);
            List<Proceeding> proceedings = proceedingRows.proceedings();
            Set<String> proceedingIds =
                    ids(proceedings.stream().map(Proceeding::id).toList());
            Presumption presumption = new Presumption(proceedings, proceedingRows.signatures(proceedingIds));
            ClaimRows claimRows = new ClaimRows(
                    ledger,
                    rules,
                    subjects(incidentIds, partyIds, proceedingIds, presumption.persons()),
                    sources.keySet(),
                    partyIds);
            List<Claim> coded = claims(claimRows);
            Claims claims = new Claims(sources.values(), DoubleCoding.joined(coded));
            Dossier dossier = new Dossier(
                    claims,
                    parties,
                    incidents,
                    proceedings,
                    assessments(claims, claimRows),
                    outcomes(),
                    DoubleCoding.agreement(coded),
                    presumption,
                    oddities(sources.keySet(), proceedings),
                    unseen(),
                    rules);
            return new DossierReading(dossier, ledger.faults());
        }

        private static Set<String> ids(List<String> ids) {
            return new LinkedHashSet<>(ids);
        }

        private static List<Subject> subjects(
                Set<String> incidents, Set<String> parties, Set<String> proceedings, Set<String> persons) {
            List<Subject> subjects = new ArrayList<>();
            incidents.forEach(id -> subjects.add(new Subject(Subject.Kind.INCIDENT, id)));
            parties.forEach(id -> subjects.add(new Subject(Subject.Kind.PARTY, id)));
            proceedings.forEach(id -> subjects.add(new Subject(Subject.Kind.PROCEEDING, id)));
            persons.forEach(id -> subjects.add(new Subject(Subject.Kind.PERSON, id)));
            return subjects;
        }

        private Map<String, Source> sources() {
            Map<String, Source> sources = new LinkedHashMap<>();
            ledger.rows(SheetKind.SOURCES).forEach(row -> sources.put(row.id(), source(row)));
            return sources;
        }

        private List<String> oddities(Collection<String> sources, List<Proceeding> proceedings) {
            List<String> oddities = new ArrayList<>();
            proceedings.forEach(proceeding -> oddities.addAll(proceeding.oddities()));
            rules.codedBlind().stream()
                    .filter(source -> !sources.contains(source))
                    .map("cairn.yaml names the source %s under “coded blind”, and there is no such source."::formatted)
                    .forEach(oddities::add);
            return oddities;
        }

        private int unseen() {
            return (int) ledger.rows(SheetKind.CLAIMS).stream()
                    .filter(rules::isUnseen)
                    .count();
        }

        private Source source(SheetRow row) {
            return new Source(
                    row.id(),
                    row.text("publisher"),
                    row.text("title"),
                    row.text("kind"),
                    ledger.date(row, "published"),
                    row.cell("series"),
                    edition(row),
                    row.text("language"),
                    row.text("reliability"),
                    row.text("access"),
                    row.text("address"),
                    row.text("note"));
        }

        private OptionalInt edition(SheetRow row) {
            String text = row.text("edition");
            if (text.isEmpty()) {
                return OptionalInt.empty();
            }
            if (!text.matches("[1-9][0-9]{0,4}")) {
                ledger.fault(
                        row, "edition", "“%s” is not the number of an edition.".formatted(text), "Write 1, 2, 3 …");
                return OptionalInt.empty();
            }
            return OptionalInt.of(Integer.parseInt(text));
        }

        private List<Incident> incidents() {
            return ledger.rows(SheetKind.INCIDENTS).stream()
                    .map(row -> new Incident(row.id(), row.text("name"), row.several("individuals"), row.text("note")))
                    .toList();
        }

        private List<Claim> claims(ClaimRows reader) {
            List<Claim> claims = new ArrayList<>();
            for (SheetRow row : ledger.rows(SheetKind.INCIDENTS)) {
                for (String field : List.of("date", "place")) {
                    ofIncident(row, field).flatMap(reader::claim).ifPresent(claims::add);
                }
            }
            for (SheetRow row : ledger.rows(SheetKind.CLAIMS)) {
                Optional<Claim> claim = reader.claim(row);
                claim.filter(seen -> !rules.isUnseen(row)).ifPresent(claims::add);
            }
            return claims;
        }

        /** A date or a place that stands with its incident is a claim like any other, and needs a source like any other. */
        private Optional<SheetRow> ofIncident(SheetRow row, String field) {
            if (row.cell(field).isEmpty()) {
                return Optional.empty();
            }
            if (row.cell("source").isEmpty()) {
                ledger.fault(
                        row,
                        "source",
                        "the %s of incident %s has no source.".formatted(field, row.id()),
                        "Write the id of a source in the column “source”.");
                return Optional.empty();
            }
            Map<String, String> cells = new LinkedHashMap<>();
            cells.put("id", row.id() + "/" + field);
            cells.put("about", row.id());
            cells.put("field", field);
            cells.put("value", row.text(field));
            for (String column : List.of("precision", "calendar", "source")) {
                cells.put(column, row.text(column));
            }
            return Optional.of(new SheetRow(SheetKind.CLAIMS, cells, row.where()));
        }

        private List<OutcomesOfList> outcomes() {
            Map<String, List<OutcomesOfList.Said>> byList = new LinkedHashMap<>();
            for (SheetRow row : ledger.rows(SheetKind.OUTCOMES)) {
                byList.computeIfAbsent(row.text("list"), any -> new ArrayList<>())
                        .add(new OutcomesOfList.Said(row.text("record"), row.text("column"), row.text("value")));
            }
            List<OutcomeCoding.Entry> table = ledger.rows(SheetKind.CODINGS).stream()
                    .map(row -> new OutcomeCoding.Entry(row.text("says"), stages(row)))
                    .toList();
            List<OutcomesOfList> outcomes = new ArrayList<>();
            byList.forEach((list, said) -> outcomes.add(
                    OutcomesOfList.of(list, said, table, rules.identified().contains(list))));
            return outcomes;
        }

        private Set<Stage> stages(SheetRow row) {
            Set<Stage> stages = new LinkedHashSet<>();
            row.several("stages")
                    .forEach(word -> ledger.word(row, "stages", word, Stage.values(), Stage::word)
                            .ifPresent(stages::add));
            return stages;
        }

        private List<Assessment> assessments(Claims claims, ClaimRows reader) {
            Assessing assessing = new Assessing(claims, rules.hierarchy());
            List<Assessment> assessments = new ArrayList<>();
            for (SheetRow row : ledger.rows(SheetKind.ASSESSMENTS)) {
                Optional<AssessmentRule> rule =
                        ledger.word(row, "rule", row.text("rule"), AssessmentRule.values(), AssessmentRule::word);
                rule.flatMap(known -> assessment(row, known, assessing, reader)).ifPresent(assessments::add);
            }
            return assessments;
        }

        private Optional<Assessment> together(
                SheetRow row, AssessmentRule rule, Assessing assessing, ClaimRows reader) {
            List<String> parts = row.several("of");
            boolean areApart = new LinkedHashSet<>(parts).size() == parts.size();
            if (parts.size() < 2 || !areApart || row.cell("measure").isEmpty()) {
                ledger.fault(
                        row,
                        "of",
                        "a whole is put together of parts, and of a measure.",
                        "Name the parts in the column “of” with semicolons between, as  women; men; children.");
                return Optional.empty();
            }
            return reader.question(row)
                    .map(question -> assessing.together(
                            row.id(), question, parts, rule, row.text("author"), row.text("reason")));
        }

        private Optional<Assessment> assessment(
                SheetRow row, AssessmentRule rule, Assessing assessing, ClaimRows reader) {
            boolean isDiscussion = rule == AssessmentRule.DISCUSSION;
            if (isDiscussion
                    && (row.cell("conclusion").isEmpty() || row.cell("reason").isEmpty())) {
                ledger.fault(
                        row,
                        "",
                        "a discussion brings its conclusion and its reasons.",
                        "Write them in the columns “conclusion” and “reason”.");
                return Optional.empty();
            }
            if (rule == AssessmentRule.SUM || rule == AssessmentRule.OVERLAP) {
                return together(row, rule, assessing, reader);
            }
            return reader.question(row)
                    .map(question -> isDiscussion
                            ? assessing.discussed(
                                    row.id(), question, row.text("conclusion"), row.text("author"), row.text("reason"))
                            : assessing.assess(row.id(), question, rule, row.text("author"), row.text("reason")));
        }
    }
}
