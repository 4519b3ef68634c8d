package org.cairn.app.report;

import java.util.ArrayList;
import java.util.List;
import org.cairn.app.report.Html.Element;
import org.cairn.app.report.Html.Text;
import org.cairn.casebook.work.Findings;
import org.cairn.casebook.work.Findings.Recipe;

/** How to make every figure again, and how to cite it. */
final class RecipeSection {
    private RecipeSection() {}

    static Section of(Stated stated) {
        Recipe recipe = stated.findings().recipe();
        List<Html> content = new ArrayList<>();
        content.add(Html.el(
                "p",
                "The same lists, project file, decisions and seed give the same figures, digit for digit. All %s figures stand in figures.csv beside this page, unrounded; datapackage.json describes the data files and their hashes."
                        .formatted(stated.figures().size())));
        content.add(ingredients(stated.findings(), recipe).html());
        content.add(Html.el("p", "In the project’s folder:"));
        content.add(commands(recipe));
        content.add(Html.el("h3", "How to cite"));
        content.add(Html.el("p", citation(stated)).with("class", "citation"));
        return new Section("recompute", "How to recompute", content);
    }

    private static Table ingredients(Findings findings, Recipe recipe) {
        Table table = Table.titled("What went in")
                .text("What")
                .text("Which")
                .row("Cairn", Words.value(recipe.version()))
                .row("Seed", Long.toString(recipe.seed()))
                .row("Linkage model", Words.value(recipe.model()))
                .row("Human decisions", Words.exact(recipe.decisions()))
                .row("Plan of estimation, sha-256", Words.value(recipe.plan()))
                .row("Project file, sha-256", Words.value(recipe.projectSha256()));
        findings.lists().forEach(list -> table.row(Words.value(list.file()) + ", sha-256", Words.value(list.sha256())));
        return table;
    }

    private static Element commands(Recipe recipe) {
        String lines = "cairn run --seed %s\ncairn verify".formatted(recipe.seed());
        return Html.el("pre", Html.el("code", new Text(lines)));
    }

    /** A citation that names the figures, the version and the inputs. */
    static String citation(Stated stated) {
        Recipe recipe = stated.findings().recipe();
        return "%s. Figures F1–F%s. Made with Cairn %s, seed %s, project file sha-256 %s."
                .formatted(
                        Words.value(stated.findings().title()),
                        stated.figures().size(),
                        Words.value(recipe.version()),
                        recipe.seed(),
                        Words.value(Words.shortHash(recipe.projectSha256())));
    }
}
