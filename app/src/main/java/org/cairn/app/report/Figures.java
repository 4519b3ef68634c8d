package org.cairn.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairn.app.report.Figure.Kind;
import org.cairn.casebook.work.Findings;
import org.cairn.casebook.work.Findings.PeopleFinding;
import org.cairn.casebook.work.StratumFinding;
import org.cairn.estimate.CaptureTable;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.Estimation;
import org.cairn.estimate.Interval;
import org.cairn.estimate.NotEstimable;
import org.cairn.estimate.Verdict;
import org.cairn.estimate.combine.Strata;

/**
 * Every figure that findings state, in a fixed order: entries and people of each list, people in all, people of each
 * capture history, what each method says of each group, and the answers. The same findings give the same figures with the
 * same ids.
 */
final class Figures {

    /** With more lists than this, histories that no one has are left out. */
    private static final int ALL_HISTORIES_UP_TO = 6;

    private static final String ANSWER = "people in all, the answer";

    private final List<Figure> figures = new ArrayList<>();

    private Figures() {}

    /** The figures of these findings. */
    static List<Figure> of(Findings findings) {
        Figures made = new Figures();
        made.lists(findings);
        made.people(findings.individuals());
        made.overlap(findings.whole().table());
        made.groups(findings).forEach(made::estimates);
        made.groups(findings).forEach(made::answer);
        findings.checks().strata().ifPresent(made::total);
        return List.copyOf(made.figures);
    }

    /** The first and last id of the figures of a kind and group, as they are cited; empty text where there is none. */
    static String cite(List<Figure> figures, Kind kind, String stratum) {
        List<String> ids = figures.stream()
                .filter(figure -> figure.kind() == kind && figure.stratum().equals(stratum))
                .map(Figure::id)
                .toList();
        if (ids.isEmpty()) {
            return "";
        }
        return ids.size() == 1 ? ids.get(0) : ids.get(0) + "–" + ids.get(ids.size() - 1);
    }

    /** A group as figures name it: {@code place=Old Port; sex=women}. */
    static String stratum(StratumFinding group) {
        return stratum(group.stratum());
    }

    /** As {@link #stratum(StratumFinding)}. */
    static String stratum(Map<String, String> stratum) {
        return stratum.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("; "));
    }

    private List<StratumFinding> groups(Findings findings) {
        List<StratumFinding> groups = new ArrayList<>();
        groups.add(findings.whole());
        groups.addAll(findings.strata());
        return groups;
    }

    private void lists(Findings findings) {
        findings.lists().forEach(list -> {
            count(Kind.LIST, "entries on " + list.name(), "", list.records());
            count(Kind.LIST, "people on " + list.name(), "", list.individuals());
        });
    }

    private void people(PeopleFinding people) {
        count(Kind.PEOPLE, "people found in the records", "", people.recorded());
        count(Kind.PEOPLE, "people counted", "", people.counted());
        count(Kind.PEOPLE, "people left out, died surely outside the period", "", people.outsidePeriod());
        count(
                Kind.PEOPLE,
                "people counted whose date may lie outside the period or is not stated",
                "",
                people.periodUnsure());
    }

    private void overlap(CaptureTable table) {
        histories(table).forEach(pattern -> {
            String what = "people on %s and no other list, history %s"
                    .formatted(Words.and(Overlap.listsOf(table, pattern)), table.history(pattern));
            count(Kind.OVERLAP, what, "", table.count(pattern));
        });
    }

    /** The histories of a table that are shown: all of few lists; of many, those that anyone has. */
    static List<Integer> histories(CaptureTable table) {
        return IntStream.range(1, table.cells())
                .filter(pattern -> table.listCount() <= ALL_HISTORIES_UP_TO || table.count(pattern) > 0)
                .boxed()
                .toList();
    }

    private void estimates(StratumFinding group) {
        String stratum = stratum(group);
        count(Kind.RECORDED, "people recorded", stratum, group.table().recorded());
        group.results().forEach(result -> estimate(stratum, result));
    }

    private void total(Strata strata) {
        estimate(Kind.TOTAL, "people in all, strata added up", "", strata.total());
    }

    private void estimate(String stratum, Estimation result) {
        estimate(Kind.ESTIMATE, "people in all, estimated", stratum, result);
    }

    private void estimate(Kind kind, String what, String stratum, Estimation result) {
        if (result instanceof Estimate estimate) {
            add(
                    kind,
                    what,
                    stratum,
                    estimate.method(),
                    OptionalDouble.of(estimate.value()),
                    OptionalDouble.of(estimate.interval().lower()),
                    finite(estimate.interval().upper()),
                    OptionalDouble.of(estimate.interval().level()),
                    estimate.assumption());
        } else if (result instanceof NotEstimable refusal) {
            refuse(kind, what, stratum, refusal.method(), refusal.reason());
        }
    }

    private void answer(StratumFinding group) {
        String stratum = stratum(group);
        Verdict verdict = group.verdict();
        if (verdict instanceof Verdict.Estimated estimated) {
            String methods = String.join("; ", estimated.methods());
            answer(stratum, methods, OptionalDouble.of(estimated.value()), estimated.interval(), verdict.reason());
        } else if (verdict instanceof Verdict.SeveralAnswers several) {
            answer(stratum, verdict.kind(), OptionalDouble.empty(), several.envelope(), verdict.reason());
        } else if (verdict instanceof Verdict.AtLeast least) {
            add(
                    Kind.ANSWER,
                    ANSWER,
                    stratum,
                    "at least",
                    OptionalDouble.empty(),
                    OptionalDouble.of(least.lower()),
                    OptionalDouble.empty(),
                    OptionalDouble.of(least.level()),
                    least.reason());
        } else {
            refuse(Kind.ANSWER, ANSWER, stratum, "none", verdict.reason());
        }
    }

    private void answer(String stratum, String method, OptionalDouble value, Interval interval, String reason) {
        add(
                Kind.ANSWER,
                ANSWER,
                stratum,
                method,
                value,
                OptionalDouble.of(interval.lower()),
                OptionalDouble.of(interval.upper()),
                OptionalDouble.of(interval.level()),
                reason);
    }

    private void count(Kind kind, String what, String stratum, long count) {
        OptionalDouble none = OptionalDouble.empty();
        add(kind, what, stratum, "count", OptionalDouble.of((double) count), none, none, none, "");
    }

    private void refuse(Kind kind, String what, String stratum, String method, String reason) {
        OptionalDouble none = OptionalDouble.empty();
        add(kind, what, stratum, method, none, none, none, none, reason);
    }

    private void add(
            Kind kind,
            String what,
            String stratum,
            String method,
            OptionalDouble value,
            OptionalDouble lower,
            OptionalDouble upper,
            OptionalDouble level,
            String note) {
        String id = "F" + (figures.size() + 1);
        figures.add(new Figure(id, kind, what, stratum, method, value, lower, upper, level, note));
    }

    private static OptionalDouble finite(double limit) {
        return Double.isFinite(limit) ? OptionalDouble.of(limit) : OptionalDouble.empty();
    }
}
