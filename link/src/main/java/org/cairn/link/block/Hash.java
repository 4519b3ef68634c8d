package org.cairn.link.block;

/** 64-bit hashes for blocking keys: Stafford's mixing function over code points and other hashes. Never 0. */
final class Hash {

    private Hash() {}

    static long of(String text) {
        long hash = 0x9E3779B97F4A7C15L;
        for (int i = 0; i < text.length(); i++) {
            hash = mix(hash + text.charAt(i));
        }
        return nonZero(hash);
    }

    static long join(long a, long b) {
        return nonZero(mix(a * 0xD6E8FEB86659FD93L + mix(b)));
    }

    static long mix(long z) {
        long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }

    static long nonZero(long hash) {
        return hash == 0 ? 1 : hash;
    }
}
