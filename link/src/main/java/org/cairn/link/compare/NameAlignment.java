package org.cairn.link.compare;

/**
 * Which word of one name stands for which word of another. The same words are paired first, the given names before all, then
 * those at the nearest places; then the given names, if they are alike; then all others, the most alike first and, among equally alike, the
 * nearest. So a swapped order is met, and a dropped generation leaves its word unpaired.
 *
 * <p>Used again and again by one thread, since a name is aligned for every pair of records.
 */
final class NameAlignment {

    private static final int MOST = NameTokens.MOST_TOKENS;

    private final TokenSimilarity similarity;
    private final int[] words;
    private final int worst;

    private int firstA;
    private int sizeA;
    private int firstB;
    private int sizeB;
    /** For each word of a, the place in b of its partner, or −1. */
    final int[] partner = new int[MOST];
    /** For each word of a, how alike it is to its partner: 1 the same, then one per limit. */
    final int[] grade = new int[MOST];

    private final int[] grades = new int[MOST * MOST];
    private int pairedB;

    /** @param worst the last grade that makes two words alike */
    NameAlignment(NameTokens tokens, TokenSimilarity similarity, int worst) {
        this.similarity = similarity;
        this.words = tokens.places();
        this.worst = worst;
    }

    /** Aligns two names, each given by where its words begin and end. */
    void align(int fromA, int toA, int fromB, int toB) {
        firstA = fromA;
        sizeA = toA - fromA;
        firstB = fromB;
        sizeB = toB - fromB;
        pairedB = 0;
        for (int i = 0; i < sizeA; i++) {
            partner[i] = -1;
            grade[i] = 0;
        }
        int paired = pairSameWords();
        if (paired < Math.min(sizeA, sizeB)) {
            pairAlikeWords();
        }
    }

    /** Words of one spelling, the nearest first. Most words that have a partner are paired here, by their codes alone. */
    private int pairSameWords() {
        int paired = 0;
        int far = Math.max(sizeA, sizeB);
        for (int apart = 0; apart < far; apart++) {
            for (int i = 0; i < sizeA; i++) {
                if (partner[i] < 0) {
                    int word = words[firstA + i];
                    boolean found = isFree(i - apart, word) && pair(i, i - apart, 1);
                    found = found || (isFree(i + apart, word) && pair(i, i + apart, 1));
                    paired += found ? 1 : 0;
                }
            }
        }
        return paired;
    }

    private boolean isFree(int j, int word) {
        boolean free = j >= 0 && j < sizeB && (pairedB >>> j & 1) == 0;
        return free && words[firstB + j] == word && word != NameTokens.NO_GIVEN;
    }

    private void pairAlikeWords() {
        int present = 0;
        for (int i = 0; i < sizeA; i++) {
            for (int j = 0; partner[i] < 0 && j < sizeB; j++) {
                boolean free = (pairedB >>> j & 1) == 0;
                int found = free ? similarity.grade(words[firstA + i], words[firstB + j]) : 0;
                grades[i * MOST + j] = found;
                present |= 1 << found;
            }
        }
        if (present <= 1) {
            return;
        }
        pairNearest(1, present);
        if (partner[0] < 0 && (pairedB & 1) == 0 && grades[0] > 0) {
            pair(0, 0, grades[0]);
        }
        for (int wanted = 2; wanted <= worst; wanted++) {
            pairNearest(wanted, present);
        }
    }

    private void pairNearest(int wanted, int present) {
        if ((present >>> wanted & 1) == 0) {
            return;
        }
        int far = Math.max(sizeA, sizeB);
        for (int apart = 0; apart < far; apart++) {
            for (int i = 0; i < sizeA; i++) {
                tryPair(i, i - apart, wanted);
                tryPair(i, i + apart, wanted);
            }
        }
    }

    private void tryPair(int i, int j, int wanted) {
        boolean free = partner[i] < 0 && j >= 0 && j < sizeB && (pairedB >>> j & 1) == 0;
        if (free && grades[i * MOST + j] == wanted) {
            pair(i, j, wanted);
        }
    }

    private boolean pair(int i, int j, int newGrade) {
        partner[i] = j;
        grade[i] = newGrade;
        pairedB |= 1 << j;
        return true;
    }

    /** Place in a of the partner of the given name of b, or −1. */
    int partnerOfGivenB() {
        for (int i = 0; i < sizeA; i++) {
            if (partner[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the given names stand for each other, at the same place or with the order swapped. */
    boolean givenAgrees() {
        return partner[0] == 0 || (partner[0] > 0 && partnerOfGivenB() > 0);
    }

    /** Whether the given name of one is found at another place of the other, whose own given name is not found. */
    boolean givenElsewhere() {
        return !givenAgrees() && (partner[0] > 0 || partnerOfGivenB() > 0);
    }
}
