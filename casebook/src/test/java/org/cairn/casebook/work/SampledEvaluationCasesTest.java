package org.cairn.casebook.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.cairn.casebook.PairAnswer;
import org.cairn.casebook.work.SampledShare.Estimated;
import org.cairn.link.CannotTell;
import org.cairn.link.Decision;
import org.cairn.link.DifferentPeople;
import org.cairn.link.LinkageModel;
import org.cairn.link.LinkageSpec;
import org.cairn.link.RecordId;
import org.cairn.link.RecordTable;
import org.cairn.link.SamePerson;
import org.cairn.link.value.Absent;
import org.cairn.link.value.PartialDate;
import org.cairn.link.value.PersonName;
import org.cairn.link.value.Value;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Precision and recall from answers about drawn records, held against invented lists whose truth is known. */
class SampledEvaluationCasesTest {

    private static final long SEED = Long.getLong("cairn.seed", 20310630);
    private static final int DRAWS = 40;
    private static final int DRAWN = 60;
    private static final String[] GIVEN = {"Amar", "Belin", "Corvan", "Dasha", "Elmira", "Gorin", "Halima", "Ismet"};
    private static final String[] FAMILY = {"Baravic", "Koleshi", "Tamonov", "Voridan", "Seluric", "Rudemad", "Mirostan"
    };

    private static RecordTable records;
    private static int[] personOfRow;
    private static Linking linking;

    /** Three lists that each have a part of the same people, with days left out, moved and names shortened. */
    @BeforeAll
    static void linkThreeLists() {
        SplittableRandom chance = new SplittableRandom(SEED);
        RecordTable.Builder builder = RecordTable.builder(
                List.of("hospital", "press", "families").stream()
                        .map(name -> new RecordTable.ListInfo(name, true))
                        .toList(),
                List.of("name", "died"));
        List<Integer> people = new ArrayList<>();
        for (int person = 0; person < 180; person++) {
            String given = GIVEN[chance.nextInt(8)];
            String father = GIVEN[chance.nextInt(8)];
            String family = FAMILY[chance.nextInt(7)];
            LocalDate died = LocalDate.of(2031, 1, 1).plusDays(chance.nextInt(120));
            for (int list = 0; list < 3; list++) {
                if (chance.nextDouble() < 0.6) {
                    String name =
                            chance.nextDouble() < 0.3 ? given + " " + family : given + " " + father + " " + family;
                    LocalDate day = chance.nextDouble() < 0.2 ? died.plusDays(chance.nextInt(1, 20)) : died;
                    Value when = chance.nextDouble() < 0.2 ? Absent.NOT_STATED : PartialDate.of(day);
                    builder.add(list, "r" + people.size(), List.of(PersonName.of(name), when));
                    people.add(person);
                }
            }
        }
        records = builder.build();
        personOfRow = people.stream().mapToInt(Integer::intValue).toArray();
        LinkageModel model = LinkageSpec.learned().train(records, SEED);
        linking = Linking.of(records, model, OptionalDouble.empty(), List.of(), Progress.SILENT);
    }

    // ---- what a reviewer who knows the truth answers
    // ------------------------------------------------------------------

    private static PairAnswer answer(int one, int other) {
        Decision decision = personOfRow[one] == personOfRow[other]
                ? new SamePerson(records.idOf(one), records.idOf(other))
                : new DifferentPeople(records.idOf(one), records.idOf(other));
        return new PairAnswer(1, "Amal", decision);
    }

    /** Answers so far, and all about the first records to be drawn. */
    private static List<PairAnswer> aboutDrawn(long seed, int first, List<PairAnswer> before) {
        JudgedLinkage judged = JudgedLinkage.of(records, linking, new Answered(before));
        ClusterSample sample = new ClusterSample(records, linking, judged, new Lot(seed));
        List<PairAnswer> answers = new ArrayList<>(before);
        for (int row : IntStream.of(sample.drawn()).limit(first).toArray()) {
            IntStream.of(sample.near(row)).forEach(other -> answers.add(answer(row, other)));
        }
        return answers;
    }

    private static List<PairAnswer> between() {
        return JudgedLinkage.of(records, linking, new Answered(List.of()))
                .between()
                .mapToObj(pair -> answer(JudgedLinkage.lower(pair), JudgedLinkage.higher(pair)))
                .toList();
    }

    private static SampledEvaluation evaluation(long seed, List<PairAnswer> answers) {
        return SampledEvaluation.of(records, linking, seed, answers);
    }

    /** Precision and recall of a linkage, counted. */
    private static double[] truth(JudgedLinkage judged) {
        int linked = 0;
        int same = 0;
        int both = 0;
        for (int one = 0; one < personOfRow.length; one++) {
            for (int other = one + 1; other < personOfRow.length; other++) {
                boolean isSame = personOfRow[one] == personOfRow[other];
                boolean isLinked = judged.links(one, other);
                linked += isLinked ? 1 : 0;
                same += isSame ? 1 : 0;
                both += isSame && isLinked ? 1 : 0;
            }
        }
        return new double[] {(double) both / linked, (double) both / same};
    }

    // ---- estimates agree with the truth within their errors
    // -------------------------------------------------------------

