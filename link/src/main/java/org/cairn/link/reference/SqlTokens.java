package org.cairn.link.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts SQL into tokens. */
final class SqlTokens {

    enum Kind {
        /** A name without quotation marks: a column, a function or a word of the language. */
        WORD,
        /** A name in double quotation marks or backticks: a column. */
        NAME,
        TEXT,
        NUMBER,
        SIGN,
        END
    }

    /**
     * One token.
     *
     * @param text what it says, without its quotation marks
     */
    record Token(Kind kind, String text) {

        boolean is(String word) {
            return (kind == Kind.WORD && text.toUpperCase(Locale.ROOT).equals(word))
                    || (kind == Kind.SIGN && text.equals(word));
        }
    }

    private static final List<String> LONG_SIGNS = List.of("<=", ">=", "<>", "!=", "||", "::");
    private static final String SIGNS = "=<>()+-*/,.";

    private final String sql;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private SqlTokens(String sql) {
        this.sql = sql;
    }

    /** The tokens, the last of them END. */
    static List<Token> of(String sql) {
        SqlTokens cutting = new SqlTokens(sql);
        while (cutting.at < sql.length()) {
            cutting.next();
        }
        cutting.tokens.add(new Token(Kind.END, "the end"));
        return cutting.tokens;
    }

    private void next() {
        int c = sql.codePointAt(at);
        if (Character.isWhitespace(c)) {
            at += Character.charCount(c);
        } else if (c == '\'') {
            tokens.add(new Token(Kind.TEXT, quoted('\'')));
        } else if (c == '"' || c == '`') {
            tokens.add(new Token(Kind.NAME, quoted((char) c)));
        } else if (c >= '0' && c <= '9') {
            number();
        } else if (Character.isLetter(c) || c == '_') {
            word();
        } else {
            sign();
        }
    }

    /** A quotation mark inside is written twice. */
    private String quoted(char mark) {
        StringBuilder text = new StringBuilder();
        at++;
        while (at < sql.length()) {
            char c = sql.charAt(at++);
            if (c != mark) {
                text.append(c);
            } else if (at < sql.length() && sql.charAt(at) == mark) {
                text.append(c);
                at++;
            } else {
                return text.toString();
            }
        }
        throw new NotUnderstood("a quotation mark (%s) is not closed".formatted(mark));
    }

    private void number() {
        int start = at;
        while (at < sql.length() && isOfNumber(sql.charAt(at), sql.charAt(Math.max(start, at - 1)))) {
            at++;
        }
        String text = sql.substring(start, at);
        if (!text.matches("[0-9]+(\\.[0-9]*)?([eE][+-]?[0-9]+)?")) {
            throw new NotUnderstood("“%s” is not a number".formatted(text));
        }
        tokens.add(new Token(Kind.NUMBER, text));
    }

    private static boolean isOfNumber(char c, char before) {
        boolean isSignOfExponent = (c == '+' || c == '-') && (before == 'e' || before == 'E');
        return (c >= '0' && c <= '9') || c == '.' || c == 'e' || c == 'E' || isSignOfExponent;
    }

    private void word() {
        int start = at;
        while (at < sql.length() && isOfWord(sql.codePointAt(at))) {
            at += Character.charCount(sql.codePointAt(at));
        }
        tokens.add(new Token(Kind.WORD, sql.substring(start, at)));
    }

    private static boolean isOfWord(int c) {
        return Character.isLetterOrDigit(c) || c == '_' || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private void sign() {
        for (String sign : LONG_SIGNS) {
            if (sql.startsWith(sign, at)) {
                tokens.add(new Token(Kind.SIGN, sign));
                at += sign.length();
                return;
            }
        }
        String sign = Character.toString(sql.codePointAt(at));
        if (!SIGNS.contains(sign)) {
            throw new NotUnderstood("the sign “%s”".formatted(sign));
        }
        tokens.add(new Token(Kind.SIGN, sign));
        at += sign.length();
    }
}
