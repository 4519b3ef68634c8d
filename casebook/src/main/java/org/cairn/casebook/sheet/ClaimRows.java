package org.cairn.casebook.sheet;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.casebook.IndividualId;
import org.cairn.casebook.Sealable;
import org.cairn.casebook.claim.Attribution;
import org.cairn.casebook.claim.Claim;
import org.cairn.casebook.claim.ClaimValue;
import org.cairn.casebook.claim.ClaimedPlace;
import org.cairn.casebook.claim.Question;
import org.cairn.casebook.claim.Subject;
import org.cairn.casebook.claim.count.CountReader;
import org.cairn.casebook.claim.count.Measure;
import org.cairn.casebook.project.Likeness;
import org.cairn.link.value.Place;

/** Understands rows of claims. */
final class ClaimRows {

    private static final String COUNT = "count";
    private static final String SHARE = "share";
    private static final String DATE = "date";
    private static final String PLACE = "place";
    private static final String ATTRIBUTION = "attribution";

    private final Ledger ledger;
    private final SheetRules rules;
    private final Map<String, Subject> subjects;
    private final Set<String> sources;
    private final Set<String> parties;

    ClaimRows(Ledger ledger, SheetRules rules, Collection<Subject> subjects, Set<String> sources, Set<String> parties) {
        this.ledger = ledger;
        this.rules = rules;
        this.subjects = new LinkedHashMap<>();
        subjects.forEach(subject -> this.subjects.put(subject.id(), subject));
        this.sources = sources;
        this.parties = parties;
    }

