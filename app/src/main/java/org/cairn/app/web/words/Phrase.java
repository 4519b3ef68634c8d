package org.cairn.app.web.words;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/**
 * A sentence of a page. Values in it stand between isolates (U+2068 and U+2069); on the page each of them becomes a
 * {@code <bdi>} of its own, so that no value can turn the sentence around, and all of it is escaped.
 *
 * @param text the sentence
 */
public record Phrase(String text) implements Content {

    /** First-strong isolate: a value begins. */
    static final char OPEN = '\u2068';

    /** Pop directional isolate: the value ends. */
    static final char CLOSE = '\u2069';

    /** A value, isolated; isolates that it brings itself are left out, since they could end its own. */
    static String isolated(String value) {
        StringBuilder out = new StringBuilder(value.length() + 2).append(OPEN);
        value.codePoints().filter(point -> point < 0x2066 || point > 0x2069).forEach(out::appendCodePoint);
        return out.append(CLOSE).toString();
    }

    @Override
    public boolean isEmptyContent() {
        return text.isEmpty();
    }

    @Override
    public void writeTo(TemplateOutput output) {
        int from = 0;
        for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, from)) {
            int close = text.indexOf(CLOSE, open);
            if (close < 0) {
                break;
            }
            output.writeUserContent(text.substring(from, open));
            output.writeContent("<bdi dir=\"auto\">");
            output.writeUserContent(text.substring(open + 1, close));
            output.writeContent("</bdi>");
            from = close + 1;
        }
        output.writeUserContent(text.substring(from));
    }

    /** The sentence without its isolates, for places that hold no marks: a file's name, a test. */
    public String plain() {
        return text.replace(String.valueOf(OPEN), "").replace(String.valueOf(CLOSE), "");
    }

    @Override
    public String toString() {
        return text;
    }
}
