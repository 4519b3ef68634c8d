package org.cairn.casebook.store;

import java.math.BigDecimal;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * JSON with one spelling for each value, so that a hash of its bytes is a hash of what it says. As RFC 8785: no space, members
 * ordered by the UTF-16 code units of their names, strings with the fewest escapes, numbers as ECMAScript writes them. Text is
 * kept as it was written, in whatever normal form.
 */
final class Canonical {

    private static final int LARGEST_PLAIN_EXPONENT = 21;
    private static final int SMALLEST_PLAIN_EXPONENT = -6;

    private Canonical() {}

    /**
     * The canonical text of a value.
     *
     * @throws IllegalArgumentException if a text holds half a character (a lone surrogate), or a number is not finite
     */
    static String of(JsonNode value) {
        StringBuilder text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    private static void write(JsonNode value, StringBuilder text) {
        if (value.isObject()) {
            writeObject(value, text);
        } else if (value.isArray()) {
            text.append('[');
            for (int i = 0; i < value.size(); i++) {
                write(value.get(i), i == 0 ? text : text.append(','));
            }
            text.append(']');
        } else if (value.isString()) {
            writeString(value.stringValue(), text);
        } else if (value.isNumber()) {
            text.append(number(value));
        } else if (value.isBoolean() || value.isNull()) {
            text.append(value.asString("null"));
        } else {
            throw new IllegalArgumentException("not a JSON value: %s".formatted(value.getNodeType()));
        }
    }

    private static void writeObject(JsonNode object, StringBuilder text) {
        TreeMap<String, JsonNode> members = new TreeMap<>(); // String orders by UTF-16 code units, as RFC 8785 wants
        object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        text.append('{');
        members.forEach((name, value) -> {
            if (text.charAt(text.length() - 1) != '{') {
                text.append(',');
            }
            writeString(name, text);
            text.append(':');
            write(value, text);
        });
        text.append('}');
    }

    private static void writeString(String string, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char unit = string.charAt(i);
            if (Character.isSurrogate(unit)) {
                boolean whole = Character.isHighSurrogate(unit)
                        && i + 1 < string.length()
                        && Character.isLowSurrogate(string.charAt(i + 1));
                if (!whole) {
                    throw new IllegalArgumentException("a text holds half a character, which no file can keep");
                }
                text.append(unit).append(string.charAt(++i));
            } else {
                writeUnit(unit, text);
            }
        }
        text.append('"');
    }

    private static void writeUnit(char unit, StringBuilder text) {
        switch (unit) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\b' -> text.append("\\b");
            case '\f' -> text.append("\\f");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (unit < ' ') {
                    text.append("\\u%04x".formatted((int) unit));
                } else {
                    text.append(unit);
                }
            }
        }
    }

    private static String number(JsonNode value) {
        if (value.isIntegralNumber()) {
            return value.bigIntegerValue().toString();
        }
        double number = value.doubleValue();
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("a number must be finite (got: %s)".formatted(number));
        }
        return number == 0 ? "0" : layout(new BigDecimal(Double.toString(number)).stripTrailingZeros());
    }

    /** The digits of a number, laid out as ECMAScript's {@code Number::toString} does. */
    private static String layout(BigDecimal number) {
        String sign = number.signum() < 0 ? "-" : "";
        String digits = number.unscaledValue().abs().toString();
        int point = digits.length() - number.scale(); // the decimal point stands after this many digits
        if (digits.length() <= point && point <= LARGEST_PLAIN_EXPONENT) {
            return sign + digits + "0".repeat(point - digits.length());
        }
        if (0 < point && point <= LARGEST_PLAIN_EXPONENT) {
            return sign + digits.substring(0, point) + '.' + digits.substring(point);
        }
        if (SMALLEST_PLAIN_EXPONENT < point && point <= 0) {
            return sign + "0." + "0".repeat(-point) + digits;
        }
        String rest = digits.length() == 1 ? "" : "." + digits.substring(1);
        return sign + digits.charAt(0) + rest + 'e' + (point > 0 ? "+" : "-") + Math.abs(point - 1);
    }
}
