package org.cairn.link.reference;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.link.reference.Expression.Call;
import org.cairn.link.reference.Expression.Column;
import org.cairn.link.reference.Expression.Constant;
import org.cairn.link.reference.Expression.NumberLiteral;
import org.cairn.link.reference.Expression.Side;
import org.cairn.link.reference.Expression.TextLiteral;
import org.cairn.link.reference.Term.OfMoment;
import org.cairn.link.reference.Term.OfNumber;
import org.cairn.link.reference.Term.OfText;
import org.cairn.link.reference.Term.OfTruth;
import org.cairn.link.reference.Term.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Makes expressions run over the columns of a table. What depends on one column of one record is worked out once for each
 * distinct value and not for each pair.
 */
final class Compiler {

    private final Texts texts;

    Compiler(Texts texts) {
        this.texts = texts;
    }

    /**
     * A condition.
     *
     * @throws NotUnderstood naming what is not understood
     */
    OfTruth condition(Expression expression) {
        Term term = term(expression);
        if (term instanceof OfTruth truth) {
            return truth;
        }
        throw new NotUnderstood("%s where a condition should be".formatted(term.kind()));
    }

    /** Anything, as a text by which rows can be brought together. */
    OfText key(Expression expression) {
        Term term = term(expression);
        if (term instanceof OfText text) {
            return text;
        }
        if (term instanceof OfNumber number) {
            return text((left, right) -> written(number.at(left, right)));
        }
        if (term instanceof OfMoment moment) {
            return text((left, right) -> written(moment.at(left, right)));
        }
        throw new NotUnderstood("a condition held equal to another");
    }

    private static @Nullable String written(double number) {
        return Double.isNaN(number) ? null : Double.toString(number);
    }

    private Term term(Expression expression) {
        if (expression instanceof Column column) {
            return column(texts.column(column.name()), column.side());
        }
        if (expression instanceof TextLiteral literal) {
            byte[] bytes = literal.text().getBytes(StandardCharsets.UTF_8);
            return new OfText() {
                @Override
                public String at(int left, int right) {
                    return literal.text();
                }

                @Override
                public byte[] bytes(int left, int right) {
                    return bytes;
                }
            };
        }
        if (expression instanceof NumberLiteral literal) {
            return (OfNumber) (left, right) -> literal.number();
        }
        if (expression instanceof Constant constant) {
            Truth truth = constant == Constant.NULL ? Truth.UNKNOWN : Truth.of(constant == Constant.TRUE);
            return (OfTruth) (left, right) -> truth;
        }
        Call call = (Call) expression;
        Term called = switch (call.function()) {
            case "AND", "OR", "NOT" -> logic(call);
            default ->
                new Functions(call, call.arguments().stream().map(this::term).toList()).term();
        };
        return onceForEachValue(call, called);
    }

    private OfTruth logic(Call call) {
        List<OfTruth> parts = call.arguments().stream().map(this::condition).toList();
        OfTruth first = parts.get(0);
        if (call.function().equals("NOT")) {
            return (left, right) -> first.at(left, right).not();
        }
        OfTruth second = parts.get(1);
        if (call.function().equals("AND")) {
            return (left, right) -> {
                Truth one = first.at(left, right);
                return one == Truth.FALSE ? one : one.and(second.at(left, right));
            };
        }
        return (left, right) -> {
            Truth one = first.at(left, right);
            return one == Truth.TRUE
                    ? one
                    : one.not().and(second.at(left, right).not()).not();
        };
    }

    private static OfText column(Texts.Column column, Side side) {
        int[] codes = column.codes();
        @Nullable String[] values = column.texts();
        byte[][] bytes = column.bytes();
        boolean isLeft = side == Side.LEFT;
        return new OfText() {
            @Override
            public @Nullable String at(int left, int right) {
                return values[codes[isLeft ? left : right]];
            }

            @Override
            public byte @Nullable [] bytes(int left, int right) {
                int code = codes[isLeft ? left : right];
                return values[code] == null ? null : bytes[code];
            }
        };
    }

    /** A text worked out pair by pair. */
    static OfText text(TextAt at) {
        return new OfText() {
            @Override
            public @Nullable String at(int left, int right) {
                return at.at(left, right);
            }

            @Override
            public byte @Nullable [] bytes(int left, int right) {
                String text = at.at(left, right);
                return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
            }
        };
    }

    /** A text of two rows; null where there is none. */
    interface TextAt {
        @Nullable
        String at(int left, int right);
    }

    private Term onceForEachValue(Call call, Term term) {
        List<Column> columns = columnsOf(call).distinct().toList();
        if (columns.size() != 1) {
            return term;
        }
        Texts.Column column = texts.column(columns.get(0).name());
        boolean isLeft = columns.get(0).side() == Side.LEFT;
        int[] rows = firstRows(column);
        if (term instanceof OfText text) {
            @Nullable String[] values = new @Nullable String[rows.length];
            for (int code = 0; code < rows.length; code++) {
                values[code] = text.at(rows[code], rows[code]);
            }
            return column(Texts.Column.of(column.codes(), values), isLeft ? Side.LEFT : Side.RIGHT);
        }
        if (term instanceof OfTruth truth) {
            Truth[] values = new Truth[rows.length];
            for (int code = 0; code < rows.length; code++) {
                values[code] = truth.at(rows[code], rows[code]);
            }
            return (OfTruth) (left, right) -> values[column.codes()[isLeft ? left : right]];
        }
        double[] values = new double[rows.length];
        for (int code = 0; code < rows.length; code++) {
            values[code] = term instanceof OfNumber number
                    ? number.at(rows[code], rows[code])
                    : ((OfMoment) term).at(rows[code], rows[code]);
        }
        return term instanceof OfNumber
                ? (OfNumber) (left, right) -> values[column.codes()[isLeft ? left : right]]
                : (OfMoment) (left, right) -> values[column.codes()[isLeft ? left : right]];
    }

    static Stream<Column> columnsOf(Expression expression) {
        if (expression instanceof Column column) {
            return Stream.of(column);
        }
        return expression instanceof Call call
                ? call.arguments().stream().flatMap(Compiler::columnsOf)
                : Stream.empty();
    }

    /** For each code a row that has it; every code of a table is some row's. */
    private static int[] firstRows(Texts.Column column) {
        int[] rows = new int[column.texts().length];
        for (int row = column.codes().length - 1; row >= 0; row--) {
            rows[column.codes()[row]] = row;
        }
        return rows;
    }
}
