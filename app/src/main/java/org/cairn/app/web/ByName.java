package org.cairn.app.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.app.team.Account;
import org.cairn.app.team.Attempts;
import org.cairn.app.team.ServerCertificate;
import org.cairn.app.web.accounts.AccountsScreen;
import org.cairn.app.web.accounts.OwnPasswordScreen;
import org.cairn.app.web.words.Language;
import org.cairn.app.web.words.Phrase;

/**
 * How someone of a team comes in: by a name and a password. Whoever is not in is shown where to type them, at whatever
 * address was asked for, and nothing of the project.
 */
final class ByName implements Doorkeeper.Entrance {

    /** Where name and password are sent. */
    static final String ADDRESS = "/enter";

    private static final String STYLE = "/assets/[a-z0-9.-]+\\.(css|svg|woff2)";

    private static final long LONGEST_FORM_BYTES = 16_384;

    private final Workbench workbench;
    private final Team team;
    private final Sessions sessions;
    private final Attempts attempts;

    ByName(Workbench workbench, Team team, Sessions sessions, Attempts attempts) {
        this.workbench = workbench;
        this.team = team;
        this.sessions = sessions;
        this.attempts = attempts;
    }

    @Override
    public List<String> hosts() {
        List<String> hosts = new ArrayList<>(Doorkeeper.LOOPBACK);
        hosts.add(team.listen().contains(":") ? "[" + team.listen() + "]" : team.listen());
        hosts.addAll(team.hosts());
        return hosts;
    }

    Optional<ServerCertificate> certificate() {
        return team.certificate();
    }

    @Override
    public int port() {
        return workbench.port();
    }

    @Override
    public boolean isSecure() {
        return team.certificate().isPresent();
    }

    @Override
    public Optional<String> tryKey(Context context) {
        return Optional.empty();
    }

    @Override
    public boolean isOpenToAll(String path) {
        return path.equals(ADDRESS) || path.matches(STYLE);
    }

    /** Whether the account is still there, in the same role and with the same password. */
    @Override
    public boolean isStillGood(Session.Pass pass) throws IOException {
        return team.accounts()
                .of(pass.who())
                .filter(account -> Session.Pass.of(account).equals(pass))
                .isPresent();
    }

    /** The screens that there are for a team alone. */
    List<Screen> screens() {
        return List.of(new AccountsScreen(team.accounts()), new OwnPasswordScreen(team.accounts(), attempts));
    }

    // ---- coming in -------------------------------------------------------------------------------------------------

    /** Looks at a name and a password that were sent, and lets in whose they are. */
    void enter(Context context, Doorkeeper door) throws IOException {
        mustBeSmall(context);
        String cookie = context.cookie(formCookie());
        if (cookie == null || !Secrets.same(cookie, form(context, "form"))) {
            show(context, 403, Optional.of(language(context).say("enter.old")));
            return;
        }
        String name = form(context, "name").strip();
        Duration wait = attempts.begin(name, context.ip());
        if (!wait.isZero()) {
            context.header("Retry-After", Long.toString(Waiting.seconds(wait)));
            show(context, 429, Optional.of(Waiting.inWords(language(context), wait)));
            return;
        }
        Optional<Account> account = team.accounts().enter(name, form(context, "password"));
        if (account.isEmpty()) {
            show(context, 401, Optional.of(language(context).say("enter.wrong")));
            return;
        }
        attempts.succeeded(name, context.ip());
        door.letIn(
                context,
                sessions.open(language(context), Session.Pass.of(account.get())),
                Visit.local(form(context, "back")));
    }

    /** A name and a password are short; whoever is not in must not fill the disk. */
    private static void mustBeSmall(Context context) {
        long bytes = context.req().getContentLengthLong();
        if (context.isMultipart() || bytes < 0 || bytes > LONGEST_FORM_BYTES) {
            throw new Refusal(413, "enter.too-long");
        }
    }

    /** Shows where to type a name and a password. */
    void show(Context context, int status, Optional<Phrase> trouble) {
        String secret = Optional.ofNullable(context.cookie(formCookie()))
                .filter(cookie -> cookie.matches("[A-Za-z0-9_-]{43}"))
                .orElseGet(Secrets::random);
        context.header("Set-Cookie", Doorkeeper.cookie(formCookie(), secret, isSecure()));
        EnterPage page = new EnterPage(
                language(context), workbench.assets(), secret, form(context, "name"), back(context), trouble);
        context.status(status);
        workbench.render(context, "enter.jte", Map.of("page", page));
    }

    private String formCookie() {
        return "cairn-%d-enter".formatted(port());
    }

    /** Where to go once in: to what was asked for. */
    private static String back(Context context) {
        if (!isLooking(context)) {
            return Visit.local(form(context, "back"));
        }
        boolean isPage =
                context.method().equals(HandlerType.GET) && !context.path().equals(ADDRESS);
        return isPage ? Visit.here(context) : "/";
    }

    /** The language of the page: the one chosen on it, or the browser's. */
    private static Language language(Context context) {
        String chosen = isLooking(context) ? context.queryParam("language") : form(context, "language");
        return chosen != null && Language.tags().contains(chosen) ? Language.of(chosen) : Doorkeeper.language(context);
    }

    private static String form(Context context, String name) {
        String value = isLooking(context) ? null : context.formParam(name);
        return value == null ? "" : value;
    }

    /** Whether what was sent is not for here: a stranger's form of another page, or file, is not so much as read. */
    private static boolean isLooking(Context context) {
        return !context.method().equals(HandlerType.POST) || !context.path().equals(ADDRESS);
    }
}
