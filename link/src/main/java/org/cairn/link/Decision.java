package org.cairn.link;

/** What a person decided about two records. A decision outranks every weight. */
public sealed interface Decision permits SamePerson, DifferentPeople, CannotTell {
    /** One of the two records. */
    RecordId a();

    /** The other. */
    RecordId b();
}
