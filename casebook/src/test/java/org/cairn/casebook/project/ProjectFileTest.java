package org.cairn.casebook.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFileTest {
    @TempDir
    Path folder;

    private ListSettings press() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put("id", List.of("ref"));
        columns.put("name", List.of("الاسم"));
        columns.put("place", List.of("city", "a: b, c"));
        return ListSettings.of("press", folder.resolve("lists/press.csv"), new ColumnMap(columns));
    }

    private Project read(String yaml) throws Exception {
        Files.writeString(folder.resolve("cairn.yaml"), yaml);
        return Project.read(folder);
    }

    @Test
    void aNewProjectTakesItsFirstList() throws Exception {
        String yaml = ProjectFile.withList(ProjectFile.start("Harbour: 2031"), press(), folder);

        assertThat(yaml).isEqualTo("""
                        project: "Harbour: 2031"

                        lists:
                          press:
                            file: lists/press.csv
                            columns: { id: ref, name: الاسم, place: [city, "a: b, c"] }
                        """);
        assertThat(read(yaml).lists()).containsExactly(press());
        assertThat(read(yaml).title()).isEqualTo("Harbour: 2031");
    }

    @Test
    void aFurtherListLeavesEverythingElseAsItStands() throws Exception {
        String before = """
                # cairn.yaml
                project: Harbour

                lists:
                    hospital:              # from the city
                        file: h.csv
                        columns: { id: a, name: b,
                                   age: c }   # and no more

                # how to link
                link:
                  link from: 12
                """;
        String after = ProjectFile.withList(before, press(), folder);

        assertThat(after).isEqualTo(before.replace("# and no more\n", """
                        # and no more
                            press:
                              file: lists/press.csv
                              columns: { id: ref, name: الاسم, place: [city, "a: b, c"] }
                        """));
        assertThat(read(after).lists()).extracting(ListSettings::name).containsExactly("hospital", "press");
        assertThatThrownBy(() -> ProjectFile.withList(after, press(), folder))
                .hasMessage("there is a list press already");
    }

    @Test
    void listsInBracesTakeOneMore() throws Exception {
        for (String braces : List.of("{}", "{ a: { file: a.csv, columns: { name: b } } }")) {
            String after = ProjectFile.withList("project: Harbour\nlists: " + braces + "\nseed: 2\n", press(), folder);
            assertThat(read(after).lists()).last().isEqualTo(press());
            assertThat(read(after).seed()).isEqualTo(2);
        }
    }

    @Test
    void aFileWithoutALineEndOrWithoutListsTakesOneToo() throws Exception {
        assertThat(read(ProjectFile.withList("project: Harbour\nlists:", press(), folder))
                        .lists())
                .containsExactly(press());
        assertThat(read(ProjectFile.withList("project: Harbour", press(), folder))
                        .lists())
                .containsExactly(press());
    }
}