    Optional<Claim> claim(SheetRow row) {
        Optional<Question> question = question(row);
        Optional<String> source = ledger.known(row, "source", row.text("source"), "source", sources);
        Optional<ClaimValue> value = question.flatMap(asked -> value(row, asked));
        if (source.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        return question.map(asked -> new Claim(
                row.id(),
                asked,
                value.get(),
                row.text("words"),
                row.text("language"),
                source.get(),
                row.text("locator"),
                row.text("grade"),
                row.text("coder"),
                row.text("codebook"),
                row.text("note")));
    }

    /** What a row of claims or assessments asks; empty where that cannot be told, with the fault noted. */
    Optional<Question> question(SheetRow row) {
        Optional<Subject> subject = subject(row);
        String field = field(row);
        Optional<Measure> measure = Optional.empty();
        if (field.equals(COUNT) || field.equals(SHARE)) {
            measure = measure(row);
            if (measure.isEmpty()) {
                return Optional.empty();
            }
        }
        Optional<String> party = Optional.empty();
        if (row.cell("party").isPresent()) {
            party = ledger.known(row, "party", row.text("party"), "party", parties);
            if (party.isEmpty()) {
                return Optional.empty();
            }
        }
        Optional<Question.Period> period = ledger.date(row, "period").map(Question.Period::of);
        if (subject.isEmpty() || (row.cell("period").isPresent() && period.isEmpty())) {
            return Optional.empty();
        }
        boolean isValue = field.equals(ATTRIBUTION);
        return Optional.of(new Question(
                subject.get(), field, measure, period, isValue ? Optional.empty() : party, row.text("of")));
    }

    /** The field, or what the row's value shows it to be. */
    private static String field(SheetRow row) {
        String field = row.text("field");
        boolean counts =
                field.equals(COUNT) || (field.isEmpty() && row.cell("measure").isPresent()) || field.isEmpty();
        if (!counts) {
            return field;
        }
        return CountReader.share(row.text("value"), Measure.KILLED).isPresent() ? SHARE : COUNT;
    }

    private Optional<Subject> subject(SheetRow row) {
        String about = row.text("about");
        if (about.isEmpty()) {
            return Optional.of(Subject.EVERYTHING);
        }
        if (IndividualId.parse(about).isPresent()) {
            return Optional.of(new Subject(Subject.Kind.PERSON, about));
        }
        Subject subject = subjects.get(about);
        if (subject == null) {
            String meant = Likeness.meant(
                    about,
                    subjects.keySet(),
                    "Add it to incidents, parties or proceedings, or leave the cell blank for a claim about everything.");
            ledger.fault(
                    row, "about", "there is no incident, party, proceeding or person “%s”.".formatted(about), meant);
        }
        return Optional.ofNullable(subject);
    }

    private Optional<Measure> measure(SheetRow row) {
        String word = row.text("measure");
        List<String> known = rules.measureWords();
        if (word.isEmpty()) {
            ledger.fault(
                    row,
                    "measure",
                    "“%s” does not say what it counts.".formatted(row.text("value")),
                    "A count without a measure is read as whatever one fears. Write one of: %s; or, if it is no count, its"
                                    .formatted(String.join(", ", known))
                            + " field in the column “field”.");
            return Optional.empty();
        }
        if (!known.contains(word)) {
            String meant = Likeness.meant(
                    word, known, "A measure of your own is named in cairn.yaml, as  measures: [%s]".formatted(word));
            ledger.fault(row, "measure", "“%s” is not a measure this project knows.".formatted(word), meant);
            return Optional.empty();
        }
        return Optional.of(new Measure(word));
    }

    private Optional<ClaimValue> value(SheetRow row, Question question) {
        String text = row.text("value");
        if (text.equals(Sealable.SEALED)) {
            return Optional.of(new ClaimValue.Stated(text));
        }
        return switch (question.field()) {
            case COUNT -> count(row, text, question.measure().orElseThrow());
            case SHARE ->
                CountReader.share(text, question.measure().orElseThrow()).map(ClaimValue.Shared::new);
            case DATE -> date(row).map(date -> date);
            case PLACE -> place(row, text);
            case ATTRIBUTION -> attribution(row, text);
            default -> Optional.of(new ClaimValue.Stated(text));
        };
    }

    private Optional<ClaimValue> count(SheetRow row, String text, Measure measure) {
        Optional<ClaimValue> count =
                new CountReader(rules.numberWords()).read(text, measure).map(ClaimValue.Counted::new);
        if (count.isEmpty()) {
            ledger.fault(
                    row,
                    "value",
                    "“%s” is not a count Cairn can read.".formatted(text),
                    "Write it as 42, at least 30, at most 10, about 80, between 40 and 50, several, dozens, scores,"
                            + " hundreds, none known or unknown; the source's own words go into the column “words”.");
        }
        return count;
    }

    private Optional<ClaimValue> date(SheetRow row) {
        return ledger.date(row, "value").map(ClaimValue.Dated::new);
    }

    /** A place, from the largest area to the smallest with {@code >} between; its precision is 7, unclear, unless said. */
    private Optional<ClaimValue> place(SheetRow row, String text) {
        List<String> levels = List.of(text.split("\\s*>\\s*", -1));
        Optional<ClaimedPlace.Precision> precision = Optional.of(ClaimedPlace.Precision.UNCLEAR);
        if (row.cell("precision").isPresent()) {
            precision = ledger.word(
                    row,
                    "precision",
                    row.text("precision"),
                    ClaimedPlace.Precision.values(),
                    one -> Integer.toString(one.ucdp()));
        }
        if (levels.stream().allMatch(String::isBlank)) {
            ledger.fault(row, "value", "the place has no name.", "Write it as  Country > Province > Town.");
            return Optional.empty();
        }
        return precision.map(known -> new ClaimValue.Placed(new ClaimedPlace(new Place(levels), known)));
    }

    private Optional<ClaimValue> attribution(SheetRow row, String text) {
        Optional<Attribution.Kind> kind =
                ledger.word(row, "value", text, Attribution.Kind.values(), Attribution.Kind::word);
        Optional<String> party = row.cell("party");
        if (kind.isPresent() && kind.get().isOfAParty() != party.isPresent()) {
            ledger.fault(
                    row,
                    "party",
                    kind.get().isOfAParty()
                            ? "“%s” is of a party, and none is named.".formatted(text)
                            : "“%s” is of no party, and one is named.".formatted(text),
                    "Write the party's id in the column “party”, or choose another word for the attribution.");
            return Optional.empty();
        }
        return kind.map(known -> new ClaimValue.Attributed(new Attribution(known, party)));
    }
}
