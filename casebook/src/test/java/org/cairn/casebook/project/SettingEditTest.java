package org.cairn.casebook.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingEditTest {

    private static final String YAML = """
            # invented
            project: Harbour    # the title
            lists:
              press:
                file: p.csv
                columns: { id: ref, name: "الاسم" }   # as the press writes
                reads:
                  - hospital
                  - relief        # since May

            link:
              link from:   12   # bits
            """;

    @Test
    void aSettingIsChangedWhereItStands() {
        assertThat(ProjectFile.with(YAML, List.of("link", "link from"), "11.5"))
                .isEqualTo(YAML.replace("12   # bits", "11.5   # bits"));
        assertThat(ProjectFile.with(YAML, List.of("lists", "press", "columns"), "{ id: no }"))
                .isEqualTo(YAML.replace("{ id: ref, name: \"الاسم\" }", "{ id: no }"));
    }

    @Test
    void aBlockGivesWayToOneLine() {
        assertThat(ProjectFile.with(YAML, List.of("lists", "press", "reads"), "[relief]"))
                .isEqualTo(YAML.replace(
                        "reads:\n      - hospital\n      - relief        # since May\n", "reads: [relief]\n"));
    }

    @Test
    void aMissingSettingIsAddedToItsSectionAndAMissingSectionToTheFile() {
        assertThat(ProjectFile.with(YAML, List.of("link", "review from"), "2"))
                .isEqualTo(YAML.replace("# bits\n", "# bits\n  review from: 2\n"));
        assertThat(ProjectFile.with(YAML, List.of("lists", "press", "dates"), "day-month-year"))
                .isEqualTo(YAML.replace("# since May\n", "# since May\n    dates: day-month-year\n"));
        assertThat(ProjectFile.with(YAML, List.of("report", "names"), "all"))
                .endsWith("# bits\nreport: { names: all }\n");
        assertThat(ProjectFile.with("a: { b: 1 }\n", List.of("a", "c"), "2")).isEqualTo("a: { b: 1, c: 2 }\n");
        assertThat(ProjectFile.with("a:\nb: 1\n", List.of("a", "c"), "2")).isEqualTo("a: { c: 2 }\nb: 1\n");
    }

    @Test
    void aSettingIsLeftOutWithItsLine() {
        assertThat(ProjectFile.without(YAML, List.of("link", "link from")))
                .isEqualTo(YAML.replace("  link from:   12   # bits\n", ""));
        assertThat(ProjectFile.without("a: { b: 1, c: 2 }\n", List.of("a", "b")))
                .isEqualTo("a: { c: 2 }\n");
        assertThat(ProjectFile.without("a: { b: 1, c: 2 }\n", List.of("a", "c")))
                .isEqualTo("a: { b: 1 }\n");
        assertThat(ProjectFile.without(YAML, List.of("estimate", "by"))).isEqualTo(YAML);
    }

    @Test
    void aChangeThatCouldNotBeUnderstoodIsNotMade(@TempDir Path folder) throws Exception {
        String before = "project: A\nlists:\n  press:\n    file: p.csv\n    columns: { name: n }\n";
        Files.writeString(folder.resolve("cairn.yaml"), before);

        assertThatThrownBy(() -> ProjectFile.change(
                        folder, text -> ProjectFile.with(text, List.of("estimate", "method"), "guess")))
                .isInstanceOf(ProjectFault.class);
        assertThat(folder.resolve("cairn.yaml")).hasContent(before);

        ProjectFile.change(folder, text -> ProjectFile.with(text, List.of("estimate", "method"), "latent"));
        assertThat(Project.read(folder).estimate().method()).isEqualTo("latent");
        assertThat(folder.toFile().list()).containsExactly("cairn.yaml");
    }
}
