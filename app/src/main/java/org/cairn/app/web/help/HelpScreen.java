package org.cairn.app.web.help;

import java.util.List;
import org.cairn.app.web.Doors;
import org.cairn.app.web.Screen;
import org.cairn.app.web.Visit;

/** Answers in the reader's words. */
public final class HelpScreen implements Screen {

    /** What is asked, in the order of the work; each has a question and an answer in every language. */
    private static final List<String> QUESTIONS = List.of(
            "start",
            "files",
            "weight",
            "lines",
            "review",
            "wrong",
            "recorded",
            "interval",
            "none",
            "several",
            "cite",
            "private");

    @Override
    public void open(Doors doors) {
        doors.get("/help", HelpScreen::show);
    }

    private static void show(Visit visit) {
        visit.show("help", visit.say().say("screen.help"), "help/help.jte", new HelpView(QUESTIONS));
    }
}
