package org.cairn.app.web.link;

import java.util.Optional;
import org.cairn.app.web.Known;
import org.cairn.casebook.work.LinkageFinding;

/**
 * How records were linked, and what other lines would do.
 *
 * @param known what is known of the project
 * @param markup how they were linked, as the report tells it; empty before that
 * @param present the lines as they are; empty before records were linked
 * @param lines what other lines would mean; empty where none were tried
 * @param areOwn whether the project file sets the lines, so that they are not calibrated
 */
public record LinkView(
        Known known, Optional<String> markup, Optional<Lines> present, Optional<Lines> lines, boolean areOwn) {

    /** The lines that stand in the form: those tried, or those there are. */
    public Optional<Lines> shown() {
        return lines.or(() -> present);
    }

    /**
     * Two lines and what they would mean, counted from the weights in whole bits.
     *
     * @param link pairs at or above it would be linked
     * @param review pairs from here to the link line would be for a person to decide
     * @param linked how many pairs would be linked
     * @param toReview how many a person would have to read
     */
    public record Lines(int link, int review, long linked, long toReview) {

        /** The lines there are, in whole bits, with what they mean exactly. */
        static Lines present(LinkageFinding linkage) {
            return new Lines(
                    (int) Math.ceil(linkage.linkFromBits()),
                    (int) Math.ceil(linkage.reviewFromBits()),
                    linkage.linked(),
                    linkage.toReview());
        }

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
