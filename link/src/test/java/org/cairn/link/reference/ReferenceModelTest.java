package org.cairn.link.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cairn.link.Evidence;
import org.cairn.link.RecordTable;
import org.cairn.link.RuleCount;
import org.cairn.link.ScoredPairs;
import org.cairn.link.reference.ReferenceSettings.Comparison;
import org.cairn.link.reference.ReferenceSettings.Frequency;
import org.cairn.link.reference.ReferenceSettings.Level;
import org.cairn.link.value.Absent;
import org.cairn.link.value.Text;
import org.cairn.link.value.Value;
import org.junit.jupiter.api.Test;

/** A model trained elsewhere, at work on invented people. */
class ReferenceModelTest {

    private static final List<String> COLUMNS = List.of("given", "family", "born");

    /** One list, a record to a line: given, family, born; a dash for nothing. */
    private static RecordTable people(String... lines) {
        RecordTable.Builder table = RecordTable.builder(List.of(new RecordTable.ListInfo("list", false)), COLUMNS);
        for (int i = 0; i < lines.length; i++) {
            List<Value> values = new ArrayList<>();
            Arrays.stream(lines[i].split(","))
                    .map(String::strip)
                    .forEach(cell -> values.add(cell.equals("-") ? Absent.NOT_STATED : new Text(cell)));
            table.add(0, "r" + i, values);
        }
        return table.build();
    }

    private static Level level(String condition, double m, double u) {
        return new Level(condition, condition, false, OptionalDouble.of(m), OptionalDouble.of(u), Optional.empty());
    }

    private static Level nothing(String condition) {
        return new Level(
                condition, "not stated", true, OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty());
    }

    private static ReferenceSettings settings(List<Level> levels, String... rules) {
        return new ReferenceSettings("dedupe_only", 0.01, List.of(new Comparison("field", levels)), List.of(rules));
    }

    private static ReferenceModel at(RecordTable people, ReferenceSettings settings) {
        return ReferenceModel.of(settings, people, OptionalDouble.empty(), OptionalDouble.empty(), 2);
    }

    /** The level of the first two of these people under one condition, ELSE being 0. */
    private static int gamma(String condition, String one, String other) {
        ReferenceSettings settings =
                settings(List.of(level(condition, 0.9, 0.1), level("ELSE", 0.1, 0.9)), "l.given = r.given");
        return at(people(one, other), settings).gammas(0, 1)[0];
    }

    @Test
    void conditionsHoldAsSqlHasIt() {
        String a = "Amar, Koleshi, 1990-01-31";
        assertThat(gamma("\"given_l\" = \"given_r\"", a, "Amar, Baravic, -")).isOne();
        assertThat(gamma("given_l = family_r AND given_r = family_l", a, "Koleshi, Amar, -"))
                .isOne();
        assertThat(gamma("NOT (given_l <> given_r) OR family_l IS NULL", a, "Amar, -, -"))
                .isOne();
        assertThat(gamma("substr(family_l, 1, 3) = substr(family_r, 1, 3)", a, "-, Kolarov, -"))
                .isOne();
        assertThat(gamma("lower(given_l) = 'amar' AND given_r IN ('AMAR', 'Omar')", a, "Omar, -, -"))
                .isOne();
        assertThat(gamma("given_l || ' ' || family_l = coalesce(given_r, '?') || ' Koleshi'", a, "Amar, -, -"))
                .isOne();
        assertThat(gamma(
                        "abs(date_diff('month', try_strptime(born_l, '%Y-%m-%d'), try_strptime(born_r, '%Y-%m-%d'))) <= 1",
                        a, "-, -, 1990-02-01"))
                .isOne();
        assertThat(gamma(
                        "ABS(EPOCH(try_strptime(\"born_l\", '%Y-%m-%d')) - EPOCH(try_strptime(\"born_r\", '%Y-%m-%d'))) <= 86400.0",
                        a, "-, -, 1990-02-01"))
                .isOne();
        assertThat(gamma("levenshtein(given_l, given_r) / length(given_l) <= 0.25", a, "Omar, -, -"))
                .isOne();
    }

    @Test
    void whatIsNotStatedMakesNoConditionHold() {
        String a = "Amar, -, 1990-02-30";
        assertThat(gamma("family_l = family_r", a, a)).isZero();
        assertThat(gamma("family_l <> family_r", a, a)).isZero();
        assertThat(gamma("NOT (family_l = family_r)", a, a)).isZero();
        assertThat(gamma("jaro_winkler_similarity(family_l, family_r) >= 0", a, a))
                .isZero();
        assertThat(gamma("try_strptime(born_l, '%Y-%m-%d') IS NULL", a, a)).isOne();
        assertThat(gamma("NULLIF(regexp_extract(given_l, '^[^@]+', 0), '') = given_r", a, a))
                .isOne();
    }

