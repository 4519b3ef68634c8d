package org.cairn.app.team;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cairn.app.YoursToMend;

/**
 * What a server proves to browsers that it is itself: a certificate with its chain, and the private key of it.
 *
 * @param keys both, in memory; without a password
 */
public record ServerCertificate(KeyStore keys) {

    private static final String ALIAS = "cairn";
    private static final char[] NO_PASSWORD = {};
    private static final Pattern CERTIFICATE =
            Pattern.compile("-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\\s]+)-----END CERTIFICATE-----");
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    /** The password of {@link #keys}, which is kept nowhere. */
    public static String password() {
        return new String(NO_PASSWORD);
    }

    /**
     * Reads a certificate and its chain from one PEM file and the key from another, or from the same.
     *
     * @param now to tell whether it has ended
     * @throws YoursToMend if the files are not that, or do not belong together, or the certificate has ended
     */
    public static ServerCertificate pem(Path chain, Path key, Instant now) throws IOException {
        return of(chain, chain(chain), key(key), now);
    }

    /**
     * Reads both from a PKCS#12 file.
     *
     * @throws YoursToMend if the file is not that, or the password is not its, or the certificate has ended
     */
    public static ServerCertificate pkcs12(Path file, String password, Instant now) throws IOException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(read(file)), password.toCharArray());
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, password.toCharArray()) instanceof PrivateKey key) {
                    return of(file, List.of(store.getCertificateChain(alias)), key, now);
                }
            }
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new YoursToMend(
                    "%s cannot be opened with that password, or is no PKCS#12 file. Nothing was started. Try the password again, or give a PEM file and --key."
                            .formatted(file));
        }
        throw new YoursToMend(
                "%s has no private key in it. Nothing was started. Export the certificate together with its key."
                        .formatted(file));
    }

    private static byte[] read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new YoursToMend(
                    "There is no file %s. Nothing was started. Name the certificate's file.".formatted(file));
        }
        return Files.readAllBytes(file);
    }

    private static List<Certificate> chain(Path file) throws IOException {
        List<Certificate> chain = new ArrayList<>();
        Matcher pem = CERTIFICATE.matcher(new String(read(file), StandardCharsets.ISO_8859_1));
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            while (pem.find()) {
                byte[] bytes = Base64.getMimeDecoder().decode(pem.group(1));
                chain.add(factory.generateCertificate(new ByteArrayInputStream(bytes)));
            }
        } catch (CertificateException unreadable) {
            chain.clear();
        }
        if (chain.isEmpty()) {
            throw new YoursToMend(
                    "%s has no certificate in it that can be read. Nothing was started. It should be PEM, with -----BEGIN CERTIFICATE-----, or PKCS#12 with a name that ends in .p12 or .pfx."
                            .formatted(file));
        }
        return chain;
    }

    private static PrivateKey key(Path file) throws IOException {
        Matcher pem = KEY.matcher(new String(read(file), StandardCharsets.ISO_8859_1));
        Optional<PrivateKey> key = Optional.empty();
        if (pem.find()) {
            byte[] bytes = Base64.getMimeDecoder().decode(pem.group(1));
            key = Stream.of("RSA", "EC", "Ed25519")
                    .flatMap(algorithm -> key(algorithm, bytes).stream())
                    .findFirst();
        }
        return key.orElseThrow(() -> new YoursToMend(
                "%s has no private key in it that can be read. Nothing was started. It should be PEM without a password, with -----BEGIN PRIVATE KEY-----; openssl pkcs8 -topk8 -nocrypt makes that of other forms."
                        .formatted(file)));
    }

    private static Optional<PrivateKey> key(String algorithm, byte[] bytes) {
        try {
            return Optional.of(KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(bytes)));
        } catch (GeneralSecurityException ofAnotherKind) {
            return Optional.empty();
        }
    }

    private static ServerCertificate of(Path file, List<Certificate> chain, PrivateKey key, Instant now)
            throws IOException {
        if (chain.get(0) instanceof X509Certificate leaf
                && leaf.getNotAfter().toInstant().isBefore(now)) {
            throw new YoursToMend(
                    "The certificate in %s ended on %s, and browsers would refuse it. Nothing was started. Get a new one."
                            .formatted(file, leaf.getNotAfter().toInstant()));
        }
        if (!belong(chain.get(0).getPublicKey(), key)) {
            throw new YoursToMend(
                    "The private key is not that of the first certificate in %s. Nothing was started. Name the files that belong together, the server's own certificate first."
                            .formatted(file));
        }
        try {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(null, NO_PASSWORD);
            keys.setKeyEntry(ALIAS, key, NO_PASSWORD, chain.toArray(Certificate[]::new));
            return new ServerCertificate(keys);
        } catch (GeneralSecurityException notOfThisJava) {
            throw new IllegalStateException(notOfThisJava);
        }
    }

    /** Whether what one signs the other finds signed. */
    private static boolean belong(PublicKey shown, PrivateKey kept) {
        String algorithm = kept.getAlgorithm().equals("RSA")
                ? "SHA256withRSA"
                : kept.getAlgorithm().equals("EC") ? "SHA256withECDSA" : kept.getAlgorithm();
        byte[] words = "cairn".getBytes(StandardCharsets.UTF_8);
        try {
            Signature signing = Signature.getInstance(algorithm);
            signing.initSign(kept);
            signing.update(words);
            Signature checking = Signature.getInstance(algorithm);
            checking.initVerify(shown);
            checking.update(words);
            return checking.verify(signing.sign());
        } catch (GeneralSecurityException ofAnotherKind) {
            return false;
        }
    }
}
