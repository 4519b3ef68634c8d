package org.cairn.verify;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256, plain and as the log's tree and chain use it (RFC 6962 for the tree). */
final class Hash {

    /** Stands before the first link of a chain. */
    static final String NOTHING = "0".repeat(64);

    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final byte LINK = 2;

    private Hash() {}

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** Whether a text is 64 hexadecimal digits, in small letters. */
    static boolean isHash(String text) {
        return text.matches("[0-9a-f]{64}");
    }

    /** Hash of all that a stream gives, in hexadecimal. */
    static String of(InputStream in) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return hex(digest.digest());
    }

    /** Hash of an entry's bytes. */
    static String leaf(byte[] bytes) {
        return of(LEAF, bytes);
    }

    /** The chain's next link. */
    static String link(String before, String leaf) {
        return of(LINK, bytes(before), bytes(leaf));
    }

    /**
     * The Merkle tree hash of leaves, by the definition itself: the tree over n leaves is the node over the tree of the first k
     * and the tree of the others, k the largest power of two below n.
     */
    static String root(List<String> leaves) {
        int n = leaves.size();
        if (n == 0) {
            return hex(sha256().digest());
        }
        if (n == 1) {
            return leaves.get(0);
        }
        int k = Integer.highestOneBit(n - 1);
        return of(NODE, bytes(root(leaves.subList(0, k))), bytes(root(leaves.subList(k, n))));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static String of(byte kind, byte[]... parts) {
        MessageDigest digest = sha256();
        digest.update(kind);
        for (byte[] part : parts) {
            digest.update(part);
        }
        return hex(digest.digest());
    }
}
