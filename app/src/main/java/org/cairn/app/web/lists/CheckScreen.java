package org.cairn.app.web.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.app.web.Doors;
import org.cairn.app.web.Known;
import org.cairn.app.web.Screen;
import org.cairn.app.web.Visit;
import org.cairn.casebook.intake.Problem;
import org.cairn.casebook.work.Assembly;
import org.cairn.casebook.work.Completeness;

/** What is missing, unreadable, repeated or impossible, list by list and field by field. */
public final class CheckScreen implements Screen {

    @Override
    public void open(Doors doors) {
        doors.get("/check", CheckScreen::show);
        doors.get("/records", RecordsView::show);
    }

    private static void show(Visit visit) {
        visit.desk().keepUp();
        Known known = visit.known();
        visit.show("check", visit.say().say("screen.check"), "lists/check.jte", view(known));
    }

    private static CheckView view(Known known) {
        if (known.records().isEmpty()) {
            return new CheckView(!known.lists().isEmpty(), List.of(), List.of(), List.of(), 0);
        }
        Assembly records = known.records().get();
        Completeness completeness = Completeness.of(records);
        Set<String> fields = new LinkedHashSet<>(records.table().fields());
        List<CheckView.KindOfProblem> kinds = new ArrayList<>();
        for (Assembly.ListRead list : records.lists()) {
            Map<String, Problem> first = new LinkedHashMap<>();
            list.reading().problems().all().stream()
                    .filter(problem -> !problem.isNotice())
                    .forEach(problem -> first.putIfAbsent(problem.kind(), problem));
            first.forEach((kind, problem) -> kinds.add(new CheckView.KindOfProblem(
                    list.settings().name(),
                    problem,
                    list.reading().problems().counts().getOrDefault(kind, 1L))));
        }
        long thin = known.linkage()
                .map(linkage -> (long) linkage.what().thin().size())
                .orElse(0L);
        return new CheckView(true, List.copyOf(fields), completeness.lists(), kinds, thin);
    }
}
