package org.cairn.casebook.work;

import org.cairn.link.RecordId;

/**
 * One question of the review: are these two records the same person? Which stands left is drawn by lot, and says nothing.
 *
 * @param left one record
 * @param right the other
 * @param why how the question came up; not for the eyes of who answers it
 */
public record Question(RecordId left, RecordId right, Why why) {

    /** How a question comes up. */
    public enum Why {
        /** It is part of decisions that cannot all hold. */
        CONFLICT,
        /** Two people answered it differently. */
        DISPUTED,
        /** It lies between the lines; these come in the order of how far the answer may move the estimate. */
        EFFECT,
        /** One of the two was drawn at random, so that error rates can be known without bias. */
        SAMPLE,
        /** Somebody else answered it; a share is asked twice, to know how far people agree. */
        AGAIN
    }

    /** Whether it is about these two, whichever way round. */
    public boolean isAbout(RecordId one, RecordId other) {
        return (left.equals(one) && right.equals(other)) || (left.equals(other) && right.equals(one));
    }
}
