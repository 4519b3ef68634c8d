package org.cairn.link.reference;

import java.util.List;

/** A piece of SQL, read. Operators are calls too, under their sign or their word in capitals. */
sealed interface Expression {

    /** Which record of a pair a column is of. */
    enum Side {
        LEFT,
        RIGHT
    }

    /** A column of one of the two records. */
    record Column(String name, Side side) implements Expression {}

    /** A text in quotation marks. */
    record TextLiteral(String text) implements Expression {}

    /** A number. */
    record NumberLiteral(double number) implements Expression {}

    /** TRUE, FALSE or NULL. */
    enum Constant implements Expression {
        TRUE,
        FALSE,
        NULL
    }

    /** A function or an operator with its arguments. */
    record Call(String function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        static Call of(String function, Expression... arguments) {
            return new Call(function, List.of(arguments));
        }

        Expression argument(int i) {
            return arguments.get(i);
        }
    }

    /** Whether this is a call of a function or operator. */
    default boolean isCallOf(String function) {
        return this instanceof Call call && call.function().equals(function);
    }

    /** The parts that an operator joins, however they are nested; the expression itself if it is no such operator. */
    default List<Expression> joinedBy(String operator) {
        return this instanceof Call call && call.function().equals(operator)
                ? call.arguments().stream()
                        .flatMap(part -> part.joinedBy(operator).stream())
                        .toList()
                : List.of(this);
    }
}
