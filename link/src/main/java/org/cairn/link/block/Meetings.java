package org.cairn.link.block;

import java.util.Arrays;

/**
 * Which blocks each row stands in, of all rules together, in the order of the rules: a pair belongs to the first block that both
 * its rows stand in, and is taken there and nowhere else.
 */
final class Meetings {

    private final int[] start;
    /** Block numbers of all rows, row after row, each row's ascending. */
    private final int[] blocks;

    /** Notes the blocks of all rules, numbered through. */
    Meetings(int rows, RuleBlocks[] rules) {
        start = new int[rows + 1];
        for (RuleBlocks rule : rules) {
            for (int place = 0; place < rule.start(rule.count()); place++) {
                start[rule.row(place) + 1]++;
            }
        }
        for (int row = 0; row < rows; row++) {
            start[row + 1] = Math.addExact(start[row], start[row + 1]);
        }
        blocks = new int[start[rows]];
        int[] next = Arrays.copyOf(start, rows);
        int number = 0;
        for (RuleBlocks rule : rules) {
            for (int block = 0; block < rule.count(); block++, number++) {
                for (int place = rule.start(block); place < rule.start(block + 1); place++) {
                    blocks[next[rule.row(place)]++] = number;
                }
            }
        }
    }

    /** Where the blocks of a row begin, for {@link #block}. */
    int first(int row) {
        return start[row];
    }

    /** Where they end. */
    int end(int row) {
        return start[row + 1];
    }

    /** The number of a block at one place. */
    int block(int place) {
        return blocks[place];
    }

    /** The first block that two rows share, or −1. */
    int firstShared(int rowA, int rowB) {
        int a = start[rowA];
        int b = start[rowB];
        while (a < start[rowA + 1] && b < start[rowB + 1]) {
            if (blocks[a] == blocks[b]) {
                return blocks[a];
            }
            if (blocks[a] < blocks[b]) {
                a++;
            } else {
                b++;
            }
        }
        return -1;
    }
}
