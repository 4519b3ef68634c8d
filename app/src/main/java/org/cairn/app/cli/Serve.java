package org.cairn.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.cairn.app.team.Accounts;
import org.cairn.app.team.OwnFolder;
import org.cairn.app.team.ServerCertificate;
import org.cairn.app.web.Team;
import org.cairn.app.web.Workbench;
import org.cairn.casebook.project.Project;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Opens the workbench. */
@Command(name = "serve", description = "Opens the workbench in a browser of this computer.")
final class Serve extends Verb {

    @Option(
            names = "--project",
            paramLabel = "<folder>",
            description = "the project's folder (default: here, if there is one; otherwise chosen in the browser)")
    private @Nullable Path project;

    @Option(
            names = "--port",
            paramLabel = "<n>",
            description = "the port to take; another is taken where it is busy, but not with --team (default: "
                    + Workbench.PORT + ")")
    private int port = Workbench.PORT;

    @Option(names = "--no-open", description = "only print the address; do not open a browser")
    private boolean noOpen;

    @Option(
            names = "--team",
            description =
                    "open the project to a group on one network, each with an account (cairn account) and its role;"
                            + " without a certificate only this computer reaches it")
    private boolean team;

    @ArgGroup(exclusive = false, heading = "%nWith --team:%n")
    private @Nullable TeamOptions teamOptions;

    /** What is said of a team. */
    static final class TeamOptions {

        @Option(
                names = "--listen",
                paramLabel = "<address>",
                description =
                        "the address of this computer to listen at, in numbers; 0.0.0.0 for all (default: 127.0.0.1)")
        private String listen = Team.LOOPBACK;

        @Option(
                names = "--host",
                paramLabel = "<name>",
                description =
                        "a name by which browsers call this computer; may be given several times, the first is printed")
        private List<String> hosts = List.of();

        @Option(
                names = "--certificate",
                paramLabel = "<file>",
                description =
                        "the server's certificate with its chain, in PEM; or with its key, in PKCS#12 (.p12, .pfx), whose"
                                + " password is asked for, or read as a line of standard input")
        private @Nullable Path certificate;

        @Option(
                names = "--key",
                paramLabel = "<file>",
                description = "its private key, in PEM without a password (default: in the certificate's file)")
        private @Nullable Path key;
    }

    @Option(
            names = "--state",
            paramLabel = "<folder>",
            description = "your own folder, where keys and accounts are kept (default: the one your system sets aside)")
    private @Nullable Path state;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!team && teamOptions != null) {
            console()
                    .warn(
                            "--listen, --host, --certificate and --key are for a team, with accounts. Nothing was started. Add --team, or leave them out.");
            return USAGE;
        }
        Optional<Path> folder = folder();
        if (folder.isPresent() && !Files.isRegularFile(folder.get().resolve(Project.FILE))) {
            console()
                    .warn(
                            "There is no cairn.yaml in %s. Name the project's folder with --project, or leave it out to begin one in the browser."
                                    .formatted(folder.get()));
            return ATTENTION;
        }
        if (team && folder.isEmpty()) {
            console().warn("There is no cairn.yaml here. Name the project that the team works on with --project.");
            return ATTENTION;
        }
        Path own = state == null ? OwnFolder.ofUser() : state;
        Workbench.Opening opening = new Workbench.Opening(folder, port, Clock.systemUTC(), own);
        Workbench.Start start = team ? Workbench.start(opening, team(folder.get(), own)) : Workbench.start(opening);
        tell(start, folder);
        if (!noOpen && !team) {
            Browser.open(start.address());
        }
        if (start.workbench().isPresent()) {
            untilStopped(start.workbench().get());
        }
        return DONE;
    }

    private Team team(Path folder, Path own) throws IOException {
        TeamOptions options = teamOptions == null ? new TeamOptions() : teamOptions;
        return new Team(Accounts.of(folder, own), options.listen, options.hosts, certificate(options));
    }

    private Optional<ServerCertificate> certificate(TeamOptions options) throws IOException {
        Path file = options.certificate;
        if (file == null) {
            return Optional.empty();
        }
        Instant now = Clock.systemUTC().instant();
        if (String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).matches(".*\\.(p12|pfx)")) {
            String password = new Typed(console()).secret("Password of %s: ".formatted(file));
            return Optional.of(ServerCertificate.pkcs12(file, password, now));
        }
        return Optional.of(ServerCertificate.pem(file, options.key == null ? file : options.key, now));
    }

    private Optional<Path> folder() {
        if (project != null) {
            return Optional.of(project);
        }
        Path here = Path.of("").toAbsolutePath();
        return Files.isRegularFile(here.resolve(Project.FILE)) ? Optional.of(here) : Optional.empty();
    }

    private void tell(Workbench.Start start, Optional<Path> folder) {
        console().say("%s", "Cairn is open at %s     (%s)".formatted(start.address(), whoSees(start.address())));
        console()
                .say(folder.map(path ->
                                "Your project is in " + path.toAbsolutePath().normalize())
                        .orElse("No project is open yet: begin one in the browser, or open the example."));
        console()
                .say(
                        start.workbench().isPresent()
                                ? "Close this window, or press Ctrl C, to stop. Everything is saved."
                                : "It was open already. Stop it where it was started.");
        console().flush();
    }

    private static String whoSees(String address) {
        if (address.contains("?key=")) {
            return "only this computer can see it";
        }
        return address.startsWith("https:")
                ? "to whoever has an account"
                : "to whoever has an account, from this computer only";
    }

    /** Ctrl C ends the process; on the way out the server lets go of its port and of the project. */
    private static void untilStopped(Workbench workbench) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(workbench), "cairn-stop"));
        new CountDownLatch(1).await();
    }

    private static void close(Workbench workbench) {
        try {
            workbench.close();
        } catch (IOException leftToTheSystem) {
            Thread.currentThread().interrupt();
        }
    }
}
