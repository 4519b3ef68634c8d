package org.cairn.casebook.claim;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.cairn.casebook.claim.date.ClaimedDate;

/**
 * Whoever said something, and where it can be read: a report, a statement, an article, one edition of a yearly publication.
 *
 * @param id the project's name for it
 * @param publisher who published it
 * @param title what it is called
 * @param kind what sort of source, in the project's words: {@code court}, {@code inquiry}, {@code annual report}, {@code press}
 * @param published when; empty where the project does not know
 * @param series what it is an edition of, where the same source speaks again and may correct itself; empty otherwise
 * @param edition its place among the editions of its series, from 1; empty where the dates of publication say it
 * @param language BCP 47 tag of the language it is in; empty where it is not stated
 * @param reliability how reliable it is, in the words of whoever graded it; empty where nobody did
 * @param access who may read it: {@code public}, {@code on request}, {@code closed}; empty where it is not stated
 * @param address where it can be found; never asked by Cairn
 * @param note anything else, such as how it was seen
 */
public record Source(
        String id,
        String publisher,
        String title,
        String kind,
        Optional<ClaimedDate> published,
        Optional<String> series,
        OptionalInt edition,
        String language,
        String reliability,
        String access,
        String address,
        String note) {

    public Source {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(publisher, "publisher");
        Objects.requireNonNull(published, "published");
        Objects.requireNonNull(series, "series");
        if (id.isBlank() || publisher.isBlank()) {
            throw new IllegalArgumentException("a source needs an id and a publisher");
        }
    }

    /** The name under which later editions replace earlier ones: the series, or the source alone. */
    public String speaker() {
        return series.orElse("source " + id);
    }

    /**
     * Whether this is a later edition of the same series than another. Editions are ordered by their numbers where both have
     * one, otherwise by date of publication where that leaves no doubt.
     */
    public boolean isLaterEditionThan(Source other) {
        if (series.isEmpty() || !series.equals(other.series)) {
            return false;
        }
        if (edition.isPresent() && other.edition.isPresent()) {
            return edition.getAsInt() > other.edition.getAsInt();
        }
        return published.isPresent()
                && other.published.isPresent()
                && other.published.get().isSurelyBefore(published.get());
    }

    /** Publisher, and date of publication as it was written: {@code UNAMA, 2011-03}. */
    public String citation() {
        return publisher + ", " + published.map(ClaimedDate::words).orElse("date not in this file");
    }
}
