package org.cairn.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.app.cli.Ran.cairn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What reviewers' answers say of the linkage. */
class EvaluateVerbTest {

    @TempDir
    Path folder;

    @BeforeEach
    void twoSmallLists() throws IOException {
        Files.writeString(folder.resolve("a.csv"), """
                id,name,age,sex,died
                1,Yasmin Haddad,34,f,2031-03-02
                2,Karim Saleh,51,m,2031-03-05
                3,Olena Kovalchuk,20,f,2031-04-01
                4,Tomas Rivera,45,m,2031-02-11
                """);
        Files.writeString(folder.resolve("b.csv"), """
                id,name,age,sex,died
                1,Yasmine Hadad,34,f,2031-03-02
                2,Karim Saleh,50,m,2031-03-05
                5,Ines Duarte,8,f,2031-05-20
                """);
        Files.writeString(folder.resolve("cairn.yaml"), """
                project: Two small lists
                lists:
                  a: { file: a.csv, columns: { id: id, name: name, age: age, sex: sex, died: died } }
                  b: { file: b.csv, columns: { id: id, name: name, age: age, sex: sex, died: died } }
                """);
    }

    /** Every pair is answered; records with one number are one person. */
    private void answerAll() throws IOException {
        StringBuilder answers = new StringBuilder("list_l,record_l,list_r,record_r,answer\n");
        List<String> records = List.of("a,1", "a,2", "a,3", "a,4", "b,1", "b,2", "b,5");
        for (String one : records) {
            for (String other : records.subList(records.indexOf(one) + 1, records.size())) {
                boolean same = one.charAt(2) == other.charAt(2);
                answers.append("%s,%s,%s%n".formatted(one, other, same ? "same" : "different"));
            }
        }
        Path file = Files.writeString(folder.resolve("answers.csv"), answers);
        assertThat(cairn("review", "--answers", file, "--by", "Amal", "--project", folder)
                        .code())
                .isZero();
    }

    @Test
    void answersAboutAllRecordsSayHowGoodTheLinkageIs() throws IOException {
        answerAll();
        Ran ran = cairn("evaluate", "--from-decisions", "--project", folder);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).isEqualTo("""
                7 of 7 records are drawn at random for review; all are fully answered, and each stands for 1.0.
                No pair lies between the lines. Judged is the linkage by weights alone, which obeys no answer.
                  precision  1.0000   standard error 0.0000   95% interval 1.0000 to 1.0000
                  recall     1.0000   standard error 0.0000   95% interval 1.0000 to 1.0000
                  F1         1.0000   standard error 0.0000   95% interval 1.0000 to 1.0000
                Pairs below 1.6 bits are not looked at unless they are linked: what is true among them is missing from the recall.
                """);
        JsonNode json = cairn("evaluate", "--from-decisions", "--project", folder, "--json")
                .json();
        assertThat(json.get("precision").asDouble()).isEqualTo(1);
        assertThat(json.get("precision_standard_error").asDouble()).isZero();
        assertThat(json.get("recall").asDouble()).isEqualTo(1);
        assertThat(json.get("inclusion_probability").asDouble()).isEqualTo(1);
    }

    @Test
    void withoutAnswersItSaysThatThereAreTooFew() {
        Ran ran = cairn("evaluate", "--from-decisions", "--project", folder);
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEqualTo("""
                7 of 7 records are drawn at random for review; the first is not fully answered yet.
                No pair lies between the lines. Judged is the linkage by weights alone, which obeys no answer.
                  precision  too few to say. Of the 0 records drawn that are fully answered, 0 have a link to judge; 10 are needed.
                  recall     too few to say. Of the 0 records drawn that are fully answered, 0 have a true pair to look for; 10 are needed.
                  F1         too few to say. Of the 0 records drawn that are fully answered, 0 have a link or a true pair; 10 are needed.
                Pairs below 1.6 bits are not looked at unless they are linked: what is true among them is missing from the recall.
                More answers make it surer: cairn review
                """);
        JsonNode json = cairn("evaluate", "--from-decisions", "--project", folder, "--json")
                .json();
        assertThat(json.get("precision").isNull()).isTrue();
        assertThat(json.get("precision_reason").asString())
                .isEqualTo("Of the 0 records drawn that are fully answered, 0 have a link to judge; 10 are needed.");
    }

    @Test
    void oneOfTheTwoWaysToJudgeIsToBeChosen() {
        for (Ran ran : List.of(
                cairn("evaluate", "--project", folder),
                cairn("evaluate", "truth.csv", "--from-decisions", "--project", folder))) {
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.err())
                    .isEqualTo(
                            "cairn evaluate judges the linkage by a file of known answers, or with --from-decisions by the"
                                    + " reviewers': one of the two. Nothing was done.\n");
        }
    }
}
