package org.cairn.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.app.YoursToMend;
import org.cairn.app.team.Account;
import org.cairn.app.team.Accounts;
import org.cairn.app.team.OwnFolder;
import org.cairn.app.team.Role;
import org.cairn.casebook.project.Project;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Accounts: who may come in where a project is served to a team. */
@Command(
        name = "account",
        description =
                "Accounts: who may come in where a project is served to a team, and as what. They are kept in a folder"
                        + " of your own, never in the project. A reader looks; a reviewer also answers pairs; an editor also takes in"
                        + " lists, links, estimates and reports; a steward also says who may come in.",
        subcommands = {
            AccountVerb.Add.class,
            AccountVerb.Listing.class,
            AccountVerb.ChangeRole.class,
            AccountVerb.ChangePassword.class,
            AccountVerb.Remove.class
        })
final class AccountVerb extends VerbOfVerbs {

    /** A verb about the accounts of a project. */
    abstract static class OfAccounts extends Verb {

        @Option(
                names = "--project",
                paramLabel = "<folder>",
                defaultValue = ".",
                description = "the project's folder, where cairn.yaml is (default: here)")
        @SuppressWarnings("NullAway.Init")
        private Path project;

        @Option(
                names = "--state",
                paramLabel = "<folder>",
                description = "your own folder, where accounts are kept (default: the one your system sets aside)")
        private @Nullable Path state;

        @Override
        public final Integer call() throws IOException {
            if (!Files.isRegularFile(project.resolve(Project.FILE))) {
                throw new YoursToMend(
                        "There is no cairn.yaml in %s. Nothing was done. Name the project's folder with --project."
                                .formatted(project));
            }
            work(Accounts.of(project, state == null ? OwnFolder.ofUser() : state));
            return DONE;
        }

        /** Does what the verb says. */
        abstract void work(Accounts accounts) throws IOException;

        final String newPassword(String name) throws IOException {
            return new Typed(console()).newPassword(name);
        }
    }

    /** A verb about one account. */
    abstract static class OfOne extends OfAccounts {

        @Parameters(index = "0", paramLabel = "<name>", description = "the account's name, as the history will have it")
        @SuppressWarnings("NullAway.Init")
        private String name;

        @Override
        final void work(Accounts accounts) throws IOException {
            work(accounts, name);
        }

        /** Does what the verb says. */
        abstract void work(Accounts accounts, String of) throws IOException;
    }

    @Command(
            name = "add",
            description = "Makes an account. Its password is asked for, or read as a line of standard input.")
    static final class Add extends OfOne {

        @Option(
                names = "--role",
                paramLabel = "<role>",
                defaultValue = "reviewer",
                description = "reader, reviewer, editor or steward (default: reviewer)")
        @SuppressWarnings("NullAway.Init")
        private Role role;

        @Override
        void work(Accounts accounts, String of) throws IOException {
            Account made = accounts.add(of, role, newPassword(of));
            console().say("%s", "%s can come in as %s.".formatted(made.name(), inWords(made.role())));
        }
    }

    @Command(name = "list", description = "Every account, with its role.")
    static final class Listing extends OfAccounts {

        @Option(names = "--json", description = "machine-readable output")
        private boolean json;

        @Override
        void work(Accounts accounts) throws IOException {
            List<Account> all = accounts.all();
            if (json) {
                List<Map<String, String>> answer = new ArrayList<>();
                all.forEach(account -> answer.add(named(account)));
                Json.print(answer, console());
            } else if (all.isEmpty()) {
                console().say("There are no accounts. Make one with: cairn account add NAME --role steward");
            } else {
                all.forEach(account -> console().say("%-9s %s", account.role().word(), account.name()));
            }
        }

        private static Map<String, String> named(Account account) {
            Map<String, String> one = new LinkedHashMap<>();
            one.put("name", account.name());
            one.put("role", account.role().word());
            return one;
        }
    }

    @Command(name = "role", description = "Gives an account another role. Whoever is in with it has to come in again.")
    static final class ChangeRole extends OfOne {

        @Parameters(index = "1", paramLabel = "<role>", description = "reader, reviewer, editor or steward")
        @SuppressWarnings("NullAway.Init")
        private Role role;

        @Override
        void work(Accounts accounts, String of) throws IOException {
            accounts.changeRole(of, role);
            console().say("%s", "%s can come in as %s.".formatted(of, inWords(role)));
        }
    }

    @Command(
            name = "password",
            description =
                    "Gives an account another password, asked for or read as a line of standard input. Whoever is in with"
                            + " it has to come in again.")
    static final class ChangePassword extends OfOne {
        @Override
        void work(Accounts accounts, String of) throws IOException {
            accounts.changePassword(of, newPassword(of));
            console().say("%s", "%s has a new password.".formatted(of));
        }
    }

    @Command(
            name = "remove",
            description =
                    "Takes an account away, and whoever is in with it is out. What was done under its name stays in the"
                            + " history.")
    static final class Remove extends OfOne {
        @Override
        void work(Accounts accounts, String of) throws IOException {
            accounts.remove(of);
            console().say("%s", "%s can no longer come in.".formatted(of));
        }
    }

    private static String inWords(Role role) {
        return (role == Role.EDITOR ? "an " : "a ") + role.word();
    }
}
