package org.cairn.casebook;

import java.util.Optional;
import org.cairn.link.RecordId;

/** How a person is named where something about them may have to be sealed: by an id, never by a name. */
public final class Subject {

    private Subject() {}

    /** Whoever a list's record is about. */
    public static String of(RecordId record) {
        return oneLine("record " + record.list() + " / " + record.record());
    }

    /** Whoever goes by this lasting pseudonym in the casebook's claims and proceedings. */
    public static String pseudonym(String id) {
        return oneLine("person " + id);
    }

    /** The record of a list that a subject is; empty where it is none of that list. */
    public static Optional<RecordId> record(String subject, String list) {
        String prefix = of(new RecordId(list, ""));
        return subject.startsWith(prefix)
                ? Optional.of(new RecordId(list, plain(subject.substring(prefix.length()))))
                : Optional.empty();
    }

    private static String plain(String oneLine) {
        return oneLine.replace("\\\\", "\0").replace("\\n", "\n").replace("\0", "\\");
    }

    private static String oneLine(String subject) {
        return subject.replace("\\", "\\\\").replace("\n", "\\n");
    }
}
