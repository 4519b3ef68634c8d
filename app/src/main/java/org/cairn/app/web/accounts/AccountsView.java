package org.cairn.app.web.accounts;

import java.util.List;
import java.util.Set;
import org.cairn.app.team.Account;
import org.cairn.app.team.Role;

/**
 * Who may come in.
 *
 * @param accounts everyone, by name
 * @param roles every role, each including the one before
 */
public record AccountsView(List<Account> accounts, Set<Role> roles) {
    public AccountsView {
        accounts = List.copyOf(accounts);
    }
}
