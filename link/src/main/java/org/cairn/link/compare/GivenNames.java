package org.cairn.link.compare;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;
import org.cairn.link.RecordTable;

/**
 * How alike two given names are, wherever the other words of the names may have a partner; and exactly how often, from the frequencies of given
 * names and a similarity join over the distinct ones.
 */
final class GivenNames implements Control {

    /** Distinct given names up to which all are joined: some three seconds of one processor. Beyond, the sample has to do. */
    static final int MOST = 50_000;

    private final NameTokens tokens;
    private final TokenSimilarity similarity;
    private final int levels;
    private final double[] shares;

    GivenNames(RecordTable records, NameTokens tokens, TokenSimilarity similarity, int levels, int threads) {
        this.tokens = tokens;
        this.similarity = similarity;
        this.levels = levels;
        int[] numbers = new int[tokens.size()];
        Arrays.fill(numbers, -1);
        int[] tokenOf = new int[tokens.size()];
        int[] classOfRow = new int[records.size()];
        int distinct = 0;
        for (int row = 0; row < classOfRow.length; row++) {
            int token = given(row);
            if (token != NameTokens.NO_GIVEN && numbers[token] < 0) {
                tokenOf[distinct] = token;
                numbers[token] = distinct++;
            }
            classOfRow[row] = token == NameTokens.NO_GIVEN ? -1 : numbers[token];
        }
        ClassCounts counts = new ClassCounts(records, classOfRow);
        shares = shares(counts, Arrays.copyOf(tokenOf, distinct), numbers, threads);
    }

    private double[] shares(ClassCounts counts, int[] distinct, int[] numbers, int threads) {
        AtomicLongArray pairs = new AtomicLongArray(levels);
        for (int name = 0; name < counts.size(); name++) {
            pairs.addAndGet(1, counts.pairs(name, name));
        }
        similarity.join(distinct, threads, (a, b) -> {
            int grade = similarity.grade(a, b);
            if (grade > 0) {
                pairs.addAndGet(grade, counts.pairs(numbers[a], numbers[b]));
            }
        });
        double all = Math.max(1, counts.allPairs());
        double[] shares = new double[levels];
        double alike = 0;
        for (int level = 1; level < levels - 1; level++) {
            shares[level] = pairs.get(level) / all;
            alike += shares[level];
        }
        shares[levels - 1] = 1 - alike;
        return shares;
    }

    private int given(int row) {
        return tokens.first(row) == tokens.end(row) ? NameTokens.NO_GIVEN : tokens.code(tokens.first(row));
    }

    @Override
    public int part() {
        return 0;
    }

    @Override
    public int level(int rowA, int rowB) {
        int a = given(rowA);
        int b = given(rowB);
        if (a == NameTokens.NO_GIVEN || b == NameTokens.NO_GIVEN) {
            return 0;
        }
        int grade = similarity.grade(a, b);
        return grade > 0 ? grade : levels - 1;
    }

    @Override
    public double[] shares() {
        return shares.clone();
    }
}
