package org.cairn.app.team;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.cairn.casebook.store.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The accounts of one project: a file in the own folder of the user who runs the workbench, which no one else may read.
 * It is no part of the project, so that no export, package, backup or release can hold it. Several processes may use it at
 * once; each sees what the others changed.
 */
public final class Accounts {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final Object ONE_AT_A_TIME = new Object();
    private static final int SHORT = 32;

    private final Path file;
    private final Path project;
    private volatile Read read = new Read(Optional.empty(), List.of());

    private Accounts(Path file, Path project) {
        this.file = file;
        this.project = project;
    }

    /** What was read of the file, and what the file looked like then. */
    private record Read(Optional<String> seen, List<Account> accounts) {}

    /**
     * The accounts of a project; none where none were made.
     *
     * @param project the project's folder
     * @param state the own folder of the user who runs the workbench
     */
    public static Accounts of(Path project, Path state) throws IOException {
        Path real = project.toRealPath();
        Path folder = OwnFolder.madePrivate(OwnFolder.madePrivate(state).resolve("accounts"));
        String name = Sha256.of(real.toString()).substring(0, SHORT);
        return new Accounts(folder.resolve(name + ".json"), real);
    }

    /** Everyone, by name. */
    public List<Account> all() throws IOException {
        Optional<String> now = look();
        Read known = read;
        if (!known.seen().equals(now)) {
            known = new Read(now, load());
            read = known;
        }
        return known.accounts();
    }

    /** An account by its name as it was typed. */
    public Optional<Account> of(String name) throws IOException {
        return all().stream().filter(account -> account.isCalled(name)).findFirst();
    }

    /** Whether someone may say who comes in. */
    public boolean hasSteward() throws IOException {
        return all().stream().anyMatch(account -> account.role() == Role.STEWARD);
    }

    /** The account of a name and its password. Takes as long where there is no such name as where there is. */
    public Optional<Account> enter(String name, String password) throws IOException {
        Optional<Account> account = of(name);
        if (account.isEmpty()) {
            PasswordHash.pretend(password);
        }
        return account.filter(known -> known.password().isOf(password));
    }

    /**
     * Makes an account.
     *
     * @throws AccountFault if it cannot have this name or this password
     */
    public Account add(String name, Role role, String password) throws IOException {
        String fit = Account.fitName(name);
        Account made = new Account(fit, role, PasswordHash.ofNew(password, fit));
        change(accounts -> {
            if (accounts.stream().anyMatch(account -> account.isCalled(fit))) {
                throw new AccountFault(AccountFault.Kind.NAME_TAKEN, fit);
            }
            List<Account> more = new ArrayList<>(accounts);
            more.add(made);
            return more;
        });
        return made;
    }

    /**
     * Takes an account away. What was done under its name stays in the log.
     *
     * @throws AccountFault if there is none of that name, or it is the only steward's
     */
    public void remove(String name) throws IOException {
        replace(name, account -> Optional.empty());
    }

    /**
     * Gives an account another role.
     *
     * @throws AccountFault if there is none of that name, or it is the only steward's
     */
    public void changeRole(String name, Role role) throws IOException {
        replace(name, account -> Optional.of(account.as(role)));
    }

    /**
     * Gives an account another password.
     *
     * @return the account as it is now
     * @throws AccountFault if there is none of that name, or it cannot have this password
     */
    public Account changePassword(String name, String password) throws IOException {
        String fit = of(name).orElseThrow(() -> new AccountFault(AccountFault.Kind.NO_SUCH, name))
                .name();
        PasswordHash hash = PasswordHash.ofNew(password, fit);
        replace(name, account -> Optional.of(account.with(hash)));
        return of(name).orElseThrow(() -> new AccountFault(AccountFault.Kind.NO_SUCH, name));
    }

    @FunctionalInterface
    private interface Change {
        /** What becomes of an account; empty where it goes. */
        Optional<Account> of(Account account);
    }

    private void replace(String name, Change change) throws IOException {
        change(accounts -> {
            List<Account> others = new ArrayList<>(accounts);
            others.removeIf(account -> account.isCalled(name));
            Account before = accounts.stream()
                    .filter(account -> account.isCalled(name))
                    .findFirst()
                    .orElseThrow(() -> new AccountFault(AccountFault.Kind.NO_SUCH, name));
            change.of(before).ifPresent(others::add);
            if (before.role() == Role.STEWARD && others.stream().noneMatch(one -> one.role() == Role.STEWARD)) {
                throw new AccountFault(AccountFault.Kind.ONLY_STEWARD, before.name());
            }
            return others;
        });
    }

    // ---- the file --------------------------------------------------------------------------------------------------

    private Optional<String> look() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return Optional.of("%s %d %s".formatted(now.lastModifiedTime(), now.size(), now.fileKey()));
    }

    private List<Account> load() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            List<Account> accounts = new ArrayList<>();
            for (JsonNode one : JSON.readTree(Files.readString(file)).path("accounts")) {
                accounts.add(new Account(
                        one.path("name").asString(),
                        Role.valueOf(one.path("role").asString().toUpperCase(Locale.ROOT)),
                        new PasswordHash(one.path("password").asString())));
            }
            return List.copyOf(accounts);
        } catch (JacksonException | IllegalArgumentException damaged) {
            throw new IOException(
                    "The accounts in %s cannot be read. No one was let in, and nothing was changed. Put back a copy of the file, or delete it and make the accounts anew."
                            .formatted(file),
                    damaged);
        }
    }

    private void change(UnaryOperator<List<Account>> how) throws IOException {
        synchronized (ONE_AT_A_TIME) {
            try (FileChannel channel = FileChannel.open(
                            file.resolveSibling(file.getFileName() + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                if (held.isValid()) {
                    write(how.apply(load()));
                }
            }
        }
    }

    private void write(List<Account> accounts) throws IOException {
        List<Map<String, String>> written = accounts.stream()
                .sorted(Comparator.comparing(Account::name))
                .map(Accounts::written)
                .toList();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("project", project.toString());
        all.put("accounts", written);
        Path draft = Files.createTempFile(file.getParent(), "accounts", ".draft"); // which only its owner may read
        Files.writeString(draft, JSON.writeValueAsString(all) + "\n");
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Map<String, String> written(Account account) {
        Map<String, String> one = new LinkedHashMap<>();
        one.put("name", account.name());
        one.put("role", account.role().word());
        one.put("password", account.password().text());
        return one;
    }
}
