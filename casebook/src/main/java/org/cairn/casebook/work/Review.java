package org.cairn.casebook.work;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.cairn.casebook.Casebook;
import org.cairn.casebook.PairAnswer;
import org.cairn.link.CannotTell;
import org.cairn.link.Conflict;
import org.cairn.link.Decision;
import org.cairn.link.Evidence;
import org.cairn.link.RecordId;
import org.cairn.link.RecordTable;
import org.cairn.link.SamePerson;

/**
 * Clerical review: which pairs to ask about, in which order, and what was answered. The command line and the workbench ask
 * through it alike.
 *
 * <p>The order: decisions that cannot all hold, then pairs on which people differ, then three pairs in the order of their
 * effect on the estimate for one that was drawn at random, whatever its weight; now and then a pair that somebody else
 * answered. A pair whose answer follows from other answers is not asked. Answers are in the log when {@link #answer}
 * returns; the linkage the order comes from is made once, when the review is opened.
 *
 * <p>Safe for use by several threads.
 *
 * <p>Who answers should see what the records say and the people they stand with, and neither {@link #weightBits} nor
 * {@link #evidence} until they have answered.
 */
public final class Review {

    /** One in so many pairs is asked of a second person. */
    static final int ASKED_TWICE_ONE_IN = 10;

    /** After so many answers of one's own, a pair that somebody else answered. */
    private static final int BETWEEN_SECOND_ANSWERS = 5;

    /** Of so many questions one is drawn at random. */
    private static final int SAMPLED_ONE_IN = 4;

    private final Casebook casebook;
    private final RecordTable records;
    private final Linking linking;
    private final Lot lot;
    private final ClusterSample sample;
    private final Map<RecordId, Integer> rowOf = new HashMap<>();
    private final List<Question> byEffect;
    private final BeforeSomeone before = new BeforeSomeone();
    private final Set<Set<RecordId>> askedAgain = ConcurrentHashMap.newKeySet();
    private Optional<Answered> answered = Optional.empty();
    private long answeredAt;

    private Review(Casebook casebook, RecordTable records, Linking linking, long seed) {
        this.casebook = casebook;
        this.records = records;
        this.linking = linking;
        this.lot = new Lot(seed);
        JudgedLinkage judged = JudgedLinkage.of(records, linking, answered());
        this.sample = new ClusterSample(records, linking, judged, lot);
        for (int row = 0; row < records.size(); row++) {
            rowOf.put(records.idOf(row), row);
        }
        this.byEffect = byEffect();
    }

    /** Opens the review of a project, linking its records. */
    public static Review of(Work work) throws IOException {
        Linking linking = work.link();
        return new Review(
                work.casebook(), work.records().table(), linking, work.project().seed());
    }

    private List<Question> byEffect() {
        Effect effect = new Effect(
                records, linking.linkage().personOfRow(), linking.linkage().people());
        record Ranked(int pair, double effect, long lot) {}
        var pairs = linking.pairs();
        return IntStream.range(0, pairs.size())
                .filter(pair -> pairs.weightBits(pair) >= linking.model().reviewFromBits()
                        && pairs.weightBits(pair) < linking.model().linkFromBits())
                .mapToObj(pair -> new Ranked(
                        pair,
                        effect.of(pairs.left(pair), pairs.right(pair), pairs.weightBits(pair)),
                        lot.of(records.idOf(pairs.left(pair)), records.idOf(pairs.right(pair)))))
                .sorted(Comparator.comparingDouble(Ranked::effect).reversed().thenComparingLong(Ranked::lot))
                .map(ranked -> question(
                        records.idOf(pairs.left(ranked.pair())),
                        records.idOf(pairs.right(ranked.pair())),
                        Question.Why.EFFECT))
                .toList();
    }

    private Question question(RecordId one, RecordId other, Question.Why why) {
        boolean swap = (lot.of(one, other) & 1) == (one.toString().compareTo(other.toString()) < 0 ? 1 : 0);
        return swap ? new Question(other, one, why) : new Question(one, other, why);
    }

    // ---- ask -------------------------------------------------------------------------------------------------------

