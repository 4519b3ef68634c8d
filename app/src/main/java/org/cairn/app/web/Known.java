package org.cairn.app.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cairn.casebook.Casebook;
import org.cairn.casebook.project.ListSettings;
import org.cairn.casebook.project.Project;
import org.cairn.casebook.project.ProjectFault;
import org.cairn.casebook.work.Assembly;
import org.cairn.casebook.work.CaseFindings;
import org.cairn.casebook.work.Findings;
import org.cairn.casebook.work.LinkageFinding;
import org.cairn.casebook.work.Review;

/**
 * All that is known of the open project at one moment. Immutable: a page is made from one such, while work goes on to the
 * next.
 *
 * @param project the project file; empty if it cannot be understood
 * @param fault what in it cannot be understood
 * @param lists its lists
 * @param records every record; empty until every list is taken in and read
 * @param roll everybody, by the latest linkage; empty until records were linked
 * @param linkage what the latest linkage found
 * @param review the pairs of the latest linkage that was made since this start, to ask about
 * @param findings what the latest estimate found
 * @param cases what claims and proceedings amount to; empty until their sheets are taken in
 */
public record Known(
        Optional<Project> project,
        Optional<ProjectFault> fault,
        List<ListNow> lists,
        Optional<Assembly> records,
        Optional<Roll> roll,
        Optional<Dated<LinkageFinding>> linkage,
        Optional<Review> review,
        Optional<Dated<Findings>> findings,
        Optional<CaseFindings> cases) {

    public Known {
        lists = List.copyOf(lists);
    }

    /**
     * A finding, and whether it is still of what the project holds now.
     *
     * @param what the finding
     * @param when when it was made
     * @param isCurrent whether lists, rules and decisions are the same as then
     */
    public record Dated<T>(T what, Instant when, boolean isCurrent) {

        Dated<T> current(boolean now) {
            return new Dated<>(what, when, now);
        }
    }

    /**
     * A list as it stands.
     *
     * @param settings what the project file says of it
     * @param editions its editions, the present one first; empty if it was never taken in
     * @param takenIn when the present edition was taken in
     */
    public record ListNow(ListSettings settings, List<Casebook.Edition> editions, Optional<Instant> takenIn) {
        public ListNow {
            editions = List.copyOf(editions);
        }

        /** Whether it was taken in. */
        public boolean isTakenIn() {
            return !editions.isEmpty();
        }
    }

    Known with(Optional<CaseFindings> found) {
        return new Known(project, fault, lists, records, roll, linkage, review, findings, found);
    }

    /** Whether there is a list, and every list was taken in. */
    public boolean isComplete() {
        return !lists.isEmpty() && lists.stream().allMatch(ListNow::isTakenIn);
    }

    /** A list by its name. */
    public Optional<ListNow> list(String name) {
        return lists.stream()
                .filter(list -> list.settings().name().equals(name))
                .findFirst();
    }
}
