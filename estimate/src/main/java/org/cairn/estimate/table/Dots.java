package org.cairn.estimate.table;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** A posterior as equally likely totals, one per dot of a quantile dotplot. */
public final class Dots {

    private static final int COUNT = 50;

    private Dots() {}

    /** The quantiles at 0.01, 0.03 … 0.99, ascending. */
    public static List<Double> of(DoubleUnaryOperator quantile) {
        return IntStream.range(0, COUNT)
                .mapToObj(dot -> quantile.applyAsDouble((dot + 0.5) / COUNT))
                .toList();
    }
}
