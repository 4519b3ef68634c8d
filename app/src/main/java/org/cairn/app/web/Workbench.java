package org.cairn.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.app.YoursToMend;
import org.cairn.app.team.Attempts;
import org.cairn.casebook.project.Project;
import org.jspecify.annotations.Nullable;

/**
 * The workbench: a server that only this computer can reach, with at most one project open. It opens to whoever has its
 * key, and each key opens it once.
 */
public final class Workbench implements AutoCloseable {

    /** The port taken where it is free. */
    public static final int PORT = 7171;

    private static final Sessions.Lasting ALONE = new Sessions.Lasting(Duration.ofHours(24), Duration.ofDays(3650));
    private static final Sessions.Lasting TOGETHER = new Sessions.Lasting(Duration.ofHours(1), Duration.ofHours(12));

    private final Clock clock;
    private final StateFolder state;
    private final String who;
    private final Sessions sessions;
    private final Optional<Team> team;
    private final Assets assets = new Assets();
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private Javalin server;
    private StateFolder.@Nullable Hold hold;
    private volatile @Nullable Desk desk;

    private Workbench(Clock clock, StateFolder state, Optional<Team> team) {
        this.clock = clock;
        this.state = state;
        this.who = System.getProperty("user.name", "unknown");
        this.team = team;
        this.sessions = new Sessions(clock, team.isEmpty() ? ALONE : TOGETHER);
        this.server = server();
    }

    /**
     * How a start ended: with a workbench, or with the address of the one that is open already.
     *
     * @param workbench the workbench; empty if another one has the project open
     * @param address where it can be reached, with a key that opens it once
     */
    public record Start(Optional<Workbench> workbench, String address) {}

    /**
     * How the workbench is to be started.
     *
     * @param project the project's folder; empty to choose one on the start page
     * @param port the port to take; another is taken where it is busy
     * @param clock the one clock
     * @param state a folder of the user's own, for keys and recent projects
     */
    public record Opening(Optional<Path> project, int port, Clock clock, Path state) {}

    /** Starts the workbench, or finds the one that has the project open already. */
    public static Start start(Opening opening) throws IOException {
        StateFolder state = StateFolder.in(opening.state());
        Optional<Path> folder = real(opening.project());
        Optional<StateFolder.Hold> hold = state.hold(folder);
        if (hold.isEmpty()) {
            return new Start(Optional.empty(), addressOfHolder(state, folder));
        }
        Workbench workbench = new Workbench(opening.clock(), state, Optional.empty());
        workbench.listen(opening.port());
        workbench.begin(hold.get(), folder, "");
        return new Start(Optional.of(workbench), address(workbench.port(), state.newKey(workbench.port())));
    }

    /**
     * Starts the workbench for a team, on the project of the opening.
     *
     * @throws YoursToMend if a team cannot come in there, or another workbench has the project open, or the port is taken
     */
    public static Start start(Opening opening, Team team) throws IOException {
        Path project = opening.project().orElseThrow(() -> new YoursToMend("A team needs a project."));
        team.mustBeSafe();
        StateFolder state = StateFolder.in(opening.state());
        Optional<Path> folder = real(Optional.of(project));
        Optional<StateFolder.Hold> hold = state.hold(folder);
        if (hold.isEmpty()) {
            throw new YoursToMend(
                    "Another workbench has %s open. Nothing was started. Stop that one first.".formatted(project));
        }
        Workbench workbench = new Workbench(opening.clock(), state, Optional.of(team));
        try {
            workbench.server.start(team.listen(), opening.port());
        } catch (JavalinBindException taken) {
            hold.get().close();
            throw new YoursToMend(
                    "Cairn cannot listen at %s, port %d: it is taken by another program, or no address of this computer. Nothing was started. Name another with --port or --listen."
                            .formatted(team.listen(), opening.port()));
        }
        String address = team.address(workbench.port());
        workbench.begin(hold.get(), folder, address);
        return new Start(Optional.of(workbench), address);
    }

    private void begin(StateFolder.Hold held, Optional<Path> folder, String teamAddress) throws IOException {
        hold = held;
        held.reachableAt(port(), teamAddress);
        if (folder.isPresent()) {
            lay(folder.get());
        }
    }

