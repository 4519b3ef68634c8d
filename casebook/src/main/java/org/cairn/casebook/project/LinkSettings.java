package org.cairn.casebook.project;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the project says about linkage; whatever it leaves out is learned or calibrated.
 *
 * @param block blocking rules, each a list of keys that must agree together
 * @param compare field → how to compare it, in the order of the file
 * @param linkFrom weight, in bits, at or above which a pair is linked
 * @param reviewFrom weight, in bits, at or above which a person decides
 */
public record LinkSettings(
        Optional<List<List<String>>> block,
        Map<String, CompareSettings> compare,
        OptionalDouble linkFrom,
        OptionalDouble reviewFrom) {

    /** Nothing said: every rule learned, both lines calibrated. */
    public static final LinkSettings DEFAULT =
            new LinkSettings(Optional.empty(), Map.of(), OptionalDouble.empty(), OptionalDouble.empty());

    public LinkSettings {
        block = block.map(rules -> rules.stream().map(List::copyOf).toList());
        compare = Collections.unmodifiableMap(new LinkedHashMap<>(compare));
    }
}
