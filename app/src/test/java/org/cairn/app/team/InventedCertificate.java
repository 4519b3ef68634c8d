package org.cairn.app.team;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate of a server that is not there, in the forms certificates come in; made by the JDK's keytool.
 *
 * @param pkcs12 certificate and key under {@link #PASSWORD}
 * @param chain the certificate in PEM
 * @param key the key in PEM
 */
public record InventedCertificate(Path pkcs12, Path chain, Path key) {

    public static final String PASSWORD = "invented";

    /** Makes one that holds for so many days from now; for fewer than none, one that has ended. */
    public static InventedCertificate make(Path folder, String algorithm, int days) throws Exception {
        Path made = Files.createDirectories(folder).resolve("team.p12");
        int code = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "team",
                        "-keyalg",
                        algorithm,
                        "-dname",
                        "CN=team.example",
                        "-ext",
                        "san=dns:team.example,dns:localhost,ip:127.0.0.1",
                        "-startdate",
                        days > 0 ? "-1d" : "-3d",
                        "-validity",
                        Integer.toString(days > 0 ? days + 1 : 1),
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        made.toString(),
                        "-storepass",
                        PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException(Files.readString(folder.resolve("keytool.log")));
        }
        KeyStore store = store(made);
        return new InventedCertificate(
                made,
                pem(
                        folder.resolve("chain.pem"),
                        "CERTIFICATE",
                        store.getCertificate("team").getEncoded()),
                pem(
                        folder.resolve("key.pem"),
                        "PRIVATE KEY",
                        store.getKey("team", PASSWORD.toCharArray()).getEncoded()));
    }

    private static KeyStore store(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private static Path pem(Path file, String what, byte[] bytes) throws IOException {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return Files.writeString(file, "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, text, what));
    }

    /** What a browser has that trusts this certificate and no other. */
    public SSLContext trusting() throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("team", store(pkcs12).getCertificate("team"));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
