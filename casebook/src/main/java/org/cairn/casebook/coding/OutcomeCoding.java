package org.cairn.casebook.coding;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.casebook.proceeding.Stage;

/**
 * What words for outcomes mean, in stages: a table that people write and can see. A text is looked up whole; if the table does
 * not have it, its parts are, as commas, semicolons and slashes part them. A text is understood only where each of its parts is;
 * nothing is guessed of the others, and they stay as they are written.
 *
 * <p>An entry that ends in {@code *} stands for its words with whatever follows them: {@code charged with *} takes “Charged with
 * murder, assault, acquitted” as far as the next part that the table knows. Capitals, spaces and a full stop at the end make no
 * difference.
 */
public final class OutcomeCoding {

    private static final String REST = "*";

    private final Map<String, Entry> exact = new LinkedHashMap<>();
    private final List<Entry> open = new ArrayList<>();

    /**
     * A line of the table.
     *
     * @param says the words, with {@code *} at the end where others may follow
     * @param stages the stages they tell of; empty where they tell of none
     */
    public record Entry(String says, Set<Stage> stages) {
        public Entry {
            stages = Set.copyOf(stages);
        }

        private boolean isOpen() {
            return says.endsWith(REST);
        }

        private String start() {
            return plain(says.substring(0, says.length() - REST.length()));
        }
    }

    /**
     * A text, understood.
     *
     * @param stages the stages it tells of
     * @param by the entries by which it was understood
     */
    public record Coded(Set<Stage> stages, List<Entry> by) {
        public Coded {
            stages = Set.copyOf(stages);
            by = List.copyOf(by);
        }
    }

    public OutcomeCoding(List<Entry> entries) {
        for (Entry entry : entries) {
            if (entry.isOpen()) {
                open.add(entry);
                exact.putIfAbsent(entry.start(), entry);
            }
        }
        entries.stream().filter(entry -> !entry.isOpen()).forEach(entry -> exact.put(plain(entry.says()), entry));
        open.sort(Comparator.comparing((Entry entry) -> entry.start().length()).reversed());
    }

    /** Stages in words, in their order. */
    public static String meaning(Set<Stage> stages) {
        return stages.isEmpty()
                ? "nothing of what followed"
                : stages.stream().sorted().map(Stage::word).collect(Collectors.joining(", "));
    }

    /** What a text tells of; empty where the table does not know it. */
    public Optional<Coded> code(String text) {
        Entry whole = exact.get(plain(text));
        return whole != null ? Optional.of(coded(List.of(whole))) : parts(text);
    }

    private Optional<Coded> parts(String text) {
        List<Entry> by = new ArrayList<>();
        boolean goesOn = false;
        for (String part : text.split("[,;/]", -1)) {
            Optional<Entry> entry = entry(plain(part));
            if (entry.isPresent()) {
                by.add(entry.get());
                goesOn = entry.get().isOpen();
            } else if (!goesOn && !part.isBlank()) {
                return Optional.empty();
            }
        }
        return by.isEmpty() ? Optional.empty() : Optional.of(coded(by));
    }

    private Optional<Entry> entry(String part) {
        return Optional.ofNullable(exact.get(part))
                .or(() -> open.stream()
                        .filter(entry -> part.startsWith(entry.start() + " "))
                        .findFirst());
    }

    private static Coded coded(List<Entry> by) {
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        by.forEach(entry -> stages.addAll(entry.stages()));
        return new Coded(stages, by);
    }

    private static String plain(String text) {
        return UCharacter.foldCase(text, true)
                .replaceAll("\\s+", " ")
                .replaceAll(" ?/ ?", "/")
                .strip()
                .replaceAll("\\.$", "");
    }
}
