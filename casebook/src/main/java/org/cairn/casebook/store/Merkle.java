package org.cairn.casebook.store;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The hashes of the log. Entries are leaves of a Merkle tree as RFC 6962 builds it, and links of a chain. Each kind of hash
 * begins with a byte of its own, so that none can be passed off as another.
 */
public final class Merkle {

    /** Stands before the first link of a chain. */
    public static final String NOTHING = "0".repeat(64);

    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final byte LINK = 2;
    private static final HexFormat HEX = HexFormat.of();

    private final List<byte[]> peaks = new ArrayList<>(); // roots of full subtrees, the largest first
    private long size;

    /** A tree without leaves. */
    public Merkle() {}

    /** Hash of a leaf: of the byte 0 and the entry's bytes. */
    public static byte[] leaf(byte[] bytes) {
        return hash(LEAF, bytes);
    }

    /** The chain's next link: hash of the byte 2, the link before, and the leaf. */
    public static String link(String before, byte[] leaf) {
        return HEX.formatHex(hash(LINK, HEX.parseHex(before), leaf));
    }

    /** Adds a leaf at the end. */
    public void add(byte[] leaf) {
        byte[] peak = leaf;
        for (long full = size; (full & 1) == 1; full >>= 1) {
            peak = hash(NODE, peaks.remove(peaks.size() - 1), peak);
        }
        peaks.add(peak);
        size++;
    }

    /** How many leaves there are. */
    public long size() {
        return size;
    }

    /** The root over all leaves so far, in hexadecimal: RFC 6962's Merkle tree hash; of no leaves, the hash of nothing. */
    public String root() {
        if (peaks.isEmpty()) {
            return Sha256.of(new byte[0]);
        }
        byte[] root = peaks.get(peaks.size() - 1);
        for (int peak = peaks.size() - 2; peak >= 0; peak--) {
            root = hash(NODE, peaks.get(peak), root);
        }
        return HEX.formatHex(root);
    }

    private static byte[] hash(byte kind, byte[]... parts) {
        MessageDigest digest = Sha256.digest();
        digest.update(kind);
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
