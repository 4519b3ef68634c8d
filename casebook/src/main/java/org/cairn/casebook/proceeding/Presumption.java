package org.cairn.casebook.proceeding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.casebook.proceeding.Naming.Move;

/**
 * Who may be named, over all proceedings and signatures. Each proceeding is judged by itself, since an acquittal of one
 * thing does not undo a conviction for another; one that allows naming is enough.
 */
public final class Presumption {

    private final List<Proceeding> proceedings;
    private final List<Signature> signatures;

    /**
     * A person's word that someone charged may be named.
     *
     * @param person pseudonym of the person to be named
     * @param proceeding the proceeding whose charge it relies on
     * @param on the day it was given or taken back
     * @param by who gave it
     * @param isTakenBack whether it takes an earlier one back
     */
    public record Signature(String person, String proceeding, LocalDate on, String by, boolean isTakenBack) {}

    /**
     * @param proceedings all proceedings
     * @param signatures all signatures, oldest first
     */
    public Presumption(Collection<Proceeding> proceedings, Collection<Signature> signatures) {
        this.proceedings = List.copyOf(proceedings);
        this.signatures = List.copyOf(signatures);
    }

    /** Whether, and why, a person may be named. */
    public Naming of(String person) {
        Naming best = Naming.WITHHELD;
        for (Proceeding proceeding : proceedings) {
            Naming here = Naming.of(moves(proceeding, person));
            best = here.compareTo(best) < 0 ? here : best;
        }
        return best;
    }

    /** Every pseudonym that any step is about, in the order of the proceedings. */
    public Set<String> persons() {
        Set<String> persons = new LinkedHashSet<>();
        proceedings.forEach(
                proceeding -> proceeding.steps().forEach(step -> step.person().ifPresent(persons::add)));
        return persons;
    }

    /**
     * The releases that name someone who may no longer be named.
     *
     * @param named for each release, the pseudonyms of those it names
     */
    public List<String> stale(Map<String, Set<String>> named) {
        return named.entrySet().stream()
                .filter(release -> release.getValue().stream()
                        .anyMatch(person -> !of(person).isShown()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<Move> moves(Proceeding proceeding, String person) {
        List<Step> steps = proceeding.inOrder().stream()
                .filter(step -> step.person().equals(Optional.of(person)))
                .toList();
        List<Signature> own = signatures.stream()
                .filter(signature -> signature.person().equals(person)
                        && signature.proceeding().equals(proceeding.id()))
                .toList();
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i <= steps.size(); i++) {
            for (Signature signature : own) {
                if (place(signature, steps) == i) {
                    moves.add(signature.isTakenBack() ? Move.SIGNATURE_TAKEN_BACK : Move.SIGNED);
                }
            }
            if (i < steps.size()) {
                moves.add(Move.of(steps.get(i)));
            }
        }
        return moves;
    }

    /**
     * How many steps a signature comes after: all up to the last that was over by its day. A step of the same day that
     * speaks against naming comes after the signature, since whoever signed may not have known of it; so does an undated one.
     */
    private static int place(Signature signature, List<Step> steps) {
        int place = 0;
        for (int i = 0; i < steps.size(); i++) {
            long slack = Move.of(steps.get(i)) == Move.PUBLIC_CHARGE ? 0 : 1;
            long day = signature.on().toEpochDay();
            if (steps.get(i)
                    .stretch()
                    .filter(stretch -> stretch.last() + slack <= day)
                    .isPresent()) {
                place = i + 1;
            }
        }
        return place;
    }
}
