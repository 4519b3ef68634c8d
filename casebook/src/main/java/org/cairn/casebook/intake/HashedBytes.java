package org.cairn.casebook.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file's bytes, hashed and counted as they go by. */
final class HashedBytes extends FilterInputStream {
    private final MessageDigest digest;
    private long count;

    HashedBytes(InputStream bytes) {
        super(bytes);
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        if (read > 0) {
            digest.update(into, from, read);
            count += read;
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Does nothing: whoever opened the file closes it, and its hash is wanted to the end even where its rows are not. */
    @Override
    public void close() {}

    /** Reads whatever is left, so that the hash is that of the whole file. */
    void drain() throws IOException {
        byte[] rest = new byte[1 << 16];
        while (read(rest, 0, rest.length) >= 0) {
            // only the hash is wanted
        }
    }

    long count() {
        return count;
    }

    /** SHA-256 of the bytes so far, which ends the hashing. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