    /**
     * The next question for somebody; empty when there is none left. A pair that somebody else has before them now is left
     * to them, as long as there are others to ask about.
     */
    public Optional<Question> next(String who) {
        Answered answered = answered();
        Optional<Question> urgent = conflict(answered).or(() -> disputed(who, answered));
        if (urgent.isPresent()) {
            return urgent;
        }
        Optional<Question> own = ordinary(who, answered, pair -> before.isFree(who, pair));
        while (own.isPresent() && !before.take(who, pair(own.get()))) {
            own = ordinary(who, answered, pair -> before.isFree(who, pair));
        }
        return own.or(() -> ordinary(who, answered, any -> true));
    }

    private Optional<Question> ordinary(String who, Answered answered, Predicate<Set<RecordId>> isFree) {
        int own = answered.by(who).size();
        Optional<Question> again = own % BETWEEN_SECOND_ANSWERS == 0 ? again(who, answered, isFree) : Optional.empty();
        if (again.isPresent()) {
            return again;
        }
        boolean isSampled = own % SAMPLED_ONE_IN == SAMPLED_ONE_IN - 1;
        Optional<Question> first = isSampled ? sampled(answered, isFree) : effect(answered, isFree);
        return first.or(() -> effect(answered, isFree))
                .or(() -> sampled(answered, isFree))
                .or(() -> again(who, answered, isFree));
    }

    private static Set<RecordId> pair(Question question) {
        return Answered.pair(question.left(), question.right());
    }

    private Optional<Question> effect(Answered answered, Predicate<Set<RecordId>> isFree) {
        return byEffect.stream()
                .filter(question -> answered.isOpen(question.left(), question.right()) && isFree.test(pair(question)))
                .findFirst();
    }

    private Optional<Question> sampled(Answered answered, Predicate<Set<RecordId>> isFree) {
        return sample.open(answered, isFree)
                .map(pair -> question(records.idOf(pair[0]), records.idOf(pair[1]), Question.Why.SAMPLE));
    }

    private Optional<Question> disputed(String who, Answered answered) {
        return answered.agreed().disputed().stream()
                .map(List::copyOf)
                .filter(pair ->
                        rowOf.keySet().containsAll(pair) && !answered.isAnsweredBy(who, pair.get(0), pair.get(1)))
                .findFirst()
                .map(pair -> question(pair.get(0), pair.get(1), Question.Why.DISPUTED));
    }

    private Optional<Question> again(String who, Answered answered, Predicate<Set<RecordId>> isFree) {
        return answered.byOnlyOneOtherThan(who).stream()
                .filter(decision -> rowOf.containsKey(decision.a())
                        && rowOf.containsKey(decision.b())
                        && Math.floorMod(lot.of(decision.a(), decision.b()), ASKED_TWICE_ONE_IN) == 0
                        && isFree.test(Answered.pair(decision)))
                .findFirst()
                .map(decision -> question(decision.a(), decision.b(), Question.Why.AGAIN));
    }

    /** A pair of decisions that could not all be obeyed when the review was opened, and still stand. */
    private Optional<Question> conflict(Answered answered) {
        List<Decision> standing = answered.agreed().decisions();
        for (Conflict conflict : linking.linkage().conflicts()) {
            if (standing.containsAll(conflict.decisions())) {
                for (Decision decision : conflict.decisions()) {
                    if (!askedAgain.contains(Answered.pair(decision))) {
                        return Optional.of(question(decision.a(), decision.b(), Question.Why.CONFLICT));
                    }
                }
            }
        }
        return Optional.empty();
    }

    // ---- answer ----------------------------------------------------------------------------------------------------

    /**
     * Notes an answer.
     *
     * @param who whose it is
     * @param reason why, in their words; may be empty
     * @return its number in the log, under which it can be withdrawn
     * @throws IllegalArgumentException if a record is on none of the lists, or the two are one
     */
    public long answer(String who, Decision answer, String reason) {
        if (answer.a().equals(answer.b())) {
            throw new IllegalArgumentException("%s is one record".formatted(answer.a()));
        }
        row(answer.a());
        row(answer.b());
        askedAgain.add(Answered.pair(answer));
        return casebook.as(who).decide(answer, reason);
    }

