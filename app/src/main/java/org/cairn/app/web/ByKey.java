package org.cairn.app.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.cairn.app.team.Role;

/** How a browser of this computer comes in: by a key that the opening address holds, and that opens once. */
final class ByKey implements Doorkeeper.Entrance {

    private final IntSupplier port;
    private final StateFolder state;
    private final Sessions sessions;
    private final String who;

    /**
     * @param port the server's port, once it listens
     * @param who under whose name one works here until one says another
     */
    ByKey(IntSupplier port, StateFolder state, Sessions sessions, String who) {
        this.port = port;
        this.state = state;
        this.sessions = sessions;
        this.who = who;
    }

    @Override
    public List<String> hosts() {
        return Doorkeeper.LOOPBACK;
    }

    @Override
    public int port() {
        return port.getAsInt();
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
        return Optional.of(sessions.open(Doorkeeper.language(context), new Session.Pass(who, Role.STEWARD, "")));
    }

    @Override
    public boolean isOpenToAll(String path) {
        return false;
    }

    @Override
    public boolean isStillGood(Session.Pass pass) {
        return true;
    }
}
