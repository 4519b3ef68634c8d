package org.cairn.casebook.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cairn.casebook.project.Names;
import org.cairn.casebook.project.ReportSettings;

/**
 * What a project allows to leave, by {@code report › publish}. Everything that is not named here stays; a field that a later
 * list brings stays until someone names it.
 *
 * @param words the words, as the project file has them
 * @param names whose names may be shown
 */
public record AllowList(Set<String> words, Names names) {

    /** People recorded, by list and by field. */
    public static final String COUNTS = "counts";
    /** Who is on which lists, as counts. */
    public static final String OVERLAP = "overlap";
    /** The answer, and what each method says. */
    public static final String ESTIMATES = "estimates";
    /** What sources claim, of everything but persons. */
    public static final String CLAIMS = "claims";
    /** The sources' own words in those claims. */
    public static final String CLAIM_WORDS = "claims.words";
    /** Stages of proceedings, and the narrowing. */
    public static final String PROCEEDINGS = "proceedings";
    /** The sources' own words about those stages. */
    public static final String PROCEEDING_WORDS = "proceedings.words";
    /** Names of subjects of proceedings whom the rule of naming allows to be named. */
    public static final String PROCEEDING_NAMES = "proceedings.names";
    /** Who said it. */
    public static final String SOURCES = "sources";

    private static final String INDIVIDUALS = "individuals.";

    private static final List<String> PLAIN = List.of(
            COUNTS, OVERLAP, ESTIMATES, CLAIMS, CLAIM_WORDS, PROCEEDINGS, PROCEEDING_WORDS, PROCEEDING_NAMES, SOURCES);

    public AllowList {
        words = Set.copyOf(words);
    }

    /** What these settings allow. */
    public static AllowList of(ReportSettings settings) {
        return new AllowList(Set.copyOf(settings.publish()), settings.names());
    }

    /**
     * Every word there is.
     *
     * @param fields the fields of the project's lists
     */
    public static List<String> words(Collection<String> fields) {
        List<String> words = new ArrayList<>(PLAIN);
        fields.forEach(field -> words.add(INDIVIDUALS + field));
        return words;
    }

    /** Whether anything may leave. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether this may leave. */
    public boolean allows(String word) {
        return words.contains(word);
    }

    /** Whether this field of individuals may leave. */
    public boolean allowsField(String field) {
        return words.contains(INDIVIDUALS + field);
    }

    /** Whether anything of individuals may leave, each by themselves. */
    public boolean allowsIndividuals() {
        return words.stream().anyMatch(word -> word.startsWith(INDIVIDUALS));
    }

    /** What is not allowed, of all that could be, in order. */
    public Set<String> withheld(Collection<String> fields) {
        Set<String> withheld = new TreeSet<>(words(fields));
        withheld.removeAll(words);
        return withheld;
    }
}
