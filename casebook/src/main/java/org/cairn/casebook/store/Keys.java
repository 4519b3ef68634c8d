package org.cairn.casebook.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.cairn.casebook.CasebookFault;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The keys under which words about people are written in the log; each key for one person, or for one set of people. They lie
 * in a file of their own, so that the log can be given away without them, and are overwritten when they are destroyed.
 *
 * <p>A key's id is a hash of the key. So the ciphertext in the log is bound to one key, and nobody can later bring forth another
 * key under which it would say something else.
 */
final class Keys {

    /** Name of the file that holds the keys. */
    static final String FILE = "keys.db";

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int PADDED_TO = 32;

    private final Path file;
    private final SecureRandom random = new SecureRandom();
    private @Nullable Handle open;

    /** The keys in a folder; their file is made when the first key is. */
    Keys(Path folder) {
        this.file = folder.resolve(FILE);
    }

    private Handle handle() {
        if (open == null) {
            open = Sqlite.keys(file).open();
            open.execute(
                    "CREATE TABLE IF NOT EXISTS secret (id TEXT PRIMARY KEY, about TEXT NOT NULL, key BLOB NOT NULL)");
            open.execute("CREATE INDEX IF NOT EXISTS secret_about ON secret (about)");
            open.execute("CREATE TABLE IF NOT EXISTS concern (subject TEXT NOT NULL, id TEXT NOT NULL,"
                    + " PRIMARY KEY (subject, id)) WITHOUT ROWID");
            open.execute("CREATE TABLE IF NOT EXISTS destroyed (subject TEXT PRIMARY KEY) WITHOUT ROWID");
        }
        return open;
    }

    private boolean isThere() {
        return open != null || Files.exists(file);
    }

    /** Words as they stand in the log: the id of their key, and their ciphertext in base 64. */
    record Locked(String key, String text) {}

    private record Secret(String id, SecretKeySpec key) {}

    /** Does work in which many keys may be made, so that they are kept in one step: before anything is written under them. */
    synchronized <T> T together(Supplier<T> work) {
        return handle().inTransaction(handle -> work.get());
    }

    /** Encrypts words under the key of the people they are about; makes one where there is none. */
    synchronized Locked lock(String text, List<String> about) {
        Secret secret = secretAbout(about);
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(nonce);
        out.writeBytes(crypt(Cipher.ENCRYPT_MODE, secret.key(), nonce, padded(text)));
        return new Locked(secret.id(), Base64.getEncoder().encodeToString(out.toByteArray()));
    }

