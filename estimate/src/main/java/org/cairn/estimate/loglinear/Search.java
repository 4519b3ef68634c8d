package org.cairn.estimate.loglinear;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairn.estimate.CaptureTable;

/**
 * Which models are compared. Every hierarchical model for two to five lists (1, 8, 113 and 6,893) where terms may be of any
 * order; every one with terms of two lists for five and six (1,024 and 32,768) where they may not. Where they are too
 * many, the search goes by steps from the plainest model, adding or taking away the one term that lowers BIC most, until none does (Silverman, Chan and Vincent
 * 2024 call it downhill). The steps may miss a better model; the result says that it came by steps, and from how many
 * models.
 */
final class Search {

    private static final int EVERY_MODEL_UP_TO = 5;
    private static final int EVERY_ORDER_UP_TO = 4;
    private static final int EVERY_PAIR_UP_TO = 6;
    private static final int LARGEST_TERM_BY_STEPS = 3;

    private final CaptureTable table;
    private final Cells cells;
    private final Set<HierarchicalModel> seen = new HashSet<>();
    private final List<FittedModel> fitted = new ArrayList<>();
    private int without;

    private Search(CaptureTable table, Cells cells) {
        this.table = table;
        this.cells = cells;
    }

    /** Models with terms of any order for up to four lists, of two lists beyond: what data can usually carry. */
    static Ranking usual(CaptureTable table, Cells cells) {
        return of(table, cells, EVERY_ORDER_UP_TO);
    }

    /** Models with terms of any order for up to five lists, of two lists beyond. */
    static Ranking widest(CaptureTable table, Cells cells) {
        return of(table, cells, EVERY_MODEL_UP_TO);
    }

    private static Ranking of(CaptureTable table, Cells cells, int everyOrderUpTo) {
        int lists = table.listCount();
        if (lists <= everyOrderUpTo) {
            return Ranking.of(HierarchicalModel.all(table, lists - 1), cells, "every hierarchical model");
        }
        if (lists <= EVERY_PAIR_UP_TO) {
            return Ranking.of(HierarchicalModel.all(table, 2), cells, "every model with terms of two lists");
        }
        return new Search(table, cells).bySteps();
    }

    private Ranking bySteps() {
        HierarchicalModel here = HierarchicalModel.plainest(table);
        tryOut(here);
        while (true) {
            int before = fitted.size();
            for (HierarchicalModel neighbour : neighbours(here)) {
                tryOut(neighbour);
            }
            Ranking ranking = ranking();
            if (fitted.size() == before
                    || fitted.isEmpty()
                    || ranking.best().model().equals(here)) {
                return ranking;
            }
            here = ranking.best().model();
        }
    }

    private Ranking ranking() {
        return new Ranking(
                fitted,
                seen.size(),
                without,
                seen.size() - fitted.size(),
                "steps from independence among models with terms of up to %d lists".formatted(LARGEST_TERM_BY_STEPS));
    }

    private void tryOut(HierarchicalModel model) {
        if (seen.add(model)) {
            Extended extended = Extended.of(model, cells);
            boolean admitted = Ranking.admit(extended, cells, fitted);
            without += admitted && extended.dropped() == 0 ? 0 : 1;
        }
    }

    private List<HierarchicalModel> neighbours(HierarchicalModel model) {
        List<HierarchicalModel> neighbours = new ArrayList<>();
        HierarchicalModel plainest = HierarchicalModel.plainest(table);
        for (int term : model.terms()) {
            if (!plainest.terms().contains(term) && model.terms().stream().noneMatch(other -> isPart(term, other))) {
                neighbours.add(model.without(term));
            }
        }
        for (int set = 1; set < (1 << model.lists()) - 1; set++) {
            int size = Integer.bitCount(set);
            if (size >= 2
                    && size <= LARGEST_TERM_BY_STEPS
                    && !model.terms().contains(set)
                    && model.hasPartsOf(set)
                    && HierarchicalModel.isPossible(set, table)) {
                neighbours.add(model.with(set));
            }
        }
        return neighbours;
    }

    private static boolean isPart(int term, int other) {
        return other != term && (other & term) == term;
    }
}
