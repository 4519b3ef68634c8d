package org.cairn.app.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cairn.casebook.work.CaseFindings;
import org.cairn.casebook.work.Findings;

/** Every stated figure as a row of text, byte for byte the same for the same findings. */
public final class FiguresCsv {
    static final List<String> COLUMNS = List.of(
            "figure",
            "what",
            "stratum",
            "method",
            "value",
            "lower",
            "upper",
            "level",
            "assumption_or_reason",
            "seed",
            "inputs",
            "version");

    private static final Set<Figure.Kind> ESTIMATED =
            EnumSet.of(Figure.Kind.ESTIMATE, Figure.Kind.ANSWER, Figure.Kind.TOTAL);

    private FiguresCsv() {}

    /**
     * The figures of these findings as CSV (RFC 4180, LF, UTF-8 without BOM when written).
     *
     * <p>Doubles have the fewest digits that give them back. A limit that does not exist, and the value of a method that
     * refused, are empty. {@code inputs} holds the first twelve digits of the sha-256 of the project file and of each list; of
     * what is estimated also those of the plan, which was fixed before any result was seen.
     */
    public static String of(Findings findings) {
        return of(Optional.of(findings), Optional.empty());
    }

    /** The figures of lists, then those of claims and proceedings, under numbers that go on. */
    public static String of(Optional<Findings> findings, Optional<CaseFindings> cases) {
        Csv csv = new Csv(COLUMNS);
        List<Figure> ofLists = findings.map(Figures::of).orElse(List.of());
        findings.ifPresent(found -> rows(
                csv,
                ofLists,
                Long.toString(found.recipe().seed()),
                inputs(found),
                plan(found),
                found.recipe().version()));
        cases.ifPresent(found -> rows(
                csv,
                CaseFigures.of(found, ofLists.size() + 1),
                "",
                "project %s; entries %s"
                        .formatted(
                                Words.shortHash(found.recipe().projectSha256()),
                                Words.shortHash(found.recipe().rowsSha256())),
                "",
                found.recipe().version()));
        return csv.toString();
    }

    /** Those figures of these findings that may leave, under the numbers they have among all of them. */
    static String only(Optional<Findings> findings, Optional<CaseFindings> cases, Predicate<Figure> leaves) {
        Csv csv = new Csv(COLUMNS);
        List<Figure> ofLists = findings.map(Figures::of).orElse(List.of());
        findings.ifPresent(found -> rows(
                csv,
                ofLists.stream()
                        .filter(leaves)
                        .map(FiguresCsv::withoutCountsInWords)
                        .toList(),
                Long.toString(found.recipe().seed()),
                "project " + Words.shortHash(found.recipe().projectSha256()),
                plan(found),
                found.recipe().version()));
        cases.ifPresent(found -> rows(
                csv,
                CaseFigures.of(found, ofLists.size() + 1).stream()
                        .filter(leaves)
                        .map(FiguresCsv::withoutCountsInWords)
                        .toList(),
                "",
                "project " + Words.shortHash(found.recipe().projectSha256()),
                "",
                found.recipe().version()));
        return csv.toString();
    }

    /** A reason may tell how few people are on two lists; with a number in it, it stays. */
    private static Figure withoutCountsInWords(Figure figure) {
        return figure.note().codePoints().noneMatch(Character::isDigit)
                ? figure
                : new Figure(
                        figure.id(),
                        figure.kind(),
                        figure.what(),
                        figure.stratum(),
                        figure.method(),
                        figure.value(),
                        figure.lower(),
                        figure.upper(),
                        figure.level(),
                        "");
    }

    private static String plan(Findings findings) {
        return "; plan " + Words.shortHash(findings.recipe().plan());
    }

    /**
     * A row for each figure.
     *
     * @param plan what is added to the inputs of a figure that is estimated
     */
    private static void rows(Csv csv, List<Figure> figures, String seed, String inputs, String plan, String version) {
        for (Figure figure : figures) {
            csv.text(figure.id(), figure.what(), figure.stratum(), figure.method());
            csv.number(number(figure.value()), number(figure.lower()), number(figure.upper()), number(figure.level()));
            csv.text(figure.note()).number(seed);
            csv.text(ESTIMATED.contains(figure.kind()) ? inputs + plan : inputs, version)
                    .end();
        }
    }

    /** The fingerprints of what went in: {@code project 3f2a…; hospital 9f2c…}. */
    static String inputs(Findings findings) {
        return "project " + Words.shortHash(findings.recipe().projectSha256())
                + findings.lists().stream()
                        .map(list -> "; " + list.name() + " " + Words.shortHash(list.sha256()))
                        .collect(Collectors.joining());
    }

    private static String number(OptionalDouble number) {
        return number.isPresent() ? Words.roundTrip(number.getAsDouble()) : "";
    }
}
