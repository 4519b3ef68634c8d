package org.cairn.casebook.form;

import com.ibm.icu.lang.UCharacter;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Programs whose exports Cairn knows by their columns. Names of columns are compared without regard to capitals, and, of a form
 * whose questions stand in groups, without the groups.
 */
@SuppressWarnings("ImmutableEnumChecker") // its lists and maps are unmodifiable, which their type does not say
public enum FormKind {
    /** KoboToolbox: a row is a submission. */
    KOBO(
            "kobo",
            "KoboToolbox",
            "submission",
            List.of("_uuid", "_submission_time"),
            Map.of(
                    FormColumn.ID, List.of("_uuid"),
                    FormColumn.SENT, List.of("_submission_time"),
                    FormColumn.CODER, List.of("_submitted_by"),
                    FormColumn.CODEBOOK, List.of("__version__"),
                    FormColumn.GRADE, List.of("_validation_status")),
            List.of(
                    "start",
                    "end",
                    "today",
                    "username",
                    "deviceid",
                    "phonenumber",
                    "simserial",
                    "subscriberid",
                    "_id",
                    "_notes",
                    "_status",
                    "_tags",
                    "_index",
                    "_attachments",
                    "_geolocation",
                    "_xform_id_string",
                    "instanceid",
                    "rootuuid",
                    "uuid")),
    /** ODK Central: a row is a submission. */
    ODK(
            "odk",
            "ODK",
            "submission",
            List.of("submissiondate", "key"),
            Map.of(
                    FormColumn.ID, List.of("key"),
                    FormColumn.SENT, List.of("submissiondate"),
                    FormColumn.CODER, List.of("submittername", "submitterid"),
                    FormColumn.CODEBOOK, List.of("formversion"),
                    FormColumn.GRADE, List.of("reviewstate")),
            List.of(
                    "meta-instanceid",
                    "meta-instancename",
                    "submitterid",
                    "attachmentspresent",
                    "attachmentsexpected",
                    "status",
                    "deviceid",
                    "edits",
                    "start",
                    "end",
                    "today")),
    /** Uwazi: a row is an entity. Its export has no identifier, so the title with the template and the day added stands for one. */
    UWAZI(
            "uwazi",
            "Uwazi",
            "entity",
            List.of("title", "date added", "template"),
            Map.of(
                    FormColumn.TITLE, List.of("title"),
                    FormColumn.SENT, List.of("date added")),
            List.of("template", "documents", "attachments", "published")),
    /** ATLOS: a row is an incident, with the addresses of what it rests on. */
    ATLOS(
            "atlos",
            "ATLOS",
            "incident",
            List.of("slug", "inserted_at", "updated_at"),
            Map.of(
                    FormColumn.ID, List.of("slug"),
                    FormColumn.SENT, List.of("inserted_at"),
                    FormColumn.WORDS, List.of("description"),
                    FormColumn.GRADE, List.of("status")),
            List.of("project", "updated_at", "assignments", "tags", "sensitive")),
    /** auto-archiver: a row is a page or post that was archived, so a source; it is no incident. */
    AUTO_ARCHIVER(
            "auto-archiver",
            "auto-archiver",
            "archived page",
            List.of("archive status", "archive location"),
            Map.of(
                    FormColumn.ADDRESS, List.of("link", "media url", "url"),
                    FormColumn.TITLE, List.of("upload title"),
                    FormColumn.SENT, List.of("upload timestamp"),
                    FormColumn.WORDS, List.of("text content"),
                    FormColumn.RECEIVED, List.of("archive date")),
            List.of("destination folder", "thumbnail", "thumbnail index", "duration", "screenshot", "replaywebpage")),
    /** Any other file with a report to a row. */
    OTHER("other", "another program", "report", List.of(), Map.of(), List.of());

    private final String word;
    private final String program;
    private final String row;
    private final List<String> signature;
    private final Map<FormColumn, List<String>> columns;
    private final List<String> passed;

    FormKind(
            String word,
            String program,
            String row,
            List<String> signature,
            Map<FormColumn, List<String>> columns,
            List<String> passed) {
        this.word = word;
        this.program = program;
        this.row = row;
        this.signature = signature;
        this.columns = columns.isEmpty() ? Map.of() : new EnumMap<>(columns);
        this.passed = passed;
    }

    /** As {@code cairn.yaml} writes it: {@code kobo}. */
    public String word() {
        return word;
    }

    /** The program, by its own name. */
    public String program() {
        return program;
    }

    /** What one row is: {@code submission}. */
    public String row() {
        return row;
    }

    /** The program whose export has such columns; empty where it is none that is known. */
    public static Optional<FormKind> of(Collection<String> header) {
        List<String> names = header.stream().map(FormKind::plain).toList();
        return Arrays.stream(values())
                .filter(kind -> !kind.signature.isEmpty() && names.containsAll(kind.signature))
                .findFirst();
    }

    /** The column of a header that the program itself fills in for this purpose. */
    Optional<String> column(FormColumn purpose, Collection<String> header) {
        return columns.getOrDefault(purpose, List.of()).stream()
                .flatMap(name -> header.stream()
                        .filter(column -> plain(column).equals(name))
                        .limit(1))
                .findFirst();
    }

    /** Whether a column is one that the program fills in by itself, and no answer of a person. */
    boolean isItsOwn(String column) {
        String name = plain(column);
        boolean isFilledIn = columns.entrySet().stream()
                .anyMatch(entry ->
                        entry.getKey() != FormColumn.WORDS && entry.getValue().contains(name));
        return isFilledIn || passed.contains(name);
    }

    /** Without capitals and without the groups a question stands in. */
    static String plain(String column) {
        String name = UCharacter.foldCase(column.strip(), true);
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
