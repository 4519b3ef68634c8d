package org.cairn.app.report;

import java.util.Map;
import java.util.Objects;

/** Methods of estimation as a reader is told of them. */
final class Methods {
    private static final Map<String, String> NAMES = Map.of(
            "chao", "Chao’s lower bound",
            "chapman", "Two lists at a time, Chapman",
            "independence", "Independent lists",
            "loglinear", "Log-linear models",
            "shrinkage", "All interactions, shrunken",
            "graphs", "Decomposable graphs, averaged",
            "latent", "Latent classes");

    private Methods() {}

    /** The name of a method; one that strangers brought keeps its own. */
    static String name(String method) {
        return Objects.requireNonNullElse(NAMES.get(method), method);
    }
}
