package org.cairn.casebook.proceeding;

import java.util.List;
import java.util.Objects;

/**
 * One event in which people were harmed. When, where, by whom and how many are claims about it.
 *
 * @param id the project's name for it
 * @param name what it is called: a place and a day
 * @param individuals who was harmed: individuals ({@code P-0214}) or records ({@code hospital 1043}); a person may belong to
 *     several incidents, as where sources draw them differently
 * @param note anything else
 */
public record Incident(String id, String name, List<String> individuals, String note) {
    public Incident {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        individuals = List.copyOf(individuals);
    }
}