    private static void agrees(
            List<SampledEvaluation> found, Function<SampledEvaluation, SampledShare> which, double truth) {
        List<Estimated> shares =
                found.stream().map(which).map(Estimated.class::cast).toList();
        double mean = shares.stream().mapToDouble(Estimated::value).average().orElseThrow();
        double spread = Math.sqrt(shares.stream()
                .mapToDouble(share -> (share.value() - mean) * (share.value() - mean))
                .average()
                .orElseThrow());
        double error =
                shares.stream().mapToDouble(Estimated::standardError).average().orElseThrow();
        double covered = shares.stream()
                .mapToDouble(share -> share.lower() <= truth && truth <= share.upper() ? 1 : 0)
                .average()
                .orElseThrow();
        String told = "truth %.4f, mean %.4f, spread %.4f, standard error %.4f, covered %.3f; -Dcairn.seed=%d"
                .formatted(truth, mean, spread, error, covered, SEED);
        assertThat(mean).as(told).isCloseTo(truth, within(4 * spread / Math.sqrt(DRAWS)));
        assertThat(error / spread).as(told).isBetween(0.65, 1.5);
        assertThat(covered).as(told).isBetween(0.82, 1.0);
    }

    @Test
    void estimatesFromDrawnRecordsAgreeWithTheTruthWithinTheirErrors() {
        double[] truth = truth(JudgedLinkage.of(records, linking, new Answered(List.of())));
        List<SampledEvaluation> found = IntStream.range(0, DRAWS)
                .mapToObj(seed -> evaluation(seed, aboutDrawn(seed, DRAWN, List.of())))
                .toList();
        agrees(found, SampledEvaluation::precision, truth[0]);
        agrees(found, SampledEvaluation::recall, truth[1]);
    }

    @Test
    void onceAllBetweenTheLinesIsAnsweredTheLinkageThatObeysItIsJudgedMoreNarrowly() {
        List<PairAnswer> between = between();
        double[] truth = truth(JudgedLinkage.of(records, linking, new Answered(between)));
        List<SampledEvaluation> found = IntStream.range(0, DRAWS)
                .mapToObj(seed -> evaluation(seed, aboutDrawn(seed, DRAWN, between)))
                .toList();
        agrees(found, SampledEvaluation::precision, truth[0]);
        agrees(found, SampledEvaluation::recall, truth[1]);
    }

    private static List<PairAnswer> and(List<PairAnswer> some, List<PairAnswer> others) {
        List<PairAnswer> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    @Test
    void answersThatWereChosenForTheirEffectMoveNothingUntilAllOfThemAreGiven() {
        List<PairAnswer> drawn = aboutDrawn(SEED, 60, List.of());
        List<PairAnswer> between = between();
        List<PairAnswer> most = and(drawn, between.subList(0, between.size() / 2));

        SampledEvaluation without = evaluation(SEED, drawn);
        SampledEvaluation with = evaluation(SEED, most);

        assertThat(with.openBetween()).isPositive().isLessThan(without.openBetween());
        assertThat(with.precision()).isEqualTo(without.precision());
        assertThat(with.recall()).isEqualTo(without.recall());
    }

    @Test
    void onlyTheFirstDrawnRecordsThatAreFullyAnsweredAreUsed() {
        List<PairAnswer> answers = aboutDrawn(SEED, ClusterSample.RECORDS, List.of());
        RecordId open =
                answers.get(aboutDrawn(SEED, 50, List.of()).size()).decision().a();

        assertThat(evaluation(SEED, answers).used()).isEqualTo(ClusterSample.RECORDS);
        assertThat(evaluation(
                                SEED,
                                answers.stream()
                                        .filter(answer -> !isAbout(answer, open))
                                        .toList())
                        .used())
                .isBetween(1, 99);
    }

    private static boolean isAbout(PairAnswer answer, RecordId record) {
        return answer.decision().a().equals(record) || answer.decision().b().equals(record);
    }

    @Test
    void fewDrawnRecordsAreTooFewToSay() {
        SampledEvaluation found = evaluation(SEED, aboutDrawn(SEED, 5, List.of()));

        assertThat(found.used()).isLessThan(10);
        assertThat(found.precision()).isInstanceOf(SampledShare.TooFew.class);
        assertThat(((SampledShare.TooFew) found.recall()).reason())
                .matches(
                        "Of the \\d records drawn that are fully answered, \\d have a true pair to look for; 10 are needed\\.");
    }

    @Test
    void pairsThatCannotBeToldAreNotJudged() {
        List<PairAnswer> answers = aboutDrawn(SEED, ClusterSample.RECORDS, List.of());
        RecordId obscure = answers.get(0).decision().a();
        List<PairAnswer> without = answers.stream()
                .map(answer -> isAbout(answer, obscure) ? cannotTell(answer) : answer)
                .toList();

        assertThat(evaluation(SEED, answers).unsure()).isZero();
        assertThat(evaluation(SEED, without).unsure()).isPositive();
        assertThat(evaluation(SEED, without).used()).isEqualTo(ClusterSample.RECORDS);
    }

    private static PairAnswer cannotTell(PairAnswer answer) {
        return new PairAnswer(
                2,
                "Amal",
                new CannotTell(answer.decision().a(), answer.decision().b()));
    }
}
