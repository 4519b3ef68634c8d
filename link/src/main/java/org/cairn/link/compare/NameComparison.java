package org.cairn.link.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.link.Comparison;
import org.cairn.link.RecordTable;

/**
 * Compares names in two parts, because kin share all but one of them: the given name, and the other names together (father,
 * grandfather, family, whatever the list has).
 */
final class NameComparison implements FieldComparison {

    private static final int SAME = 1;

    /**
     * However rare its names, no family is taken for smaller than so many records: the shares of several names multiply only
     * between strangers, and a list of the dead is full of relatives.
     */
    private static final int SMALLEST_FAMILY = 8;

    private final NameTokens tokens;
    private final TokenSimilarity similarity;
    private final double[] limits;
    private final boolean weighted;
    private final double log2Family;
    private final List<Part> parts;

    NameComparison(Comparison comparison, NameTokens tokens) {
        this.tokens = tokens;
        this.limits =
                comparison.limits().stream().mapToDouble(Double::doubleValue).toArray();
        this.similarity = new TokenSimilarity(tokens, limits);
        this.weighted = comparison.isWeightedByFrequency();
        this.log2Family = Math.min(0, NameTokens.log2((double) SMALLEST_FAMILY / tokens.rows()));
        this.parts = List.of(
                new Part(comparison.field() + ", given", givenLevels(), false),
                new Part(comparison.field() + ", others", otherLevels(), true));
    }

    private List<String> givenLevels() {
        List<String> labels = new ArrayList<>(List.of("not stated", "same"));
        addSimilar(labels);
        labels.add("initial, or in another place");
        labels.add("different");
        return labels;
    }

    private List<String> otherLevels() {
        List<String> labels = new ArrayList<>(List.of("not stated", "same", "same, some left out"));
        addSimilar(labels);
        labels.add("all but one the same");
        labels.add("some the same");
        labels.add("different");
        return labels;
    }

    private void addSimilar(List<String> labels) {
        for (int i = 0; i < limits.length; i++) {
            labels.add(WORDS[Math.min(i, WORDS.length - 1)] + " (%s)".formatted(limits[i]));
        }
    }

    private static final String[] WORDS = {"very similar", "similar", "somewhat similar", "remotely similar"};

    @Override
    public List<Part> parts() {
        return parts;
    }

    @Override
    public int compare(int rowA, int rowB) {
        return compare(rowA, rowB, newAlignment());
    }

    @Override
    public void compare(int[] rowsA, int[] rowsB, int size, long[] patterns, int shift) {
        NameAlignment alignment = newAlignment();
        for (int i = 0; i < size; i++) {
            patterns[i] |= (long) compare(rowsA[i], rowsB[i], alignment) << shift;
        }
    }

    private NameAlignment newAlignment() {
        return new NameAlignment(tokens, similarity, limits.length + 1);
    }

    private int compare(int rowA, int rowB, NameAlignment alignment) {
        boolean swapped = tokens.isBefore(rowB, rowA);
        int a = swapped ? rowB : rowA;
        int b = swapped ? rowA : rowB;
        int fromA = tokens.first(a);
        int fromB = tokens.first(b);
        int toA = tokens.end(a);
        int toB = tokens.end(b);
        if (fromA == toA || fromB == toB) {
            return 0;
        }
        alignment.align(fromA, toA, fromB, toB);
        int others = otherLevel(toA - fromA, toB - fromB, alignment);
        return givenLevel(tokens.code(fromA), tokens.code(fromB), alignment) | others << BITS;
    }

    private int givenLevel(int givenA, int givenB, NameAlignment alignment) {
        if (alignment.givenAgrees()) {
            return alignment.grade[0];
        }
        if (givenA == NameTokens.NO_GIVEN || givenB == NameTokens.NO_GIVEN) {
            return 0;
        }
        if (alignment.givenElsewhere() || isInitialOf(givenA, givenB) || isInitialOf(givenB, givenA)) {
            return limits.length + 2;
        }
        return limits.length + 3;
    }

    private boolean isInitialOf(int initial, int token) {
        return tokens.isInitial(initial)
                && tokens.token(token).folded().startsWith(tokens.token(initial).folded());
    }

    private int otherLevel(int sizeA, int sizeB, NameAlignment alignment) {
        int fewer = Math.min(sizeA, sizeB) - 1;
        if (fewer == 0) {
            return 0;
        }
        boolean givenAgrees = alignment.givenAgrees();
        int paired = 0;
        int worst = SAME;
        for (int i = 1; i < sizeA; i++) {
            if (isOther(alignment.partner[i], givenAgrees)) {
                paired++;
                worst = Math.max(worst, alignment.grade[i]);
            }
        }
        if (paired == 0) {
            return limits.length + 5;
        }
        if (paired < fewer) {
            return limits.length + (paired == fewer - 1 ? 3 : 4);
        }
        return worst == SAME && sizeA == sizeB ? SAME : worst + 1;
    }

    /** Whether a word pairs with one of the other names; the given name counts there only on the side it was swapped to. */
    private static boolean isOther(int partner, boolean givenAgrees) {
        return partner > 0 || (partner == 0 && givenAgrees);
    }

    @Override
    public long[] sharedWords(int row) {
        return tokens.twoSounds(row);
    }

    @Override
    public Optional<Control> control(RecordTable records, int threads) {
        int levels = parts.get(0).levels().size();
        return tokens.givenNames() > GivenNames.MOST
                ? Optional.empty()
                : Optional.of(new GivenNames(records, tokens, similarity, levels, threads));
    }

    @Override
    public void log2Frequencies(int[] rowsA, int[] rowsB, int size, double[][] shares, int at) {
        NameAlignment alignment = newAlignment();
        for (int i = 0; i < size; i++) {
            shares[at][i] = Double.NaN;
            shares[at + 1][i] = Double.NaN;
            boolean swapped = tokens.isBefore(rowsB[i], rowsA[i]);
            int a = swapped ? rowsB[i] : rowsA[i];
            int b = swapped ? rowsA[i] : rowsB[i];
            if (weighted && tokens.first(a) < tokens.end(a) && tokens.first(b) < tokens.end(b)) {
                alignment.align(tokens.first(a), tokens.end(a), tokens.first(b), tokens.end(b));
                shares[at][i] = log2Given(a, b, alignment);
                shares[at + 1][i] = log2Others(a, b, alignment);
            }
        }
    }

    private double log2Given(int rowA, int rowB, NameAlignment alignment) {
        if (!alignment.givenAgrees()) {
            return Double.NaN;
        }
        int b = tokens.first(rowB) + alignment.partner[0];
        return log2Share(tokens.code(tokens.first(rowA)), tokens.code(b), true);
    }

    private double log2Others(int rowA, int rowB, NameAlignment alignment) {
        int a = tokens.first(rowA);
        int b = tokens.first(rowB);
        boolean givenAgrees = alignment.givenAgrees();
        double sum = 0;
        for (int i = 1; i < tokens.end(rowA) - a; i++) {
            if (isOther(alignment.partner[i], givenAgrees)) {
                sum += log2Share(tokens.code(a + i), tokens.code(b + alignment.partner[i]), false);
            }
        }
        return sum < 0 ? Math.max(sum, log2Family) : Double.NaN;
    }

    private double log2Share(int a, int b, boolean given) {
        return a == b
                ? tokens.log2Spelled(a, given)
                : Math.max(tokens.log2Sounding(a, given), tokens.log2Sounding(b, given));
    }
}
