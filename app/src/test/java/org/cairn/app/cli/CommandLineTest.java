package org.cairn.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.app.cli.Ran.cairn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CommandLineTest {

    @TempDir
    Path folder;

    private Path project(String yaml) throws IOException {
        Files.writeString(folder.resolve("cairn.yaml"), yaml);
        return folder;
    }

    private void twoSmallLists() throws IOException {
        Files.writeString(folder.resolve("a.csv"), """
                id,name,age,sex,died
                1,Yasmin Haddad,34,f,2031-03-02
                2,Karim Saleh,51,m,2031-03-05
                3,Olena Kovalchuk,20,f,2031-04-01
                4,Tomas Rivera,45,m,2031-02-11
                """);
        Files.writeString(folder.resolve("b.csv"), """
                id,name,age,sex,died
                x,Yasmine Hadad,34,f,2031-03-02
                y,Karim Saleh,50,m,2031-03-05
                z,Ines Duarte,8,f,2031-05-20
                """);
        project("""
                project: Two small lists
                lists:
                  a: { file: a.csv, columns: { id: id, name: name, age: age, sex: sex, died: died } }
                  b: { file: b.csv, columns: { id: id, name: name, age: age, sex: sex, died: died } }
                """);
    }

    @Test
    void helpIsOnePageOfVerbs() {
        Ran ran = cairn("--help");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).startsWith("cairn – record the dead, link the lists, estimate the unrecorded");
    }

    @Test
    void theWorkbenchIsNotStartedOnAFolderThatIsNoProject(@TempDir Path folder) {
        Ran ran = cairn("serve", "--no-open", "--project", folder);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).startsWith("There is no cairn.yaml in " + folder);
    }

    @Test
    void aMisspelledVerbIsWrongUsageAndSaysWhatWasPerhapsMeant() {
        Ran ran = cairn("lnk");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("lnk").contains("Did you mean").contains("Nothing was done.");
    }

    @Test
    void everyVerbHasHelp() {
        for (String verb : List.of(
                "demo",
                "serve",
                "account",
                "run",
                "new",
                "add",
                "check",
                "link",
                "table",
                "estimate",
                "report",
                "show",
                "export",
                "verify",
                "history",
                "restore",
                "checkpoint",
                "backup",
                "merge",
                "seal",
                "evaluate",
                "simulate")) {
            Ran ran = cairn(verb, "--help");
            assertThat(ran.code()).as(verb).isZero();
            assertThat(ran.out()).as(verb).contains("cairn " + verb);
        }
    }

    @Test
    void aProjectRunsFromListsToReportAndVerifies() throws IOException {
        twoSmallLists();
        Ran run = cairn("run", "--project", folder);
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        assertThat(run.out().strip()).endsWith(Path.of("report", "report.html").toString());
        assertThat(folder.resolve("report/report.html")).isNotEmptyFile();
        assertThat(folder.resolve("report/figures.csv")).isNotEmptyFile();
        assertThat(folder.resolve("report/datapackage.json")).isNotEmptyFile();
        Ran verify = cairn("verify", "--project", folder);
        assertThat(verify.code()).as(verify.out() + verify.err()).isZero();
        assertThat(verify.out()).startsWith("All holds:");
    }

    @Test
    void aSecondRunGivesTheSameBytes() throws IOException {
        twoSmallLists();
        cairn("run", "--project", folder);
        byte[] figures = Files.readAllBytes(folder.resolve("report/figures.csv"));
        byte[] page = Files.readAllBytes(folder.resolve("report/report.html"));
        assertThat(cairn("run", "--project", folder).code()).isZero();
        assertThat(folder.resolve("report/figures.csv")).hasBinaryContent(figures);
        assertThat(folder.resolve("report/report.html")).hasBinaryContent(page);
    }

    @Test
    void aChangedFigureIsCaughtByVerify() throws IOException {
        twoSmallLists();
        cairn("run", "--project", folder);
        Path figures = folder.resolve("report/figures.csv");
        Files.writeString(figures, Files.readString(figures).replaceFirst("4", "5"));
        Ran verify = cairn("verify", "--project", folder);
        assertThat(verify.code()).isEqualTo(1);
        assertThat(verify.out()).contains("report/figures.csv is not the file that was written.");
    }

    @Test
    void theReportHoldsNoNameUnlessTheProjectAllowsIt() throws IOException {
        twoSmallLists();
        cairn("run", "--project", folder);
        try (var files = Files.walk(folder.resolve("report"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).doesNotContain("Haddad").doesNotContain("Kovalchuk");
            }
        }
    }

    @Test
    void linksNameEveryRecordOnce() throws IOException {
        twoSmallLists();
        Ran links = cairn("export", "links", "--project", folder);
        assertThat(links.code()).isZero();
        assertThat(links.out().lines()).hasSize(8).first().isEqualTo("list,record,person");
        assertThat(links.out()).contains("a,1,P-0001").contains("b,x,P-0001");
    }

    @Test
    void pairsHaveTheColumnsThatOthersScriptAgainst() throws IOException {
        twoSmallLists();
        Ran pairs = cairn("export", "pairs", "--from", "-1000", "--project", folder);
        assertThat(pairs.out().lines().findFirst())
                .contains("list_l,record_l,list_r,record_r,weight_bits,probability,outcome");
    }

    @Test
    void namesAreWithheldFromAnExportOfIndividualsUnlessAskedFor() throws IOException {
        twoSmallLists();
        assertThat(cairn("export", "individuals", "--project", folder).out())
                .doesNotContain("Saleh")
                .contains("withheld");
        assertThat(cairn("export", "individuals", "--with-names", "--project", folder)
                        .out())
                .contains("Karim Saleh");
    }

    @Test
    void showPrintsWhatEveryListSaysAsWritten() throws IOException {
        twoSmallLists();
        cairn("run", "--project", folder);
        Ran show = cairn("show", "P-0001", "--project", folder);
        assertThat(show.code()).isZero();
        assertThat(show.out())
                .contains("Yasmin Haddad")
                .contains("Yasmine Hadad")
                .contains("recorded 2 times");
        assertThat(cairn("show", "P-9999", "--project", folder).code()).isEqualTo(1);
    }

    @Test
    void aListWhoseFileIsGoneStopsTheRunBeforeItCountsSomethingElse() throws IOException {
        twoSmallLists();
        Files.delete(folder.resolve("b.csv"));
        Ran run = cairn("run", "--project", folder);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("b: the file b.csv is not there. Nothing was taken in.");
        assertThat(folder.resolve("report")).doesNotExist();
    }

    @Test
    void aListThatWasTakenInBeforeIsNotLostWithItsFile() throws IOException {
        twoSmallLists();
        cairn("run", "--project", folder);
        Files.delete(folder.resolve("b.csv"));
        Ran run = cairn("run", "--project", folder);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("b: the file b.csv is no longer there. The copy taken in before is used.");
        assertThat(cairn("verify", "--project", folder).code()).isZero();
    }

    @Test
    void aMissingColumnStopsTheRunAndNamesTheColumnsThereAre() throws IOException {
        twoSmallLists();
        Files.writeString(folder.resolve("b.csv"), "id,person,age,sex,died\nx,Yasmine Hadad,34,f,2031-03-02\n");
        Ran run = cairn("run", "--project", folder);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out() + run.err())
                .contains("no column “name”")
                .contains("id, person, age, sex, died")
                .contains("Stopped before linking");
    }

    @Test
    void aCorrectedCopyUpdatesAndLosesNothing() throws IOException {
        twoSmallLists();
        cairn("run", "--project", folder);
        Files.writeString(folder.resolve("b.csv"), """
                id,name,age,sex,died
                x,Yasmin Haddad,34,f,2031-03-02
                z,Ines Duarte,8,f,2031-05-20
                w,Petro Bondar,61,m,2031-01-09
                """);
        Ran run = cairn("run", "--project", folder);
        assertThat(run.out()).contains("b: took in a corrected copy of b.csv; the earlier one is kept.");
        String links = cairn("export", "links", "--project", folder).out();
        assertThat(links)
                .contains("b,y,")
                .contains("b,w,")
                .contains("a,1,P-0001")
                .contains("b,x,P-0001");
    }

    @Test
    void aTypoInTheProjectFileIsToldWithItsPlace() throws IOException {
        twoSmallLists();
        project(Files.readString(folder.resolve("cairn.yaml")) + "lnk:\n  link from: 12\n");
        Ran run = cairn("run", "--project", folder);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("cairn.yaml, line 5, column 1").contains("link");
    }

    @Test
    void anEstimateOfAnyCaptureTableNeedsNoProject() throws IOException {
        // Chan, Silverman and Vincent (2021), table 2: the maximum likelihood estimate does not exist.
        Path table = Files.writeString(
                folder.resolve("table.csv"),
                "A,B,C,count\n1,0,0,27\n0,1,0,37\n0,0,1,22\n1,1,0,0\n1,0,1,5\n0,1,1,5\n1,1,1,0\n");
        Ran ran = cairn("estimate", "--table", table, "--method", "chao", "--json");
        assertThat(ran.code()).isZero();
        JsonNode answer = ran.json();
        assertThat(answer.get("recorded").asLong()).isEqualTo(96);
        assertThat(answer.get("results").get(0).get("method").asString()).isEqualTo("chao");
        assertThat(answer.get("results").get(0).get("estimable").asBoolean()).isTrue();
        assertThat(answer.get("results").get(0).get("estimate").asDouble()).isEqualTo(96 + 86.0 * 85 / 22);
    }

    @Test
    void aRefusalIsAnAnswer() throws IOException {
        Path table = Files.writeString(folder.resolve("table.csv"), "A,B,count\n1,0,27\n0,1,37\n1,1,0\n");
        Ran ran = cairn("estimate", "--table", table, "--method", "chapman", "--json");
        assertThat(ran.code()).isZero();
        assertThat(ran.json().get("results").get(0).get("estimable").asBoolean())
                .isFalse();
        assertThat(ran.json().get("results").get(0).get("reason").asString()).isNotBlank();
    }

    @Test
    void knownAnswersJudgeALinkage() throws IOException {
        twoSmallLists();
        Path truth = Files.writeString(
                folder.resolve("truth.csv"),
                "list,record,person\na,1,p1\na,2,p2\na,3,p3\na,4,p4\nb,x,p1\nb,y,p2\nb,z,p5\n");
        Ran ran = cairn("evaluate", truth, "--project", folder, "--json");
        assertThat(ran.code()).as(ran.err()).isZero();
        for (String key : List.of(
                "precision",
                "recall",
                "f1",
                "best_f1",
                "best_f1_at_bits",
                "b3_precision",
                "b3_recall",
                "b3_f1",
                "blocking_recall")) {
            assertThat(ran.json().has(key)).as(key).isTrue();
        }
    }

    @Test
    void aNewProjectTakesInAListAndGuessesItsColumns() throws IOException {
        Path project = folder.resolve("case");
        assertThat(cairn("new", project).code()).isZero();
        Path list = Files.writeString(
                project.resolve("lists/press.csv"), "ref,الاسم,العمر,التاريخ\n1,ياسمين حداد,٣٤,02/03/2031\n");
        Ran add = cairn("add", list, "--project", project);
        assertThat(add.code()).as(add.out() + add.err()).isIn(0, 1);
        assertThat(Files.readString(project.resolve("cairn.yaml")))
                .contains("press")
                .contains("الاسم");
        assertThat(cairn("check", "--project", project, "--json")
                        .json()
                        .get("lists")
                        .get(0)
                        .get("records")
                        .asLong())
                .isEqualTo(1);
    }
}
