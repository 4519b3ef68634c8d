package org.cairn.casebook.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.cairn.casebook.CasebookFault;
import org.jdbi.v3.core.Handle;

/**
 * What an event is too small for, such as which of a million records is which individual: text kept under its hash, and the
 * hash in the log. Lies in the casebook's own file, so that event and object are written together or not at all.
 *
 * @param handle a connection to that file
 */
record Objects(Handle handle) {

    /** Keeps a text; gives its hash. */
    String keep(String text) {
        String sha256 = Sha256.of(text);
        handle.execute("INSERT OR IGNORE INTO object (sha256, deflated) VALUES (?, ?)", sha256, deflated(text));
        return sha256;
    }

    /**
     * The text with this hash.
     *
     * @throws CasebookFault if it is not there, or is not what the hash was made of
     */
    String text(String sha256) {
        return find(sha256)
                .orElseThrow(() ->
                        new CasebookFault("The casebook lacks the object %s… that its log names, or it is damaged."
                                .formatted(sha256.substring(0, 12))));
    }

    /** The text with this hash; nothing where it is not there, or is not what the hash was made of. */
    Optional<String> find(String sha256) {
        return handle.createQuery("SELECT deflated FROM object WHERE sha256 = :it")
                .bind("it", sha256)
                .mapTo(byte[].class)
                .findOne()
                .flatMap(Objects::inflated)
                .filter(text -> Sha256.of(text).equals(sha256));
    }

    private static byte[] deflated(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Optional<String> inflated(byte[] bytes) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
