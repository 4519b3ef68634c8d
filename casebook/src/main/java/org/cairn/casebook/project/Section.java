package org.cairn.casebook.project;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One mapping of the project file. Every question asked of it that it cannot answer becomes a fault at its place, and the
 * answer is then empty, so that one reading finds all faults.
 */
final class Section {
    private final Node node;
    private final String name;
    private final Faults faults;
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Map<String, Node> values = new LinkedHashMap<>();

    /**
     * @param node the mapping; anything else is a fault and counts as an empty one
     * @param name what a message calls it: “link”, “the list hospital”
     */
    Section(Node node, String name, Faults faults) {
        this.node = node;
        this.name = name;
        this.faults = faults;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::take);
        } else {
            faults.at(node, "%s needs settings under it, each as “word: value”.".formatted(name));
        }
    }

    private void take(NodeTuple entry) {
        if (!(entry.getKeyNode() instanceof ScalarNode key)) {
            faults.at(entry.getKeyNode(), "A setting's name in %s is one word or a few, not a list.".formatted(name));
        } else if (values.containsKey(key.getValue())) {
            faults.at(key, "“%s” stands twice in %s. Keep one.".formatted(key.getValue(), name));
        } else {
            keys.put(key.getValue(), key);
            values.put(key.getValue(), entry.getValueNode());
        }
    }

    /** Refuses every key that is not among these, naming the nearest. */
    void allowOnly(Collection<String> known) {
        keys.forEach((key, at) -> {
            if (!known.contains(key)) {
                String meant = Likeness.meant(key, known, "It knows: %s.".formatted(String.join(", ", known)));
                faults.at(at, "“%s” is not a setting of %s. %s".formatted(key, name, meant));
            }
        });
    }

    Collection<String> keys() {
        return keys.keySet();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** The value of a key that must be there. */
    Optional<Node> needed(String key, String example) {
        if (!has(key)) {
            faults.at(node, "%s has no “%s”. Write, for example,  %s".formatted(name, key, example));
        }
        return value(key);
    }

    Optional<Node> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    Optional<Section> section(String key) {
        return value(key).filter(found -> !isNothing(found)).map(found -> new Section(found, key, faults));
    }

    /** Whether a value is left blank. */
    static boolean isNothing(Node value) {
        return value instanceof ScalarNode scalar
                && scalar.getTag().equals(Tag.NULL)
                && scalar.getValue().isEmpty();
    }

    Optional<String> text(String key) {
        return value(key).flatMap(found -> text(found, "“%s”".formatted(key)));
    }

    private Optional<String> text(Node value, String what) {
        if (!(value instanceof ScalarNode scalar)) {
            faults.at(value, "%s takes one value, not several.".formatted(what));
        } else if (scalar.getValue().isBlank()) {
            faults.at(value, "%s has no value.".formatted(what));
        } else {
            return Optional.of(scalar.getValue());
        }
        return Optional.empty();
    }

    /** One word, or a list of them. */
    List<String> words(String key) {
        return value(key).map(found -> words(found, key)).orElse(List.of());
    }

    private List<String> words(Node value, String key) {
        String what = "“%s”".formatted(key);
        if (!(value instanceof SequenceNode several)) {
            return text(value, what).map(List::of).orElse(List.of());
        }
        List<String> words = new ArrayList<>();
        several.getValue().forEach(item -> text(item, "An entry of " + what).ifPresent(words::add));
        return words;
    }

    /** A list of lists of words. */
    Optional<List<List<String>>> groups(String key) {
        return value(key).map(found -> {
            if (found instanceof SequenceNode several) {
                return several.getValue().stream().map(item -> words(item, key)).toList();
            }
            faults.at(found, "“%s” takes a list of rules, each as “- [key, key]”.".formatted(key));
            return List.of();
        });
    }

    OptionalLong whole(String key) {
        Optional<Long> number = parsed(key, Long::valueOf, "a whole number");
        return number.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    OptionalDouble number(String key) {
        Optional<Double> number = parsed(key, Section::finite, "a number");
        return number.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    /** A list of numbers, or one. */
    List<Double> numbers(String key) {
        List<Double> numbers = new ArrayList<>();
        for (String word : words(key)) {
            try {
                numbers.add(finite(word));
            } catch (NumberFormatException e) {
                fault(key, "“%s” takes numbers (got: %s).".formatted(key, word));
            }
        }
        return numbers;
    }

    boolean flag(String key) {
        return text(key)
                .map(written -> {
                    if (!written.equals("true") && !written.equals("false")) {
                        fault(key, "“%s” is true or false (got: %s).".formatted(key, written));
                    }
                    return written.equals("true");
                })
                .orElse(false);
    }

    <E extends Enum<E>> Optional<E> oneOf(String key, Class<E> type, Function<E, String> word) {
        Map<String, E> known = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(word, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        return text(key)
                .filter(written -> isKnown(key, written, known.keySet()))
                .map(known::get);
    }

    /** Whether a value is one of those known; if not, it is a fault that names the nearest. */
    boolean isKnown(String key, String written, Collection<String> known) {
        if (known.contains(written)) {
            return true;
        }
        String meant = Likeness.meant(written, known, "It takes one of: %s.".formatted(String.join(", ", known)));
        fault(key, "“%s” cannot be “%s”. %s".formatted(key, written, meant));
        return false;
    }

    <T> Optional<T> parsed(String key, Function<String, T> parse, String what) {
        return text(key).flatMap(written -> {
            try {
                return Optional.of(parse.apply(written));
            } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
                fault(key, "“%s” is %s (got: %s).".formatted(key, what, written));
                return Optional.empty();
            }
        });
    }

    /** Notes a fault at the value of a key, or at the section when the key is not there. */
    void fault(String key, String message) {
        faults.at(values.getOrDefault(key, node), message);
    }

    private static double finite(String written) {
        double number = Double.parseDouble(written);
        if (!Double.isFinite(number) || !written.matches("[-+.0-9eE]+")) {
            throw new NumberFormatException(written);
        }
        return number;
    }
}
