package org.cairn.link.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cairn.link.reference.Expression.Call;
import org.cairn.link.reference.Expression.Column;
import org.cairn.link.reference.Expression.Constant;
import org.cairn.link.reference.Expression.NumberLiteral;
import org.cairn.link.reference.Expression.Side;
import org.cairn.link.reference.Expression.TextLiteral;
import org.cairn.link.reference.SqlTokens.Kind;
import org.cairn.link.reference.SqlTokens.Token;

/**
 * Reads the SQL that conditions and blocking rules are written in: AND, OR, NOT, comparisons, IS NULL, IN, arithmetic, joining of
 * texts, calls of functions, casts to text. Columns are {@code "name_l"} and {@code "name_r"}, or {@code l."name"} and {@code
 * r."name"}. Recursive descent, one method for each binding strength.
 */
final class SqlParser {

    private static final Set<String> COMPARISONS = Set.of("=", "<>", "!=", "<", "<=", ">", ">=");
    private static final Set<String> TEXT_TYPES = Set.of("VARCHAR", "TEXT", "STRING", "CHAR", "BPCHAR");
    /** Nesting beyond this is no condition anyone wrote, and would exhaust the stack. */
    private static final int DEEPEST = 200;

    private final List<Token> tokens;
    private int at;
    private int depth;

    private SqlParser(String sql) {
        this.tokens = SqlTokens.of(sql);
    }

    /**
     * Reads an expression.
     *
     * @throws NotUnderstood naming what is not understood
     */
    static Expression read(String sql) {
        SqlParser parser = new SqlParser(sql);
        Expression read = parser.or();
        if (parser.now().kind() != Kind.END) {
            throw new NotUnderstood("“%s”".formatted(parser.now().text()));
        }
        return read;
    }

    private Token now() {
        return tokens.get(at);
    }

    private boolean take(String word) {
        boolean is = now().is(word);
        at += is ? 1 : 0;
        return is;
    }

    private void need(String word) {
        if (!take(word)) {
            throw new NotUnderstood("“%s” where “%s” should be".formatted(now().text(), word));
        }
    }

    private Expression or() {
        if (++depth > DEEPEST) {
            throw new NotUnderstood("parentheses more than %d deep".formatted(DEEPEST));
        }
        Expression left = and();
        while (take("OR")) {
            left = Call.of("OR", left, and());
        }
        depth--;
        return left;
    }

    private Expression and() {
        Expression left = not();
        while (take("AND")) {
            left = Call.of("AND", left, not());
        }
        return left;
    }

    private Expression not() {
        return take("NOT") ? Call.of("NOT", not()) : comparison();
    }

    private Expression comparison() {
        Expression left = sum();
        if (COMPARISONS.contains(now().text()) && now().kind() == Kind.SIGN) {
            String sign = tokens.get(at++).text();
            return Call.of(sign.equals("!=") ? "<>" : sign, left, sum());
        }
        if (take("IS")) {
            boolean not = take("NOT");
            need("NULL");
            Expression isNull = Call.of("IS NULL", left);
            return not ? Call.of("NOT", isNull) : isNull;
        }
        boolean not = take("NOT");
        if (take("IN")) {
            return in(left, not);
        }
        if (not) {
            throw new NotUnderstood("“NOT” before “%s”".formatted(now().text()));
        }
        return left;
    }

    private Expression in(Expression left, boolean not) {
        need("(");
        Expression any = Call.of("=", left, sum());
        while (take(",")) {
            any = Call.of("OR", any, Call.of("=", left, sum()));
        }
        need(")");
        return not ? Call.of("NOT", any) : any;
    }

    private Expression sum() {
        Expression left = product();
        while (now().kind() == Kind.SIGN && Set.of("+", "-", "||").contains(now().text())) {
            String sign = tokens.get(at++).text();
            left = Call.of(sign, left, product());
        }
        return left;
    }

    private Expression product() {
        Expression left = unary();
        while (now().kind() == Kind.SIGN && Set.of("*", "/").contains(now().text())) {
            String sign = tokens.get(at++).text();
            left = Call.of(sign, left, unary());
        }
        return left;
    }

    private Expression unary() {
        if (take("-")) {
            return Call.of("-", new NumberLiteral(0), unary());
        }
        Expression value = primary();
        while (take("::")) {
            value = asText(value);
        }
        return value;
    }

    /** A cast to text leaves a text as it is; to anything else it is refused, since columns are text. */
    private Expression asText(Expression value) {
        String type = tokens.get(at++).text().toUpperCase(Locale.ROOT);
        if (!TEXT_TYPES.contains(type)) {
            throw new NotUnderstood("a cast to %s".formatted(type));
        }
        return Call.of("cast to text", value);
    }

    private Expression primary() {
        Token token = tokens.get(at++);
        return switch (token.kind()) {
            case TEXT -> new TextLiteral(token.text());
            case NUMBER -> new NumberLiteral(Double.parseDouble(token.text()));
            case NAME -> named(token);
            case WORD -> word(token);
            case SIGN, END -> parenthesis(token);
        };
    }

    private Expression parenthesis(Token token) {
        if (!token.is("(")) {
            throw new NotUnderstood("“%s”".formatted(token.text()));
        }
        Expression inside = or();
        need(")");
        return inside;
    }

    private Expression word(Token token) {
        String word = token.text().toUpperCase(Locale.ROOT);
        if (word.equals("TRUE") || word.equals("FALSE") || word.equals("NULL")) {
            return Constant.valueOf(word);
        }
        if ((word.equals("CAST") || word.equals("TRY_CAST")) && take("(")) {
            Expression value = or();
            need("AS");
            Expression text = asText(value);
            need(")");
            return text;
        }
        return take("(") ? call(token.text().toLowerCase(Locale.ROOT)) : named(token);
    }

    private Expression call(String function) {
        List<Expression> arguments = new ArrayList<>();
        if (!take(")")) {
            arguments.add(or());
            while (take(",")) {
                arguments.add(or());
            }
            need(")");
        }
        return new Call(function, arguments);
    }

    /** A column by its suffix, or by the table before it. */
    private Expression named(Token token) {
        if (take(".")) {
            Token column = tokens.get(at++);
            boolean isName = column.kind() == Kind.NAME || column.kind() == Kind.WORD;
            String table = token.text().toLowerCase(Locale.ROOT);
            if (!isName || !(table.equals("l") || table.equals("r"))) {
                throw new NotUnderstood("“%s.%s”".formatted(token.text(), column.text()));
            }
            return new Column(column.text(), table.equals("l") ? Side.LEFT : Side.RIGHT);
        }
        String name = token.text();
        String suffix = name.substring(Math.max(0, name.length() - 2)).toLowerCase(Locale.ROOT);
        if (name.length() < 3 || !(suffix.equals("_l") || suffix.equals("_r"))) {
            throw new NotUnderstood("“%s”, which is a column of neither the left nor the right record".formatted(name));
        }
        return new Column(name.substring(0, name.length() - 2), suffix.equals("_l") ? Side.LEFT : Side.RIGHT);
    }
}