    /**
     * As {@link #answer}, unless it is somebody's latest answer already: a form that is sent twice is one answer.
     *
     * @return its number in the log
     */
    public synchronized long answerOnce(String who, Decision answer, String reason) {
        Optional<Long> same = latest(who, 1).stream()
                .filter(last -> last.decision().equals(answer))
                .map(PairAnswer::entry)
                .filter(entry -> saysWhy(entry, reason))
                .findFirst();
        return same.isPresent() ? same.get() : answer(who, answer, reason);
    }

    private boolean saysWhy(long entry, String reason) {
        return reason.isEmpty()
                || casebook.entry(entry)
                        .filter(noted -> noted.why().shown().equals(reason))
                        .isPresent();
    }

    /** Everything answered so far, read again only when the log has grown. */
    private synchronized Answered answered() {
        long length = casebook.length();
        if (answered.isEmpty() || length != answeredAt) {
            answered = Optional.of(new Answered(casebook.answers()));
            answeredAt = length;
        }
        return answered.get();
    }

    /** Withdraws the latest answer of somebody's that stands; gives it. Empty where there is none. */
    public Optional<PairAnswer> takeBack(String who) {
        List<PairAnswer> own = latest(who, 1);
        own.forEach(answer -> {
            casebook.as(who).withdraw(answer.entry(), "taken back");
            askedAgain.remove(Answered.pair(answer.decision()));
        });
        return own.stream().findFirst();
    }

    /** Somebody's answers that stand, the latest first. */
    public List<PairAnswer> latest(String who, int most) {
        List<PairAnswer> own = new ArrayList<>(answered().by(who));
        Collections.reverse(own);
        return own.stream().limit(most).toList();
    }

    /**
     * How far somebody has come.
     *
     * @param same pairs answered "same person"
     * @param different pairs answered "different people"
     * @param cannotTell pairs answered "cannot tell"
     * @param open pairs between the lines that nobody has answered and that do not follow from other answers
     */
    public record HowFar(int same, int different, int cannotTell, int open) {}

    /** How far somebody has come. */
    public HowFar howFar(String who) {
        Answered answered = answered();
        List<Decision> own = answered.by(who).stream().map(PairAnswer::decision).toList();
        int same = (int) own.stream().filter(SamePerson.class::isInstance).count();
        int unsure = (int) own.stream().filter(CannotTell.class::isInstance).count();
        int open = (int) byEffect.stream()
                .filter(question -> answered.isOpen(question.left(), question.right()))
                .count();
        return new HowFar(same, own.size() - same - unsure, unsure, open);
    }

    /** How far the people who answered the same pairs agree. */
    public Agreement agreement() {
        return Agreement.of(casebook.answers());
    }

    // ---- show ------------------------------------------------------------------------------------------------------

    /** The records that are linked to this one, itself first. */
    public List<RecordId> cluster(RecordId record) {
        int row = row(record);
        int[] person = linking.linkage().personOfRow();
        List<RecordId> cluster = new ArrayList<>(List.of(record));
        IntStream.range(0, person.length)
                .filter(other -> other != row && person[other] == person[row])
                .mapToObj(records::idOf)
                .forEach(cluster::add);
        return cluster;
    }

    /** The records of the project, as understood. */
    public RecordTable records() {
        return records;
    }

    /** The row of a record in {@link #records}. */
    public int row(RecordId record) {
        Integer row = rowOf.get(record);
        if (row == null) {
            throw new IllegalArgumentException("%s is on none of the lists".formatted(record));
        }
        return row;
    }

    /** The weight of two records, in bits. For after the answer. */
    public double weightBits(RecordId one, RecordId other) {
        return linking.pairs().weights().weightBits(row(one), row(other));
    }

    /** What each field says about two records. For after the answer. */
    public List<Evidence> evidence(RecordId one, RecordId other) {
        return linking.pairs().weights().evidence(row(one), row(other));
    }
}
