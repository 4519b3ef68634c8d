package org.cairn.casebook.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Bytes as text. Unless the encoding is said, it is settled where it first matters: by a byte order mark or NUL bytes at the
 * start, otherwise at the first byte that is not ASCII, from the stretch of bytes around it. Until then the text is ASCII,
 * which is the same in all of them, so the file is read once and never held whole.
 */
final class DecodedText extends Reader {
    private static final int WINDOW = 1 << 18;

    private final InputStream bytes;
    private final ByteBuffer in = ByteBuffer.allocate(WINDOW).flip();
    private final boolean said;
    private Charset charset;
    private CharsetDecoder decoder;
    private boolean settled;
    private boolean ended;
    private int pending = -1;

    DecodedText(InputStream bytes, Optional<Charset> said) throws IOException {
        this.bytes = bytes;
        this.said = said.isPresent();
        this.charset = said.orElse(StandardCharsets.UTF_8);
        this.decoder = decoder(charset);
        fill();
        settleByMark();
        settled |= this.said;
    }

    /** The encoding, as far as it matters yet. */
    Charset charset() {
        return charset;
    }

    /** Whether the encoding was found out rather than said, and is not a Unicode one. */
    boolean isGuess() {
        return !said && !charset.name().startsWith("UTF");
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    private void settleByMark() {
        byte[] start = new byte[Math.min(4096, in.remaining())];
        in.duplicate().get(start);
        boolean anyUtf16 = charset.name().equals("UTF-16");
        EncodingGuess.byMark(start)
                .filter(mark -> !said || anyUtf16 || mark.charset().equals(charset))
                .ifPresent(mark -> {
                    in.position(in.position() + mark.length());
                    settle(mark.charset());
                });
    }

    private void settle(Charset found) {
        settled = true;
        charset = found;
        decoder = decoder(found);
    }

    /** Fills the window as far as there are bytes. */
    private void fill() throws IOException {
        in.compact();
        while (!ended && in.hasRemaining()) {
            int read = bytes.read(in.array(), in.position(), in.remaining());
            if (read < 0) {
                ended = true;
            } else {
                in.position(in.position() + read);
            }
        }
        in.flip();
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        if (pending >= 0 || length == 1) {
            return readOne(into, from);
        }
        CharBuffer out = CharBuffer.wrap(into, from, length);
        while (out.position() == from) {
            if (in.remaining() < 8 && !ended) {
                fill();
            }
            if (!settled) {
                copyAscii(out);
            }
            if (settled && in.hasRemaining()) {
                decoder.decode(in, out, ended);
            }
            if (ended && !in.hasRemaining()) {
                return out.position() > from ? out.position() - from : -1;
            }
        }
        return out.position() - from;
    }

    /** Reads into room for one character, which a surrogate pair does not fit in: its second half is kept for the next call. */
    private int readOne(char[] into, int from) throws IOException {
        if (pending < 0) {
            char[] pair = new char[2];
            int read = read(pair, 0, 2);
            pending = read == 2 ? pair[1] : -1;
            into[from] = pair[0];
            return Math.min(read, 1);
        }
        into[from] = (char) pending;
        pending = -1;
        return 1;
    }

    /** Copies ASCII, and at the first other byte settles the encoding. */
    private void copyAscii(CharBuffer out) throws IOException {
        int count = Math.min(in.remaining(), out.remaining());
        int start = in.position();
        byte[] from = in.array();
        int copied = 0;
        while (copied < count && from[start + copied] >= 0) {
            out.put((char) from[start + copied]);
            copied++;
        }
        in.position(start + copied);
        if (copied < count) {
            fill();
            byte[] window = new byte[in.remaining()];
            in.duplicate().get(window);
            settle(EncodingGuess.byLetters(window));
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
