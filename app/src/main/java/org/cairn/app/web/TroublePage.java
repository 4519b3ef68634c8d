package org.cairn.app.web;

import java.util.List;

/**
 * What went wrong.
 *
 * @param what in a sentence
 * @param words in the casebook's own words; empty where there are none
 * @param trace kinds and places, for a developer
 */
public record TroublePage(String what, String words, List<String> trace) {
    public TroublePage {
        trace = List.copyOf(trace);
    }
}
