package org.cairn.app.report;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cairn.estimate.Estimate;
import org.cairn.estimate.Estimation;

/** Methods of estimation as a reader is told of them. */
final class Methods {
    private static final Map<String, String> NAMES = Map.of(
            "chao", "Chao’s lower bound",
            "chapman", "Two lists, Chapman",
            "independence", "Independent lists",
            "loglinear", "Log-linear models",
            "graphs", "Decomposable graphs, averaged",
            "latent", "Latent classes");

    private Methods() {}

    /** The name of a method; one that strangers brought keeps its own. */
    static String name(String method) {
        return Objects.requireNonNullElse(NAMES.get(method), method);
    }

    /** The name of a method with the lists it used, where it used only some. */
    static String name(Estimation result) {
        String lists = lists(result);
        return lists.isEmpty() ? name(result.method()) : name(result.method()) + ": " + lists;
    }

    /** As {@link #name(Estimation)}, by the name used on the command line. */
    static String key(Estimation result) {
        String lists = lists(result);
        return lists.isEmpty() ? result.method() : result.method() + " (" + lists + ")";
    }

    private static String lists(Estimation result) {
        Object lists = result instanceof Estimate estimate ? estimate.details().get("lists") : null;
        if (lists instanceof Iterable<?> names) {
            return java.util.stream.StreamSupport.stream(names.spliterator(), false)
                    .map(String::valueOf)
                    .collect(Collectors.joining(" × "));
        }
        return lists instanceof String text ? text : "";
    }
}
