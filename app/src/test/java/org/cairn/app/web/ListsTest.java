package org.cairn.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.cairn.casebook.project.Project;
import org.cairn.casebook.work.NewProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a list comes in, and what is said of it. */
class ListsTest {

    private static final String CLINIC = """
            case_no,patient,age,sex,date_of_death,quarter
            1,Yasmin Haddad,34,F,2031-03-02,Old Port
            2,Samir Qadri,4O,M,2031-03-05,Mill Hill
            3,,61,F,2031-02-31,Old Port
            """;

    @TempDir
    Path folder;

    private Path project;
    private Workbench workbench;
    private Visitor visitor;

    @BeforeEach
    void open() throws Exception {
        project = folder.resolve("project");
        NewProject.begin(project, "Harbour");
        Workbench.Start start = Workbench.start(
                new Workbench.Opening(Optional.of(project), 0, Clock.systemUTC(), folder.resolve("state")));
        workbench = start.workbench().orElseThrow();
        visitor = Visitor.by(start.address());
    }

    @AfterEach
    void close() throws IOException {
        workbench.close();
    }

    private String bring(String name, byte[] bytes) throws Exception {
        HttpResponse<String> sent = visitor.send("/lists/bring", name, bytes);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        return sent.headers().firstValue("Location").orElseThrow();
    }

    private void takeInClinic() throws Exception {
        bring("clinic.csv", CLINIC.getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> taken = visitor.post(
                "/lists/take",
                "file",
                "lists/clinic.csv",
                "name",
                "clinic",
                "role",
                "id",
                "role",
                "name",
                "role",
                "age",
                "role",
                "sex",
                "role",
                "died",
                "role",
                "place",
                "dates",
                "",
                "calendar",
                "",
                "encoding",
                "",
                "delimiter",
                "",
                "sheet",
                "");
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(303);
        assertThat(taken.headers().firstValue("Location")).contains("/lists/of/clinic");
    }

    @Test
    void aProjectWithoutListsSaysWhatToBring() throws Exception {
        assertThat(visitor.page("/lists")).contains("Bring a list: CSV, Excel or JSON.");
        assertThat(visitor.page("/check")).contains("Nothing to check yet. There is no list.");
    }

    @Test
    void aFileIsShownAsItReadsBeforeAnythingIsTakenIn() throws Exception {
        String page = visitor.page(bring("clinic.csv", CLINIC.getBytes(StandardCharsets.UTF_8)));

        assertThat(page)
                .contains("<option value=\"died\" selected>")
                .contains("2 of 3")
                .contains("1 unreadable");
        assertThat(Project.read(project).lists()).isEmpty();
        assertThat(visitor.page("/lists")).contains("lists/clinic.csv");
    }

    @Test
    void aListIsTakenInAsItWasMapped() throws Exception {
        takeInClinic();

        assertThat(Project.read(project).lists().get(0).columns().fields())
                .containsExactly("name", "sex", "age", "died", "place");
        String list = visitor.whenDone("/lists/of/clinic");
        assertThat(list).contains("3 records, read from");
        assertThat(list)
                .contains("Row 3, column “<bdi dir=\"auto\">age</bdi>”:")
                .contains("4O");
        assertThat(visitor.page("/lists/of/clinic/row/3?column=age"))
                .contains("<mark><bdi dir=\"auto\">4O</bdi></mark>");
        assertThat(visitor.page("/check")).contains("1 without, 66 % state it");
        assertThat(visitor.page("/records?list=clinic&without=name")).contains("1 record of");
    }

    @Test
    void aCorrectedCopyIsRecognisedAndComparedBeforeItIsTakenIn() throws Exception {
        takeInClinic();
        visitor.whenDone("/lists/of/clinic");
        String corrected = CLINIC.replace("4O", "40").replace("1,Yasmin Haddad,34,F,2031-03-02,Old Port\n", "")
                + "4,Nour Hakim,9,F,2031-03-09,Mill Hill\n";

        String address = bring("clinic May.csv", corrected.getBytes(StandardCharsets.UTF_8));
        assertThat(visitor.page(address)).contains("Is it a corrected copy of that list?");
        String copy = visitor.page(address + "&list=clinic");
        assertThat(copy).contains("1 added, 1 changed, 1 no longer there, 1 the same.");
        assertThat(copy).contains("1 row is no longer there. What does that mean?");

        visitor.post(
                "/lists/take",
                "file",
                "lists/clinic May.csv",
                "list",
                "clinic",
                "role",
                "id",
                "role",
                "name",
                "role",
                "age",
                "role",
                "sex",
                "role",
                "died",
                "role",
                "place",
                "replaces",
                "");
        String list = visitor.whenDone("/lists/of/clinic");
        assertThat(list).contains("4 records, read from").contains("1 record is only on an earlier copy");
        assertThat(Project.read(project).lists().get(0).file()).isEqualTo(project.resolve("lists/clinic May.csv"));
        assertThat(project.resolve("lists/clinic.csv")).hasContent(CLINIC);
    }

    @Test
    void lettersOfAnOldFileAreFoundAndCanBeSaid() throws Exception {
        String arabic = "رقم;الاسم;العمر;التاريخ\n1;ياسمين حداد;٣٤;02/03/2031\n2;سمير القادري;٤٠;05/03/2031\n";
        String address = bring("قائمة.csv", arabic.getBytes(Charset.forName("windows-1256")));

        assertThat(visitor.page(address))
                .contains("ياسمين حداد")
                .contains("found from the file (\u2068windows-1256\u2069)");
    }

    @Test
    void whatIsNoListIsRefusedInWords() throws Exception {
        assertThat(visitor.send("/lists/bring", "letter.docx", new byte[] {1}).body())
                .contains("This is no file that Cairn can read as a list");
        assertThat(visitor.send("/lists/bring", "old.xls", new byte[] {1}).body())
                .contains("This is an old Excel file");
        assertThat(visitor.page(bring("empty.csv", new byte[0]))).contains("No record could be read from this file.");
    }

    @Test
    void aFileCannotBeWrittenOrReadOutsideTheProject() throws Exception {
        Files.writeString(folder.resolve("secret.csv"), "id,name\n1,x\n");
        bring("../../evil.csv", CLINIC.getBytes(StandardCharsets.UTF_8));

        assertThat(folder.resolve("evil.csv")).doesNotExist();
        assertThat(project.resolve("lists/evil.csv")).exists();
        for (String file : new String[] {"../secret.csv", "lists/../../secret.csv", "cairn.yaml", "/etc/passwd"}) {
            assertThat(visitor.get("/lists/map?file=" + Visit.inAddress(file)).statusCode())
                    .as(file)
                    .isEqualTo(404);
        }
    }

    @Test
    void aSecondFileOfTheSameNameDoesNotStandInThePlaceOfTheFirst() throws Exception {
        bring("clinic.csv", CLINIC.getBytes(StandardCharsets.UTF_8));
        bring("clinic.csv", "id,name\n1,x\n".getBytes(StandardCharsets.UTF_8));

        assertThat(project.resolve("lists/clinic.csv")).hasContent(CLINIC);
        assertThat(project.resolve("lists/clinic-2.csv")).exists();
    }

    @Test
    void aProjectFileThatCannotBeUnderstoodIsToldLineByLine() throws Exception {
        Files.writeString(project.resolve("cairn.yaml"), "project: Harbour\nlists:\nblok: 1\n");

        assertThat(visitor.whenDone("/lists")).contains("cannot be understood").contains("cairn.yaml, line 3");
    }
}
