package org.cairn.verify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON (RFC 8259), strictly: an object becomes a {@code Map}, an array a {@code List}, and a text, a number
 * ({@code BigDecimal}), a {@code Boolean} or {@link #NULL} what it is. A name that stands twice in an object is refused, since
 * two readers could take it for two different things.
 */
final class Json {

    /** What stands for {@code null}. */
    static final Object NULL = new Object();

    private static final int DEEPEST = 200;

    private final String text;
    private int at;
    private int depth;

    private Json(String text) {
        this.text = text;
    }

    /** It is no JSON. */
    static final class NotJson extends Exception {
        private static final long serialVersionUID = 1L;

        NotJson(String what, int at) {
            super("%s at character %d".formatted(what, at + 1));
        }
    }

    /** Reads a text that is one JSON value and nothing else. */
    static Object read(String text) throws NotJson {
        Json json = new Json(text);
        Object value = json.value();
        json.space();
        if (json.at != text.length()) {
            throw json.wrong("something follows the value");
        }
        return value;
    }

    private NotJson wrong(String what) {
        return new NotJson(what, at);
    }

    private Object value() throws NotJson {
        space();
        char first = peek();
        if (first == '{' || first == '[') {
            if (++depth > DEEPEST) {
                throw wrong("too many values within values");
            }
            Object inner = first == '{' ? object() : array();
            depth--;
            return inner;
        }
        return switch (first) {
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", NULL);
            default -> number();
        };
    }

    private Map<String, Object> object() throws NotJson {
        Map<String, Object> members = new LinkedHashMap<>();
        at++;
        space();
        if (peek() == '}') {
            at++;
            return members;
        }
        while (true) {
            space();
            String name = string();
            space();
            take(':');
            if (members.put(name, value()) != null) {
                throw wrong("a name stands twice");
            }
            space();
            if (peek() == '}') {
                at++;
                return members;
            }
            take(',');
        }
    }

    private List<Object> array() throws NotJson {
        List<Object> elements = new ArrayList<>();
        at++;
        space();
        if (peek() == ']') {
            at++;
            return elements;
        }
        while (true) {
            elements.add(value());
            space();
            if (peek() == ']') {
                at++;
                return elements;
            }
            take(',');
        }
    }

    private String string() throws NotJson {
        take('"');
        StringBuilder string = new StringBuilder();
        while (peek() != '"') {
            char unit = text.charAt(at++);
            if (unit < ' ') {
                throw wrong("a control character within a text");
            }
            string.append(unit == '\\' ? escaped() : unit);
        }
        at++;
        return string.toString();
    }

    private char escaped() throws NotJson {
        char mark = peek();
        at++;
        return switch (mark) {
            case '"', '\\', '/' -> mark;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> codeUnit();
            default -> throw wrong("an escape that JSON does not have");
        };
    }

    private char codeUnit() throws NotJson {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0 || peek() > 'f') {
                throw wrong("a code unit that is not four hexadecimal digits");
            }
            unit = unit * 16 + digit;
            at++;
        }
        return (char) unit;
    }

    private BigDecimal number() throws NotJson {
        int from = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String number = text.substring(from, at);
        if (!number.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?")) {
            throw wrong("no value, or a number that JSON does not have,");
        }
        return new BigDecimal(number);
    }

    private Object word(String word, Object meaning) throws NotJson {
        if (!text.startsWith(word, at)) {
            throw wrong("no value");
        }
        at += word.length();
        return meaning;
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() throws NotJson {
        if (at >= text.length()) {
            throw wrong("the text breaks off");
        }
        return text.charAt(at);
    }

    private void take(char wanted) throws NotJson {
        if (peek() != wanted) {
            throw wrong("“%s” is missing".formatted(wanted));
        }
        at++;
    }
}
