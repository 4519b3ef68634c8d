package org.cairn.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Opens a page in the person's browser, where there is one to open it in. */
final class Browser {

    private Browser() {}

    /** Tries, and says nothing where it cannot: the path is printed anyway. */
    static void open(Path page) {
        open(page.toString());
    }

    /** As {@link #open(Path)}, at an address. */
    static void open(String page) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> command;
        if (system.contains("mac")) {
            command = List.of("open", page);
        } else if (system.contains("win")) {
            command = List.of("cmd", "/c", "start", "", page);
        } else if (System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null) {
            command = List.of("xdg-open", page);
        } else {
            return;
        }
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException nothingToOpenItWith) {
            return;
        }
    }
}