    @Test
    void weightIsPriorAndEvidenceAndFrequency() {
        Level exact = new Level(
                "given_l = given_r",
                "same",
                false,
                OptionalDouble.of(0.8),
                OptionalDouble.of(0.05),
                Optional.of(new Frequency("given", 1, 0, false)));
        ReferenceSettings settings = settings(
                List.of(nothing("given_l IS NULL OR given_r IS NULL"), exact, level("ELSE", 0.2, 0.95)),
                "l.family = r.family");
        RecordTable people = people("Amar, K, -", "Amar, K, -", "Belin, K, -", "-, K, -");
        ReferenceModel model = at(people, settings);
        double prior = Math.log(0.01 / 0.99) / Math.log(2);
        ScoredPairs pairs = model.score(people, -1000);

        assertThat(pairs.size()).isEqualTo(6);
        // two of the three who state a given name are called Amar
        assertThat(pairs.weights().weightBits(0, 1))
                .isCloseTo(prior + Math.log(0.8 / 0.05 * (0.05 / (2 / 3.0))) / Math.log(2), within(1e-12));
        assertThat(pairs.weights().weightBits(0, 2))
                .isCloseTo(prior + Math.log(0.2 / 0.95) / Math.log(2), within(1e-12));
        assertThat(pairs.weights().weightBits(2, 3)).isCloseTo(prior, within(1e-12));
        assertThat(model.gammas(0, 3)).containsExactly(-1);
        double sum = pairs.weights().evidence(0, 1).stream()
                .mapToDouble(Evidence::bits)
                .sum();
        assertThat(prior + sum).isCloseTo(pairs.weights().weightBits(0, 1), within(1e-12));
    }

    @Test
    void leftIsTheRecordWhoseIdentifierComesFirstAsAText() {
        ReferenceSettings settings =
                settings(List.of(level("given_l = 'B'", 0.9, 0.1), level("ELSE", 0.1, 0.9)), "l.family = r.family");
        String[] lines = new String[11];
        Arrays.fill(lines, "A, K, -");
        lines[10] = "B, K, -";
        ReferenceModel model = at(people(lines), settings);

        assertThat(model.gammas(2, 10)).containsExactly(1); // r10 before r2
        assertThat(model.gammas(10, 2)).containsExactly(1);
        assertThat(model.gammas(0, 10)).containsExactly(0);
    }

    @Test
    void pairCountsForTheFirstRuleThatMeetsIt() {
        ReferenceSettings settings = settings(
                List.of(level("given_l = given_r", 0.9, 0.1), level("ELSE", 0.1, 0.9)),
                "(l.given = r.given) AND (l.family = r.family)",
                "l.given = r.given OR l.born = r.born",
                "l.family = r.family and substr(l.born, 1, 4) <> substr(r.born, 1, 4)");
        ReferenceModel model = at(people("A, K, 1990", "A, K, 1990", "A, L, 1991", "B, K, 1991"), settings);

        assertThat(model.blocking().rules()).extracting(RuleCount::pairs).containsExactly(1L, 3L, 2L);
        assertThat(model.blocking().candidatePairs()).isEqualTo(6);
    }

    @Test
    void mAndUThatTheModelDoesNotSayAreTheProgramsDefaults() {
        Level unsaid = new Level(
                "given_l = given_r", "a", false, OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty());
        Level middle = new Level(
                "family_l = family_r", "b", false, OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty());
        Level last = new Level("ELSE", "c", false, OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty());
        ReferenceModel model = at(people("A, K, -"), settings(List.of(unsaid, middle, last), "l.given = r.given"));

        assertThat(model.comparisons().get(0).levels())
                .extracting(level -> level.m() + " " + Math.round(level.weightBits() * 1e9) / 1e9)
                .containsExactly("0.95 10.0", "0.025000000000000022 3.0", "0.025000000000000022 -5.0");
        assertThat(model.warnings())
                .containsExactly(
                        "The model was not trained on some levels of field (a; b; c); Splink's defaults count for their"
                                + " m or u.");
    }

    @Test
    void whatIsNotUnderstoodIsNamedAllOfIt() {
        ReferenceSettings settings = settings(
                List.of(
                        level("cosine(given_l, given_r) > 0.9", 0.9, 0.1),
                        level("given_l = other", 0.9, 0.1),
                        level("levenshtein(given_l) <= 1", 0.9, 0.1),
                        level("given_l <= 3", 0.9, 0.1),
                        level("given_l = given_r", 0, 0.1),
                        level("given_l[1] = 'a'", 0.9, 0.1),
                        level("cast(given_l as integer) = 1", 0.9, 0.1)),
                "l.given < r.given",
                "l.given = r.given AND");

        assertThat(ReferenceModel.notUnderstood(settings))
                .containsExactly(
                        "comparison “field”, level “cosine(given_l, given_r) > 0.9”: the function “cosine” is not understood.",
                        "comparison “field”, level “given_l = other”: “other”, which is a column of neither the left nor the"
                                + " right record is not understood.",
                        "comparison “field”, level “levenshtein(given_l) <= 1”: “levenshtein” of a text is not understood.",
                        "comparison “field”, level “given_l <= 3”: “<=” of a text and a number is not understood.",
                        "comparison “field”, level “given_l = given_r”: a probability m of 0.0 is not understood.",
                        "comparison “field”, level “given_l[1] = 'a'”: the sign “[” is not understood.",
                        "comparison “field”, level “cast(given_l as integer) = 1”: a cast to INTEGER is not understood.",
                        "comparison “field” has no ELSE as its last level.",
                        "blocking rule 1, “l.given < r.given”: a rule in which nothing of the left record equals something of"
                                + " the right is not understood.",
                        "blocking rule 2, “l.given = r.given AND”: “the end” is not understood.");
        assertThatThrownBy(() -> at(people("A, K, -"), settings)).isInstanceOf(NotUnderstood.class);
    }

    @Test
    void oneListIsNotLinkedAcrossLists() {
        ReferenceSettings across = new ReferenceSettings(
                "link_only",
                0.01,
                List.of(new Comparison(
                        "field", List.of(level("given_l = given_r", 0.9, 0.1), level("ELSE", 0.1, 0.9)))),
                List.of("l.given = r.given"));

        assertThatThrownBy(() -> at(people("A, K, -"), across))
                .hasMessage("link_type is link_only, across lists; the project has one list.");
    }
}
