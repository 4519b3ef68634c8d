package org.cairn.app.cli;

import java.util.List;
import java.util.Map;

/** A nested answer as indented lines: what a program reads as JSON, a person reads so. */
final class Outline {

    private Outline() {}

    static void print(Console console, String indent, String what, Object said) {
        if (said instanceof Map<?, ?> map) {
            console.say("%s%s", indent, what);
            map.forEach((key, value) -> print(console, indent + "  ", String.valueOf(key), value));
        } else if (said instanceof List<?> list) {
            console.say("%s%s%s", indent, what, list.isEmpty() ? ": none" : "");
            list.forEach(one -> item(console, indent + "  ", one));
        } else {
            console.say("%s%s: \u2068%s\u2069", indent, what, said);
        }
    }

    private static void item(Console console, String indent, Object one) {
        if (one instanceof Map<?, ?> map) {
            StringBuilder line = new StringBuilder();
            map.forEach((key, value) -> line.append(line.isEmpty() ? "" : " · ")
                    .append(key)
                    .append(" \u2068")
                    .append(value)
                    .append('\u2069'));
            console.say("%s%s", indent, line);
        } else {
            console.say("%s\u2068%s\u2069", indent, one);
        }
    }
}
