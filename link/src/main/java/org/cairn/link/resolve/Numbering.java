package org.cairn.link.resolve;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Numbers people from 0 in the order of their first rows. */
final class Numbering {

    private Numbering() {}

    /**
     * The person of each row.
     *
     * @param rootOf one row for all rows of a person
     */
    static int[] byFirstRow(IntUnaryOperator rootOf, int rows) {
        int[] personOfRoot = new int[rows];
        Arrays.fill(personOfRoot, -1);
        int[] personOfRow = new int[rows];
        int people = 0;
        for (int row = 0; row < rows; row++) {
            int root = rootOf.applyAsInt(row);
            if (personOfRoot[root] < 0) {
                personOfRoot[root] = people++;
            }
            personOfRow[row] = personOfRoot[root];
        }
        return personOfRow;
    }
}
