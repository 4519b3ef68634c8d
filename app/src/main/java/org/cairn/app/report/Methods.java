package org.cairn.app.report;

import java.util.Map;
import java.util.Objects;

/** Methods of estimation as a reader is told of them. */
final class Methods {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("chao", "Chao’s lower bound"),
            Map.entry("chapman", "Two lists at a time, Chapman"),
            Map.entry("heterogeneity", "Chao’s lower bound, list effects"),
            Map.entry("independence", "Independent lists"),
            Map.entry("loglinear", "Log-linear models"),
            Map.entry("averaged", "Log-linear models, averaged"),
            Map.entry("stepwise", "Log-linear models, stepwise"),
            Map.entry("bootstrap", "Log-linear models, chosen anew"),
            Map.entry("interaction", "No highest-order interaction"),
            Map.entry("shrinkage", "All interactions, shrunken"),
            Map.entry("graphs", "Decomposable graphs, averaged"),
            Map.entry("latent", "Latent classes"));

    private Methods() {}

    /** The name of a method; one that strangers brought keeps its own. */
    static String name(String method) {
        return Objects.requireNonNullElse(NAMES.get(method), method);
    }
}
