package org.cairn.casebook.proceeding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.casebook.proceeding.Stretch.Days;
import org.cairn.estimate.survival.WaitingTimes;

/**
 * How long it took from an act to what followed, with those that still wait counted as waiting on a stated day.
 *
 * <p>Dates that are not known to the day make two tables: one in which every wait was as short as its dates allow, one in
 * which every wait was as long. The two are shown side by side; they are not limits, since a curve may leave them where dates
 * lie otherwise.
 *
 * @param shortest every wait as short as its dates allow, in days
 * @param longest every wait as long as its dates allow, in days
 * @param undated ids of those left out because the act, or what ended the wait, has no date
 */
public record TimeTo(WaitingTimes shortest, WaitingTimes longest, List<String> undated) {

    public TimeTo {
        undated = List.copyOf(undated);
    }

    /**
     * One act and what followed it.
     *
     * @param id its id
     * @param act when it was done
     * @param steps every step of every proceeding about it
     */
    public record Followed(String id, Optional<Stretch> act, List<Step> steps) {
        public Followed {
            steps = List.copyOf(steps);
        }

        /** The earliest dated step of these stages; whichever of them came first keeps the others out. */
        Optional<Step> first(Set<Stage> stages) {
            return steps.stream()
                    .filter(step ->
                            stages.contains(step.stage()) && step.stretch().isPresent())
                    .min((a, b) -> Long.compare(
                            a.stretch().orElseThrow().first(),
                            b.stretch().orElseThrow().first()));
        }

        boolean met(Set<Stage> stages) {
            return steps.stream().anyMatch(step -> stages.contains(step.stage()));
        }
    }

    /** What ends a wait: stages that count as one outcome, under one name. */
    public record Outcome(String name, Set<Stage> stages) {
        public Outcome {
            stages = Set.copyOf(stages);
        }
    }

    /**
     * Makes the tables.
     *
     * @param followed the acts
     * @param outcomes what ends a wait; several compete, and the first to come counts
     * @param asAt the day on which those still waiting were looked at
     */
    public static TimeTo of(Collection<Followed> followed, List<Outcome> outcomes, LocalDate asAt) {
        List<String> names = outcomes.stream().map(Outcome::name).toList();
        WaitingTimes.Builder shortest = WaitingTimes.until(names);
        WaitingTimes.Builder longest = WaitingTimes.until(names);
        List<String> undated = new ArrayList<>();
        for (Followed one : followed) {
            Optional<End> end = end(one, outcomes);
            boolean metUndated = end.isEmpty() && outcomes.stream().anyMatch(outcome -> one.met(outcome.stages()));
            if (one.act().isEmpty() || metUndated) {
                undated.add(one.id());
            } else if (end.isPresent()) {
                Days days = one.act().get().until(end.get().when());
                shortest.ended((double) days.least(), end.get().outcome());
                longest.ended((double) days.most(), end.get().outcome());
            } else {
                Days days = one.act().get().until(asAt);
                shortest.still((double) days.least());
                longest.still((double) days.most());
            }
        }
        return new TimeTo(shortest.build(), longest.build(), undated);
    }

    /** How many were left out, as a sentence that follows another; empty text where none was. */
    public String leftOut(String what) {
        return undated.isEmpty()
                ? ""
                : " %s left out, because the act or %s has no date.".formatted(undated.size(), what);
    }

    private record End(String outcome, Stretch when) {}

    private static Optional<End> end(Followed one, List<Outcome> outcomes) {
        return outcomes.stream()
                .flatMap(outcome -> one.first(outcome.stages()).stream()
                        .map(step -> new End(outcome.name(), step.stretch().orElseThrow())))
                .min((a, b) -> Long.compare(a.when().first(), b.when().first()));
    }
}
