package org.cairn.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.casebook.assess.AssessmentRule;
import org.cairn.casebook.claim.Source;
import org.cairn.casebook.proceeding.Party;
import org.cairn.casebook.proceeding.Proceeding;
import org.cairn.casebook.proceeding.Stage;
import org.cairn.casebook.project.Likeness;
import org.cairn.casebook.sheet.Dossier;
import org.cairn.casebook.sheet.SheetKind;

/**
 * Asks a person at the terminal for what a row needs, one question a line; an empty answer leaves a column blank. Where a column
 * takes one of some words, they are said, and another word is asked about at once.
 */
final class Asking {

    /** What one says first of a claim, before the sheet's own order goes on. */
    private static final List<String> CLAIM_BEGINS = List.of("about", "measure", "field", "value", "source", "words");

    private static final int SAID = 12;

    private final BufferedReader answers;
    private final Console console;
    private boolean isOver;

    Asking(BufferedReader answers, Console console) {
        this.answers = answers;
        this.console = console;
    }

    /** The cells of a row: those that must be there are asked for again until they are; empty where the answers end. */
    Map<String, String> row(SheetKind kind, Dossier dossier) throws IOException {
        Map<String, List<String>> words = words(kind, dossier);
        Map<String, String> cells = new LinkedHashMap<>();
        for (String column : columns(kind)) {
            boolean isClaimed = kind == SheetKind.CLAIMS && column.equals("field") && cells.containsKey("measure");
            if (!isClaimed) {
                cells.put(column, cell(kind, column, words.getOrDefault(column, List.of())));
            }
            if (isOver) {
                return Map.of();
            }
            cells.values().removeIf(String::isBlank);
        }
        return cells;
    }

    private static Set<String> columns(SheetKind kind) {
        Set<String> columns = new LinkedHashSet<>(kind == SheetKind.CLAIMS ? CLAIM_BEGINS : List.of());
        columns.addAll(kind.columns());
        return columns;
    }

    /** The words a column takes, where it takes no others. */
    private static Map<String, List<String>> words(SheetKind kind, Dossier dossier) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        words.put("measure", dossier.rules().measureWords());
        words.put("source", dossier.claims().sources().stream().map(Source::id).toList());
        words.put(
                "proceeding", dossier.proceedings().stream().map(Proceeding::id).toList());
        words.put("stage", List.of(Stage.values()).stream().map(Stage::word).toList());
        words.put(
                "rule",
                List.of(AssessmentRule.values()).stream()
                        .map(AssessmentRule::word)
                        .toList());
        if (kind == SheetKind.PARTIES) {
            words.put("what", List.of("name", "self-name", "label", "within"));
        } else {
            words.put("party", dossier.parties().all().stream().map(Party::id).toList());
        }
        return words;
    }

    private String cell(SheetKind kind, String column, List<String> words) throws IOException {
        boolean isNeeded = kind.needed().contains(column);
        String choice = words.isEmpty() ? "" : ", one of " + said(words);
        String answer = ask("%s%s%s: ".formatted(column, isNeeded ? "" : " (or nothing)", choice));
        while (!isOver && ((isNeeded && answer.isBlank()) || isNoneOf(answer, words))) {
            answer = ask(
                    answer.isBlank()
                            ? "%s, which every %s has: ".formatted(column, kind.one())
                            : "“%s” is none of them. %s %s: "
                                    .formatted(
                                            answer.strip(),
                                            Likeness.meant(
                                                    answer.strip(), words, "It is one of %s.".formatted(said(words))),
                                            column));
        }
        return answer;
    }

    private static boolean isNoneOf(String answer, List<String> words) {
        return !answer.isBlank() && !words.isEmpty() && !words.contains(answer.strip());
    }

    private static String said(List<String> words) {
        String some = words.stream().limit(SAID).collect(Collectors.joining(", "));
        return words.size() > SAID ? "%s and %,d more".formatted(some, words.size() - SAID) : some;
    }

    private String ask(String question) throws IOException {
        console.err().print(question);
        console.err().flush();
        String answer = answers.readLine();
        isOver = answer == null;
        return answer == null ? "" : answer;
    }
}
