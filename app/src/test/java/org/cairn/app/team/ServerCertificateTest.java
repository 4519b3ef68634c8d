package org.cairn.app.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cairn.app.YoursToMend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates as they come. */
class ServerCertificateTest {

    private static final Instant NOW = Instant.now();

    @TempDir
    Path folder;

    @Test
    void aCertificateIsReadFromPemAndFromPkcs12WithKeysOfBothKinds() throws Exception {
        for (String algorithm : new String[] {"RSA", "EC"}) {
            InventedCertificate made = InventedCertificate.make(folder.resolve(algorithm), algorithm, 3);
            ServerCertificate fromPem = ServerCertificate.pem(made.chain(), made.key(), NOW);
            ServerCertificate fromPkcs12 = ServerCertificate.pkcs12(made.pkcs12(), InventedCertificate.PASSWORD, NOW);
            assertThat(fromPem.keys().getCertificate("cairn"))
                    .isEqualTo(fromPkcs12.keys().getCertificate("cairn"));
        }
    }

    @Test
    void oneFileMayHoldBoth() throws Exception {
        InventedCertificate made = InventedCertificate.make(folder, "EC", 3);
        Path both = Files.writeString(
                folder.resolve("both.pem"), Files.readString(made.key()) + Files.readString(made.chain()));
        assertThat(ServerCertificate.pem(both, both, NOW).keys().size()).isEqualTo(1);
    }

    @Test
    void whatCannotBeUsedIsSaid() throws Exception {
        InventedCertificate made = InventedCertificate.make(folder.resolve("one"), "EC", 3);
        InventedCertificate other = InventedCertificate.make(folder.resolve("other"), "RSA", 3);
        InventedCertificate over = InventedCertificate.make(folder.resolve("over"), "EC", -1);
        Path nothing = Files.writeString(folder.resolve("nothing.pem"), "nothing\n");
        refused(
                () -> ServerCertificate.pem(made.chain(), other.key(), NOW),
                "The private key is not that of the first certificate in %s. Nothing was started. Name the files that belong together, the server's own certificate first."
                        .formatted(made.chain()));
        refused(
                () -> ServerCertificate.pem(made.chain(), nothing, NOW),
                "%s has no private key in it that can be read. Nothing was started. It should be PEM without a password, with -----BEGIN PRIVATE KEY-----; openssl pkcs8 -topk8 -nocrypt makes that of other forms."
                        .formatted(nothing));
        refused(
                () -> ServerCertificate.pem(nothing, made.key(), NOW),
                "%s has no certificate in it that can be read. Nothing was started. It should be PEM, with -----BEGIN CERTIFICATE-----, or PKCS#12 with a name that ends in .p12 or .pfx."
                        .formatted(nothing));
        refused(
                () -> ServerCertificate.pem(folder.resolve("gone.pem"), made.key(), NOW),
                "There is no file %s. Nothing was started. Name the certificate's file."
                        .formatted(folder.resolve("gone.pem")));
        refused(
                () -> ServerCertificate.pkcs12(made.pkcs12(), "not it", NOW),
                "%s cannot be opened with that password, or is no PKCS#12 file. Nothing was started. Try the password again, or give a PEM file and --key."
                        .formatted(made.pkcs12()));
        assertThatThrownBy(() -> ServerCertificate.pem(over.chain(), over.key(), NOW))
                .isInstanceOf(YoursToMend.class)
                .hasMessageMatching("The certificate in .*chain.pem ended on \\S+, and browsers would refuse it."
                        + " Nothing was started. Get a new one.");
    }

    private static void refused(ThrowingCallable reading, String words) {
        assertThatThrownBy(reading).isInstanceOf(YoursToMend.class).hasMessage(words);
    }
}
