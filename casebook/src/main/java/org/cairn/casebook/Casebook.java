package org.cairn.casebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.casebook.store.Store;
import org.cairn.link.Decision;
import org.cairn.link.RecordId;

/**
 * A project's memory, open: what was taken in, who was named, what was decided, which figures were stated. Lives in
 * {@code casebook.db} and {@code originals/} of the project's folder.
 *
 * <p>Everything acknowledged is on the disk. A process killed at any moment leaves the casebook as it was before or after
 * the step it was in, never between.
 */
public final class Casebook implements AutoCloseable {

    /** Name of the file that holds the log. */
    public static final String FILE = "casebook.db";

    /** Name of the folder that holds the files taken in. */
    public static final String ORIGINALS = "originals";

    private final Store store;
    private final String who;

    private Casebook(Store store, String who) {
        this.store = store;
        this.who = who;
    }

    /**
     * Opens the casebook of a project, or begins one.
     *
     * @param folder the project's folder
     * @param clock stamps events, and nothing else
     * @param who under whose name events are written
     * @throws CasebookFault if the folder cannot be written to, or the file is not a casebook
     */
    public static Casebook open(Path folder, Clock clock, String who) {
        return new Casebook(Store.open(folder, clock), who);
    }

    /** Whether a project's folder has a casebook. */
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    /** An edition of a list. */
    public record Edition(String list, String file, String sha256, Path path, boolean replaces) {}

    /**
     * Takes in a file as an edition of a list. The same bytes as the list's present edition change nothing.
     *
     * @param replaces whether records that the new edition does not repeat no longer stand
     * @return whether there was anything new
     */
    public boolean receive(String list, Path file, boolean replaces) throws IOException {
        var kept = store.originals().take(file);
        Optional<Edition> present = editions(list).stream().findFirst();
        if (present.isPresent() && present.get().sha256().equals(kept.sha256()) && !replaces) {
            return false;
        }
        String name = file.getFileName().toString();
        store.append(who, new Event.SourceReceived(list, name, kept.sha256(), kept.bytes(), replaces));
        return true;
    }

    /** Notes an event that has no other effect than being noted. */
    public long note(Event event) {
        return store.append(who, event);
    }

    /** The editions of a list that still stand, the present one first. */
    public List<Edition> editions(String list) {
        List<Edition> editions = new ArrayList<>();
        for (Entry entry : store.log().entries()) {
            if (entry.event() instanceof Event.SourceReceived received
                    && received.list().equals(list)) {
                if (received.replaces()) {
                    editions.clear();
                }
                editions.removeIf(edition -> edition.sha256().equals(received.sha256()));
                editions.add(
                        0,
                        new Edition(
                                list,
                                received.file(),
                                received.sha256(),
                                store.originals().path(received.sha256()),
                                received.replaces()));
            }
        }
        return List.copyOf(editions);
    }

    /**
     * Notes a linkage and names its people, in one step.
     *
     * @param groups records of each person, in a fixed order
     * @return the individual of each group
     */
    public List<IndividualId> nameIndividuals(List<List<RecordId>> groups, Event.LinkageMade linkage) {
        return store.nameIndividuals(who, groups, linkage);
    }

    /** Notes a person's answer about two records; gives the number under which it can be withdrawn. */
    public long decide(Decision decision, String reason) {
        return store.append(who, new Event.PairDecided(decision.a(), decision.b(), Answers.inWords(decision), reason));
    }

    /**
     * Withdraws a decision.
     *
     * @param entry its number in the log
     * @throws IllegalArgumentException if no decision has that number, or it is withdrawn already
     */
    public long withdraw(long entry, String reason) {
        if (!standing().containsKey(entry)) {
            throw new IllegalArgumentException("entry %d of the log is not a decision that stands".formatted(entry));
        }
        return store.append(who, new Event.DecisionWithdrawn(entry, reason));
    }

    /** The decisions that stand, oldest first; of several about one pair, the latest. */
    public List<Decision> decisions() {
        Map<List<RecordId>, Decision> byPair = new LinkedHashMap<>();
        for (Event.PairDecided decided : standing().values()) {
            List<RecordId> pair =
                    decided.left().toString().compareTo(decided.right().toString()) <= 0
                            ? List.of(decided.left(), decided.right())
                            : List.of(decided.right(), decided.left());
            byPair.remove(pair);
            byPair.put(pair, Answers.decision(decided));
        }
        return List.copyOf(byPair.values());
    }

    private Map<Long, Event.PairDecided> standing() {
        Map<Long, Event.PairDecided> standing = new LinkedHashMap<>();
        for (Entry entry : store.log().entries()) {
            if (entry.event() instanceof Event.PairDecided decided) {
                standing.put(entry.number(), decided);
            } else if (entry.event() instanceof Event.DecisionWithdrawn withdrawn) {
                standing.remove(withdrawn.entry());
            }
        }
        return standing;
    }

    /** Everything that was done, oldest first. */
    public List<Entry> history() {
        return store.log().entries();
    }

    /** The latest event of a kind. */
    public <E extends Event> Optional<E> latest(Class<E> kind) {
        return store.log().latest(kind);
    }

    /** The individual of every record, by the latest linkage. */
    public Map<RecordId, IndividualId> individuals() {
        return store.individuals().all();
    }

    /** The records of an individual; of the one it became part of, where it did; none where no one has that address. */
    public List<RecordId> recordsOf(IndividualId individual) {
        return store.individuals().recordsOf(individual);
    }

    /** Who an individual is now: itself, or the older one it became part of. */
    public Optional<IndividualId> current(IndividualId individual) {
        return store.individuals().current(individual);
    }

    /** The individual a record belongs to. */
    public Optional<IndividualId> individualOf(RecordId record) {
        return store.individuals().of(record);
    }

    /** What does not hold in the log and the files taken in, one sentence each; empty where all holds. */
    public List<String> faults() throws IOException {
        List<String> faults = new ArrayList<>();
        store.log().broken().ifPresent(faults::add);
        for (Entry entry : store.log().entries()) {
            if (entry.event() instanceof Event.SourceReceived received
                    && !store.originals().isIntact(received.sha256())) {
                faults.add("%s/%s, taken in as %s of %s, is gone or is not the file that was taken in"
                        .formatted(ORIGINALS, received.sha256(), received.file(), received.list()));
            }
        }
        return faults;
    }

    @Override
    public void close() {
        store.close();
    }
}
