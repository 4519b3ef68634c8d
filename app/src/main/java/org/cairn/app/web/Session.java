package org.cairn.app.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cairn.app.team.Account;
import org.cairn.app.team.Role;
import org.cairn.app.web.words.Language;

/** One browser that has been let in. */
public final class Session {

    private final String token = Secrets.random();
    private volatile Language language;
    private volatile Instant lastSeen;
    private volatile String who;
    private volatile Pass pass;
    private final Instant opened;
    private final List<Page.Notice> told = new ArrayList<>();

    /**
     * On what someone was let in.
     *
     * @param who under whose name they work
     * @param role what they may do
     * @param proof what it rests on: their password's hash; empty for whoever came by a key
     */
    record Pass(String who, Role role, String proof) {

        /** On a name and a password. */
        static Pass of(Account account) {
            return new Pass(account.name(), account.role(), account.password().text());
        }
    }

    Session(Language language, Pass pass, Instant now) {
        this.language = language;
        this.who = pass.who();
        this.pass = pass;
        this.opened = now;
        this.lastSeen = now;
    }

    Pass pass() {
        return pass;
    }

    /** Lasts on, though the password it was opened with is no longer the account's. */
    public void staysWith(Account changed) {
        this.pass = Pass.of(changed);
    }

    /** What every change has to carry, so that no other page can send one. */
    public String token() {
        return token;
    }

    Language language() {
        return language;
    }

    public void speak(Language other) {
        this.language = other;
    }

    /** Under whose name what is done here is noted. */
    public String who() {
        return who;
    }

    public void workAs(String name) {
        this.who = name;
    }

    /** What may be done here. */
    Role role() {
        return pass.role();
    }

    /** Keeps something to be said on the next page. */
    synchronized void tell(Page.Notice notice) {
        told.add(notice);
    }

    /** What was kept to be said; it is said once. */
    synchronized List<Page.Notice> told() {
        List<Page.Notice> all = List.copyOf(told);
        told.clear();
        return all;
    }

    Instant opened() {
        return opened;
    }

    Instant lastSeen() {
        return lastSeen;
    }

    void seen(Instant now) {
        this.lastSeen = now;
    }
}
