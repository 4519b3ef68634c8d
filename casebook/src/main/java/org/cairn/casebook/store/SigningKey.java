package org.cairn.casebook.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.cairn.casebook.CasebookFault;

/**
 * An Ed25519 key that signs checkpoints. Its file holds both halves as other tools write them: PKCS #8 and X.509, each between
 * its lines of dashes.
 *
 * @param secret signs
 * @param publicKey checks: 32 bytes in hexadecimal
 */
public record SigningKey(PrivateKey secret, String publicKey) {

    /** Name of the key's file in a project. */
    public static final String FILE = "signing.key";

    private static final String ALGORITHM = "Ed25519";
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";

    /** What an Ed25519 key begins with in X.509; its 32 bytes follow. */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    /** Reads the key of a file. */
    public static SigningKey read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.US_ASCII);
        try {
            KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
            PrivateKey secret = factory.generatePrivate(new PKCS8EncodedKeySpec(part(text, PRIVATE, file)));
            byte[] open = part(text, PUBLIC, file);
            SigningKey key = new SigningKey(secret, HexFormat.of().formatHex(open, X509.length, open.length));
            if (!verifies(key.publicKey(), ALGORITHM, key.sign(ALGORITHM))) {
                throw noKey(file, null);
            }
            return key;
        } catch (GeneralSecurityException e) {
            throw noKey(file, e);
        }
    }

    /** Reads the key of a file, or makes one there, for its owner's eyes only. */
    public static SigningKey readOrMake(Path file) throws IOException {
        if (!Files.exists(file)) {
            make(file);
        }
        return read(file);
    }

    /** Makes a key under another name and moves it in place, so that no one reads half of it. */
    private static void make(Path file) throws IOException {
        Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "key-", ".part"); // for its owner only
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            String text = written(PRIVATE, pair.getPrivate().getEncoded())
                    + written(PUBLIC, pair.getPublic().getEncoded());
            Files.writeString(draft, text, StandardCharsets.US_ASCII, StandardOpenOption.SYNC);
            Files.move(draft, file);
        } catch (FileAlreadyExistsException e) {
            // another process was quicker, and its key serves as well
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java from 17 has Ed25519", e);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static String written(String what, byte[] bytes) {
        return "-----BEGIN %s-----%n%s%n-----END %s-----%n"
                .formatted(what, Base64.getEncoder().encodeToString(bytes), what)
                .replace("\r", "");
    }

    private static byte[] part(String text, String what, Path file) {
        String begin = "-----BEGIN " + what + "-----";
        int from = text.indexOf(begin);
        int to = text.indexOf("-----END " + what + "-----");
        if (from < 0 || to < from) {
            throw noKey(file, null);
        }
        return Base64.getMimeDecoder().decode(text.substring(from + begin.length(), to));
    }

    private static CasebookFault noKey(Path file, @org.jspecify.annotations.Nullable Throwable cause) {
        String words =
                ("%s is not a signing key: it needs an Ed25519 private key and its public key, as PEM. Nothing was"
                                + " signed. Leave it out and Cairn makes one.")
                        .formatted(file);
        return cause == null ? new CasebookFault(words) : new CasebookFault(words, cause);
    }

    /** The signature of a text, in hexadecimal. */
    public String sign(String text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the signing key does not sign", e);
        }
    }

    /** Whether a signature is of this text, by this public key. */
    public static boolean verifies(String publicKey, String text, String signature) {
        try {
            byte[] raw = HexFormat.of().parseHex(publicKey);
            byte[] encoded = Arrays.copyOf(X509, X509.length + raw.length);
            System.arraycopy(raw, 0, encoded, X509.length, raw.length);
            PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(HexFormat.of().parseHex(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
