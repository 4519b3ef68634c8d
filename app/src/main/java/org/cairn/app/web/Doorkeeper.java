package org.cairn.app.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cairn.app.team.Role;
import org.cairn.app.web.words.Language;
import org.jspecify.annotations.Nullable;

/**
 * Lets in whoever has the key, and no one else. A page of another site that makes this computer's browser ask cannot know
 * the key; a name that another site points at this computer is not one of this server's (DNS rebinding); a form of another
 * site cannot know the session's token, nor is the cookie sent with it. In a team the key is a name and a password.
 */
final class Doorkeeper {

    /** What a browser of this computer calls it. */
    static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "[::1]");

    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);
    private static final String SESSION = "session";

    // What a browser leaves out of an address.
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final Entrance entrance;
    private final Sessions sessions;

    /** How one comes in: by a key of the opening address, or by a name and a password. */
    interface Entrance {

        /** The names by which the server may be called. */
        List<String> hosts();

        /** Its port. */
        int port();

        /** Whether it is reached by https only. */
        boolean isSecure();

        /** Tries what the request brings; gives the cookie's value where it opens the door. */
        Optional<String> tryKey(Context context) throws IOException;

        /** Whether an address is for whoever asks, in or not. */
        boolean isOpenToAll(String path);

        /** Whether what someone was let in on still holds. */
        boolean isStillGood(Session.Pass pass) throws IOException;
    }

    Doorkeeper(Entrance entrance, Sessions sessions) {
        this.entrance = entrance;
        this.sessions = sessions;
    }

    /** Looks at every request before anything else does. */
    void check(Context context) throws IOException {
        Headers.put(context);
        checkHost(context);
        if (!READING.contains(context.method())) {
            checkOrigin(context);
        }
        if (entrance.isOpenToAll(context.path())) {
            return;
        }
        Optional<Session> session = sessionOf(context);
        if (session.isPresent()) {
            context.attribute(SESSION, session.get());
            if (context.isMultipart() && !session.get().role().includes(Role.EDITOR)) {
                throw new Refusal(403, "refused.role"); // before a file is read that will not be kept
            }
            checkToken(context, session.get());
            return;
        }
        Optional<String> opened = entrance.tryKey(context);
        if (opened.isPresent()) {
            letIn(context, opened.get(), "/");
            return;
        }
        throw new Refusal(401, "refused.no-key");
    }

    /** The session of a request; it ends where what it rests on no longer holds. */
    private Optional<Session> sessionOf(Context context) throws IOException {
        String id = context.cookie(cookieName());
        Optional<Session> session = id == null ? Optional.empty() : sessions.of(id);
        if (id != null
                && session.isPresent()
                && !entrance.isStillGood(session.get().pass())) {
            sessions.close(id);
            return Optional.empty();
        }
        return session;
    }

    /** Sets the cookie, and sends the browser on to an address that no longer holds what opened the door. */
    void letIn(Context context, String session, String address) {
        context.header("Set-Cookie", cookie(cookieName(), session, entrance.isSecure()));
        context.status(303).header("Location", address);
        context.skipRemainingHandlers();
    }

    /** A cookie that no script sees and no other site's page sends. */
    static String cookie(String name, String value, boolean isSecure) {
        return "%s=%s; Path=/; HttpOnly; SameSite=Strict%s".formatted(name, value, isSecure ? "; Secure" : "");
    }

    /** Ends the session of a request. */
    void letOut(Context context) {
        Optional.ofNullable(context.cookie(cookieName())).ifPresent(sessions::close);
        context.header("Set-Cookie", "%s=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict".formatted(cookieName()));
    }

    static Optional<Session> session(Context context) {
        return Optional.ofNullable((Session) context.attribute(SESSION));
    }

    /** The language of a request, whoever sends it. */
    static Language language(Context context) {
        return session(context).map(Session::language).orElseGet(() -> {
            String asked = context.header("Accept-Language");
            return Language.asked(asked == null ? "" : asked);
        });
    }

    /** Two workbenches on one computer share its cookies, which know no ports. */
    private String cookieName() {
        return "cairn-" + entrance.port();
    }

    private void checkHost(Context context) {
        if (!isOurs(context.header("Host"))) {
            throw new Refusal(403, "refused.host");
        }
    }

    private boolean isOurs(@Nullable String host) {
        if (host == null) {
            return false;
        }
        String asked = host.toLowerCase(Locale.ROOT);
        boolean isUsualPort = entrance.port() == (entrance.isSecure() ? HTTPS : HTTP);
        return entrance.hosts().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> asked.equals(name + ":" + entrance.port()) || (isUsualPort && asked.equals(name)));
    }

    private void checkOrigin(Context context) {
        String origin = context.header("Origin");
        if (origin != null) {
            String scheme = entrance.isSecure() ? "https://" : "http://";
            if (!origin.startsWith(scheme) || !isOurs(origin.substring(scheme.length()))) {
                throw new Refusal(403, "refused.origin");
            }
        }
        String site = context.header("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin")) {
            throw new Refusal(403, "refused.origin");
        }
    }

    private static void checkToken(Context context, Session session) {
        if (READING.contains(context.method())) {
            return;
        }
        String header = context.header("X-Cairn-Token");
        String token = header != null ? header : context.formParam("token");
        if (token == null || !Secrets.same(token, session.token())) {
            throw new Refusal(403, "refused.token");
        }
    }
}
