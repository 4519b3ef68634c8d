package org.cairn.casebook.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.casebook.intake.ListReader;
import org.cairn.casebook.project.ColumnMap;

/**
 * What a form's columns seem to hold, by their names in several languages: a proposal for a person to correct, never used by
 * itself.
 *
 * @param kind the program it seems to come from
 * @param claims what seems to be claimed → the columns
 * @param columns columns that seem to be for something else
 */
public record FormGuess(FormKind kind, Map<String, List<String>> claims, Map<FormColumn, String> columns) {

    private static final Map<String, List<String>> CLAIMS = new LinkedHashMap<>();
    private static final List<String> WORDS = words(
            "narrative;description;what happened;account;statement;summary;testimony;الوصف;وصف الحادث;الروايه;descripcion;relato;"
                    + "hechos;recit;temoignage;описание;опис");

    static {
        CLAIMS.put(
                "killed",
                words(
                        "killed;people killed;persons killed;number killed;number of people killed;deaths;number of deaths;dead;"
                                + "fatalities;القتلي;عدد القتلي;muertos;fallecidos;numero de muertos;morts;tues;nombre de morts;погибшие;загиблі"));
        CLAIMS.put(
                "injured",
                words(
                        "injured;people injured;wounded;number injured;number of people injured;الجرحي;عدد الجرحي;heridos;"
                                + "numero de heridos;blesses;nombre de blesses;раненые;поранені"));
        CLAIMS.put(
                "missing",
                words("missing;people missing;number missing;المفقودون;desaparecidos;disparus;пропавшие;зниклі"));
        CLAIMS.put(
                "perpetrator",
                words(
                        "perpetrator;alleged perpetrator;responsible;responsible party;actor;armed actor;party;الجهه المسؤوله;"
                                + "autor;presunto autor;responsable;auteur;auteur presume;исполнитель;виконавець"));
    }

    private static List<String> words(String several) {
        return Arrays.stream(several.split(";", -1)).map(ListReader::plain).toList();
    }

    /** Guesses from the names of a form's columns. */
    public static FormGuess of(List<String> header) {
        FormKind kind = FormKind.of(header).orElse(FormKind.OTHER);
        List<String> asked =
                header.stream().filter(column -> !kind.isItsOwn(column)).toList();
        Map<String, List<String>> claims = new LinkedHashMap<>();
        CLAIMS.forEach((what, names) -> first(asked, names).ifPresent(column -> claims.put(what, List.of(column))));
        ColumnMap columns = ListReader.guess(asked.stream().map(FormKind::plain).toList());
        put(claims, "date", asked, columns.of("died"));
        put(claims, "place", asked, columns.of("place"));
        Map<FormColumn, String> others = new LinkedHashMap<>();
        if (kind.column(FormColumn.WORDS, header).isEmpty()) {
            first(asked, WORDS).ifPresent(column -> others.put(FormColumn.WORDS, column));
        }
        if (kind == FormKind.OTHER) {
            columns.id()
                    .flatMap(name -> asked.stream()
                            .filter(column -> FormKind.plain(column).equals(name))
                            .findFirst())
                    .ifPresent(column -> others.put(FormColumn.ID, column));
        }
        return new FormGuess(kind, claims, others);
    }

    private static void put(Map<String, List<String>> claims, String what, List<String> header, List<String> names) {
        List<String> columns = new ArrayList<>();
        for (String name : names) {
            header.stream()
                    .filter(column -> FormKind.plain(column).equals(name))
                    .findFirst()
                    .ifPresent(columns::add);
        }
        if (!columns.isEmpty()) {
            claims.put(what, columns);
        }
    }

    private static Optional<String> first(List<String> header, List<String> names) {
        return names.stream()
                .flatMap(name -> header.stream()
                        .filter(column ->
                                ListReader.plain(FormKind.plain(column)).equals(name))
                        .limit(1))
                .findFirst();
    }

    /** The columns of a header for which nothing is proposed and that the program does not fill in by itself. */
    public List<String> unused(List<String> header) {
        return header.stream()
                .filter(column -> !column.isBlank() && !kind.isItsOwn(column))
                .filter(column -> !columns.containsValue(column))
                .filter(column -> claims.values().stream().noneMatch(names -> names.contains(column)))
                .toList();
    }

    /** The settings, as they would stand in {@code cairn.yaml}. */
    public String yaml(String file) {
        StringBuilder yaml = new StringBuilder("forms:\n  - file: %s\n".formatted(quoted(file)));
        if (kind != FormKind.OTHER) {
            yaml.append("    from: ").append(kind.word()).append('\n');
        }
        yaml.append(
                kind == FormKind.AUTO_ARCHIVER
                        ? ""
                        : "    publisher: who says what the %ss say\n".formatted(kind.row()));
        section(
                yaml,
                "columns",
                columns.entrySet().stream()
                        .map(entry -> "%s: %s".formatted(entry.getKey().word(), quoted(entry.getValue())))
                        .toList());
        section(
                yaml,
                "claims",
                claims.entrySet().stream()
                        .map(entry -> "%s: %s".formatted(entry.getKey(), list(entry.getValue())))
                        .toList());
        return yaml.toString();
    }

    private static void section(StringBuilder yaml, String name, List<String> lines) {
        if (!lines.isEmpty()) {
            yaml.append("    ").append(name).append(":\n");
            lines.forEach(line -> yaml.append("      ").append(line).append('\n'));
        }
    }

    private static String list(List<String> columns) {
        return columns.size() == 1
                ? quoted(columns.get(0))
                : columns.stream().map(FormGuess::quoted).toList().toString();
    }

    private static String quoted(String text) {
        return text.matches("[\\p{L}_][\\p{L}\\p{N}_ ./-]*")
                ? text
                : "\"%s\"".formatted(text.replace("\\", "\\\\").replace("\"", "\\\""));
    }
}
