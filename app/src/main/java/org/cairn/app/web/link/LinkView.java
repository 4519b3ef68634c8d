package org.cairn.app.web.link;

import java.util.Optional;
import org.cairn.app.web.Known;
import org.cairn.casebook.work.LinkageFinding;

/**
 * How records were linked, and what other lines would do.
 *
 * @param known what is known of the project
 * @param markup how they were linked, as the report tells it; empty before that
 * @param lines what lines of one's own would mean; empty where none were tried
 */
public record LinkView(Known known, Optional<String> markup, Optional<Lines> lines) {

    /**
     * Two lines and what they would mean, counted from the weights in whole bits.
     *
     * @param link pairs at or above it would be linked
     * @param review pairs from here to the link line would be for a person to decide
     * @param linked how many pairs would be linked
     * @param toReview how many a person would have to read
     */
    public record Lines(int link, int review, long linked, long toReview) {

        static Lines of(LinkageFinding linkage, int link, int review) {
            long linked = 0;
            long toReview = 0;
            for (LinkageFinding.WeightBin bin : linkage.histogram()) {
                linked += bin.fromBits() >= link ? bin.pairs() : 0;
                toReview += bin.fromBits() >= review && bin.fromBits() < link ? bin.pairs() : 0;
            }
            return new Lines(link, review, linked, toReview);
        }
    }
}
