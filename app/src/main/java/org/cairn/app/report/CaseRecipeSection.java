package org.cairn.app.report;

import java.util.List;
import java.util.Map;
import org.cairn.app.report.Html.Text;
import org.cairn.casebook.claim.count.Bounds;
import org.cairn.casebook.claim.count.Form;
import org.cairn.casebook.claim.count.NumberWords;

/** By which rules words became numbers, and how to recompute all of it. */
final class CaseRecipeSection {

    private CaseRecipeSection() {}

    static Section of(CaseStated stated) {
        String day = stated.dossier().asAt().map(CaseWords::inFull).orElse("no day, since nothing has a date");
        return new Section(
                "rules",
                "Rules, and how to recompute",
                List.of(
                        words(stated.dossier().rules().numberWords()).html(),
                        Html.el(
                                "p",
                                "Clocks are read on %s. Subjects of proceedings who are persons go by pseudonyms; a name would stand here only where"
                                                .formatted(day)
                                        + " a final conviction stands, or an official, public charge that a person signed for."),
                        Html.el(
                                "p",
                                "The same entries and the same project file give the same figures, digit for digit. All %s figures stand in"
                                                .formatted(stated.figures().size())
                                        + " figures.csv beside this page; datapackage.json describes the data files and their hashes."),
                        ingredients(stated).html(),
                        Html.el("pre", Html.el("code", new Text("cairn run\ncairn verify"))),
                        Html.el("h3", "How to cite"),
                        Html.el(
                                        "p",
                                        "%s. Figures %s–%s. Made with Cairn %s, project file sha-256 %s, entries sha-256 %s."
                                                .formatted(
                                                        Words.value(stated.findings()
                                                                .title()),
                                                        stated.figures().get(0).id(),
                                                        stated.figures()
                                                                .get(stated.figures()
                                                                                .size()
                                                                        - 1)
                                                                .id(),
                                                        Words.value(stated.findings()
                                                                .recipe()
                                                                .version()),
                                                        Words.value(Words.shortHash(stated.findings()
                                                                .recipe()
                                                                .projectSha256())),
                                                        Words.value(Words.shortHash(stated.findings()
                                                                .recipe()
                                                                .rowsSha256()))))
                                .with("class", "citation")));
    }

    private static Table words(NumberWords rule) {
        Table table = Table.titled("What words mean in numbers (rule %s)".formatted(Words.value(rule.version())))
                .text("Word")
                .text("From")
                .text("To");
        for (Map.Entry<Form, Bounds> word : rule.bounds().entrySet()) {
            table.row(
                    word.getKey().word(),
                    Words.exact(word.getValue().min()),
                    word.getValue().max().isPresent()
                            ? Words.exact(word.getValue().max().getAsLong())
                            : "no end");
        }
        String about = rule.aboutPercent().toPlainString();
        return table.row("about", "%s%% less".formatted(about), "%s%% more".formatted(about));
    }

    private static Table ingredients(CaseStated stated) {
        return Table.titled("What went in")
                .text("What")
                .text("Which")
                .row("Cairn", Words.value(stated.findings().recipe().version()))
                .row(
                        "Project file, sha-256",
                        Words.value(stated.findings().recipe().projectSha256()))
                .row("Entries, sha-256", Words.value(stated.findings().recipe().rowsSha256()))
                .row("Claims", Words.exact(stated.dossier().claims().all().size()))
                .row("Sources", Words.exact(stated.dossier().claims().sources().size()));
    }
}
