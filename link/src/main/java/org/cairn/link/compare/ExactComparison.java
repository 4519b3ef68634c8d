package org.cairn.link.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.link.Comparison;
import org.cairn.link.RecordTable;
import org.cairn.link.text.Folding;
import org.cairn.link.value.PersonName;
import org.cairn.link.value.Text;
import org.cairn.link.value.Value;

/** Compares any value: the same once letter variants are folded, or not. */
final class ExactComparison extends CodedComparison {

    private static final int SAME = 1;
    private static final int DIFFERENT = 2;

    private final int[] shares;
    private final boolean weighted;

    private ExactComparison(Comparison comparison, int[] codeOfRow) {
        super(codeOfRow, new Part(comparison.field(), List.of("not stated", "same", "different"), false));
        this.weighted = comparison.isWeightedByFrequency();
        this.shares = shares(codeOfRow);
    }

    static ExactComparison of(Comparison comparison, RecordTable.Column column) {
        List<Value> values = column.values();
        Map<Object, Integer> folded = new HashMap<>();
        int[] codeOfValue = new int[values.size()];
        for (int i = 0; i < codeOfValue.length; i++) {
            Value value = values.get(i);
            codeOfValue[i] = value.isAbsent() ? ABSENT : folded.computeIfAbsent(key(value), key -> folded.size());
        }
        int[] codeOfRow = new int[column.codes().length];
        for (int row = 0; row < codeOfRow.length; row++) {
            codeOfRow[row] = codeOfValue[column.codes()[row]];
        }
        return new ExactComparison(comparison, codeOfRow);
    }

    private static Object key(Value value) {
        if (value instanceof Text text) {
            return Folding.words(text.text());
        }
        return value instanceof PersonName name ? Folding.words(name.full()) : value;
    }

    @Override
    int level(int codeA, int codeB) {
        return codeA == codeB ? SAME : DIFFERENT;
    }

    @Override
    int share(int codeA, int codeB) {
        return weighted && codeA == codeB ? shares[codeA] : PatternBatch.NO_SHARE;
    }
}
