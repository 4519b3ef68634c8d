package org.cairn.link.compare;

import java.util.Arrays;

/**
 * The grades of each two of some words, in a square of bytes. Words are numbered from 1; number 0 stands for no word and is like
 * none. Used again and again by one thread: {@link #clear}, {@link #number} each word, {@link #fill}.
 */
final class WordSquare {

    private final TokenSimilarity similarity;
    private int[] tokenOf = new int[64];
    private WordPrints prints;
    private int distinct;
    /** Open addressing: the number of a word. */
    private int[] index = new int[256];

    private byte[] grades = new byte[0];
    private int side;

    WordSquare(TokenSimilarity similarity) {
        this.similarity = similarity;
        this.prints = new WordPrints(64);
    }

    void clear() {
        Arrays.fill(index, 0);
        distinct = 0;
    }

    /** The number of a token's word. */
    int number(int token) {
        int at = place(token);
        if (index[at] == 0) {
            if (distinct + 1 == tokenOf.length) {
                grow();
                at = place(token);
            }
            tokenOf[++distinct] = token;
            index[at] = distinct;
        }
        return index[at];
    }

    private int place(int token) {
        int at = ((token * 0x9E3779B9) >>> 8) & (index.length - 1);
        while (index[at] != 0 && tokenOf[index[at]] != token) {
            at = (at + 1) & (index.length - 1);
        }
        return at;
    }

    private void grow() {
        tokenOf = Arrays.copyOf(tokenOf, 2 * tokenOf.length);
        index = new int[4 * tokenOf.length];
        for (int number = 1; number <= distinct; number++) {
            index[place(tokenOf[number])] = number;
        }
    }

    /** Works out the grades of each two words. */
    void fill() {
        side = distinct + 1;
        if (grades.length < side * side) {
            grades = new byte[side * side];
        } else {
            Arrays.fill(grades, 0, side * side, (byte) 0);
        }
        prints = prints.withRoomFor(side);
        for (int number = 1; number < side; number++) {
            similarity.print(tokenOf[number], prints, number);
        }
        for (int a = 1; a < side; a++) {
            grades[a * side + a] = (byte) (tokenOf[a] == NameTokens.NO_GIVEN ? 0 : 1);
            fillRow(a);
        }
    }

    private void fillRow(int a) {
        for (int b = 1; b < a; b++) {
            if (similarity.mayBeAlike(prints, a, b)) {
                byte grade = (byte) similarity.gradeOfAlike(tokenOf[a], tokenOf[b]);
                grades[a * side + b] = grade;
                grades[b * side + a] = grade;
            }
        }
    }

    /** Grade of two words by their numbers. */
    int grade(int a, int b) {
        return grades[a * side + b];
    }

    /** Whether any of four words is like any of four others; both are given by where their numbers stand. */
    boolean anyAlike(int[] words, int a, int b) {
        int b0 = words[b];
        int b1 = words[b + 1];
        int b2 = words[b + 2];
        int b3 = words[b + 3];
        int a0 = words[a] * side;
        int a1 = words[a + 1] * side;
        int a2 = words[a + 2] * side;
        int a3 = words[a + 3] * side;
        return (grades[a0 + b0]
                        | grades[a0 + b1]
                        | grades[a0 + b2]
                        | grades[a0 + b3]
                        | grades[a1 + b0]
                        | grades[a1 + b1]
                        | grades[a1 + b2]
                        | grades[a1 + b3]
                        | grades[a2 + b0]
                        | grades[a2 + b1]
                        | grades[a2 + b2]
                        | grades[a2 + b3]
                        | grades[a3 + b0]
                        | grades[a3 + b1]
                        | grades[a3 + b2]
                        | grades[a3 + b3])
                != 0;
    }
}
