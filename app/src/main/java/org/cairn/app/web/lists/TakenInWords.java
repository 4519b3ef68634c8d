package org.cairn.app.web.lists;

import java.util.Locale;
import org.cairn.app.web.words.Language;
import org.cairn.app.web.words.Phrase;
import org.cairn.casebook.work.TakenIn;

/** What became of a file, in the reader's language. */
final class TakenInWords {

    private TakenInWords() {}

    static Phrase of(Language say, TakenIn taken) {
        String key = "taken." + taken.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return say.say(key, "list", taken.list(), "file", taken.file(), "why", String.join(" ", taken.refusals()));
    }
}
