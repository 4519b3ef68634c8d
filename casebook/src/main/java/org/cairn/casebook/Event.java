package org.cairn.casebook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.link.RecordId;

/**
 * Something that was done to a casebook. Events are written once and never changed; what a casebook holds is what its
 * events add up to.
 */
public sealed interface Event {

    /** The event's kind, as it stands in the log: {@code SourceReceived}, {@code LinkageMade} … */
    default String kind() {
        return getClass().getSimpleName();
    }

    /** What was done, in a sentence that holds no name of a person. */
    String sentence();

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
     * Records were linked to individuals.
     *
     * @param inputs fingerprint of everything the linkage depends on: editions, mapping, settings, decisions, seed, version
     * @param model fingerprint of the trained model
     * @param partition hash of which record belongs to which individual
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
     * A person answered whether two records are the same person.
     *
     * @param left one record
     * @param right the other
     * @param answer {@code same person}, {@code different people} or {@code cannot tell}
     * @param reason why, in the person's words; may be empty
     */
    record PairDecided(RecordId left, RecordId right, String answer, String reason) implements Event {
        @Override
        public String sentence() {
            return "%s and %s: %s".formatted(left, right, answer);
        }
    }

    /**
     * An earlier decision no longer counts.
     *
     * @param entry number of the log entry that is withdrawn
     * @param reason why
     */
    record DecisionWithdrawn(long entry, String reason) implements Event {
        @Override
        public String sentence() {
            return "withdrew decision %d".formatted(entry);
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

    /** Every kind of event there is. */
    List<Class<? extends Event>> KINDS = List.of(
            SourceReceived.class,
            RowsMapped.class,
            LinkageMade.class,
            PairDecided.class,
            DecisionWithdrawn.class,
            FiguresStated.class);
}
