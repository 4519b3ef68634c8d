package org.cairn.casebook.work;

import java.util.List;

/**
 * What became of a list's file when Cairn went to take it in.
 *
 * @param list the list
 * @param file the file's name
 * @param kind what became of it
 * @param refusals why it could not be read as a list; empty where it could
 */
public record TakenIn(String list, String file, Kind kind, List<String> refusals) {

    public TakenIn {
        refusals = List.copyOf(refusals);
    }

    TakenIn(String list, String file, Kind kind) {
        this(list, file, kind, List.of());
    }

    static TakenIn refused(String list, String file, List<String> refusals) {
        return new TakenIn(list, file, Kind.REFUSED, refusals);
    }

    /** What can become of a file. */
    public enum Kind {
        /** The first edition of its list. */
        NEW,
        /** Another edition of a list that is known. */
        CORRECTED,
        /** The same bytes as before. */
        UNCHANGED,
        /** Not there, and never taken in. */
        GONE,
        /** Not there, but a copy was taken in before and is used. */
        GONE_BUT_KEPT,
        /** There, but may not be read. */
        UNREADABLE,
        /** There, but not a list that can be read as the project says. */
        REFUSED
    }

    /** Whether the list can be worked with. */
    public boolean isUsable() {
        return kind != Kind.GONE && kind != Kind.UNREADABLE && kind != Kind.REFUSED;
    }

    /** What became of it, in a sentence. */
    public String sentence() {
        return switch (kind) {
            case NEW -> "%s: took in %s.".formatted(list, file);
            case CORRECTED -> "%s: took in a corrected copy of %s; the earlier one is kept.".formatted(list, file);
            case UNCHANGED -> "%s: %s has not changed.".formatted(list, file);
            case GONE ->
                ("%s: the file %s is not there. Nothing was taken in. Put it back, or correct the path in"
                                + " cairn.yaml under lists › %s › file.")
                        .formatted(list, file, list);
            case GONE_BUT_KEPT ->
                ("%s: the file %s is no longer there. The copy taken in before is used. Put the file"
                                + " back, or correct the path in cairn.yaml under lists › %s › file.")
                        .formatted(list, file, list);
            case UNREADABLE ->
                ("%s: the file %s may not be read. Nothing was taken in. Give yourself permission to" + " read it.")
                        .formatted(list, file);
            case REFUSED -> String.join("\n", refusals);
        };
    }
}
