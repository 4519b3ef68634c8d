package org.cairn.casebook.sheet;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cairn.casebook.Event;
import org.cairn.casebook.IndividualId;
import org.cairn.casebook.Sealable;
import org.cairn.casebook.Subject;
import org.cairn.casebook.intake.Where;
import org.cairn.link.RecordId;

/**
 * The events by which rows of sheets, the bytes of sources and the names of subjects of proceedings enter the log. A row is kept
 * as it was written; what it means is worked out when it is read.
 */
public final class SheetEvents {

    /** Every kind of event there is here. */
    public static final List<Class<? extends Event>> KINDS =
            List.of(RowEntered.class, ItemReceived.class, PersonNamed.class, Concluded.class);

    private static final String BY_HAND = "by hand";

    /** How subjects of proceedings go by. */
    public static final String PSEUDONYM = "S-[0-9]{1,6}";

    private SheetEvents() {}

    /**
     * A row of a sheet was entered: a source, a party, an incident, a claim, a proceeding, a stage, an assessment or a
     * signature. A row of the same id later stands in front of this one, which stays in the history.
     *
     * @param sheet the kind of sheet, by its word: {@code claims}
     * @param row the row's id among rows of its kind
     * @param file the file it was typed into; empty where it was entered by hand
     * @param line the number of the row in its file, as a spreadsheet counts; 0 where it was entered by hand
     * @param cells column → text, as written; of a row about a person without its value and words
     * @param value of a row about a person (a claim, an outcome, a stage, and a claim in which a name stands that was entered for a
     *     pseudonym), what it says; such words can be sealed
     * @param words of a row about a person, the source's own words
     */
    public record RowEntered(
            String sheet,
            String row,
            String file,
            long line,
            Map<String, String> cells,
            Optional<Sealable> value,
            Optional<Sealable> words)
            implements Event {
        public RowEntered {
            cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(words, "words");
        }

        @Override
        public String sentence() {
            return switch (known()) {
                case SOURCES -> "described the source %s".formatted(row);
                case PARTIES -> "described the party %s: %s".formatted(cells.get("party"), cells.get("what"));
                case INCIDENTS -> "described the incident %s".formatted(row);
                case CLAIMS -> "entered the claim %s of the source %s".formatted(row, cells.get("source"));
                case PROCEEDINGS -> "described the proceeding %s".formatted(row);
                case STAGES ->
                    "entered “%s” of the proceeding %s".formatted(cells.get("stage"), cells.get("proceeding"));
                case ASSESSMENTS -> "made the assessment %s by the rule of %s".formatted(row, cells.get("rule"));
                case OUTCOMES ->
                    "entered what became of the record %s of %s".formatted(cells.get("record"), cells.get("list"));
                case CODINGS -> "coded words for an outcome (%s)".formatted(row);
                case SIGNATURES ->
                    "%s that %s may be named"
                            .formatted(cells.containsKey("taken back") ? "took back" : "signed", cells.get("person"));
            };
        }

        @Override
        public List<String> about() {
            return person(known(), cells).stream().toList();
        }

        @Override
        public boolean canBeWithdrawn() {
            return true;
        }

        @Override
        public String lastWordOn() {
            return "%s %s".formatted(known().one(), row);
        }

        private SheetKind known() {
            return SheetKind.of(sheet)
                    .orElseThrow(() -> new IllegalStateException("this Cairn knows no sheet %s".formatted(sheet)));
        }

        /** What of the row cannot be sealed. */
        public SheetRow inTheClear() {
            return row(cells);
        }

        /** The same, with other cells in the clear. */
        public RowEntered withClear(SheetRow clear) {
            return new RowEntered(sheet, row, file, line, clear.cells(), value, words);
        }

        /** The row as it was entered. */
        public SheetRow entered() {
            Map<String, String> all = new LinkedHashMap<>(cells);
            value.ifPresent(sealable -> all.put("value", sealable.shown()));
            words.ifPresent(sealable -> all.put("words", sealable.shown()));
            return row(all);
        }

        private SheetRow row(Map<String, String> all) {
            String where = file.isEmpty() ? BY_HAND : file;
            return new SheetRow(known(), all, new Where(where, Optional.empty(), line, Optional.empty()));
        }
    }

    /**
     * The bytes of a source were taken in.
     *
     * @param source id of the source
     * @param file the file's name, without its folder
     * @param sha256 hash of its bytes; its copy lies under this name
     * @param bytes its size
     * @param mediaType its media type; empty where it is not known
     * @param receivedFrom who gave it; empty where it is not stated
     * @param receivedOn when, as written; empty where it is not stated
     */
    public record ItemReceived(
            String source,
            String file,
            String sha256,
            long bytes,
            String mediaType,
            String receivedFrom,
            String receivedOn)
            implements Event {
        @Override
        public String sentence() {
            return "took in %s of the source %s (%,d bytes, sha-256 %s…)"
                    .formatted(file, source, bytes, sha256.substring(0, 12));
        }
    }

