package org.cairn.app.web.accounts;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cairn.app.team.Account;
import org.cairn.app.team.AccountFault;
import org.cairn.app.team.Accounts;
import org.cairn.app.team.Attempts;
import org.cairn.app.team.Role;
import org.cairn.app.web.Doors;
import org.cairn.app.web.Screen;
import org.cairn.app.web.Visit;
import org.cairn.app.web.Waiting;
import org.cairn.app.web.words.Phrase;

/** Where someone of a team chooses another password. */
public final class OwnPasswordScreen implements Screen {

    private static final String ADDRESS = "/password";

    private final Accounts accounts;
    private final Attempts attempts;

    /**
     * @param accounts the accounts of the project that is open
     * @param attempts those of coming in, which guessing here counts among
     */
    public OwnPasswordScreen(Accounts accounts, Attempts attempts) {
        this.accounts = accounts;
        this.attempts = attempts;
    }

    @Override
    public void open(Doors doors) {
        doors.get(ADDRESS, OwnPasswordScreen::show);
        doors.post(ADDRESS, Role.READER, this::change);
    }

    private static void show(Visit visit) {
        visit.show("password", visit.say().say("password.title"), "accounts/password.jte", List.of());
    }

    private void change(Visit visit) throws IOException {
        Optional<Phrase> trouble = trouble(visit);
        visit.tell(
                trouble.isEmpty() ? "done" : "attention",
                trouble.orElseGet(() -> visit.say().say("password.changed")));
        visit.goTo(ADDRESS);
    }

    /** Changes the password, or says why not. */
    private Optional<Phrase> trouble(Visit visit) throws IOException {
        String name = visit.session().who();
        String address = visit.context().ip();
        if (!visit.form("new").equals(visit.form("again"))) {
            return Optional.of(visit.say().say("password.differ"));
        }
        Duration wait = attempts.begin(name, address);
        if (!wait.isZero()) {
            return Optional.of(Waiting.inWords(visit.say(), wait));
        }
        if (accounts.enter(name, visit.form("password")).isEmpty()) {
            return Optional.of(visit.say().say("password.wrong"));
        }
        attempts.succeeded(name, address);
        try {
            Account changed = accounts.changePassword(name, visit.form("new"));
            visit.session().staysWith(changed);
            return Optional.empty();
        } catch (AccountFault unfit) {
            return Optional.of(visit.say().say("accounts.fault.password-unfit", "name", name));
        }
    }
}
