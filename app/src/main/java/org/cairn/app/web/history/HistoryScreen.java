package org.cairn.app.web.history;

import java.util.List;
import org.cairn.app.team.Role;
import org.cairn.app.web.Doors;
import org.cairn.app.web.Refusal;
import org.cairn.app.web.Screen;
import org.cairn.app.web.Visit;
import org.cairn.app.web.words.Phrase;
import org.cairn.casebook.Casebook;
import org.cairn.casebook.Entry;
import org.cairn.casebook.Event;

/** Everything that was done, by whom and when, and the way to withdraw it. */
public final class HistoryScreen implements Screen {

    private static final int PER_PAGE = 50;

    @Override
    public void open(Doors doors) {
        doors.get("/history", HistoryScreen::show);
        doors.post("/history/withdraw", Role.REVIEWER, visit -> change(visit, true));
        doors.post("/history/restore", Role.REVIEWER, visit -> change(visit, false));
    }

    private static void show(Visit visit) {
        Casebook casebook = visit.desk().casebook();
        String record = visit.query("record");
        String before = visit.query("before");
        long from = before.matches("[0-9]{1,15}") ? Long.parseLong(before) : Long.MAX_VALUE;
        List<Entry> entries = record.isEmpty() ? casebook.latest(from, PER_PAGE) : about(casebook, record);
        boolean isMore = record.isEmpty()
                && !entries.isEmpty()
                && entries.get(entries.size() - 1).number() > 1;
        HistoryView view = new HistoryView(entries, casebook.withdrawn(), record, casebook.length(), isMore);
        visit.show("history", visit.say().say("screen.history"), "history/history.jte", view);
    }

    private static List<Entry> about(Casebook casebook, String record) {
        return casebook.ofKind(Event.PairDecided.class).stream()
                .filter(entry -> entry.event() instanceof Event.PairDecided decided
                        && (decided.left().toString().equals(record)
                                || decided.right().toString().equals(record)))
                .sorted((one, other) -> Long.compare(other.number(), one.number()))
                .toList();
    }

    /** Whoever reviews may withdraw their own answers; what others did is an editor's to withdraw. */
    private static void change(Visit visit, boolean withdraw) {
        String written = visit.form("number");
        if (!written.matches("[0-9]{1,15}")) {
            throw new Refusal(404, "refused.not-found");
        }
        long number = Long.parseLong(written);
        String reason = visit.form("reason").strip();
        boolean isOwn = visit.desk()
                .casebook()
                .entry(number)
                .filter(entry -> HistoryView.isAnswerOf(visit.session().who(), entry))
                .isPresent();
        if (!isOwn && !visit.may(Role.EDITOR)) {
            throw new Refusal(403, "refused.role");
        }
        try {
            if (withdraw) {
                visit.casebook().withdraw(number, reason);
            } else {
                visit.casebook().restore(number, reason);
            }
            visit.tell("done", visit.say().say(withdraw ? "history.withdrawn" : "history.restored", "number", number));
        } catch (IllegalArgumentException cannot) {
            visit.tell("attention", new Phrase(String.valueOf(cannot.getMessage())));
        }
        visit.goTo("/history");
    }
}
