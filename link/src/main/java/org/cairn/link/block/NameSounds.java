package org.cairn.link.block;

import java.util.Arrays;
import java.util.List;
import org.cairn.link.compare.NameTokens;
import org.cairn.link.text.NameToken;

/** Blocking keys from the sounds of names; each word is hashed once. */
final class NameSounds {

    private final NameTokens names;
    private final long[] whole;
    private final long[] sound;
    /** The first two consonants of the sound. */
    private final long[] start;
    /** The sound where an h is read apart from the letter before it; 0 where there is none such. */
    private final long[] split;

    NameSounds(NameTokens names) {
        this.names = names;
        whole = new long[names.size()];
        sound = new long[names.size()];
        start = new long[names.size()];
        split = new long[names.size()];
        for (int code = 0; code < sound.length; code++) {
            NameToken token = names.token(code);
            whole[code] = Hash.of(token.folded());
            sound[code] = Hash.of(token.skeleton());
            String skeleton = token.skeleton();
            start[code] = Hash.of(skeleton.substring(
                    0, skeleton.offsetByCodePoints(0, Math.min(2, skeleton.codePointCount(0, skeleton.length())))));
            split[code] = token.split().equals(token.skeleton()) ? 0 : Hash.of(token.split());
        }
    }

    /** The keys there are, by name. */
    static final List<String> KEYS = List.of(
            "name", "name sound", "given sound", "family sound", "any name sound", "two names sound", "any name start");

    /** The keys of all rows under one of those names. */
    KeyColumn of(String key) {
        return KeyColumn.of(names.nameOfRow(), names.names(), name -> keys(key, names.ofName(name)));
    }

    private long[] keys(String key, int[] tokens) {
        int from = tokens.length > 0 && tokens[0] == NameTokens.NO_GIVEN ? 1 : 0;
        int[] stated = Arrays.copyOfRange(tokens, from, tokens.length);
        if (stated.length == 0) {
            return KeyColumn.NONE;
        }
        long first = sound[stated[0]];
        long last = sound[stated[stated.length - 1]];
        return switch (key) {
            case "name" -> new long[] {whole(stated)};
            case "name sound" -> new long[] {joined(first, last)};
            case "given sound" -> from == 1 ? KeyColumn.NONE : new long[] {first};
            case "family sound" -> tokens.length < 2 ? KeyColumn.NONE : new long[] {last};
            case "any name sound" -> any(stated);
            case "any name start" -> starts(stated);
            default -> two(stated);
        };
    }

    /** The whole name as spelled, in any order of its words. */
    private long whole(int[] tokens) {
        long sum = 0;
        for (int token : tokens) {
            sum += whole[token];
        }
        return Hash.nonZero(Hash.mix(sum));
    }

    /** Each word. */
    private long[] any(int[] tokens) {
        long[] keys = new long[2 * tokens.length];
        int size = 0;
        for (int token : tokens) {
            size = add(keys, size, sound[token]);
            size = add(keys, size, split[token]);
        }
        return Arrays.copyOf(keys, size);
    }

    /** The start of each word. */
    private long[] starts(int[] tokens) {
        long[] keys = new long[tokens.length];
        int size = 0;
        for (int token : tokens) {
            size = add(keys, size, start[token]);
        }
        return Arrays.copyOf(keys, size);
    }

    /** Each two words. */
    private long[] two(int[] tokens) {
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
