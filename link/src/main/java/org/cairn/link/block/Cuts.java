package org.cairn.link.block;

import java.util.List;

/** The keys by which blocks that are too large are cut. */
final class Cuts {

    private static final List<String> KEYS = List.of(
            "month of died", "year of born", "age", "given sound", "place.1", "family sound", "born", "place.2");

    private Cuts() {}

    static List<KeyColumn> of(KeySources sources) {
        return KEYS.stream().filter(sources::has).map(sources::of).toList();
    }
}