    /** The words; nothing where their key is no longer there. */
    synchronized Optional<String> unlock(Locked locked) {
        if (!isThere()) {
            return Optional.empty();
        }
        return handle().createQuery("SELECT key FROM secret WHERE id = :id")
                .bind("id", locked.key())
                .mapTo(byte[].class)
                .findOne()
                .map(key -> {
                    byte[] bytes = Base64.getDecoder().decode(locked.text());
                    byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
                    byte[] cipher = Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length);
                    return unpadded(crypt(Cipher.DECRYPT_MODE, spec(key), nonce, cipher));
                });
    }

    private Secret secretAbout(List<String> about) {
        String people = String.join("\n", new TreeSet<>(about));
        for (String subject : about) {
            if (isDestroyed(subject)) {
                throw new CasebookFault(
                        ("What is said of %s was sealed, so nothing more is kept about them in words. Nothing was"
                                        + " written.")
                                .formatted(subject));
            }
        }
        return handle().inTransaction(handle -> handle.createQuery(
                        "SELECT id, key FROM secret WHERE about = :about LIMIT 1")
                .bind("about", people)
                .map((row, context) -> new Secret(row.getString("id"), spec(row.getBytes("key"))))
                .findOne()
                .orElseGet(() -> made(handle, people)));
    }

    private Secret made(Handle handle, String people) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        Secret made = new Secret(idOf(key), spec(key));
        keep(handle, made.id(), people, key);
        return made;
    }

    /** Whether there is a key to words about someone. */
    synchronized boolean isThere(String subject) {
        return isThere()
                && handle().createQuery("SELECT EXISTS (SELECT 1 FROM concern WHERE subject = :it)")
                        .bind("it", subject)
                        .mapTo(Boolean.class)
                        .one();
    }

    private boolean isDestroyed(String subject) {
        return handle().createQuery("SELECT EXISTS (SELECT 1 FROM destroyed WHERE subject = :it)")
                .bind("it", subject)
                .mapTo(Boolean.class)
                .one();
    }

    /** Destroys every key for words about a person; gives how many there were. */
    synchronized int destroy(String subject) {
        return handle().inTransaction(handle -> {
            List<String> ids = handle.createQuery("SELECT id FROM concern WHERE subject = :it")
                    .bind("it", subject)
                    .mapTo(String.class)
                    .list();
            handle.execute("INSERT OR IGNORE INTO destroyed (subject) VALUES (?)", subject);
            for (String id : ids) {
                handle.execute("DELETE FROM secret WHERE id = ?", id);
                handle.execute("DELETE FROM concern WHERE id = ?", id);
            }
            return ids.size();
        });
    }

    /** Every key, one line of canonical JSON each: whom it concerns, its id, the key. */
    synchronized List<String> lines() {
        if (!isThere()) {
            return List.of();
        }
        return handle().createQuery("SELECT id, about, key FROM secret ORDER BY id")
                .map((row, context) -> new Statement()
                        .with("about", row.getString("about"))
                        .with("id", row.getString("id"))
                        .with("key", HexFormat.of().formatHex(row.getBytes("key")))
                        .canonical())
                .list();
    }

    /** Writes a copy of the file of keys, where there is one. */
    synchronized void copyTo(Path copy) {
        if (isThere()) {
            handle().execute("VACUUM INTO ?", copy.toString());
        }
    }

    /** Takes in keys of a copy; those that are there already are left as they are. */
    synchronized void receive(List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        handle().useTransaction(handle -> {
            for (String line : lines) {
                Statement read = Statement.parse(line)
                        .orElseThrow(() -> new CasebookFault(
                                "A line of the keys is not as Cairn writes it. Nothing was taken in."));
                byte[] key = HexFormat.of().parseHex(read.text("key"));
                String id = idOf(key);
                if (!id.equals(read.text("id"))) {
                    throw new CasebookFault("A key is not the one it says it is. Nothing was taken in.");
                }
                if (List.of(read.text("about").split("\n", -1)).stream().noneMatch(this::isDestroyed)) {
                    keep(handle, id, read.text("about"), key);
                }
            }
        });
    }

    private static void keep(Handle handle, String id, String people, byte[] key) {
        handle.execute("INSERT OR IGNORE INTO secret (id, about, key) VALUES (?, ?, ?)", id, people, key);
        for (String subject : people.split("\n", -1)) {
            handle.execute("INSERT OR IGNORE INTO concern (subject, id) VALUES (?, ?)", subject, id);
        }
    }

    /** Lets go of the file. */
    synchronized void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    private static SecretKeySpec spec(byte[] key) {
        return new SecretKeySpec(key, "AES");
    }

    private static String idOf(byte[] key) {
        byte[] marked = new byte[key.length + 1];
        marked[0] = 3;
        System.arraycopy(key, 0, marked, 1, key.length);
        return Sha256.of(marked);
    }

    /** So that the length of the ciphertext says little of the length of the words: a mark, then zeros to a round length. */
    private static byte[] padded(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] padded = Arrays.copyOf(bytes, (bytes.length / PADDED_TO + 1) * PADDED_TO);
        padded[bytes.length] = (byte) 0x80;
        return padded;
    }

    private static String unpadded(byte[] padded) {
        int end = padded.length - 1;
        while (padded[end] == 0) {
            end--;
        }
        return new String(padded, 0, end, StandardCharsets.UTF_8);
    }

    private static byte[] crypt(int mode, SecretKeySpec key, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("words that can be sealed could not be read or written", e);
        }
    }
}
