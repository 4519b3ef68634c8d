package org.cairn.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.app.cli.Ran.cairn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists that hold next to nothing, or contradict themselves: what linking says of them. */
class HardListsTest {

    private static final String HEADER = "id,name,age,died\n";

    @TempDir
    Path folder;

    private Ran linked(String a, String b) throws IOException {
        Files.writeString(folder.resolve("a.csv"), HEADER + a);
        Files.writeString(folder.resolve("b.csv"), HEADER + b);
        Files.writeString(folder.resolve("cairn.yaml"), """
                project: Hard lists
                lists:
                  a: { file: a.csv, columns: { id: id, name: name, age: age, died: died } }
                  b: { file: b.csv, columns: { id: id, name: name, age: age, died: died } }
                """);
        return cairn("link", "--project", folder);
    }

    @Test
    void listsWithoutRecordsAreLinkedToNobody() throws IOException {
        Ran ran = linked("", "");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEqualTo("""
                a: took in a.csv.
                b: took in b.csv.
                0 records; 0 candidate pairs of 0 possible, by 1 blocking rule
                model trained in 1 round; λ = 0.00
                        0 pairs linked     (0.0 bits or more)
                        0 pairs to review  (-2.0 to 0.0 bits)
                        0 individuals
                There are no records, so there is nothing to link.
                """);
    }

    @Test
    void oneRecordIsOnePersonAndThatIsSaid() throws IOException {
        Ran ran = linked("1,Tamar Lis,30,2031-01-02\n", "");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).startsWith("""
                a: took in a.csv.
                b: took in b.csv.
                1 record; 0 candidate pairs of 0 possible, by 1 blocking rule
                """).endsWith("""
                        1 individuals
                There is one record only, so there is nothing to link it to.
                """);
    }

    @Test
    void listsInWhichNothingIsStatedAreNamed() throws IOException {
        Ran ran = linked("1,,,\n2,Dr.,,\n", "1,unknown,,\n");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).endsWith("""
                        3 individuals
                too little stands in these to link them to anything: a 1, a 2, b 1
                b states nothing that can be compared, so none of its records could be linked.
                """);
        assertThat(linked("1,,,\n2,,,\n", "1,Tamar Lis,30,2031-01-02\n").out()).endsWith("""
                        3 individuals
                too little stands in these to link them to anything: a 1, a 2
                a states nothing that can be compared, so none of its records could be linked.
                """);
    }

    @Test
    void listsThatShareNoFieldAreNamed() throws IOException {
        assertThat(linked("1,Tamar Lis,,\n2,Mira Vesna,,\n", "1,,30,2031-01-02\n")
                        .out())
                .endsWith("""
                        3 individuals
                a and b share no field, so none of their records could be compared.
                """);
    }

    @Test
    void decisionsThatContradictEachOtherAreNamedAndTheRestIsLinked() throws IOException {
        String both = "3,Marta Novak,52,2031-03-02\n";
        linked(
                "1,Tamar Lis,30,2031-01-02\n2,Petro Bondar,41,2031-02-02\n" + both,
                "1,Tamar Lis,30,2031-01-02\n" + both);
        Path answers = Files.writeString(
                folder.resolve("answers.csv"),
                "list_l,record_l,list_r,record_r,answer\na,1,b,1,same\nb,1,a,2,same\na,1,a,2,different\n");
        cairn("review", "--answers", answers, "--by", "Amal", "--project", folder);
        Ran ran = cairn("link", "--project", folder);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).endsWith("""
                        4 individuals
                Decisions cannot all hold: a 1 is b 1, b 1 is a 2, a 1 is not a 2. The records are left apart, for a person to look at again.
                1 person’s records are now of several people: P-0001 is now P-0001 and P-0004
                """);
    }

    @Test
    void aModelWithALevelThatCannotBeEvaluatedIsRefusedByNameAndTheListsAreLinkedAsBefore() throws IOException {
        linked("1,Tamar Lis,30,2031-01-02\n2,Petro Bondar,41,2031-02-02\n", "1,Tamar Lis,30,2031-01-02\n");
        String before = cairn("link", "--project", folder).out();
        Path model = Files.writeString(folder.resolve("model.json"), """
                {"link_type": "dedupe_only", "probability_two_random_records_match": 0.01,
                 "blocking_rules_to_generate_predictions": ["l.name = r.name"],
                 "comparisons": [{"output_column_name": "name", "comparison_levels": [
                   {"sql_condition": "name_l IS NULL OR name_r IS NULL", "is_null_level": true},
                   {"sql_condition": "embedding_distance(name_l, name_r) < 0.2", "m_probability": 0.9, "u_probability": 0.1},
                   {"sql_condition": "ELSE", "m_probability": 0.1, "u_probability": 0.9}]}]}
                """);
        Ran ran = cairn("link", "--model", model, "--project", folder);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).isEqualTo("""
                model.json: comparison “name”, level “embedding_distance(name_l, name_r) < 0.2”: the function “embedding_distance” is not understood.
                Nothing was linked by it; a model is used whole or not at all.
                """);
        assertThat(cairn("link", "--project", folder).out()).isEqualTo(before);
    }

    @Test
    void listsOfFieldsThatCairnCannotCompareAreToldWhatIsMissing() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "id,who\n1,Tamar Lis\n2,Sami Lis\n");
        Files.writeString(folder.resolve("cairn.yaml"), """
                project: Hard lists
                lists:
                  a: { file: a.csv, columns: { id: id, nmae: who } }
                """);
        Ran ran = cairn("run", "--project", folder);
        assertThat(ran.code()).isEqualTo(Verb.ATTENTION);
        assertThat(ran.err())
                .isEqualTo(
                        "The lists state only nmae, and none of it can be compared. Say in cairn.yaml, under lists › … › columns, which"
                                + " columns hold a name, a sex, an age, a birth, a death or a place. Did you mean “name”?\n");
    }

    @Test
    void projectWithoutListsHasNoTableAndSaysSo() throws IOException {
        Files.writeString(folder.resolve("cairn.yaml"), "project: Hard lists\nlists:\n");
        Ran ran = cairn("table", "--project", folder);
        assertThat(ran.code()).isEqualTo(Verb.ATTENTION);
        assertThat(ran.err())
                .isEqualTo("The project has no lists yet, so there is no table. cairn add <file> takes one in.\n");
    }
}
