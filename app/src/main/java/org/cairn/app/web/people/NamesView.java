package org.cairn.app.web.people;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import org.cairn.app.web.words.Language;
import org.cairn.casebook.work.Portrait;

/**
 * The names of people, in the order of the reader's alphabet; those whose name is not recorded stand among them.
 *
 * @param wish whose names they are
 * @param people the people
 */
public record NamesView(Wish wish, List<Portrait> people) {

    /** Most names on one page. */
    static final int MOST = 20_000;

    public NamesView {
        people = List.copyOf(people);
    }

    NamesView(Wish wish, Language say, List<Portrait> people) {
        this(wish, sorted(say, people));
    }

    private static List<Portrait> sorted(Language say, List<Portrait> people) {
        Collator collator = Collator.getInstance(ULocale.forLanguageTag(say.tag()));
        return people.stream()
                .sorted(Comparator.comparing(person -> Words.name(say, person).plain(), collator::compare))
                .toList();
    }
}