    /** Where the workbench can be reached that has a project open: with a key, or where a team comes in. */
    private static String addressOfHolder(StateFolder state, Optional<Path> folder) throws IOException {
        StateFolder.Holder holder =
                state.holder(folder).orElseThrow(() -> new IOException("another workbench is starting"));
        return holder.teamAddress().isEmpty()
                ? address(holder.port(), state.newKey(holder.port()))
                : holder.teamAddress();
    }

    private static Optional<Path> real(Optional<Path> project) throws IOException {
        return project.isEmpty() ? Optional.empty() : Optional.of(project.get().toRealPath());
    }

    private static String address(int port, String key) {
        return "http://%s:%d/?key=%s".formatted(Team.LOOPBACK, port, key);
    }

    private Javalin server() {
        if (team.isEmpty()) {
            ByKey byKey = new ByKey(this::port, state, sessions, who);
            return Server.of(this, new Doorkeeper(byKey, sessions), Optional.empty());
        }
        ByName byName = new ByName(this, team.get(), sessions, new Attempts(clock));
        return Server.of(this, new Doorkeeper(byName, sessions), Optional.of(byName));
    }

    private void listen(int port) throws IOException {
        try {
            server.start(Team.LOOPBACK, port);
        } catch (JavalinBindException busy) {
            server = server();
            server.start(Team.LOOPBACK, 0);
        }
        state.forgetKeys(port());
    }

    /** The port it listens at. */
    public int port() {
        return server.port();
    }

    /** Every address there is, with its method, as in {@code GET /lists}. */
    List<String> addresses() {
        return server.unsafe.internalRouter.allHttpHandlers().stream()
                .map(route -> route.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.method + " " + endpoint.path)
                .toList();
    }

    // ---- the project that is open ----------------------------------------------------------------------------------

    /** The open project. */
    Optional<Desk> desk() {
        return Optional.ofNullable(desk);
    }

    /** Whether a project is open. */
    public boolean hasProject() {
        return desk != null;
    }

    /** Projects opened lately. */
    public List<Path> recent() throws IOException {
        return state.recent();
    }

    /** How opening a project ended. */
    public enum Opened {
        OPEN,
        NOT_THERE,
        OPEN_ELSEWHERE,
        BUSY
    }

    /** Opens a project in the place of the one that is open. */
    public synchronized Opened open(Path folder) throws IOException {
        if (!Files.isRegularFile(folder.resolve(Project.FILE))) {
            return Opened.NOT_THERE;
        }
        Path real = folder.toRealPath();
        Desk before = desk;
        if (before != null && before.folder().equals(real)) {
            return Opened.OPEN;
        }
        if (before != null && before.isBusy()) {
            return Opened.BUSY;
        }
        Optional<StateFolder.Hold> next = state.hold(Optional.of(real));
        if (next.isEmpty()) {
            return Opened.OPEN_ELSEWHERE;
        }
        next.get().reachableAt(port(), "");
        if (hold != null) {
            hold.close();
        }
        hold = next.get();
        lay(real);
        if (before != null) {
            before.close();
        }
        return Opened.OPEN;
    }

    private void lay(Path folder) throws IOException {
        desk = Desk.open(folder, clock, who);
        state.remember(folder);
    }

    /** Where a file that is being sent is kept until it is whole. */
    Path incoming() throws IOException {
        Path folder = state.folder().resolve("incoming");
        Files.createDirectories(folder);
        return folder;
    }

    // ---- for pages -------------------------------------------------------------------------------------------------

    TemplateEngine templates() {
        return templates;
    }

    Assets assets() {
        return assets;
    }

    public Clock clock() {
        return clock;
    }

    /** Whether several people work here, each under a name and a password. */
    public boolean isTeam() {
        return team.isPresent();
    }

    /** Answers with a page that stands alone. */
    void render(Context context, String template, Map<String, Object> parameters) {
        StringOutput output = new StringOutput();
        templates.render(template, parameters, output);
        context.contentType("text/html; charset=utf-8").result(output.toString());
    }

    @Override
    public void close() throws IOException {
        server.stop();
        Desk open = desk;
        if (open != null) {
            open.close();
        }
        state.forgetKeys(port());
        if (hold != null) {
            hold.close();
        }
    }
}
