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

    /**
     * However rare its names, no family is taken for smaller than so many records: the shares of several names multiply only
     * between strangers, and a list of the dead is full of relatives.
     */
    private static final int SMALLEST_FAMILY = 8;

    private final NameTokens tokens;
    private final TokenSimilarity similarity;
    private final double[] limits;
    private final boolean weighted;
    private final int familyUnits;
    private final List<Part> parts;

    NameComparison(Comparison comparison, NameTokens tokens) {
        this.tokens = tokens;
        this.limits =
                comparison.limits().stream().mapToDouble(Double::doubleValue).toArray();
        this.similarity = new TokenSimilarity(tokens, limits);
        this.weighted = comparison.isWeightedByFrequency();
        this.familyUnits = PatternBatch.units((double) SMALLEST_FAMILY / tokens.rows());
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
    public int width() {
        return NameTokens.MOST_TOKENS + 1;
    }

    @Override
    public void read(int row, int[] into, int at) {
        tokens.read(row, into, at);
    }

    @Override
    public Comparer comparer() {
        return new NameComparer(tokens, similarity, limits.length, weighted, familyUnits);
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
}
