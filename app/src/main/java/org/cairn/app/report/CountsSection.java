package org.cairn.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairn.app.chart.CountsChart;
import org.cairn.app.report.Figure.Kind;
import org.cairn.casebook.account.CountTable;
import org.cairn.casebook.account.Ranks;
import org.cairn.casebook.claim.Claim;
import org.cairn.casebook.claim.ClaimValue;
import org.cairn.casebook.claim.Question.Period;
import org.cairn.casebook.claim.count.Bounds;
import org.cairn.casebook.proceeding.Party;
import org.cairn.casebook.sheet.Dossier;

/** Counts by party and period, a chart and a table for each measure. */
final class CountsSection {

    private final CaseStated stated;
    private final Dossier dossier;

    private CountsSection(CaseStated stated) {
        this.stated = stated;
        this.dossier = stated.dossier();
    }

    static Section of(CaseStated stated) {
        CountsSection made = new CountsSection(stated);
        List<Html> content = new ArrayList<>();
        content.add(Html.el(
                "p",
                "Every number here is what a source claims, and stands with the source. A count has a measure; the killed, the"
                        + " injured and casualties (killed and injured) are never added up or drawn together. Every party has its"
                        + " row in every period, and so has “not attributed”."));
        for (CountTable table : stated.findings().tables()) {
            content.add(made.figure(table).html());
        }
        content.addAll(made.turns());
        return new Section("counts", "Deaths and casualties by party and year", content);
    }

    private List<Optional<Party>> rows() {
        List<Optional<Party>> rows = new ArrayList<>();
        rows.add(Optional.empty());
        dossier.parties().all().forEach(party -> rows.add(Optional.of(party)));
        return rows;
    }

    private ChartFigure figure(CountTable table) {
        String measure = table.measure().word();
        List<CountsChart.Mark> marks = new ArrayList<>();
        table.cells().forEach(cell -> marks.addAll(marks(cell)));
        return new ChartFigure(
                "counts-" + measure,
                "How many were claimed, in the measure “%s”?".formatted(measure),
                answer(table),
                CountsChart.of(
                        measure,
                        rows().stream().map(CaseFigures::row).toList(),
                        table.periods().stream().map(CaseWords::period).toList(),
                        marks,
                        table.narrower().stream()
                                .map(one -> CaseFigures.row(Optional.of(one.party())))
                                .collect(Collectors.toSet())),
                numbers(table),
                "A row for each party, all on one scale; the first row is all parties together as sources total them. A solid bar is a"
                        + " claim, an outlined bar follows from one source’s claims by arithmetic that the table names, an open ring is"
                        + " an earlier edition of the same source, a line runs from the least to the most where that is all that is"
                        + " said. A larger party’s bar holds those of its parts. Compare parties in one measure only.",
                stated.source("Claims: figures %s; what follows from them: %s."
                        .formatted(stated.cite(Kind.CLAIM), stated.cite(Kind.DERIVED))));
    }

    private static List<CountsChart.Mark> marks(CountTable.Cell cell) {
        String row = CaseFigures.row(cell.party());
        String period = CaseWords.period(cell.period());
        List<CountsChart.Mark> marks = new ArrayList<>();
        for (Claim claim : cell.editions()) {
            boolean isWhole = claim.question().part().isEmpty();
            if (isWhole && claim.value() instanceof ClaimValue.Counted counted) {
                CountsChart.Kind kind =
                        cell.standing().contains(claim) ? CountsChart.Kind.CLAIMED : CountsChart.Kind.EARLIER_EDITION;
                marks.add(mark(row, period, kind, counted.count().bounds()));
            }
        }
        cell.derived()
                .ifPresent(derived -> marks.add(mark(
                        row, period, CountsChart.Kind.DERIVED, derived.tally().bounds())));
        return marks;
    }

    private static CountsChart.Mark mark(String row, String period, CountsChart.Kind kind, Bounds bounds) {
        return new CountsChart.Mark(
                row, period, kind, bounds.min(), bounds.max().orElse(bounds.min()));
    }

