package org.cairn.casebook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.link.RecordId;

/**
 * Something that was done to a casebook. Events are written once and never changed; what a casebook holds is what its
 * events add up to.
 *
 * <p>Each kind is a record. Its name is the kind as the log writes it, and its components are the body: text, whole numbers,
 * {@link Sealable}s, lists, maps and records of such. A kind that was once written keeps its name and its components; one that
 * gains a component must accept {@code null} for it in its compact constructor, since older entries lack it.
 */
public interface Event {

    /** The event's kind, as it stands in the log: {@code SourceReceived}, {@code LinkageMade} … */
    default String kind() {
        return getClass().getSimpleName();
    }

    /** What was done, in a sentence that holds no name of a person: the same on a button, in the history and in a test. */
    String sentence();

    /**
     * The people it speaks of, each as {@link Subject} writes them. The reason a person gives for such an event can be sealed
     * with any of them.
     */
    default List<String> about() {
        return List.of();
    }

    /** Whether a later event may say that this one no longer counts. */
    default boolean canBeWithdrawn() {
        return false;
    }

    /**
     * What this is the last word on, until a later event is: of two that speak of the same matter, the later counts. When copies are
     * united, two different last words are shown to a person. Empty where such events stand side by side.
     */
    default String lastWordOn() {
        return "";
    }

    /**
     * The log was begun. Always the first entry; its id is the casebook's own, by which copies know each other.
     *
     * @param format number of the log's format, as {@code docs/methods/log.md} describes it
     */
    record CasebookBegun(int format) implements Event {
        @Override
        public String sentence() {
            return "began the casebook";
        }
    }

    /**
     * The entries that follow were written by an older Cairn in an older format.
     *
     * @param schema number of the older database's schema
     * @param entries how many entries were converted; they follow this one
     * @param head hash of the last of them, in the older format
     * @param backup name of the file in which the older database was kept as it was
     */
    record LogConverted(int schema, long entries, String head, String backup) implements Event {
        @Override
        public String sentence() {
            return "converted %,d entries of schema %d; the older casebook is kept as %s"
                    .formatted(entries, schema, backup);
        }
    }

    /**
     * A file was taken in.
     *
     * @param list the list it is an edition of
     * @param file the file's name, without its folder
     * @param sha256 hash of its bytes; its copy lies under this name
     * @param bytes its size
     * @param replaces whether records of earlier editions that it does not repeat no longer stand
     */
    record SourceReceived(String list, String file, String sha256, long bytes, boolean replaces) implements Event {
        @Override
        public String sentence() {
            return "%s: took in %s (%,d bytes, sha-256 %s…)".formatted(list, file, bytes, sha256.substring(0, 12));
        }

        @Override
        public String lastWordOn() {
            return "the editions of " + list;
        }
    }

    /**
     * The rows of an edition were mapped to records.
     *
     * @param list the list
     * @param sha256 the edition
     * @param records records read
     * @param problems how many problems of each kind
     */
    record RowsMapped(String list, String sha256, long records, Map<String, Long> problems) implements Event {
        public RowsMapped {
            problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
        }

        @Override
        public String sentence() {
            long count = problems.values().stream().mapToLong(Long::longValue).sum();
            return "%s: read %,d records, %,d problems".formatted(list, records, count);
        }
    }

    /**
     * It was chosen what weighs pairs of records from now on.
     *
     * @param file name of the model's file; empty where weights are learned from the lists
     * @param sha256 hash of its bytes; its copy lies under this name; empty where weights are learned
     */
    record ModelChosen(String file, String sha256) implements Event {
        @Override
        public String sentence() {
            return file.isEmpty()
                    ? "chose to learn weights from the lists"
                    : "chose the model %s to weigh pairs (sha-256 %s…)".formatted(file, sha256.substring(0, 12));
        }

        @Override
        public String lastWordOn() {
            return "what weighs pairs";
        }
    }

    /**
     * Records were linked to individuals.
     *
     * @param inputs fingerprint of everything the linkage depends on: editions, mapping, settings, decisions, seed, version
     * @param model fingerprint of the trained model
     * @param partition hash of which records are together, whatever they are called
     * @param summary what was found, as kept for the report
     */
    record LinkageMade(String inputs, String model, String partition, Map<String, Object> summary) implements Event {
        public LinkageMade {
            summary = Collections.unmodifiableMap(new LinkedHashMap<>(summary));
        }

        @Override
        public String sentence() {
            return "linked %s records to %s individuals (model %s…)"
                    .formatted(summary.get("records"), summary.get("individuals"), model.substring(0, 12));
        }
    }

    /**
     * Individuals got their lasting addresses. Which record is which individual lies in an object of its own, kept under the
     * hash that stands here, as what changed against an earlier naming.
     *
     * @param linkage id of the {@link LinkageMade} whose people they are
     * @param since id of the {@code PeopleNamed} against which the changes are written; empty where there is none before
     * @param changes sha-256 of the object
     * @param records records placed
     * @param individuals individuals they belong to
     */
    record PeopleNamed(String linkage, String since, String changes, long records, long individuals) implements Event {
        @Override
        public String sentence() {
            return "named %,d individuals of %,d records".formatted(individuals, records);
        }
    }

    /**
     * A person answered whether two records are the same person.
     *
     * @param left one record
     * @param right the other
     * @param answer {@code same person}, {@code different people} or {@code cannot tell}
     */
    record PairDecided(RecordId left, RecordId right, String answer) implements Event {
        @Override
        public String sentence() {
            return "%s and %s: %s".formatted(left, right, answer);
        }

