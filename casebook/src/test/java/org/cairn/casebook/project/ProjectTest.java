package org.cairn.casebook.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cairn.casebook.project.CompareSettings.Kind;
import org.cairn.link.value.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectTest {
    private static final String HARBOUR = """
            # cairn.yaml – invented data
            project: Harbour District, first half of 2031
            counts:  people killed in Harbour District
            period:  2031-01-01 to 2031-06-30
            seed:    20310630

            lists:
              hospital:
                file: lists/hospital.csv
                columns: { id: case_no, name: patient, age: age, sex: sex, died: date_of_death, place: [quarter, ward] }
              families:
                file: lists/families.xlsx
                sheet: Killed
                columns: { id: form, given: first name, father: father, family: family name, born: birth year, sex: sex, died: date, place: quarter }
                no repeats: true
              press:
                file: /data/press.csv
                columns: { id: ref, name: الاسم, age: العمر, died: التاريخ, place: الحي, weapon: NO }
                dates: day-month-year
                calendar: solar hijri
                encoding: windows-1256
                delimiter: semicolon
                reads: [hospital]
                never overlaps: families
                covers: { place: [Old Port] }

            link:
              block:
                - [name sound, month of died]
                - [place, died]
              compare:
                name:  { similar: [0.95, 0.88, 0.80], rare names count more: true }
                died:  { days apart: [0, 3, 31] }
                age:   { years apart: [0, 2, 5] }
                sex:   exact
              link from:   12
              review from:  2

            estimate:
              method: all
              by:     [place.2, sex]
              interval: 95%

            report:
              title: The dead of Harbour District
              languages: [en, ar]
              names: withheld
              publish: [counts, overlap, estimates]
            """;

    @TempDir
    Path folder;

    private Project read(String yaml) throws ProjectFault, IOException {
        Files.writeString(folder.resolve("cairn.yaml"), yaml);
        return Project.read(folder);
    }

    private String faultsOf(String yaml) throws IOException {
        Files.writeString(folder.resolve("cairn.yaml"), yaml);
        return catchThrowableOfType(ProjectFault.class, () -> Project.read(folder))
                .getMessage();
    }

    @Test
    void everySettingIsRead() throws Exception {
        Project project = read(HARBOUR);

        assertThat(project.title()).isEqualTo("Harbour District, first half of 2031");
        assertThat(project.counts()).contains("people killed in Harbour District");
        assertThat(project.period()).map(PartialDate::toString).contains("2031-01-01/2031-06-30");
        assertThat(project.seed()).isEqualTo(20310630);
        assertThat(project.sha256()).hasSize(64);
        assertThat(project.lists()).extracting(ListSettings::name).containsExactly("hospital", "families", "press");
        assertThat(project.estimate()).isEqualTo(new EstimateSettings("all", List.of("place.2", "sex"), 0.95, 0));
        assertThat(project.report().names()).isEqualTo(Names.WITHHELD);
        assertThat(project.report().languages()).containsExactly("en", "ar");
    }

    @Test
    void aListKeepsItsSettingsAndItsFieldsInOrder() throws Exception {
        Project project = read(HARBOUR);

        ListSettings hospital = project.lists().get(0);
        assertThat(hospital.file()).isEqualTo(folder.toAbsolutePath().resolve("lists/hospital.csv"));
        assertThat(hospital.columns().fields()).containsExactly("name", "sex", "age", "died", "place");
        assertThat(hospital.columns().of("place")).containsExactly("quarter", "ward");
        assertThat(project.lists().get(1).noRepeats()).isTrue();
        assertThat(project.lists().get(1).columns().fields()).containsExactly("name", "sex", "born", "died", "place");
        ListSettings press = project.lists().get(2);
        assertThat(press.file()).isEqualTo(Path.of("/data/press.csv"));
        assertThat(press.columns().of("weapon")).containsExactly("NO");
        assertThat(press.dates()).contains(DateOrder.DAY_MONTH_YEAR);
        assertThat(press.calendar()).contains(ListCalendar.SOLAR_HIJRI);
        assertThat(press.encoding()).contains(Charset.forName("windows-1256"));
        assertThat(press.delimiter()).contains(';');
        assertThat(press.reads()).containsExactly("hospital");
        assertThat(press.neverOverlaps()).containsExactly("families");
        assertThat(press.covers()).isEqualTo(Map.of("place", List.of("Old Port")));
    }

    @Test
    void linkageSettingsAreRead() throws Exception {
        LinkSettings link = read(HARBOUR).link();

        assertThat(link.block()).contains(List.of(List.of("name sound", "month of died"), List.of("place", "died")));
        assertThat(link.linkFrom()).hasValue(12);
        assertThat(link.reviewFrom()).hasValue(2);
        assertThat(link.compare())
                .containsExactly(
                        Map.entry("name", new CompareSettings(Kind.SIMILAR, List.of(0.95, 0.88, 0.80), true)),
                        Map.entry("died", new CompareSettings(Kind.DAYS_APART, List.of(0.0, 3.0, 31.0), false)),
                        Map.entry("age", new CompareSettings(Kind.YEARS_APART, List.of(0.0, 2.0, 5.0), false)),
                        Map.entry("sex", new CompareSettings(Kind.EXACT, List.of(), false)));
    }

    @Test
    void aMisspeltBlockingKeyIsRefusedWithTheOneMeant() throws Exception {
        assertThat(faultsOf(HARBOUR.replace("[name sound, month of died]", "[name sond, month of died]")))
                .contains("“block” cannot be “name sond”. Did you mean “name sound”?");
    }

    @Test
    void aMisspeltSettingIsRefusedWithTheOneMeant() throws Exception {
        assertThat(faultsOf(HARBOUR.replace("  block:", "  blok:")))
                .isEqualTo("cairn.yaml, line 28, column 3: “blok” is not a setting of link. Did you mean “block”?");
    }

    @Test
    void allFaultsAreToldTogetherInTheOrderOfTheFile() throws Exception {
        assertThat(faultsOf("""
                        projct: Harbour
                        seed: twelve
                        lists:
                          hospital:
                            fil: hospital.csv
                            columns: { id: case_no, sex: [a, b] }
                            dates: month-day-yaer
                            no repeats: yes
                            encoding: windows-9999
                            reads: [familis]
                          families: { file: f.csv, columns: {} }
                        estimate: { by: [plaice], interval: 120 }
                        """)).isEqualTo("""
                        cairn.yaml, line 1, column 1: “projct” is not a setting of the project file. Did you mean “project”?
                        cairn.yaml, line 1, column 1: the project file has no “project”. Write, for example,  project: Harbour District, first half of 2031
                        cairn.yaml, line 2, column 7: “seed” is a whole number (got: twelve).
                        cairn.yaml, line 5, column 5: “fil” is not a setting of the list hospital. Did you mean “file”?
                        cairn.yaml, line 5, column 5: the list hospital has no “file”. Write, for example,  file: lists/hospital.csv
                        cairn.yaml, line 6, column 34: “sex” takes one column. Several are for: name, born, died, place.
                        cairn.yaml, line 7, column 12: “dates” cannot be “month-day-yaer”. Did you mean “month-day-year”?
                        cairn.yaml, line 8, column 17: “no repeats” is true or false (got: yes).
                        cairn.yaml, line 9, column 15: “encoding” is the name of an encoding, such as UTF-8 or windows-1256 (got: windows-9999).
                        cairn.yaml, line 10, column 12: “reads” cannot be “familis”. Did you mean “families”?
                        cairn.yaml, line 11, column 37: the list families names no columns. Name at least one, such as  name: patient
                        cairn.yaml, line 12, column 17: “by” cannot be “plaice”. It takes one of: sex.
                        cairn.yaml, line 12, column 37: “interval” is a share such as 95% (got: 120).""");
    }

    @Test
    void aSettingThatStandsTwiceIsRefused() throws Exception {
        assertThat(faultsOf("project: A\nlists: { a: { file: a.csv, columns: { name: n } } }\nproject: B\n"))
                .isEqualTo("cairn.yaml, line 3, column 1: “project” stands twice in the project file. Keep one.");
    }

    @Test
    void brokenYamlIsToldWithItsPlace() throws Exception {
        assertThat(faultsOf("project: A\nlists: [\n")).startsWith("cairn.yaml, line 3, column 1: this is not YAML: ");
    }

    @Test
    void aMissingFileAndAnEmptyFileAreToldInWords() throws Exception {
        Path missing = folder.resolve("nowhere").resolve("cairn.yaml");
        assertThat(catchThrowableOfType(ProjectFault.class, () -> Project.read(missing)))
                .hasMessage(missing
                        + ": there is no such file. cairn new starts a project, or name its folder with --project.");
        assertThat(faultsOf("# nothing yet\n"))
                .isEqualTo("cairn.yaml: the file is empty. It needs at least “project” and “lists”.");
    }

    @Test
    void aProjectWithoutListsYetIsAProject() throws Exception {
        assertThat(read("project: New\nlists:\n").lists()).isEmpty();
    }
}
