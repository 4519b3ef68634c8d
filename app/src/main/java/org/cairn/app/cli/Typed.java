package org.cairn.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.cairn.app.YoursToMend;

/** Words that nobody else is to see: typed at the terminal without being shown, or a line of standard input. */
final class Typed {

    private final BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    private final Console console;

    Typed(Console console) {
        this.console = console;
    }

    /** A new password; at a terminal it is asked for twice. */
    String newPassword(String name) throws IOException {
        String password = secret("Password for %s: ".formatted(name));
        if (terminal().isPresent() && !secret("Once more: ").equals(password)) {
            throw new YoursToMend("The two were not the same. Nothing was changed. Type it again.");
        }
        return password;
    }

    /** What is typed or piped in. */
    String secret(String question) throws IOException {
        Optional<java.io.Console> terminal = terminal();
        if (terminal.isPresent()) {
            console.flush();
            char[] typed = terminal.get().readPassword("%s", question);
            return typed == null ? "" : new String(typed);
        }
        if (Console.canAsk()) {
            console.err().print(question);
            console.err().flush();
        }
        String line = lines.readLine();
        if (line == null) {
            throw new YoursToMend(
                    "No password came on standard input. Nothing was changed. Type it at a terminal, or send it as a line.");
        }
        return line;
    }

    private static Optional<java.io.Console> terminal() {
        return Console.canAsk() ? Optional.ofNullable(System.console()) : Optional.empty();
    }
}