        @Override
        public List<String> about() {
            return List.of(Subject.of(left), Subject.of(right));
        }

        @Override
        public String lastWordOn() {
            return Stream.of(left, right).map(RecordId::toString).sorted().collect(Collectors.joining(" and "));
        }

        @Override
        public boolean canBeWithdrawn() {
            return true;
        }
    }

    /**
     * An earlier event no longer counts.
     *
     * @param event its id
     * @param words its sentence
     */
    record Withdrawn(String event, String words) implements Event {
        @Override
        public String sentence() {
            return "withdrew “%s”".formatted(words);
        }

        @Override
        public String lastWordOn() {
            return "whether “%s” counts".formatted(words);
        }
    }

    /**
     * A withdrawn event counts again.
     *
     * @param event its id
     * @param words its sentence
     */
    record Restored(String event, String words) implements Event {
        @Override
        public String sentence() {
            return "restored “%s”".formatted(words);
        }

        @Override
        public String lastWordOn() {
            return "whether “%s” counts".formatted(words);
        }
    }

    /**
     * Figures were stated.
     *
     * @param inputs fingerprint of everything they depend on
     * @param sha256 hash of the file of figures
     * @param figures how many there are
     * @param files the report's other files and their hashes
     */
    record FiguresStated(String inputs, String sha256, long figures, Map<String, String> files) implements Event {
        public FiguresStated {
            files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        }

        @Override
        public String sentence() {
            return "stated %,d figures (sha-256 %s…)".formatted(figures, sha256.substring(0, 12));
        }
    }

    /**
     * A release was made: what may leave, and nothing else, frozen in a folder of its own.
     *
     * @param name its name, which no other release of the project has
     * @param inputs fingerprint of everything it depends on
     * @param entries how many entries the log had when it was made
     * @param before name of the release it was compared with; empty where it was the first
     * @param files its files and their hashes
     * @param published what was allowed to leave, by the words of the project file
     * @param named pseudonyms of the subjects of proceedings whom it names
     * @param withheld how many counts it leaves out
     */
    record ReleaseMade(
            String name,
            String inputs,
            long entries,
            String before,
            Map<String, String> files,
            List<String> published,
            List<String> named,
            long withheld)
            implements Event {
        public ReleaseMade {
            files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
            published = List.copyOf(published);
            named = List.copyOf(named);
        }

        @Override
        public String sentence() {
            return "made the release %s: %s; %,d counts left out"
                    .formatted(name, String.join(", ", published), withheld);
        }
    }

    /**
     * A signed checkpoint was handed out.
     *
     * @param size how many entries it is of
     * @param root root of the tree over them
     * @param key the public key it is signed with
     */
    record CheckpointMade(long size, String root, String key) implements Event {
        @Override
        public String sentence() {
            return "made a checkpoint of %,d entries (key %s…)".formatted(size, key.substring(0, 12));
        }
    }

    /**
     * What is said of a person was sealed, on legal request: the keys to such words are destroyed.
     *
     * @param person who, by an id: {@code P-0214}, a list's record, a pseudonym
     * @param subjects all ids under which words about them were written, as {@link Subject} writes them
     */
    record PersonSealed(String person, List<String> subjects) implements Event {
        public PersonSealed {
            subjects = List.copyOf(subjects);
        }

        @Override
        public String sentence() {
            return "sealed what is said of %s".formatted(person);
        }
    }

    /**
     * A file that was taken in was taken away again, on legal request, because of what it says of a person. Its hash stays in the
     * log.
     *
     * @param list the list it is an edition of; empty where it is of a source
     * @param sha256 its hash
     * @param copy hash of the copy in its stead, in which what was said of the person reads “sealed”; empty where there is none
     * @param bytes size of the copy
     */
    record OriginalSealed(String list, String sha256, String copy, long bytes) implements Event {
        @Override
        public String sentence() {
            String what = "%s…".formatted(sha256.substring(0, 12));
            return copy.isEmpty()
                    ? "took away the original %s, which is sealed as a whole".formatted(what)
                    : "%s: took away the original %s; a copy stands in its stead in which someone is sealed"
                            .formatted(list, what);
        }
    }

    /**
     * A copy of this casebook that went its own way was taken in. Its entries that were not here follow this one.
     *
     * @param common how many entries both copies began with
     * @param size how many entries the copy had
     * @param root root of the tree over them
     * @param order sha-256 of the object that names the copy's entries in the copy's order, an id a line
     * @param taken how many entries follow that were not here
     */
    record CopyMerged(long common, long size, String root, String order, long taken) implements Event {
        @Override
        public String sentence() {
            return "took in a copy that had parted after entry %d: %,d entries that were not here"
                    .formatted(common, taken);
        }
    }

    /** The kinds above. Other packages list theirs; {@code store.Kinds} knows them all. */
    List<Class<? extends Event>> KINDS = List.of(
            CasebookBegun.class,
            LogConverted.class,
            SourceReceived.class,
            RowsMapped.class,
            ModelChosen.class,
            LinkageMade.class,
            PeopleNamed.class,
            PairDecided.class,
            Withdrawn.class,
            Restored.class,
            FiguresStated.class,
            ReleaseMade.class,
            CheckpointMade.class,
            PersonSealed.class,
            OriginalSealed.class,
            CopyMerged.class);
}
