package org.cairn.casebook.proceeding;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How many of some deaths, incidents or proceedings came how far: recorded, incident identified, complaint, investigation,
 * charge, judgment; and with what outcome.
 *
 * @param unit what is counted, in the plural: {@code deaths}, {@code incidents}, {@code proceedings}
 * @param reached how many came at least so far. A charge counts as an investigation and a judgment as a charge, even where
 *     no source mentions the earlier; a complaint is counted only where it is mentioned
 * @param outcomes how many met each stage, every stage by itself; only stages that anything met
 */
public record Narrowing(String unit, Map<Rung, Long> reached, Map<Stage, Long> outcomes) {

    public Narrowing {
        reached = new EnumMap<>(reached);
        outcomes = new TreeMap<>(outcomes);
    }

    /**
     * One thing that is counted.
     *
     * @param id its id
     * @param isIdentified whether its incident is identified
     * @param stages the stages it met
     */
    public record Unit(String id, boolean isIdentified, Set<Stage> stages) {
        public Unit {
            stages = Set.copyOf(stages);
        }

        boolean reached(Rung rung) {
            return switch (rung) {
                case RECORDED -> true;
                case IDENTIFIED -> isIdentified || !stages.isEmpty();
                case COMPLAINT -> stages.stream().anyMatch(stage -> stage.rung() == Rung.COMPLAINT);
                case INVESTIGATION, CHARGE, JUDGMENT ->
                    stages.stream().anyMatch(stage -> stage.rung().compareTo(rung) >= 0);
            };
        }
    }

    /** Counts units on every rung. */
    public static Narrowing of(String unit, Collection<Unit> units) {
        return of(unit, units, EnumSet.allOf(Rung.class));
    }

    /** Counts units on some rungs: those that can be asked of such a unit. */
    public static Narrowing of(String unit, Collection<Unit> units, Set<Rung> rungs) {
        Map<Rung, Long> reached = new EnumMap<>(Rung.class);
        for (Rung rung : rungs) {
            reached.put(rung, units.stream().filter(one -> one.reached(rung)).count());
        }
        Map<Stage, Long> outcomes = new TreeMap<>();
        for (Unit one : units) {
            one.stages().forEach(stage -> outcomes.merge(stage, 1L, Long::sum));
        }
        return new Narrowing(unit, reached, outcomes);
    }

    /** How many are on record. */
    public long recorded() {
        return reached.getOrDefault(Rung.RECORDED, 0L);
    }

    /** How many are on record and in no proceeding: no stage is known of them. */
    public static long withoutAny(Collection<Unit> units) {
        return units.stream().filter(one -> one.stages().isEmpty()).count();
    }

    /**
     * The narrowing of incidents: an incident met what the proceedings about it met.
     *
     * @param incidents the incidents
     * @param proceedings all proceedings
     */
    public static List<Unit> incidents(Collection<Incident> incidents, Collection<Proceeding> proceedings) {
        return incidents.stream()
                .map(incident -> new Unit(incident.id(), true, stagesOf(incident, proceedings)))
                .toList();
    }

    private static Set<Stage> stagesOf(Incident incident, Collection<Proceeding> proceedings) {
        Set<Stage> stages = new LinkedHashSet<>();
        proceedings.stream()
                .filter(proceeding -> proceeding.incidents().contains(incident.id()))
                .forEach(proceeding -> stages.addAll(proceeding.stages()));
        return stages;
    }
}
