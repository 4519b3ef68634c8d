package org.cairn.link.compare;

import java.util.Arrays;
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
final class ExactComparison implements FieldComparison {

    private final int[] codeOfRow;
    private final boolean[] absent;
    private final double[] log2Share;
    private final boolean weighted;
    private final List<Part> parts;

    ExactComparison(Comparison comparison, RecordTable.Column column) {
        this.weighted = comparison.isWeightedByFrequency();
        this.parts = List.of(new Part(comparison.field(), List.of("not stated", "same", "different"), false));
        List<Value> values = column.values();
        Map<Object, Integer> folded = new HashMap<>();
        int[] codeOfValue = new int[values.size()];
        absent = new boolean[values.size()];
        for (int i = 0; i < codeOfValue.length; i++) {
            Value value = values.get(i);
            codeOfValue[i] = folded.computeIfAbsent(key(value), key -> folded.size());
            absent[codeOfValue[i]] = value.isAbsent();
        }
        codeOfRow = column.codes().clone();
        for (int row = 0; row < codeOfRow.length; row++) {
            codeOfRow[row] = codeOfValue[codeOfRow[row]];
        }
        log2Share = ValueColumn.log2Shares(codeOfRow, absent);
    }

    private static Object key(Value value) {
        if (value instanceof Text text) {
            return Folding.words(text.text());
        }
        return value instanceof PersonName name ? Folding.words(name.full()) : value;
    }

    @Override
    public List<Part> parts() {
        return parts;
    }

    @Override
    public void compare(int[] rowsA, int[] rowsB, int size, long[] patterns, int shift) {
        for (int i = 0; i < size; i++) {
            patterns[i] |= (long) compare(rowsA[i], rowsB[i]) << shift;
        }
    }

    @Override
    public int compare(int rowA, int rowB) {
        int a = codeOfRow[rowA];
        int b = codeOfRow[rowB];
        if (absent[a] || absent[b]) {
            return 0;
        }
        return a == b ? 1 : 2;
    }

    @Override
    public int[] classOfRow() {
        return Arrays.stream(codeOfRow).map(code -> absent[code] ? -1 : code).toArray();
    }

    @Override
    public void log2Frequencies(int[] rowsA, int[] rowsB, int size, double[][] shares, int at) {
        for (int i = 0; i < size; i++) {
            shares[at][i] = log2Frequency(rowsA[i], rowsB[i]);
        }
    }

    private double log2Frequency(int rowA, int rowB) {
        int code = codeOfRow[rowA];
        return weighted && !absent[code] && code == codeOfRow[rowB] ? log2Share[code] : Double.NaN;
    }
}
