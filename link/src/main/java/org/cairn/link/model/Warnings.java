package org.cairn.link.model;

import java.util.ArrayList;
import java.util.List;
import org.cairn.link.Blocking;
import org.cairn.link.BlockingCounts;
import org.cairn.link.Comparison;
import org.cairn.link.RecordTable;
import org.cairn.link.RuleCount;
import org.cairn.link.compare.Years;
import org.cairn.link.value.Value;

/** What a person should know of a linkage that went through and still did not do all it was asked to, in sentences. */
public final class Warnings {

    private static final double RECALL_WORTH_SAYING = 0.98;

    private Warnings() {}

    /**
     * The warnings of one training, the gravest first; empty if there is nothing to say.
     *
     * @param comparisons those in force
     * @param rules the blocking rules in force
     */
    public static List<String> of(
            RecordTable records,
            List<Comparison> comparisons,
            List<Blocking.Rule> rules,
            BlockingCounts blocking,
            Parameters parameters) {
        List<String> warnings = new ArrayList<>(tooFew(records.size()));
        warnings.addAll(listsApart(records, comparisons));
        if (!parameters.converged() && blocking.candidatePairs() > 0) {
            warnings.add(
                    ("Learning the weights did not come to rest within %d rounds, so weights and lines are approximate;"
                                    + " look closely at the pairs to review.")
                            .formatted(parameters.rounds()));
        }
        if (blocking.expectedRecall().orElse(1) < RECALL_WORTH_SAYING) {
            warnings.add(
                    "Blocking is expected to have met about %.0f %% of the pairs that are one person; the others were never compared."
                            .formatted(100 * blocking.expectedRecall().getAsDouble()));
        }
        for (int rule = 0; rule < rules.size(); rule++) {
            if (rules.get(rule).cutsLarger() && blocking.rules().get(rule).capped() > 0) {
                warnings.add(capped(blocking.rules().get(rule)));
            }
        }
        return List.copyOf(warnings);
    }

    private static List<String> tooFew(int records) {
        return switch (records) {
            case 0 -> List.of("There are no records, so there is nothing to link.");
            case 1 -> List.of("There is one record only, so there is nothing to link it to.");
            default -> List.of();
        };
    }

    private static String capped(RuleCount rule) {
        return "Too many records share “%s”: %,d such pairs were compared only if another rule met them."
                .formatted(rule.rule(), rule.capped());
    }

    /** Lists that state nothing that is compared, and lists of which no record can be compared with any of the other. */
    private static List<String> listsApart(RecordTable records, List<Comparison> comparisons) {
        List<String> sentences = new ArrayList<>();
        int lists = records.lists().size();
        boolean[][] states = states(records, comparisons);
        int[] size = new int[lists];
        for (int row = 0; row < records.size(); row++) {
            size[records.listOf(row)]++;
        }
        for (int a = 0; a < lists; a++) {
            if (size[a] > 0 && !shareOne(states[a], states[a])) {
                sentences.add("%s states nothing that can be compared, so none of its records could be linked."
                        .formatted(records.lists().get(a).name()));
            }
            for (int b = a + 1; b < lists; b++) {
                boolean bothState = shareOne(states[a], states[a]) && shareOne(states[b], states[b]);
                if (bothState && !shareOne(states[a], states[b])) {
                    sentences.add("%s and %s share no field, so none of their records could be compared."
                            .formatted(
                                    records.lists().get(a).name(),
                                    records.lists().get(b).name()));
                }
            }
        }
        return sentences;
    }

    private static boolean shareOne(boolean[] a, boolean[] b) {
        for (int field = 0; field < a.length; field++) {
            if (a[field] && b[field]) {
                return true;
            }
        }
        return false;
    }

    /** states[list][comparison]: whether any record of the list states what is compared. */
    private static boolean[][] states(RecordTable records, List<Comparison> comparisons) {
        boolean[][] states = new boolean[records.lists().size()][comparisons.size()];
        for (int i = 0; i < comparisons.size(); i++) {
            Comparison comparison = comparisons.get(i);
            boolean years = comparison.kind() == Comparison.Kind.YEARS;
            Years ages = Years.of(records, comparison.field());
            for (int row = 0; row < records.size(); row++) {
                boolean stated = years ? ages.isStated(row) : isStated(records, comparison.field(), row);
                states[records.listOf(row)][i] |= stated;
            }
        }
        return states;
    }

    private static boolean isStated(RecordTable records, String field, int row) {
        Value value = records.column(field).at(row);
        return !value.isAbsent();
    }
}
