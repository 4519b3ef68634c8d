package org.cairn.app;

/** Text for a place that can isolate no value, such as the title of a window. */
public final class PlainLine {

    private PlainLine() {}

    /** The text without the characters that embed, override or isolate a direction; no letter is ever dropped. */
    public static String of(String text) {
        return text.codePoints()
                .filter(point -> !(point >= 0x202A && point <= 0x202E) && !(point >= 0x2066 && point <= 0x2069))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
