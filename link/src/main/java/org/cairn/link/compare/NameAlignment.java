package org.cairn.link.compare;

import java.util.Arrays;

/**
 * Which word of one name stands for which word of another. Given names are paired first, then all others, the most alike
 * first and, among equally alike, those at the nearest places; so a swapped order is met, and a dropped generation leaves
 * its word unpaired.
 */
final class NameAlignment {

    private final int[] a;
    private final int[] b;
    /** For each word of {@code a}, the place in {@code b} of its partner, or −1. */
    final int[] partner;
    /** For each word of {@code a}, how alike it is to its partner: 1 the same, then one per limit. */
    final int[] grade;

    private int pairedB;

    NameAlignment(int[] a, int[] b, TokenSimilarity similarity, int worst) {
        this.a = a;
        this.b = b;
        partner = new int[a.length];
        grade = new int[a.length];
        Arrays.fill(partner, -1);
        int[] grades = new int[a.length * b.length];
        int present = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                int found = similarity.grade(a[i], b[j]);
                grades[i * b.length + j] = found;
                present |= 1 << found;
            }
        }
        pair(0, 0, grades[0]);
        for (int wanted = 1; wanted <= worst; wanted++) {
            if ((present >>> wanted & 1) == 1) {
                pairAll(grades, wanted);
            }
        }
    }

    private void pairAll(int[] grades, int wanted) {
        for (int apart = 0; apart < Math.max(a.length, b.length); apart++) {
            for (int i = 0; i < a.length; i++) {
                tryPair(i, i - apart, grades, wanted);
                tryPair(i, i + apart, grades, wanted);
            }
        }
    }

    private void tryPair(int i, int j, int[] grades, int wanted) {
        if (j >= 0 && j < b.length && grades[i * b.length + j] == wanted) {
            pair(i, j, wanted);
        }
    }

    private void pair(int i, int j, int newGrade) {
        if (newGrade > 0 && partner[i] < 0 && !isPairedB(j)) {
            partner[i] = j;
            grade[i] = newGrade;
            pairedB |= 1 << j;
        }
    }

    private boolean isPairedB(int j) {
        return (pairedB >>> j & 1) == 1;
    }

    /** Place in {@code a} of the partner of the given name of {@code b}, or −1. */
    int partnerOfGivenB() {
        for (int i = 0; i < partner.length; i++) {
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
