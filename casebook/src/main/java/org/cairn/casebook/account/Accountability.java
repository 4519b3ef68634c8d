package org.cairn.casebook.account;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cairn.casebook.proceeding.Incident;
import org.cairn.casebook.proceeding.Narrowing;
import org.cairn.casebook.proceeding.Narrowing.Unit;
import org.cairn.casebook.proceeding.Party;
import org.cairn.casebook.proceeding.Proceeding;
import org.cairn.casebook.proceeding.Rung;
import org.cairn.casebook.proceeding.Stage;
import org.cairn.casebook.proceeding.TimeTo;
import org.cairn.casebook.proceeding.TimeTo.Followed;
import org.cairn.casebook.proceeding.TimeTo.Outcome;
import org.cairn.casebook.sheet.Dossier;

/**
 * How far incidents and proceedings have come, in all, by forum and by party; and how long it took.
 *
 * @param incidents the narrowing of incidents
 * @param proceedings the narrowing of proceedings
 * @param byForum proceedings, by forum
 * @param byParty proceedings, by party, those about its parts included; every party, {@code not attributed} among them
 * @param waiting for incidents, how long until what followed
 * @param waitingByForum the same before each forum: for the incidents that it has proceedings about, by what it did itself
 * @param waitingByParty the same for each party: for the incidents that are its own or its parts', those that nothing followed
 *     included ({@link Dossier#incidentsOf}), by proceedings about it or its parts; every party, {@code not attributed} among them
 */
