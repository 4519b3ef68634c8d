package org.cairn.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.cairn.casebook.project.Project;
import org.cairn.casebook.sheet.DossierReading;
import org.cairn.casebook.sheet.Sheets;
import org.cairn.casebook.work.CaseFindings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where there are enough proceedings, the report shows how they ended and by when, in a drawing, in words and in numbers. */
class EndingsReportTest {

    @TempDir
    Path folder;

    @Test
    void reportDrawsHowProceedingsEndedWithNumbersBesideThem() throws Exception {
        StringBuilder incidents = new StringBuilder("id,name,date,source\n");
        StringBuilder proceedings = new StringBuilder("id,name,forum,incidents\n");
        StringBuilder stages = new StringBuilder("proceeding,step,stage,date,source\n");
        for (int i = 10; i < 30; i++) {
            incidents.append("i%d,Incident %d,2031-01-01,s\n".formatted(i, i));
            proceedings.append("p%d,Matter %d,First Court,i%d\n".formatted(i, i, i));
            stages.append("p%d,1,%s,2031-02-%02d,s\n".formatted(i, i < 14 ? "dismissed" : "opened", i - 9));
        }
        Files.writeString(folder.resolve("incidents.csv"), incidents);
        Files.writeString(folder.resolve("proceedings.csv"), proceedings);
        Files.writeString(folder.resolve("stages.csv"), stages);
        Files.writeString(folder.resolve("sources.csv"), "id,publisher\ns,Monitor\n");
        Files.writeString(folder.resolve("cairn.yaml"), """
                project: Invented
                as at: 2031-12-31
                sources: sources.csv
                incidents: incidents.csv
                proceedings: proceedings.csv
                stages: stages.csv
                """);
        Project project = Project.read(folder);
        var dossier = DossierReading.of(
                        Sheets.read(project.cases()).rows(), project.cases().rules())
                .dossier();
        String page = CasePage.of(
                CaseFindings.of("Invented", "people", dossier, new CaseFindings.Recipe("1", "aa", "bb")),
                Assets.load());
        assertThat(page)
                .contains(
                        "How did it end, and by when?",
                        "By the end of the curves: closed without a judgment 20%, acquitted 0%, convicted 0%.",
                        "Ended so, by Aalen and Johansen, with 95% limits at each time",
                        "not attributed");
        String numbers = page.substring(page.indexOf("Ended so, by Aalen"));
        assertThat(numbers).contains("<td class=\"num\">20</td>", "<td class=\"num\">20.0%</td>");
    }
}
