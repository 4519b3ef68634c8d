package org.cairn.link.compare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.link.text.NameToken;

/** The consonant skeletons of tokens by number, read three ways; tokens that have one in common sound alike. */
final class Sounds {

    private static final int WAYS = 3;

    /** sound[3 · token]: the skeleton; then with what looks like an article left on; then with sh and the like split. */
    private final int[] sound;

    private int skeletons;

    Sounds(List<NameToken> tokens) {
        sound = new int[WAYS * tokens.size()];
        number(tokens, 0, NameToken::skeleton);
        skeletons = 1;
        for (int token = 0; token < tokens.size(); token++) {
            skeletons = Math.max(skeletons, sound[WAYS * token] + 1);
        }
        number(tokens, 1, NameToken::whole);
        number(tokens, 2, NameToken::split);
    }

    private void number(List<NameToken> tokens, int way, Function<NameToken, String> form) {
        Map<String, Integer> known = new HashMap<>();
        for (int token = 0; token < tokens.size(); token++) {
            sound[WAYS * token + way] = known.computeIfAbsent(form.apply(tokens.get(token)), key -> known.size());
        }
    }

    /** Number of a token's skeleton; equal for tokens that sound alike. */
    int skeleton(int token) {
        return sound[WAYS * token];
    }

    /** A token's skeleton, and its skeleton with what looks like an article, in one long. */
    long firstTwo(int token) {
        return (long) sound[WAYS * token] << 32 | sound[WAYS * token + 1];
    }

    /** Its skeleton with sh and the like split. */
    int third(int token) {
        return sound[WAYS * token + 2];
    }

    /** How many different skeletons there are. */
    int skeletons() {
        return skeletons;
    }

    /** Whether two tokens have the same skeleton, with or without what looks like an article, or with sh and the like split. */
    boolean alike(int a, int b) {
        int atA = WAYS * a;
        int atB = WAYS * b;
        return sound[atA] == sound[atB] || sound[atA + 1] == sound[atB + 1] || sound[atA + 2] == sound[atB + 2];
    }

    /** Visits each two of some tokens that sound alike, once. */
    void forEachAlike(int[] some, SimilarityJoin.Found found) {
        for (int way = 0; way < WAYS; way++) {
            int at = way;
            Map<Integer, List<Integer>> groups =
                    Arrays.stream(some).boxed().collect(Collectors.groupingBy(token -> sound[WAYS * token + at]));
            for (List<Integer> group : groups.values()) {
                forEachNew(group, way, found);
            }
        }
    }

    private void forEachNew(List<Integer> group, int way, SimilarityJoin.Found found) {
        for (int i = 0; i < group.size(); i++) {
            for (int j = 0; j < i; j++) {
                int a = group.get(i);
                int b = group.get(j);
                boolean before = way > 0 && sound[WAYS * a] == sound[WAYS * b];
                before |= way > 1 && sound[WAYS * a + 1] == sound[WAYS * b + 1];
                if (!before) {
                    found.pair(a, b);
                }
            }
        }
    }
}
