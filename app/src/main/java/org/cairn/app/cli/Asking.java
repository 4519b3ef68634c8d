package org.cairn.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cairn.casebook.sheet.SheetKind;

/** Asks a person at the terminal for what a row needs, one question a line; an empty answer leaves a column blank. */
final class Asking {

    private final BufferedReader answers;
    private final Console console;

    Asking(BufferedReader answers, Console console) {
        this.answers = answers;
        this.console = console;
    }

    /** The cells of a row: those that must be there are asked for again until they are; empty where the answers end. */
    Map<String, String> row(SheetKind kind) throws IOException {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String column : kind.columns()) {
            boolean isNeeded = kind.needed().contains(column);
            String answer = ask("%s%s: ".formatted(column, isNeeded ? "" : " (or nothing)"));
            while (isNeeded && answer.isBlank() && !isOver) {
                answer = ask("%s, which every %s has: ".formatted(column, kind.one()));
            }
            if (isOver) {
                return Map.of();
            }
            if (!answer.isBlank()) {
                cells.put(column, answer);
            }
        }
        return cells;
    }

    private boolean isOver;

    private String ask(String question) throws IOException {
        console.err().print(question);
        console.err().flush();
        String answer = answers.readLine();
        isOver = answer == null;
        return answer == null ? "" : answer;
    }
}
