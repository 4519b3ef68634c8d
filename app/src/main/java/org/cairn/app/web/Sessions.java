package org.cairn.app.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cairn.app.team.Role;
import org.cairn.app.web.words.Language;

/** The browsers that have been let in, until they are idle for too long or the workbench stops. Kept in memory only. */
final class Sessions {

    private final Map<String, Session> open = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Duration idle;

    /**
     * @param clock tells idle sessions from busy ones, and nothing else
     * @param idle how long a session may lie idle
     */
    Sessions(Clock clock, Duration idle) {
        this.clock = clock;
        this.idle = idle;
    }

    /** Lets a browser in; gives what its cookie is to hold. */
    String open(Language language, String who, Role role) {
        String id = Secrets.random();
        open.put(id, new Session(language, who, role, clock.instant()));
        return id;
    }

    /** The session of a cookie, if it is one and not too old. */
    Optional<Session> of(String id) {
        Session session = open.get(id);
        if (session == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (session.lastSeen().plus(idle).isBefore(now)) {
            open.remove(id);
            return Optional.empty();
        }
        session.seen(now);
        return Optional.of(session);
    }

    /** Ends a session. */
    void close(String id) {
        open.remove(id);
    }
}
