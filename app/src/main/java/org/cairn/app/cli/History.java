package org.cairn.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.casebook.Casebook;
import org.cairn.casebook.Entry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What was done, by whom and when, and why; and the way to withdraw it. */
@Command(
        name = "history",
        description =
                "Everything that was done, the latest first, by whom and when. Nothing in it is ever erased: what was"
                        + " decided wrongly is withdrawn, and both stay.")
final class History extends Verb.OfCasebook {

    private static final int SHOWN = 30;
    private static final String UNDER_THE_SENTENCE = " ".repeat(26);

    @Option(names = "--withdraw", paramLabel = "<n>", description = "let entry n no longer count")
    private @Nullable Long withdraw;

    @Option(names = "--reason", paramLabel = "<words>", description = "of a withdrawal: why", defaultValue = "")
    @SuppressWarnings("NullAway.Init")
    private String reason;

    @Option(names = "--latest", paramLabel = "<n>", description = "show that many (default: 30)")
    private int latest = SHOWN;

    @Option(names = "--all", description = "show every entry")
    private boolean all;

    @Override
    int work(Casebook casebook) {
        if (withdraw != null) {
            long entry = casebook.withdraw(withdraw, reason);
            return Told.done(casebook, entry, this);
        }
        int most = all ? Integer.MAX_VALUE : latest;
        List<Entry> entries = casebook.latest(Long.MAX_VALUE, most);
        Set<String> withdrawn = casebook.withdrawn();
        if (inJson()) {
            List<Map<String, Object>> answer = new ArrayList<>();
            entries.forEach(entry -> answer.add(json(entry, withdrawn.contains(entry.id()))));
            Json.print(answer, console());
            return DONE;
        }
        entries.forEach(entry -> tell(entry, withdrawn.contains(entry.id())));
        long before = casebook.length() - entries.size();
        if (before > 0) {
            console().say("and %,d before: cairn history --all", before);
        }
        return DONE;
    }

    private void tell(Entry entry, boolean isWithdrawn) {
        String at = entry.at().replace('T', ' ');
        String when = at.substring(0, Math.min(at.length(), 16));
        console()
                .say(
                        "%6d  %-16s  %s: %s%s",
                        entry.number(), when, entry.who(), entry.event().sentence(), isWithdrawn ? " – withdrawn" : "");
        if (!entry.why().shown().isEmpty()) {
            console()
                    .say(
                            "%sreason: \u2068%s\u2069",
                            UNDER_THE_SENTENCE, entry.why().shown());
        }
    }

    static Map<String, Object> json(Entry entry, boolean isWithdrawn) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("number", entry.number());
        answer.put("id", entry.id());
        answer.put("at", entry.at());
        answer.put("who", entry.who());
        answer.put("kind", entry.event().kind());
        answer.put("sentence", entry.event().sentence());
        answer.put("why", entry.why().shown());
        answer.put("sealed", entry.why().isSealed());
        answer.put("withdrawn", isWithdrawn);
        return answer;
    }
}
