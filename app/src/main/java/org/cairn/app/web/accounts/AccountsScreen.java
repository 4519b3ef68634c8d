package org.cairn.app.web.accounts;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Locale;
import org.cairn.app.team.AccountFault;
import org.cairn.app.team.Accounts;
import org.cairn.app.team.Role;
import org.cairn.app.web.Doors;
import org.cairn.app.web.Refusal;
import org.cairn.app.web.Screen;
import org.cairn.app.web.Visit;

/** Who of a team may come in, and as what: a steward's to say. There is no such screen where one works alone. */
public final class AccountsScreen implements Screen {

    private static final String ADDRESS = "/accounts";

    private final Accounts accounts;

    /** @param accounts the accounts of the project that is open */
    public AccountsScreen(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void open(Doors doors) {
        doors.get(ADDRESS, Role.STEWARD, this::show);
        doors.post(ADDRESS + "/add", Role.STEWARD, visit -> change(visit, "accounts.added", this::add));
        doors.post(ADDRESS + "/role", Role.STEWARD, visit -> change(visit, "accounts.changed", this::changeRole));
        doors.post(
                ADDRESS + "/password", Role.STEWARD, visit -> change(visit, "accounts.changed", this::changePassword));
        doors.post(ADDRESS + "/remove", Role.STEWARD, visit -> change(visit, "accounts.removed", this::remove));
    }

    private void show(Visit visit) throws IOException {
        visit.show(
                "accounts",
                visit.say().say("accounts.title"),
                "accounts/accounts.jte",
                new AccountsView(accounts.all(), EnumSet.allOf(Role.class)));
    }

    @FunctionalInterface
    private interface Change {
        void of(Visit visit, String name) throws IOException;
    }

    private static void change(Visit visit, String done, Change change) throws IOException {
        String name = visit.form("name").strip();
        try {
            change.of(visit, name);
            visit.tell("done", visit.say().say(done, "name", name));
        } catch (AccountFault fault) {
            String kind = fault.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            visit.tell("attention", visit.say().say("accounts.fault." + kind, "name", fault.name()));
        }
        visit.goTo(ADDRESS);
    }

    private void add(Visit visit, String name) throws IOException {
        accounts.add(name, role(visit), visit.form("password"));
    }

    private void changeRole(Visit visit, String name) throws IOException {
        accounts.changeRole(name, role(visit));
    }

    private void changePassword(Visit visit, String name) throws IOException {
        accounts.changePassword(name, visit.form("password"));
    }

    private void remove(Visit visit, String name) throws IOException {
        accounts.remove(name);
    }

    private static Role role(Visit visit) {
        return EnumSet.allOf(Role.class).stream()
                .filter(role -> role.word().equals(visit.form("role")))
                .findFirst()
                .orElseThrow(() -> new Refusal(422, "accounts.no-role"));
    }
}
