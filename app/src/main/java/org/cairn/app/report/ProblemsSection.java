package org.cairn.app.report;

import java.util.ArrayList;
import java.util.List;
import org.cairn.casebook.work.ProblemFinding;

/** What could not be read, or looks wrong. */
final class ProblemsSection {
    private ProblemsSection() {}

    static Section of(Stated stated) {
        ProblemFinding problems = stated.findings().problems();
        List<Html> content = new ArrayList<>();
        if (problems.count() == 0) {
            content.add(Html.el("p", "Every cell of every list was read, and nothing looked wrong."));
            return new Section("problems", "Problems found", content);
        }
        content.add(Html.el(
                "p",
                "%s found while reading the lists. None stopped the run; each entry was kept as far as it could be read."
                        .formatted(Words.count(problems.count(), "problem was", "problems were"))));
        content.add(kinds(problems).html());
        content.add(Html.el("p", "The first of each kind:"));
        content.add(Html.el(
                        "ul",
                        problems.messages().stream()
                                .map(message -> Html.el("li", message))
                                .toList())
                .with("class", "messages"));
        return new Section("problems", "Problems found", content);
    }

    private static Table kinds(ProblemFinding problems) {
        Table table = Table.titled("Problems by kind").text("Kind").number("How many");
        problems.kinds().forEach(kind -> table.row(Words.value(kind.kind()), Words.exact(kind.count())));
        return table;
    }
}
