package org.cairn.link.compare;

import java.util.ArrayList;
import java.util.List;
import org.cairn.link.Comparison;

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
        this.log2Family = Math.min(0, log2((double) SMALLEST_FAMILY / tokens.rows()));
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
        boolean swapped = tokens.isBefore(rowB, rowA);
        int[] a = tokens.at(swapped ? rowB : rowA);
        int[] b = tokens.at(swapped ? rowA : rowB);
        if (a.length == 0 || b.length == 0) {
            return 0;
        }
        NameAlignment alignment = align(a, b);
        return givenLevel(a, b, alignment) | otherLevel(a, b, alignment) << BITS;
    }

    private NameAlignment align(int[] a, int[] b) {
        return new NameAlignment(a, b, similarity, limits.length + 1);
    }

    private int givenLevel(int[] a, int[] b, NameAlignment alignment) {
        if (alignment.givenAgrees()) {
            return alignment.grade[0];
        }
        if (alignment.givenElsewhere() || isInitialOf(a[0], b[0]) || isInitialOf(b[0], a[0])) {
            return limits.length + 2;
        }
        return limits.length + 3;
    }

    private boolean isInitialOf(int initial, int token) {
        return tokens.isInitial(initial)
                && tokens.token(token).folded().startsWith(tokens.token(initial).folded());
    }

    private int otherLevel(int[] a, int[] b, NameAlignment alignment) {
        int fewer = Math.min(a.length, b.length) - 1;
        if (fewer == 0) {
            return 0;
        }
        int paired = 0;
        int worst = SAME;
        for (int i = 0; i < a.length; i++) {
            if (isOther(alignment, i)) {
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
        return worst == SAME && a.length == b.length ? SAME : worst + 1;
    }

    /** Whether the word pairs with one of the other names; the given name counts there only on the side it was swapped to. */
    private static boolean isOther(NameAlignment alignment, int i) {
        if (alignment.partner[i] < 0 || i == 0) {
            return false;
        }
        return alignment.partner[i] > 0 || alignment.givenAgrees();
    }

    @Override
    public long[] sharedWords(int row) {
        return tokens.twoSounds(row);
    }

    @Override
    public void log2Frequencies(int rowA, int rowB, double[] shares, int at) {
        shares[at] = Double.NaN;
        shares[at + 1] = Double.NaN;
        boolean swapped = tokens.isBefore(rowB, rowA);
        int[] a = tokens.at(swapped ? rowB : rowA);
        int[] b = tokens.at(swapped ? rowA : rowB);
        if (!weighted || a.length == 0 || b.length == 0) {
            return;
        }
        NameAlignment alignment = align(a, b);
        if (alignment.givenAgrees()) {
            shares[at] = log2Share(a[0], b[alignment.partner[0]], true);
        }
        double sum = 0;
        for (int i = 1; i < a.length; i++) {
            if (isOther(alignment, i)) {
                sum += log2Share(a[i], b[alignment.partner[i]], false);
            }
        }
        if (sum < 0) {
            shares[at + 1] = Math.max(sum, log2Family);
        }
    }

    private double log2Share(int a, int b, boolean given) {
        double share = a == b
                ? tokens.shareSpelled(a, given)
                : Math.max(tokens.shareSounding(a, given), tokens.shareSounding(b, given));
        return Math.min(0, log2(share));
    }

    /** log₂ in whole 2⁻²⁰ths: sums of a few are exact, in whatever order they are added. */
    private static double log2(double share) {
        return Math.rint(StrictMath.log(share) / StrictMath.log(2) * (1 << 20)) / (1 << 20);
    }
}
