package org.cairn.casebook;

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

    private static String oneLine(String subject) {
        return subject.replace("\\", "\\\\").replace("\n", "\\n");
    }
}
