package org.cairn.app.web;

import java.util.List;
import java.util.Optional;
import org.cairn.app.team.Role;
import org.cairn.app.web.words.Language;
import org.cairn.app.web.words.Phrase;

/**
 * What every page has around what it is about.
 *
 * @param say its language
 * @param screen the screen it belongs to, as its address begins: {@code lists}; empty at the door
 * @param title its heading
 * @param project the open project; empty where none is
 * @param who under whose name one works
 * @param role what one may do
 * @param token what every change carries
 * @param job the latest work, if there is something to say of it
 * @param wasAtWork whether it was going on when the page was asked for; the page may be of before it, and is made anew after it
 * @param notices what was just done
 * @param path its own address, to come back to
 * @param isTeam whether several people work here, each under a name and a password
 * @param assets where style and scripts are
 */
public record Page(
        Language say,
        String screen,
        Phrase title,
        Optional<OpenProject> project,
        String who,
        Role role,
        String token,
        Optional<Job> job,
        boolean wasAtWork,
        List<Notice> notices,
        String path,
        boolean isTeam,
        Assets assets) {

    /** The nine steps, in the order of the work. */
    public static final List<String> STEPS =
            List.of("lists", "check", "link", "review", "people", "table", "estimate", "justice", "report");

    /** What stands beside them. */
    public static final List<String> BESIDE = List.of("map", "history", "help");

    public Page {
        notices = List.copyOf(notices);
    }

    /**
     * The open project.
     *
     * @param title what it is called
     * @param folder where it lies
     */
    public record OpenProject(String title, String folder) {}

    /**
     * Something that was done, or could not be.
     *
     * @param kind {@code done}, {@code attention} or {@code fault}
     * @param words in words
     */
    public record Notice(String kind, Phrase words) {}

    /** The address of a style sheet, script or font. */
    public String asset(String name) {
        return assets.address(name);
    }

    /** The languages one can change to. */
    public List<Language> languages() {
        return Language.tags().stream().map(Language::of).toList();
    }

    /** Whether one may do what takes a role. */
    public boolean may(String needed) {
        return role.includes(Role.valueOf(needed));
    }
}
