package org.cairn.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.casebook.work.Tabulation;
import org.cairn.casebook.work.Work;
import org.cairn.estimate.CaptureTable;
import picocli.CommandLine.Command;

/** Who is on which lists. */
@Command(name = "table", description = "Who is on which lists: people by capture history.")
final class Table extends Verb.Answering {

    @Override
    int work(Work work) throws IOException {
        boolean attention = Steps.takeIn(work, inJson() ? console().quiet() : console());
        Tabulation table = work.table();
        console().clear();
        if (inJson()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("lists", table.whole().lists());
            answer.put("people", table.people());
            answer.put("counts", counts(table.whole()));
            List<Map<String, Object>> strata = new ArrayList<>();
            table.strata().forEach((stratum, counts) -> {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("stratum", stratum);
                one.put("counts", counts(counts));
                strata.add(one);
            });
            answer.put("strata", strata);
            Json.print(answer, console());
            return attention ? ATTENTION : DONE;
        }
        print("everyone", table.whole());
        table.strata().forEach((stratum, counts) -> print(String.join(", ", stratum.values()), counts));
        return attention ? ATTENTION : DONE;
    }

    private static Map<String, Long> counts(CaptureTable table) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (int pattern = 1; pattern < table.cells(); pattern++) {
            counts.put(table.history(pattern), table.count(pattern));
        }
        return counts;
    }

    private void print(String who, CaptureTable table) {
        console().say("%s: %,d people recorded", who, table.recorded());
        console().say("  %s", String.join(" · ", table.lists()));
        for (int pattern = 1; pattern < table.cells(); pattern++) {
            if (table.count(pattern) > 0) {
                console().say("  %s %,9d", table.history(pattern), table.count(pattern));
            }
        }
        console().say("  %s   never recorded: to be estimated", "0".repeat(table.listCount()));
    }
}