public record Accountability(
        Narrowing incidents,
        Narrowing proceedings,
        Map<String, Narrowing> byForum,
        Map<Party, Narrowing> byParty,
        Waiting waiting,
        Map<String, Waiting> waitingByForum,
        Map<Party, Waiting> waitingByParty) {

    /** Fewer subjects than this make no curve: it would say more than they know. */
    public static final int FEWEST_FOR_A_CURVE = 10;

    private static final List<Rung> TIMED = List.of(Rung.INVESTIGATION, Rung.CHARGE, Rung.JUDGMENT);

    /**
     * How long until a rung.
     *
     * @param rung the rung
     * @param times the waits
     */
    public record ToRung(Rung rung, TimeTo times) {

        /** Whether there are enough for a curve. */
        public boolean isEnough() {
            return times.shortest().subjects() >= FEWEST_FOR_A_CURVE;
        }
    }

    /**
     * How long until what followed.
     *
     * @param rungs until each rung; none where clocks are read on no day
     * @param end until the first ending; empty where clocks are read on no day
     */
    public record Waiting(List<ToRung> rungs, Optional<TimeTo> end) {
        public Waiting {
            rungs = List.copyOf(rungs);
        }

        private static Waiting of(Dossier dossier, List<Followed> followed) {
            return dossier.asAt()
                    .map(asAt -> new Waiting(
                            TIMED.stream()
                                    .map(rung -> new ToRung(rung, TimeTo.of(followed, List.of(outcome(rung)), asAt)))
                                    .toList(),
                            Optional.of(TimeTo.of(followed, EndingFinding.ENDINGS, asAt))))
                    .orElseGet(() -> new Waiting(List.of(), Optional.empty()));
        }

        private List<WaitingFinding> findings() {
            return rungs.stream().map(WaitingFinding::of).toList();
        }

        private Optional<EndingFinding> ending() {
            return end.map(EndingFinding::of);
        }
    }

    public Accountability {
        byForum = Collections.unmodifiableMap(new LinkedHashMap<>(byForum));
        byParty = Collections.unmodifiableMap(new LinkedHashMap<>(byParty));
        waitingByForum = Collections.unmodifiableMap(new LinkedHashMap<>(waitingByForum));
        waitingByParty = Collections.unmodifiableMap(new LinkedHashMap<>(waitingByParty));
    }

    /** What follows from a dossier. */
    public static Accountability of(Dossier dossier) {
        Map<String, List<Unit>> forums = new LinkedHashMap<>();
        for (Proceeding proceeding : dossier.proceedings()) {
            forums.computeIfAbsent(proceeding.forum(), any -> new ArrayList<>()).add(unit(proceeding));
        }
        Map<Party, Narrowing> parties = new LinkedHashMap<>();
        for (Party party : dossier.parties().all()) {
            parties.put(party, narrowing(dossier.aboutParty(party.id())));
        }
        Map<String, Waiting> byForum = new LinkedHashMap<>();
        for (String forum : forums.keySet()) {
            List<Proceeding> before = dossier.proceedings().stream()
                    .filter(proceeding -> proceeding.forum().equals(forum))
                    .toList();
            List<Incident> about = dossier.incidents().stream()
                    .filter(incident -> before.stream()
                            .anyMatch(proceeding -> proceeding.incidents().contains(incident.id())))
                    .toList();
            byForum.put(forum, Waiting.of(dossier, followed(dossier, about, before)));
        }
        Map<Party, Waiting> byParty = new LinkedHashMap<>();
        for (Party party : dossier.parties().all()) {
            List<Proceeding> aboutIt = dossier.aboutParty(party.id());
            byParty.put(party, Waiting.of(dossier, followed(dossier, dossier.incidentsOf(party), aboutIt)));
        }
        List<Followed> all = dossier.incidents().stream()
                .map(incident -> new Followed(incident.id(), dossier.when(incident), dossier.stepsAbout(incident)))
                .toList();
        return new Accountability(
                Narrowing.of("incidents", Narrowing.incidents(dossier.incidents(), dossier.proceedings())),
                narrowing(dossier.proceedings()),
                byForum(forums),
                parties,
                Waiting.of(dossier, all),
                byForum,
                byParty);
    }

    /** How long until each rung, as curves where there are enough. */
    public List<WaitingFinding> waits() {
        return waiting.findings();
    }

    /** How long until each rung before each forum, as curves where there are enough. */
    public Map<String, List<WaitingFinding>> waitsByForum() {
        return named(waitingByForum, forum -> forum, Waiting::findings);
    }

    /** How long until each rung for each party, as curves where there are enough; every party, {@code not attributed} among them. */
    public Map<String, List<WaitingFinding>> waitsByParty() {
        return named(waitingByParty, Party::name, Waiting::findings);
    }

    /** How proceedings about incidents first ended, by when; empty where clocks are read on no day. */
    public Optional<EndingFinding> endings() {
        return waiting.ending();
    }

    /** The same before each forum. */
    public Map<String, EndingFinding> endingsByForum() {
        return endings(named(waitingByForum, forum -> forum, Waiting::ending));
    }

    /** The same for each party; every party, {@code not attributed} among them. */
    public Map<String, EndingFinding> endingsByParty() {
        return endings(named(waitingByParty, Party::name, Waiting::ending));
    }

    private static <G, F> Map<String, F> named(
            Map<G, Waiting> groups, Function<G, String> name, Function<Waiting, F> finding) {
        Map<String, F> named = new LinkedHashMap<>();
        groups.forEach((group, waits) -> named.put(name.apply(group), finding.apply(waits)));
        return named;
    }

    private static Map<String, EndingFinding> endings(Map<String, Optional<EndingFinding>> groups) {
        Map<String, EndingFinding> endings = new LinkedHashMap<>();
        groups.forEach((group, ending) -> ending.ifPresent(known -> endings.put(group, known)));
        return endings;
    }

    private static Narrowing narrowing(List<Proceeding> proceedings) {
        return narrowingOf(proceedings.stream().map(Accountability::unit).toList());
    }

    /** Whether a proceeding's incident is identified is not asked: it is about whatever it is about. */
    private static Narrowing narrowingOf(List<Unit> proceedings) {
        return Narrowing.of("proceedings", proceedings, EnumSet.complementOf(EnumSet.of(Rung.IDENTIFIED)));
    }

    private static Map<String, Narrowing> byForum(Map<String, List<Unit>> forums) {
        Map<String, Narrowing> byForum = new LinkedHashMap<>();
        forums.forEach((forum, proceedings) -> byForum.put(forum, narrowingOf(proceedings)));
        return byForum;
    }

    private static Unit unit(Proceeding proceeding) {
        return new Unit(proceeding.id(), !proceeding.incidents().isEmpty(), proceeding.stages());
    }

    /** Incidents, each with what those of some proceedings did that are about it; nothing where none is. */
    private static List<Followed> followed(Dossier dossier, List<Incident> incidents, List<Proceeding> proceedings) {
        return incidents.stream()
                .map(incident -> new Followed(
                        incident.id(),
                        dossier.when(incident),
                        proceedings.stream()
                                .filter(proceeding -> proceeding.incidents().contains(incident.id()))
                                .flatMap(proceeding -> proceeding.steps().stream())
                                .toList()))
                .toList();
    }

    private static Outcome outcome(Rung rung) {
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        for (Stage stage : Stage.values()) {
            if (stage.rung().compareTo(rung) >= 0) {
                stages.add(stage);
            }
        }
        return new Outcome(rung.words(), stages);
    }

    /** What is said of a party about which there are no proceedings. */
    public static Optional<String> withoutProceedings(Dossier dossier, Party party) {
        return dossier.aboutParty(party.id()).isEmpty() ? Optional.of("no proceedings in this file") : Optional.empty();
    }
}
