package org.cairn.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.cairn.app.report.Figure.Kind;
import org.cairn.casebook.account.CountTable;
import org.cairn.casebook.account.Derived;
import org.cairn.casebook.claim.Claim;
import org.cairn.casebook.claim.ClaimValue;
import org.cairn.casebook.claim.Question;
import org.cairn.casebook.claim.count.Bounds;
import org.cairn.casebook.proceeding.Narrowing;
import org.cairn.casebook.proceeding.Party;
import org.cairn.casebook.proceeding.Proceeding;
import org.cairn.casebook.proceeding.Rung;
import org.cairn.casebook.proceeding.Stage;
import org.cairn.casebook.sheet.Dossier;
import org.cairn.casebook.work.CaseFindings;

/**
 * Every figure that claims and proceedings state, in a fixed order: each count that a source claims, what follows from some by
 * arithmetic that is named, the narrowing, and the clocks. The same findings give the same figures with the same ids.
 */
final class CaseFigures {

    private static final OptionalDouble NONE = OptionalDouble.empty();

    private final Dossier dossier;
    private final int first;
    private final List<Figure> figures = new ArrayList<>();

    private CaseFigures(Dossier dossier, int first) {
        this.dossier = dossier;
        this.first = first;
    }

    /**
     * The figures.
     *
     * @param first number of the first one's id
     */
    static List<Figure> of(CaseFindings findings, int first) {
        CaseFigures made = new CaseFigures(findings.dossier(), first);
        made.claims();
        findings.tables().forEach(made::derived);
        made.narrowing("", findings.accountability().incidents());
        made.narrowing("", findings.accountability().proceedings());
        findings.accountability().byForum().forEach((forum, one) -> made.narrowing("forum=" + forum, one));
        findings.accountability().byParty().forEach((party, one) -> made.narrowing("party=" + party.id(), one));
        findings.dossier().outcomes().forEach(one -> made.narrowing("list=" + one.list(), one.narrowing()));
        made.clocks();
        return List.copyOf(made.figures);
    }

    private void claims() {
        for (Claim claim : dossier.claims().all()) {
            String what =
                    claim.question().measure().map(measure -> measure.word()).orElse("");
            String method = "claim of " + claim.source();
            String note = dossier.claims()
                    .supersededBy(claim)
                    .map(later -> "a later edition, %s, says %s"
                            .formatted(later.source(), later.value().sentence()))
                    .orElse(claim.grade());
            if (claim.value() instanceof ClaimValue.Counted counted) {
                add(
                        Kind.CLAIM,
                        what,
                        stratum(claim.question()),
                        method,
                        counted.count().bounds(),
                        note);
            } else if (claim.value() instanceof ClaimValue.Shared shared) {
                OptionalDouble percent =
                        OptionalDouble.of(shared.share().percent().doubleValue());
                add(Kind.CLAIM, "percent of " + what, stratum(claim.question()), method, percent, NONE, NONE, note);
            }
        }
    }

    private static String stratum(Question question) {
        List<String> parts = new ArrayList<>();
        if (!question.subject().id().isEmpty()) {
            parts.add(
                    question.subject().kind().word() + "=" + question.subject().id());
        }
        question.period().ifPresent(period -> parts.add("period=" + period));
        question.party().ifPresent(party -> parts.add("party=" + party));
        if (!question.part().isEmpty()) {
            parts.add("of=" + question.part());
        }
        return String.join("; ", parts);
    }

    private void derived(CountTable table) {
        for (CountTable.Cell cell : table.cells()) {
            cell.derived().ifPresent(derived -> derived(cell, derived));
        }
    }

    private void derived(CountTable.Cell cell, Derived derived) {
        String stratum = "period=" + cell.period()
                + cell.party().map(party -> "; party=" + party.id()).orElse("");
        add(
                Kind.DERIVED,
                derived.tally().measure().word(),
                stratum,
                derived.how() + ", by the claims of " + derived.source(),
                derived.tally().bounds(),
                "no source states it");
    }

    private void narrowing(String stratum, Narrowing narrowing) {
        for (Map.Entry<Rung, Long> rung : narrowing.reached().entrySet()) {
            count(narrowing.unit() + ", " + rung.getKey().words(), stratum, rung.getValue());
        }
        for (Map.Entry<Stage, Long> stage : narrowing.outcomes().entrySet()) {
            count(narrowing.unit() + " with “" + stage.getKey().word() + "”", stratum, stage.getValue());
        }
    }

    private void count(String what, String stratum, long count) {
        add(Kind.NARROWING, what, stratum, "count", OptionalDouble.of((double) count), NONE, NONE, "");
    }

    private void clocks() {
        for (Proceeding proceeding : dossier.proceedings()) {
            String stratum = "proceeding=" + proceeding.id();
            dossier.asAt().ifPresent(day -> {
                String note = "as at " + day;
                proceeding
                        .sinceLastMovement(day)
                        .ifPresent(days -> add(
                                Kind.WAITING,
                                "days since the last movement",
                                stratum,
                                "clock",
                                Bounds.between(days.least(), days.most()),
                                note));
                dossier.sinceTheAct(proceeding)
                        .ifPresent(days -> add(
                                Kind.WAITING,
                                "days since the act",
                                stratum,
                                "clock",
                                Bounds.between(days.least(), days.most()),
                                note));
            });
        }
    }

    private void add(Kind kind, String what, String stratum, String method, Bounds bounds, String note) {
        if (bounds.isExact()) {
            add(kind, what, stratum, method, OptionalDouble.of((double) bounds.min()), NONE, NONE, note);
        } else {
            add(kind, what, stratum, method, NONE, OptionalDouble.of((double) bounds.min()), of(bounds.max()), note);
        }
    }

    private static OptionalDouble of(OptionalLong number) {
        return number.isPresent() ? OptionalDouble.of((double) number.getAsLong()) : NONE;
    }

    private void add(
            Kind kind,
            String what,
            String stratum,
            String method,
            OptionalDouble value,
            OptionalDouble lower,
            OptionalDouble upper,
            String note) {
        String id = "F" + (first + figures.size());
        figures.add(new Figure(id, kind, what, stratum, method, value, lower, upper, NONE, note));
    }

    /** The name of a party, or of all together. */
    static String row(Optional<Party> party) {
        return party.map(Party::name).orElse("all parties together");
    }
}