    /**
     * The name of a subject of proceedings was entered. It is shown nowhere until the rule of naming allows it.
     *
     * @param pseudonym who it is: {@code S-1}
     * @param name the name; can be sealed
     */
    public record PersonNamed(String pseudonym, Sealable name) implements Event {
        public PersonNamed {
            Objects.requireNonNull(name, "name");
        }

        @Override
        public String sentence() {
            return "entered a name for %s, to be shown only where the rule allows it".formatted(pseudonym);
        }

        @Override
        public List<String> about() {
            return List.of(Subject.pseudonym(pseudonym));
        }

        @Override
        public String lastWordOn() {
            return "the name of " + pseudonym;
        }

        @Override
        public boolean canBeWithdrawn() {
            return true;
        }
    }

    /**
     * An assessment came to something, or to something else than before: what an earlier one came to stays in the history.
     *
     * @param assessment id of the assessment
     * @param question what was asked, in words
     * @param rule by which rule
     * @param outcome what came of it, in words
     * @param inputs ids of the claims it rests on
     */
    public record Concluded(String assessment, String question, String rule, String outcome, List<String> inputs)
            implements Event {
        public Concluded {
            inputs = List.copyOf(inputs);
        }

        @Override
        public String sentence() {
            return "the assessment %s, by the rule of %s, came to: %s".formatted(assessment, rule, outcome);
        }
    }

    /**
     * The event by which a row enters the log.
     *
     * @param names the names entered for pseudonyms: what holds one is kept under that person's key
     */
    public static RowEntered of(SheetRow row, NamesInWords names) {
        String file = row.where().file().equals(BY_HAND) ? "" : row.where().file();
        long line = file.isEmpty() ? 0 : row.where().row();
        Map<String, String> cells = new LinkedHashMap<>(row.cells());
        Optional<String> person = person(row.kind(), cells);
        Optional<String> named = person.isPresent() ? person : namedIn(row, names);
        return new RowEntered(
                row.kind().word(),
                row.id(),
                file,
                line,
                cells,
                named.filter(who -> person.isPresent() || names.isIn(row.text("value")))
                        .flatMap(who -> taken(cells, "value", who)),
                named.filter(who -> person.isPresent() || names.isIn(row.text("words")))
                        .flatMap(who -> taken(cells, "words", who)));
    }

    /** A row as it may be entered: what it says in words of someone who is sealed reads “sealed”. */
    public static SheetRow withoutSealed(SheetRow row, Set<String> sealed) {
        if (person(row.kind(), row.cells()).filter(sealed::contains).isEmpty()) {
            return row;
        }
        Map<String, String> cells = new LinkedHashMap<>(row.cells());
        cells.replace("value", Sealable.SEALED);
        cells.replace("words", Sealable.SEALED);
        return new SheetRow(row.kind(), cells, row.where());
    }

    private static Optional<String> namedIn(SheetRow row, NamesInWords names) {
        boolean hasWords = row.kind() == SheetKind.CLAIMS || row.kind() == SheetKind.STAGES;
        return hasWords ? names.in(row).map(Subject::pseudonym) : Optional.empty();
    }

    private static Optional<Sealable> taken(Map<String, String> cells, String column, String person) {
        if (Sealable.SEALED.equals(cells.get(column))) {
            return Optional.empty(); // it says nothing any more, and there is no key to say it under
        }
        return Optional.ofNullable(cells.remove(column)).map(text -> Sealable.of(text, person));
    }

    /** The person a claim, an outcome or a stage is about, as what is sealed names them; empty where it is about none. */
    private static Optional<String> person(SheetKind kind, Map<String, String> cells) {
        if (kind == SheetKind.OUTCOMES) {
            return Optional.of(
                    Subject.of(new RecordId(cells.getOrDefault("list", ""), cells.getOrDefault("record", ""))));
        }
        if (kind == SheetKind.STAGES) {
            return Optional.ofNullable(cells.get("person")).map(Subject::pseudonym);
        }
        if (kind != SheetKind.CLAIMS) {
            return Optional.empty();
        }
        Optional<String> about = Optional.ofNullable(cells.get("about"));
        return about.filter(id -> id.matches(PSEUDONYM))
                .or(() -> about.flatMap(IndividualId::parse).map(IndividualId::toString))
                .map(Subject::pseudonym);
    }

    /** A row entered by hand. */
    public static SheetRow byHand(SheetKind kind, Map<String, String> cells) {
        return new SheetRow(kind, cells, Where.file(BY_HAND, Optional.empty()));
    }
}
