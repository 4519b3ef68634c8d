package org.cairn.casebook.work;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.Estimation;
import org.cairn.estimate.Verdict;

/**
 * One group of people: who is on which lists, and what each method makes of it.
 *
 * @param stratum what sets the group apart, such as {@code place → Old Port}; empty for everyone
 * @param table who is on which lists
 * @param results one answer per method, in the order of the methods; a refusal is an answer
 * @param verdict what can be said of the group
 * @param dots fifty equally likely totals, ascending, for the dotplot; empty where no method gives any
 * @param dotsFrom the method that gave the dots; empty text where there are none
 */
public record StratumFinding(
        Map<String, String> stratum,
        CaptureTable table,
        List<Estimation> results,
        Verdict verdict,
        List<Double> dots,
        String dotsFrom) {
    public StratumFinding {
        stratum = Collections.unmodifiableMap(new LinkedHashMap<>(stratum));
        results = List.copyOf(results);
        dots = List.copyOf(dots);
    }

    /** The group in words: "Old Port, women", or "everyone". */
    public String label() {
        return stratum.isEmpty() ? "everyone" : String.join(", ", stratum.values());
    }
}
