package org.cairn.casebook.proceeding;

import static org.cairn.casebook.proceeding.Rung.CHARGE;
import static org.cairn.casebook.proceeding.Rung.INVESTIGATION;
import static org.cairn.casebook.proceeding.Rung.JUDGMENT;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an authority, or someone before it, did: the stages of proceedings of any kind. Every order of stages is kept; one that
 * comes without what it presupposes is flagged.
 */
public enum Stage {
    ANNOUNCED("announced", Rung.RECORDED),
    COMPLAINT("complaint", Rung.COMPLAINT),
    /** Someone asks the forum for a decision: to open, to defer, to issue a warrant. */
    REQUESTED("requested", Rung.RECORDED),
    /** The forum says no to what was asked. */
    REFUSED("refused", Rung.RECORDED),
    OPENED("opened", INVESTIGATION),
    HEARING("hearing", INVESTIGATION),
    POSTPONED("postponed", Rung.RECORDED),
    DEFERRED("deferred", Rung.RECORDED),
    RESUMED("resumed", INVESTIGATION),
    REOPENED("reopened", INVESTIGATION),
    /** Handed on, to a prosecutor or another forum, for it to decide. */
    REFERRED("referred", INVESTIGATION),
    NOT_REFERRED("not referred", INVESTIGATION),
    CHARGED("charged", CHARGE),
    WARRANT_ISSUED("warrant issued", INVESTIGATION),
    TRIAL("trial", CHARGE),
    MISTRIAL("mistrial", CHARGE),
    COURT_MARTIAL("court-martial", CHARGE),
    DISMISSED("dismissed", Rung.RECORDED),
    ACQUITTED("acquitted", JUDGMENT),
    CONVICTED("convicted", JUDGMENT),
    /** No ordinary appeal is open any more, and the source says so. */
    CONVICTION_FINAL("conviction final", JUDGMENT),
    SENTENCED("sentenced", JUDGMENT),
    APPEALED("appealed", Rung.RECORDED),
    OVERTURNED("overturned", Rung.RECORDED),
    CLOSED_WITHOUT_CHARGE("closed without charge", INVESTIGATION),
    ADMINISTRATIVE_ACTION("administrative action", INVESTIGATION),
    AMNESTY("amnesty", Rung.RECORDED),
    PARDONED("pardoned", Rung.RECORDED),
    RANK_RESTORED("rank restored", Rung.RECORDED),
    COMPENSATION("compensation", Rung.RECORDED),
    RECOMMENDATION_MADE("recommendation made", Rung.RECORDED),
    RECOMMENDATION_IMPLEMENTED("recommendation implemented", Rung.RECORDED),
    REPORT_PUBLISHED("report published", Rung.RECORDED),
    /** Something was said or done that is none of the others and moved the matter on. */
    STATEMENT("statement", Rung.RECORDED),
    FINAL_REPORT("final report", INVESTIGATION);

    private static final Set<Stage> ENDS = Set.of(
            DISMISSED,
            ACQUITTED,
            CONVICTION_FINAL,
            SENTENCED,
            CLOSED_WITHOUT_CHARGE,
            ADMINISTRATIVE_ACTION,
            AMNESTY,
            PARDONED,
            RANK_RESTORED,
            COMPENSATION,
            FINAL_REPORT);

    /** Stages after which a matter that had ended goes on. */
    private static final Set<Stage> GOES_ON =
            Set.of(APPEALED, OVERTURNED, REOPENED, RESUMED, OPENED, CHARGED, TRIAL, REFERRED, WARRANT_ISSUED);

    private final String word;
    private final Rung rung;

    Stage(String word, Rung rung) {
        this.word = word;
        this.rung = rung;
    }

    /** The stage as files write it: {@code closed without charge}. */
    public String word() {
        return word;
    }

    /** The rung it stands on, {@link Rung#RECORDED} where it says nothing of how far the matter came. */
    public Rung rung() {
        return rung;
    }

    /** Whether a matter waits for nothing more once this has happened, until something opens it again. */
    public boolean isEnd() {
        return ENDS.contains(this);
    }

    /** Whether a matter that had ended goes on after this. */
    public boolean isBeginning() {
        return GOES_ON.contains(this);
    }

    /** Of these stages one must have come before; empty where nothing is presupposed. */
    public Set<Stage> presupposes() {
        return switch (this) {
            case RESUMED -> Set.of(DEFERRED, POSTPONED, CLOSED_WITHOUT_CHARGE, REQUESTED);
            case REOPENED ->
                Set.of(
                        CLOSED_WITHOUT_CHARGE,
                        DISMISSED,
                        ACQUITTED,
                        CONVICTED,
                        CONVICTION_FINAL,
                        FINAL_REPORT,
                        OVERTURNED);
            case TRIAL, MISTRIAL -> Set.of(CHARGED, WARRANT_ISSUED, COURT_MARTIAL);
            case ACQUITTED, CONVICTED -> Set.of(CHARGED, TRIAL, COURT_MARTIAL);
            case CONVICTION_FINAL, SENTENCED -> Set.of(CONVICTED);
            case APPEALED ->
                Set.of(REFUSED, DISMISSED, ACQUITTED, CONVICTED, SENTENCED, NOT_REFERRED, CLOSED_WITHOUT_CHARGE);
            case OVERTURNED -> Set.of(REFUSED, DISMISSED, ACQUITTED, CONVICTED, CONVICTION_FINAL, SENTENCED);
            case PARDONED -> Set.of(CHARGED, CONVICTED, CONVICTION_FINAL);
            case RANK_RESTORED -> Set.of(ADMINISTRATIVE_ACTION, COURT_MARTIAL, CONVICTED, SENTENCED);
            case RECOMMENDATION_IMPLEMENTED -> Set.of(RECOMMENDATION_MADE);
            default -> Set.of();
        };
    }

    /** The stage that a word names. */
    public static Optional<Stage> of(String word) {
        return Arrays.stream(values()).filter(stage -> stage.word.equals(word)).findFirst();
    }

    /** Every word for a stage. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Stage::word).toList();
    }
}
