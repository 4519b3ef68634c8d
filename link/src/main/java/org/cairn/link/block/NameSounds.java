package org.cairn.link.block;

import java.util.Arrays;
import org.cairn.link.compare.NameTokens;
import org.cairn.link.text.NameToken;

/** Blocking keys from the sounds of names; each word is hashed once. */
final class NameSounds {

    private final NameTokens names;
    private final long[] whole;
    private final long[] sound;
    /** The sound where an h is read apart from the letter before it; 0 where there is none such. */
    private final long[] split;

    NameSounds(NameTokens names) {
        this.names = names;
        whole = new long[names.size()];
        sound = new long[names.size()];
        split = new long[names.size()];
        for (int code = 0; code < sound.length; code++) {
            NameToken token = names.token(code);
            whole[code] = Hash.of(token.folded());
            sound[code] = Hash.of(token.skeleton());
            split[code] = token.split().equals(token.skeleton()) ? 0 : Hash.of(token.split());
        }
    }

    /** The whole name as spelled, in any order of its words. */
    long[] whole(int row) {
        long sum = 0;
        for (int token : names.at(row)) {
            sum += whole[token];
        }
        return names.at(row).length == 0 ? KeySource.NONE : new long[] {Hash.nonZero(Hash.mix(sum))};
    }

    /** First and last word. */
    long[] ends(int row) {
        int[] tokens = names.at(row);
        return tokens.length == 0
                ? KeySource.NONE
                : new long[] {joined(sound[tokens[0]], sound[tokens[tokens.length - 1]])};
    }

    /** The first word. */
    long[] given(int row) {
        int[] tokens = names.at(row);
        return tokens.length == 0 ? KeySource.NONE : new long[] {sound[tokens[0]]};
    }

    /** The last of several words. */
    long[] family(int row) {
        int[] tokens = names.at(row);
        return tokens.length < 2 ? KeySource.NONE : new long[] {sound[tokens[tokens.length - 1]]};
    }

    /** Each word. */
    long[] any(int row) {
        int[] tokens = names.at(row);
        long[] keys = new long[2 * tokens.length];
        int size = 0;
        for (int token : tokens) {
            size = add(keys, size, sound[token]);
            size = add(keys, size, split[token]);
        }
        return Arrays.copyOf(keys, size);
    }

    /** Each two words. */
    long[] two(int row) {
        int[] tokens = names.at(row);
        long[] keys = new long[2 * tokens.length * tokens.length];
        int size = 0;
        for (int i = 0; i < tokens.length; i++) {
            for (int j = i + 1; j < tokens.length; j++) {
                long a = sound[tokens[i]];
                long b = sound[tokens[j]];
                long splitA = split[tokens[i]];
                long splitB = split[tokens[j]];
                size = add(keys, size, a == b ? 0 : joined(a, b));
                size = add(keys, size, splitA == 0 ? 0 : joined(splitA, b));
                size = add(keys, size, splitB == 0 ? 0 : joined(a, splitB));
                size = add(keys, size, splitA == 0 || splitB == 0 ? 0 : joined(splitA, splitB));
            }
        }
        return Arrays.copyOf(keys, size);
    }

    private static int add(long[] keys, int size, long key) {
        for (int i = 0; i < size; i++) {
            if (keys[i] == key) {
                return size;
            }
        }
        if (key != 0) {
            keys[size] = key;
        }
        return key == 0 ? size : size + 1;
    }

    private static long joined(long a, long b) {
        return Hash.join(Math.min(a, b), Math.max(a, b));
    }
}
