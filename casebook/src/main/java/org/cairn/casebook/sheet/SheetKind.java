package org.cairn.casebook.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a sheet holds one row of each time, and the columns it may have. */
@SuppressWarnings("ImmutableEnumChecker") // its lists are unmodifiable, which their type does not say
public enum SheetKind {
    SOURCES(
            "sources",
            "source",
            List.of("id", "publisher"),
            List.of("id"),
            "title, kind, published, series, edition, language, reliability, access, address, file, received from,"
                    + " received on, media type, calendar, note"),
    PARTIES(
            "parties",
            "party",
            List.of("party", "what", "value"),
            List.of("party", "what", "value"),
            "from, to, source, note"),
    INCIDENTS(
            "incidents",
            "incident",
            List.of("id", "name"),
            List.of("id"),
            "date, calendar, place, precision, individuals, source, note"),
    CLAIMS(
            "claims",
            "claim",
            List.of("value", "source"),
            List.of("source", "about", "field", "measure", "period", "party", "of", "coder", "locator"),
            "id, about, field, measure, period, party, of, precision, calendar, words, language, locator, grade, coder,"
                    + " codebook, note"),
    PROCEEDINGS(
            "proceedings",
            "proceeding",
            List.of("id", "name", "forum"),
            List.of("id"),
            "subject, parties, incidents, scope, standard, source, note"),
    STAGES(
            "stages",
            "stage",
            List.of("proceeding", "stage", "source"),
            List.of("proceeding", "step", "stage", "person", "source", "locator"),
            "step, date, calendar, person, public, words, locator, note"),
    ASSESSMENTS(
            "assessments",
            "assessment",
            List.of("rule", "author"),
            List.of("about", "field", "measure", "period", "party", "of", "rule"),
            "id, about, field, measure, period, party, of, conclusion, reason, note"),
    SIGNATURES(
            "signatures",
            "signature",
            List.of("person", "proceeding", "on", "by"),
            List.of("person", "proceeding", "on", "taken back"),
            "taken back, note"),
    /** What became of one record of a list, in the words of a column of its file. */
    OUTCOMES("outcomes", "outcome", List.of("list", "record", "value"), List.of("list", "record", "column"), "column"),
    /** What words for outcomes mean, in stages. */
    CODINGS("codings", "coding", List.of("says"), List.of("says"), "stages, note");

    /** The kinds that have files of their own in {@code cairn.yaml}. */
    public static final List<SheetKind> TYPED = Arrays.stream(values())
            .filter(kind -> kind != OUTCOMES && kind != CODINGS)
            .toList();

    private final String word;
    private final String one;
    private final List<String> needed;
    private final List<String> key;
    private final List<String> columns;

    SheetKind(String word, String one, List<String> needed, List<String> key, String others) {
        this.word = word;
        this.one = one;
        this.needed = needed;
        this.key = key;
        this.columns = Stream.concat(
                        needed.stream(), Arrays.stream(others.split(", ", -1)).map(String::strip))
                .distinct()
                .toList();
    }

    /** The key of {@code cairn.yaml} that names its files: {@code claims}. */
    public String word() {
        return word;
    }

    /** What one row of it is: {@code claim}. */
    public String one() {
        return one;
    }

    /** One row of it, with its article: {@code a claim}, {@code an incident}. */
    public String aRow() {
        return ("aeiou".indexOf(one.charAt(0)) < 0 ? "a " : "an ") + one;
    }

    /** Every column it may have. */
    public List<String> columns() {
        return columns;
    }

    /** The columns that may not be left empty. */
    public List<String> needed() {
        return needed;
    }

    /** The columns that tell one row from another, where it has no id of its own. */
    List<String> key() {
        return key;
    }

    /** The kind of sheet that a word names. */
    public static Optional<SheetKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
