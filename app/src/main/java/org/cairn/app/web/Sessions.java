package org.cairn.app.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cairn.app.web.words.Language;

/** The browsers that have been let in, until they are idle for too long or the workbench stops. Kept in memory only. */
final class Sessions {

    private final Map<String, Session> open = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Lasting lasting;

    /**
     * How long a session lasts.
     *
     * @param idle how long it may lie idle
     * @param most how long in all
     */
    record Lasting(Duration idle, Duration most) {}

    /** @param clock tells idle sessions from busy ones and old from new, and nothing else */
    Sessions(Clock clock, Lasting lasting) {
        this.clock = clock;
        this.lasting = lasting;
    }

    /** Lets a browser in; gives what its cookie is to hold. */
    String open(Language language, Session.Pass pass) {
        String id = Secrets.random();
        Instant now = clock.instant();
        open.values().removeIf(session -> isOver(session, now));
        open.put(id, new Session(language, pass, now));
        return id;
    }

    /** The session of a cookie, if it is one and not too old. */
    Optional<Session> of(String id) {
        Session session = open.get(id);
        if (session == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (isOver(session, now)) {
            open.remove(id);
            return Optional.empty();
        }
        session.seen(now);
        return Optional.of(session);
    }

    private boolean isOver(Session session, Instant now) {
        return session.lastSeen().plus(lasting.idle()).isBefore(now)
                || session.opened().plus(lasting.most()).isBefore(now);
    }

    /** Ends a session. */
    void close(String id) {
        open.remove(id);
    }
}
