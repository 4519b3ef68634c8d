package org.cairn.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cairn.app.team.OwnFolder;
import org.cairn.app.team.Role;
import org.cairn.casebook.project.Project;
import org.jspecify.annotations.Nullable;

/**
 * The workbench: a server that only this computer can reach, with at most one project open. It opens to whoever has its
 * key, and each key opens it once.
 */
public final class Workbench implements AutoCloseable {

    /** The port taken where it is free. */
    public static final int PORT = 7171;

    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration IDLE = Duration.ofHours(24);

    private final Clock clock;
    private final StateFolder state;
    private final String who;
    private final Sessions sessions;
    private final Assets assets = new Assets();
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private Javalin server;
    private StateFolder.@Nullable Hold hold;
    private volatile @Nullable Desk desk;

    private Workbench(Clock clock, StateFolder state) {
        this.clock = clock;
        this.state = state;
        this.who = System.getProperty("user.name", "unknown");
        this.sessions = new Sessions(clock, IDLE);
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
    public record Opening(Optional<Path> project, int port, Clock clock, Path state) {

        /** At the usual port, with the user's own folder. */
        public static Opening of(Optional<Path> project, int port) {
            return new Opening(project, port, Clock.systemUTC(), OwnFolder.ofUser());
        }
    }

    /** Starts the workbench, or finds the one that has the project open already. */
    public static Start start(Opening opening) throws IOException {
        StateFolder state = StateFolder.in(opening.state());
        Optional<Path> folder = real(opening.project());
        Optional<StateFolder.Hold> hold = state.hold(folder);
        if (hold.isEmpty()) {
            int open = state.portOfHolder(folder).orElseThrow(() -> new IOException("another workbench is starting"));
            return new Start(Optional.empty(), address(open, state.newKey(open)));
        }
        Workbench workbench = new Workbench(opening.clock(), state);
        workbench.listen(opening.port());
        workbench.hold = hold.get();
        hold.get().reachableAt(workbench.port());
        if (folder.isPresent()) {
            workbench.lay(folder.get());
        }
        return new Start(Optional.of(workbench), address(workbench.port(), state.newKey(workbench.port())));
    }

    private static Optional<Path> real(Optional<Path> project) throws IOException {
        return project.isEmpty() ? Optional.empty() : Optional.of(project.get().toRealPath());
    }

    private static String address(int port, String key) {
        return "http://%s:%d/?key=%s".formatted(LOOPBACK, port, key);
    }

    private Javalin server() {
        return Server.of(this, new Doorkeeper(new ByKey(), sessions));
    }

    private void listen(int port) throws IOException {
        try {
            server.start(LOOPBACK, port);
        } catch (JavalinBindException busy) {
            server = server();
            server.start(LOOPBACK, 0);
        }
        state.forgetKeys(port());
    }

    /** The port it listens at. */
    public int port() {
        return server.port();
    }

    /** How a browser of this computer comes in. */
    private final class ByKey implements Doorkeeper.Entrance {
        @Override
        public List<String> hosts() {
            return List.of(LOOPBACK, "localhost", "[::1]");
        }

        @Override
        public int port() {
            return server.port();
        }

        @Override
        public boolean isSecure() {
            return false;
        }

        @Override
        public Optional<String> tryKey(Context context) throws IOException {
            String key = context.queryParam("key");
            if (key == null || !context.path().equals("/") || !state.redeem(port(), key)) {
                return Optional.empty();
            }
            return Optional.of(sessions.open(Doorkeeper.language(context), who, Role.STEWARD));
        }

        @Override
        public boolean isOpenToAll(String path) {
            return false;
        }
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
        next.get().reachableAt(port());
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

    public boolean isTeam() {
        return false;
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
