package org.cairn.casebook;

import org.cairn.casebook.store.SigningKey;
import org.cairn.casebook.store.Statement;

/**
 * What a log was at one moment, signed: kept elsewhere, it shows later whether anything up to that moment was changed or taken
 * away. {@code docs/methods/log.md} is its page.
 *
 * @param casebook id of the log's first entry, by which copies know each other
 * @param size how many entries the log had
 * @param root root of the Merkle tree over them, in hexadecimal
 * @param time when it was made, by the clock of the computer it was made on
 * @param key the public key it is signed with: 32 bytes in hexadecimal
 * @param signature Ed25519 signature of all the rest: 64 bytes in hexadecimal
 */
public record Checkpoint(String casebook, long size, String root, String time, String key, String signature) {

    /** Signs a checkpoint. */
    public static Checkpoint signed(String casebook, long size, String root, String time, SigningKey key) {
        Checkpoint unsigned = new Checkpoint(casebook, size, root, time, key.publicKey(), "");
        return new Checkpoint(casebook, size, root, time, key.publicKey(), key.sign(unsigned.statement()));
    }

    /**
     * Reads a checkpoint as {@link #text} writes it.
     *
     * @throws CasebookFault if it is none
     */
    public static Checkpoint parse(String text) {
        Statement read = Statement.parse(text)
                .orElseThrow(
                        () -> new CasebookFault("This is not a checkpoint: it is not what cairn checkpoint writes."));
        return new Checkpoint(
                read.text("casebook"),
                read.whole("size"),
                read.text("root"),
                read.text("time"),
                read.text("key"),
                read.text("signature"));
    }

    /** One line of canonical JSON, and a line end. */
    public String text() {
        return members(true) + "\n";
    }

    /** What is signed: a line that says what it is, and the canonical JSON of all but the signature. */
    private String statement() {
        return "cairn checkpoint 1\n" + members(false);
    }

    private String members(boolean withSignature) {
        Statement statement = new Statement()
                .with("casebook", casebook)
                .with("size", size)
                .with("root", root)
                .with("time", time)
                .with("key", key);
        return (withSignature ? statement.with("signature", signature) : statement).canonical();
    }

    /** Whether the signature is of this checkpoint, by this key. Whose key it is, is another question. */
    public boolean isSigned() {
        return SigningKey.verifies(key, statement(), signature);
    }
}
