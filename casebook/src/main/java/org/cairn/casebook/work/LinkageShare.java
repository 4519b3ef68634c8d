package org.cairn.casebook.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.Estimation;

/** What not knowing for sure who is the same person adds to what is not known of the total. */
public final class LinkageShare {

    private LinkageShare() {}

    /**
     * The tables of one group in each draw; a draw in which it has nobody gives a table of nobody.
     *
     * @param stratum what sets the group apart; empty for everyone
     * @param like its table in the linkage as it stands
     */
    public static List<CaptureTable> tables(List<Tabulation> drawn, Map<String, String> stratum, CaptureTable like) {
        return drawn.stream()
                .map(table -> stratum.isEmpty()
                        ? table.whole()
                        : table.strata().getOrDefault(stratum, CaptureTable.of(like.lists())))
                .toList();
    }

    /** The remarks, and one more where the estimates are averaged over draws. */
    static List<String> remarks(List<String> remarks, List<Estimation> results) {
        List<String> all = new ArrayList<>(remarks);
        sentence(results).ifPresent(all::add);
        return all;
    }

    /**
     * How much of the uncertainty comes of the linkage, in a sentence: of the first method that says so.
     *
     * @param results every method's answer
     */
    public static Optional<String> sentence(List<Estimation> results) {
        return results.stream()
                .filter(Estimate.class::isInstance)
                .map(Estimate.class::cast)
                .filter(estimate -> !Double.isNaN(share(estimate)))
                .findFirst()
                .map(estimate -> String.format(
                        Locale.ROOT,
                        "Estimates are averaged over %s draws of who is the same person (%s different tables); by %s, %.0f%% of the variance comes of not knowing that for sure.",
                        estimate.details().get("draws"),
                        estimate.details().get("different_tables"),
                        estimate.method(),
                        100 * share(estimate)));
    }

    private static double share(Estimate estimate) {
        return estimate.details().get("linkage_share") instanceof Number share ? share.doubleValue() : Double.NaN;
    }
}
