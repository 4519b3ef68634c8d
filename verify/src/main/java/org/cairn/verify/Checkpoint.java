package org.cairn.verify;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A checkpoint: what a log was when it was made, signed.
 *
 * @param casebook id of the log's first entry
 * @param size how many entries it had
 * @param root root of the tree over them
 * @param time when it was made
 * @param key public key, in hexadecimal
 * @param signature in hexadecimal
 */
record Checkpoint(String casebook, int size, String root, String time, String key, String signature) {

    /** What an Ed25519 public key begins with in X.509. */
    private static final String X509 = "302a300506032b6570032100";

    /** Reads a checkpoint; nothing where the text is none, to the letter. */
    static Optional<Checkpoint> parse(String text) {
        try {
            if (!(Json.read(text) instanceof Map<?, ?> members) || !(members.get("size") instanceof BigDecimal size)) {
                return Optional.empty();
            }
            Checkpoint read = new Checkpoint(
                    String.valueOf(members.get("casebook")),
                    size.intValueExact(),
                    String.valueOf(members.get("root")),
                    String.valueOf(members.get("time")),
                    String.valueOf(members.get("key")),
                    String.valueOf(members.get("signature")));
            return text.equals(read.text()) ? Optional.of(read) : Optional.empty();
        } catch (Json.NotJson | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** The one spelling it has. None of its texts needs an escape; one that does is no checkpoint. */
    private String text() {
        return "{\"casebook\":\"%s\",\"key\":\"%s\",\"root\":\"%s\",\"signature\":\"%s\",\"size\":%d,\"time\":\"%s\"}\n"
                .formatted(casebook, key, root, signature, size, time);
    }

    private String signed() {
        return "cairn checkpoint 1\n{\"casebook\":\"%s\",\"key\":\"%s\",\"root\":\"%s\",\"size\":%d,\"time\":\"%s\"}"
                .formatted(casebook, key, root, size, time);
    }

    boolean isSigned() {
        try {
            byte[] encoded = java.util.HexFormat.of().parseHex(X509 + key);
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            check.update(signed().getBytes(StandardCharsets.UTF_8));
            return check.verify(java.util.HexFormat.of().parseHex(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Why this log is not one that grew from what the checkpoint was made of; nothing where it is. */
    Optional<String> against(Log log, Map<String, List<String>> orders) {
        if (!isSigned()) {
            return Optional.of("its signature is not of what it says, or not by the key it names");
        }
        if (!casebook.equals(log.casebook())) {
            return Optional.of("it is of another casebook");
        }
        if (size >= 0 && size <= log.entries().size() && log.root(size).equals(root)) {
            return Optional.empty();
        }
        if (isOfCopyTakenIn(log, orders)) {
            return Optional.empty();
        }
        return Optional.of(
                size > log.entries().size()
                        ? "it is of %d entries and the log has %d: entries were taken away, the log was rolled back"
                                .formatted(size, log.entries().size())
                        : "the first %d entries are not those it was made of".formatted(size));
    }

    /** Whether it is of a copy that went its own way and was taken in again: its order of entries is kept with the log. */
    private boolean isOfCopyTakenIn(Log log, Map<String, List<String>> orders) {
        Map<String, Log.Entry> byId = new HashMap<>();
        log.entries().forEach(entry -> byId.put(entry.id(), entry));
        for (Log.Entry entry : log.entries()) {
            List<String> order = orders.get(entry.text("order"));
            if (!entry.kind().equals("CopyMerged") || order == null || size < 0 || size > order.size()) {
                continue;
            }
            List<Log.Entry> copy = new ArrayList<>();
            order.subList(0, size)
                    .forEach(id -> Optional.ofNullable(byId.get(id)).ifPresent(copy::add));
            if (copy.size() == size && Log.rootOf(copy).equals(root)) {
                return true;
            }
        }
        return false;
    }
}
