package org.cairn.link.compare;

/** What tells words apart, one array per trait so that many words are gone through in a row (see {@link WordForms}). */
final class WordPrints {

    /** Letters as bags; the first four letters; length and unseen letters. First of the spelling, then of the skeleton. */
    final long[] bag;

    final long[] head;
    final int[] sizes;
    final long[] skeletonBag;
    final long[] skeletonHead;
    final int[] skeletonSizes;
    /** The skeletons by number, and the script. */
    final long[] sounds;

    final int[] splitSound;
    final boolean[] arabic;

    WordPrints(int words) {
        bag = new long[words];
        head = new long[words];
        sizes = new int[words];
        skeletonBag = new long[words];
        skeletonHead = new long[words];
        skeletonSizes = new int[words];
        sounds = new long[words];
        splitSound = new int[words];
        arabic = new boolean[words];
    }

    /** These, or others with room for so many words. */
    WordPrints withRoomFor(int words) {
        return words <= bag.length ? this : new WordPrints(words + (words >> 1));
    }
}
