package org.cairn.app.web.people;

import java.util.List;
import java.util.Map;
import org.cairn.app.web.Known;
import org.cairn.app.web.Pages;
import org.cairn.casebook.work.Portrait;

/**
 * People who were looked for.
 *
 * @param known what is known of the project
 * @param wish whom one looked for
 * @param people those of this page
 * @param soundAlike others whose names only sound like the words
 * @param pages where in all of them this page is
 * @param facets for each field, how many of those found have each label
 * @param lists how many of those found are on each list
 * @param unnamed how many of those found have no name
 * @param several how many of those found have more than one record
 */
public record PeopleView(
        Known known,
        Wish wish,
        List<Portrait> people,
        int soundAlike,
        Pages pages,
        Map<String, Map<String, Integer>> facets,
        Map<String, Integer> lists,
        int unnamed,
        int several) {

    public PeopleView {
        people = List.copyOf(people);
    }

    /** The lists a person is on, by name. */
    public List<String> listsOf(Portrait portrait) {
        return portrait.records().stream()
                .map(record -> record.id().list())
                .distinct()
                .toList();
    }
}
