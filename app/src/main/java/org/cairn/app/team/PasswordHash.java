package org.cairn.app.team;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What a password is held against: a hash by Argon2id (RFC 9106) that takes time and memory to compute, with its salt and
 * its cost, in the usual text form {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}.
 *
 * @param text the text form
 */
public record PasswordHash(String text) {

    /** 46 MiB, one pass: about a sixth of a second on a laptop. A hash carries its own cost, so that this can grow. */
    private static final Cost USUAL = new Cost(47_104, 1, 1);

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final Pattern FORM =
            Pattern.compile("\\$argon2id\\$v=19\\$m=([0-9]{1,7}),t=([0-9]{1,3}),p=([0-9]{1,2})"
                    + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

    /** How many may be computed at once: many logins together must not take all the memory. */
    private static final Semaphore AT_ONCE = new Semaphore(2);

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Of no password; to take as long over a name that is not there as over one that is. */
    private static final PasswordHash OF_NOBODY = hash(Base64.getEncoder().encodeToString(random(SALT_BYTES)));

    private record Cost(int kibibytes, int passes, int lanes) {}

    /**
     * @throws IllegalArgumentException if the text is not of that form
     */
    public PasswordHash {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not the text form of an Argon2id hash");
        }
    }

    /**
     * Hashes a new password.
     *
     * @throws AccountFault if it is too short, too long, or the account's name
     */
    static PasswordHash ofNew(String password, String name) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST || password.strip().equalsIgnoreCase(name)) {
            throw new AccountFault(AccountFault.Kind.PASSWORD_UNFIT, name);
        }
        return hash(password);
    }

    private static PasswordHash hash(String password) {
        byte[] salt = random(SALT_BYTES);
        byte[] hash = argon2id(password, salt, USUAL, HASH_BYTES);
        Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
        return new PasswordHash("$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        USUAL.kibibytes(),
                        USUAL.passes(),
                        USUAL.lanes(),
                        encoder.encodeToString(salt),
                        encoder.encodeToString(hash)));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Takes the time that looking at a password takes. */
    static void pretend(String password) {
        OF_NOBODY.isOf(password);
    }

    /** Whether this is the hash of a password. */
    boolean isOf(String password) {
        Matcher parts = FORM.matcher(text);
        if (password.length() > 2 * LONGEST || !parts.matches()) {
            return false;
        }
        Cost cost = new Cost(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        byte[] expected = Base64.getDecoder().decode(parts.group(5));
        byte[] found = argon2id(password, Base64.getDecoder().decode(parts.group(4)), cost, expected.length);
        return MessageDigest.isEqual(expected, found);
    }

    private static byte[] argon2id(String password, byte[] salt, Cost cost, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.kibibytes())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        AT_ONCE.acquireUninterruptibly();
        try {
            generator.generateBytes(normalized(password).getBytes(StandardCharsets.UTF_8), hash);
        } finally {
            AT_ONCE.release();
        }
        return hash;
    }

    /** The same letters give the same password on every keyboard. */
    private static String normalized(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    /** Says nothing of the hash: what is printed is read by others. */
    @Override
    public String toString() {
        return "a password’s hash";
    }
}
