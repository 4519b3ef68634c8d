package org.cairn.app.web.help;

import java.util.List;

/**
 * Help.
 *
 * @param questions what is asked: the middle of the keys {@code help.….asked} and {@code help.….answer}
 */
public record HelpView(List<String> questions) {

    /** Keys, and the middle of the key that says what each does. */
    public static final List<String> KEYS = List.of("g", "search", "numbers", "answers", "help", "off");

    public HelpView {
        questions = List.copyOf(questions);
    }
}
