package org.cairn.app.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A piece of a page. Text can enter a page only as {@link Text} or as an attribute, and both escape it; so nothing that a
 * list holds can ever act on the page.
 */
sealed interface Html {

    /** Appends the markup. */
    void writeTo(StringBuilder out);

    /** An element with children. */
    static Element el(String tag, Html... children) {
        return new Element(tag, Map.of(), Arrays.asList(children));
    }

    /** An element with children. */
    static Element el(String tag, List<? extends Html> children) {
        return new Element(tag, Map.of(), List.copyOf(children));
    }

    /** An element that holds a sentence; values isolated by {@link Words#value} become {@code <bdi>}. */
    static Element el(String tag, String sentence) {
        return new Element(tag, Map.of(), sentence(sentence));
    }

    /** Text, with every value isolated by {@link Words#value} in a {@code <bdi dir="auto">} of its own. */
    static List<Html> sentence(String sentence) {
        List<Html> parts = new ArrayList<>();
        int from = 0;
        for (int open = sentence.indexOf(Words.OPEN); open >= 0; open = sentence.indexOf(Words.OPEN, from)) {
            int close = sentence.indexOf(Words.CLOSE, open);
            if (close < 0) {
                break;
            }
            parts.add(new Text(sentence.substring(from, open)));
            parts.add(value(sentence.substring(open + 1, close)));
            from = close + 1;
        }
        parts.add(new Text(sentence.substring(from)));
        return parts;
    }

    /** A value from a source, in its own direction. */
    static Element value(String value) {
        return new Element("bdi", Map.of("dir", "auto"), List.of(new Text(value)));
    }

    /** Code or data of our own for a {@code script} or {@code style} element, not escaped. */
    static Element raw(String tag, String content) {
        return new Element(tag, Map.of(), List.of(new Raw(tag, content)));
    }

    /** The markup as text. */
    default String markup() {
        StringBuilder out = new StringBuilder();
        writeTo(out);
        return out.toString();
    }

    /** Text, escaped; characters that no page can hold are shown as U+FFFD. */
    record Text(String text) implements Html {
        @Override
        public void writeTo(StringBuilder out) {
            text.codePoints().forEach(point -> appendEscaped(out, point));
        }

        private static void appendEscaped(StringBuilder out, int point) {
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isHeld(point) ? point : 0xFFFD);
            }
        }

        private static boolean isHeld(int point) {
            boolean control = Character.isISOControl(point) && point != '\n' && point != '\t';
            boolean halfPair = point >= 0xD800 && point <= 0xDFFF;
            boolean nonCharacter = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
            return !control && !halfPair && !nonCharacter;
        }
    }

    /** An element; its attributes are written in the order they were given. */
    record Element(String tag, Map<String, String> attributes, List<Html> children) implements Html {
        private static final Set<String> VOID = Set.of("meta", "br", "hr", "link");
        private static final Set<String> BLOCK = Set.of(
                "html",
                "head",
                "body",
                "main",
                "header",
                "footer",
                "section",
                "nav",
                "figure",
                "figcaption",
                "details",
                "div",
                "table",
                "thead",
                "tbody",
                "tr",
                "ul",
                "ol",
                "li",
                "dl",
                "dt",
                "dd",
                "p",
                "h1",
                "h2",
                "h3",
                "h4",
                "meta",
                "title",
                "style",
                "script",
                "caption",
                "summary",
                "pre",
                "svg");

        public Element {
            attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
            children = List.copyOf(children);
        }

        /** This element with an attribute more. */
        Element with(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(attributes);
            more.put(name, value);
            return new Element(tag, more, children);
        }

        /** This element with children more. */
        Element add(Html... children) {
            return add(Arrays.asList(children));
        }

        /** This element with children more. */
        Element add(List<? extends Html> children) {
            List<Html> more = new ArrayList<>(this.children);
            more.addAll(children);
            return new Element(tag, attributes, more);
        }

        @Override
        public void writeTo(StringBuilder out) {
            out.append('<').append(tag);
            attributes.forEach((name, value) -> {
                out.append(' ').append(name).append("=\"");
                new Text(value).writeTo(out);
                out.append('"');
            });
            out.append('>');
            if (!VOID.contains(tag)) {
                children.forEach(child -> child.writeTo(out));
                out.append("</").append(tag).append('>');
            }
            if (BLOCK.contains(tag)) {
                out.append('\n');
            }
        }
    }

    /** The content of a script or style element, which must not hold its end. */
    record Raw(String tag, String content) implements Html {
        private static final Pattern COMMENT = Pattern.compile("<!--");

        public Raw {
            boolean ends = content.toLowerCase(Locale.ROOT).contains("</" + tag);
            if (ends || COMMENT.matcher(content).find()) {
                throw new IllegalArgumentException("the content of <%s> would end it early".formatted(tag));
            }
        }

        @Override
        public void writeTo(StringBuilder out) {
            out.append(content);
        }
    }
}
