package org.cairn.casebook.claim;

import java.util.Objects;

/**
 * The bytes of a source, as they were received; of a web archive, all of it. The copy lies under its hash and is read again
 * whenever the casebook is verified. A hash shows that nothing has changed since it was taken, not that what it says is true.
 *
 * @param source the source it is of
 * @param file the file's name, without its folder
 * @param sha256 hash of its bytes
 * @param bytes its size
 * @param mediaType its media type, such as {@code application/pdf}; empty where it is not known
 * @param receivedFrom who gave it; empty where it is not stated
 * @param receivedOn when, as written; empty where it is not stated
 */
public record Item(
        String source,
        String file,
        String sha256,
        long bytes,
        String mediaType,
        String receivedFrom,
        String receivedOn) {
    public Item {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(sha256, "sha256");
    }
}
