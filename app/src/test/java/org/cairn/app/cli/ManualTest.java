package org.cairn.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manual's worked case is run as it stands: its files are written, its commands typed, its answers compared. */
class ManualTest {

    private static final Pattern BLOCK =
            Pattern.compile("^```(file|console) ?(\\S*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir
    Path folder;

    @Test
    void everyCommandAnswersAsTheManualSays() throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(Path.of("../docs/manual/a-case.md")));
        int commands = 0;
        while (block.find()) {
            if (block.group(1).equals("file")) {
                Files.writeString(folder.resolve(block.group(2)), block.group(3));
                continue;
            }
            for (String step : block.group(3).split("(?m)^\\$ cairn ", -1)) {
                if (!step.isBlank()) {
                    answers(step);
                    commands++;
                }
            }
        }
        assertThat(commands).isGreaterThan(25);
    }

    private void answers(String step) {
        int end = step.indexOf('\n');
        String command = step.substring(0, end);
        List<Object> words = new ArrayList<>();
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        words.add("--project");
        words.add(folder);
        Ran ran = Ran.cairn(words.toArray());
        String said = (ran.err() + ran.out()).replaceAll("[\u2068\u2069]", "");
        assertThat(said).as("cairn " + command).matches(pattern(step.substring(end + 1)));
    }

    /** What is written as {@code …} may be anything; a line of it alone, any lines. */
    private static Pattern pattern(String expected) {
        String regex = expected.lines()
                .map(line -> line.equals("…")
                        ? "(?:.*\\n)*?"
                        : List.of(line.split("…", -1)).stream()
                                        .map(Pattern::quote)
                                        .collect(Collectors.joining(".*")) + "\\n")
                .collect(Collectors.joining());
        return Pattern.compile(regex);
    }
}
