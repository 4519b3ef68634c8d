package org.cairn.casebook.proceeding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cairn.casebook.proceeding.Stretch.Days;

/**
 * What one authority did about some incidents.
 *
 * @param id the project's name for it
 * @param name what it is called
 * @param forum the authority: a court, an inquiry, an office
 * @param subject whom it is about: an institution, or persons by their pseudonyms
 * @param parties ids of the parties whose acts it is about
 * @param incidents ids of the incidents it is about
 * @param scope what it is about, in words
 * @param standard its standard of proof, in its own words; empty where it is not stated
 * @param steps its stages, in the order of the file
 */
public record Proceeding(
        String id,
        String name,
        String forum,
        String subject,
        List<String> parties,
        List<String> incidents,
        String scope,
        String standard,
        List<Step> steps) {

    public Proceeding {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(forum, "forum");
        parties = List.copyOf(parties);
        incidents = List.copyOf(incidents);
        steps = List.copyOf(steps);
    }

    /** The stages that were reached. */
    public Set<Stage> stages() {
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        steps.forEach(step -> stages.add(step.stage()));
        return stages;
    }

    /**
     * The steps as they followed each other: by the dates where those leave no doubt, otherwise as the file has them.
     *
     * <p>An undated step keeps its place among its neighbours; so each step moves before the first one that surely came
     * after it.
     */
    public List<Step> inOrder() {
        List<Step> ordered = new ArrayList<>();
        for (Step step : steps) {
            int place = ordered.size();
            for (int i = 0; i < ordered.size(); i++) {
                if (step.isSurelyBefore(ordered.get(i))) {
                    place = i;
                    break;
                }
            }
            ordered.add(place, step);
        }
        return List.copyOf(ordered);
    }

    /** The last thing that happened and has a date; empty where nothing has. */
    public Optional<Step> lastMovement() {
        Optional<Step> last = Optional.empty();
        for (Step step : inOrder()) {
            if (step.stretch().isPresent()
                    && (last.isEmpty()
                            || step.stretch().get().last()
                                    >= last.get().stretch().orElseThrow().last())) {
                last = Optional.of(step);
            }
        }
        return last;
    }

    /** Whether nothing more is waited for: its last stage but statements is an end. */
    public boolean isEnded() {
        boolean ended = false;
        for (Step step : inOrder()) {
            if (step.stage().isEnd()) {
                ended = true;
            } else if (step.stage().isBeginning()) {
                ended = false;
            }
        }
        return ended;
    }

    /** How long since anything happened, on a given day; empty where nothing has a date. */
    public Optional<Days> sinceLastMovement(LocalDate asAt) {
        return lastMovement().flatMap(Step::stretch).map(stretch -> stretch.until(asAt));
    }

    /** What is odd about the order of its steps, one sentence each. Every step is kept as it was entered. */
    public List<String> oddities() {
        return Sequence.oddities(this);
    }
}
