package org.cairn.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.casebook.work.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finding people, and what is known of one. */
class PeopleTest {

    private static final Pattern PERSON = Pattern.compile("href=\"/person/([A-Za-z0-9-]+)\"");

    @TempDir
    Path folder;

    private Path project;
    private Workbench workbench;
    private Visitor visitor;

    @BeforeEach
    void open() throws Exception {
        project = folder.resolve("project");
        Files.createDirectories(project.resolve("lists"));
        Files.writeString(project.resolve("cairn.yaml"), """
                project: Harbour
                lists:
                  clinic:
                    file: lists/clinic.csv
                    columns: { id: no, name: patient, sex: sex, died: died, place: quarter }
                  families:
                    file: lists/families.csv
                    columns: { id: no, name: name, sex: sex, died: died, place: quarter }
                """);
        Files.writeString(project.resolve("lists/clinic.csv"), """
                no,patient,sex,died,quarter
                1,Yasmin Haddad,F,2031-03-02,Old Port
                2,Samir Qadri,M,2031-03-05,Mill Hill
                3,,F,2031-03-07,Old Port
                """);
        Files.writeString(project.resolve("lists/families.csv"), """
                no,name,sex,died,quarter
                F-1,ياسمين حداد,F,2031-03-02,Old Port
                F-2,<script>alert(1)</script> Nour,F,2031-03-09,Old Port
                """);
        try (Work work = Work.open(project, Optional.empty(), Clock.systemUTC(), (step, done, total) -> {})) {
            work.takeIn();
        }
        Workbench.Start start = Workbench.start(
                new Workbench.Opening(Optional.of(project), 0, Clock.systemUTC(), folder.resolve("state")));
        workbench = start.workbench().orElseThrow();
        visitor = Visitor.by(start.address());
    }

    @AfterEach
    void close() throws IOException {
        workbench.close();
    }

    private String linked() throws Exception {
        visitor.whenDone("/people");
        visitor.post("/link/run");
        return visitor.whenDone("/people");
    }

    @Test
    void beforeAnythingIsLinkedThePageSaysWhatToDo() throws Exception {
        assertThat(visitor.whenDone("/people")).contains("No one is recorded yet.");
    }

    @Test
    void everybodyHasAPlaceAndTheUnnamedToo() throws Exception {
        assertThat(linked())
                .contains("4 people are recorded.")
                .contains("Yasmin Haddad")
                .contains("name not recorded")
                .doesNotContain("<script>alert");
    }

    @Test
    void aPersonsPageHoldsWhatEveryListSays() throws Exception {
        Matcher first = PERSON.matcher(linked());
        StringBuilder pages = new StringBuilder();
        while (first.find()) {
            pages.append(visitor.page("/person/" + first.group(1)));
        }
        assertThat(pages).contains("Yasmin Haddad").contains("ياسمين حداد").doesNotContain("<script>alert");
    }

    @Test
    void aNameIsFoundByItsSoundInAnotherScript() throws Exception {
        linked();
        assertThat(visitor.page("/people?q=Yasmin")).contains("Yasmin Haddad").doesNotContain("Samir");
        assertThat(visitor.page("/people?q=%D8%B3%D9%85%D9%8A%D8%B1&sounding=yes"))
                .contains("Samir");
    }

    @Test
    void aPersonWhoIsNotThereIsSaidNotToBe() throws Exception {
        linked();
        assertThat(visitor.get("/person/P-0999999").statusCode()).isEqualTo(404);
    }
}