    private String answer(CountTable table) {
        long claims =
                table.cells().stream().mapToLong(cell -> cell.editions().size()).sum();
        long without = dossier.parties().all().stream()
                .filter(party -> table.cells().stream()
                        .filter(cell -> cell.party().equals(Optional.of(party)))
                        .allMatch(cell ->
                                cell.editions().isEmpty() && cell.derived().isEmpty()))
                .filter(party -> narrower(table, party).isEmpty())
                .count();
        return "%s of %s, for %s from %s to %s; of %s there is %s."
                .formatted(
                        Words.count(claims, "claim", "claims"),
                        table.measure().word(),
                        Words.count(table.periods().size(), "period", "periods"),
                        CaseWords.period(table.periods().get(0)),
                        CaseWords.period(table.periods().get(table.periods().size() - 1)),
                        Words.count(without, "party", "parties"),
                        CountsChart.NO_CLAIM);
    }

    /** The table behind the drawing: a line for each party and period that anything is said of, and one for each other party. */
    private Table numbers(CountTable table) {
        Table numbers = Table.titled(
                        "%s, as claimed".formatted(capital(table.measure().word())))
                .text("Party")
                .text("Period, or what is counted")
                .number("Claimed")
                .text("By")
                .text("Of these, and earlier editions");
        for (Optional<Party> party : rows()) {
            boolean isSaid = false;
            for (Period period : table.periods()) {
                CountTable.Cell cell = table.cell(period, party);
                if (!cell.editions().isEmpty() || cell.derived().isPresent()) {
                    numbers.row(line(cell));
                    isSaid = true;
                }
            }
            for (Claim claim : party.map(one -> narrower(table, one)).orElse(List.of())) {
                numbers.row(
                        Words.value(CaseFigures.row(party)),
                        "only %s".formatted(CaseWords.scope(dossier, claim.question())),
                        CaseWords.value(dossier, claim),
                        CaseWords.source(dossier, claim),
                        "");
                isSaid = true;
            }
            if (!isSaid) {
                numbers.row(Words.value(CaseFigures.row(party)), "every period", "–", CountsChart.NO_CLAIM, "");
            }
        }
        return numbers;
    }

    private static List<Claim> narrower(CountTable table, Party party) {
        return table.narrower().stream()
                .filter(one -> one.party().equals(party))
                .map(CountTable.Narrower::claim)
                .toList();
    }

    private List<String> line(CountTable.Cell cell) {
        List<String> values = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        for (Claim claim : cell.standing()) {
            values.add(Words.value(claim.value().sentence()));
            sources.add(CaseWords.source(dossier, claim));
        }
        cell.derived().ifPresent(derived -> {
            values.add(derived.tally().bounds().toString());
            sources.add("follows: %s (%s)".formatted(derived.how(), CaseWords.source(dossier, derived.source())));
        });
        List<String> others = cell.editions().stream()
                .filter(claim -> !cell.standing().contains(claim))
                .map(claim -> claim.question().part().isEmpty()
                        ? "earlier %s (%s)".formatted(claim.value().sentence(), CaseWords.source(dossier, claim))
                        : "%s: %s"
                                .formatted(
                                        Words.value(claim.question().part()),
                                        claim.value().sentence()))
                .toList();
        return List.of(
                Words.value(CaseFigures.row(cell.party())),
                CaseWords.period(cell.period()),
                CaseWords.joined(values, "–"),
                CaseWords.joined(sources, ""),
                CaseWords.joined(others, ""));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** Where parties change places with the measure. */
    private List<Html> turns() {
        List<Html> sentences = new ArrayList<>();
        List<CountTable> tables = stated.findings().tables();
        for (CountTable first : tables) {
            for (CountTable second : tables) {
                if (tables.indexOf(first) < tables.indexOf(second)) {
                    String turns = Ranks.turns(first, second, dossier.parties().all()).stream()
                            .map(turn -> "%s: more %s than %s"
                                    .formatted(
                                            CaseWords.period(turn.period()),
                                            Words.value(turn.more().name()),
                                            Words.value(turn.fewer().name())))
                            .collect(Collectors.joining("; "));
                    if (!turns.isEmpty()) {
                        sentences.add(Html.el(
                                "p",
                                "The measure matters: by “%s”, and the other way round by “%s”: %s."
                                        .formatted(first.measure(), second.measure(), turns)));
                    }
                }
            }
        }
        return sentences;
    }
}
