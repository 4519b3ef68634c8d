package org.cairn.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What {@code cairn estimate --json} says, for programs: one verdict for everyone and one for each stratum, of four kinds. */
class EstimateVerdictTest {

    private static final String THREE = "hospital,families,press,count\n";

    @TempDir
    Path folder;

    private JsonNode estimate(String table, String... words) throws IOException {
        Path file = folder.resolve("table.csv");
        Files.writeString(file, table);
        Object[] all = new Object[words.length + 4];
        all[0] = "estimate";
        all[1] = "--table";
        all[2] = file;
        all[3] = "--json";
        System.arraycopy(words, 0, all, 4, words.length);
        Ran ran = Ran.cairn(all);
        assertThat(ran.code()).as(ran.err()).isEqualTo(Verb.DONE);
        return ran.json();
    }

    private static void assertPlan(JsonNode answer) {
        assertThat(answer.get("verdict").get("plan").asString()).matches("[0-9a-f]{64}");
        assertThat(answer.get("verdict").get("reason").asString()).isNotBlank();
        assertThat(answer.get("verdict").get("caveat").asString()).isNotBlank();
        assertThat(answer.get("plan")).isNotEmpty();
    }

    @Test
    void listsThatOverlapWellGiveAnEstimateInsideItsLimits() throws IOException {
        JsonNode answer = estimate(
                THREE + "1,0,0,412\n0,1,0,388\n0,0,1,151\n1,1,0,203\n1,0,1,64\n0,1,1,97\n1,1,1,83\n",
                "--method",
                "shrinkage");
        JsonNode verdict = answer.get("verdict");
        assertThat(verdict.get("kind").asString()).isEqualTo("estimate");
        assertThat(verdict.get("estimate").asDouble())
                .isGreaterThan(answer.get("recorded").asDouble())
                .isBetween(verdict.get("lower").asDouble(), verdict.get("upper").asDouble());
        assertThat(verdict.get("level").asDouble()).isEqualTo(0.95);
        assertPlan(answer);
    }

    @Test
    void listsThatHardlyOverlapGiveALowerBoundAndNoUpperLimit() throws IOException {
        JsonNode answer = estimate(THREE + "1,0,0,60\n0,1,0,55\n0,0,1,50\n1,1,0,2\n1,0,1,1\n0,1,1,1\n1,1,1,0\n");
        JsonNode verdict = answer.get("verdict");
        assertThat(verdict.get("kind").asString()).isEqualTo("lower bound");
        assertThat(verdict.has("upper") || verdict.has("estimate")).isFalse();
        assertThat(verdict.get("lower").asDouble())
                .isGreaterThan(answer.get("recorded").asDouble());
        assertPlan(answer);
    }

    @Test
    void twoListsGiveSeveralAnswersWithTheirEnvelope() throws IOException {
        JsonNode answer = estimate("hospital,families,count\n1,0,200\n0,1,150\n1,1,90\n");
        JsonNode verdict = answer.get("verdict");
        assertThat(verdict.get("kind").asString()).isEqualTo("several answers");
        assertThat(verdict.has("estimate")).isFalse();
        assertThat(verdict.get("answers").size()).isGreaterThan(1);
        for (JsonNode one : verdict.get("answers")) {
            assertThat(one.get("estimate").asDouble())
                    .isBetween(
                            verdict.get("lower").asDouble(),
                            verdict.get("upper").asDouble());
        }
        assertPlan(answer);
    }

    @Test
    void listsThatNeverOverlapAreRefusedWithTheReason() throws IOException {
        JsonNode answer = estimate(THREE + "1,0,0,60\n0,1,0,55\n0,0,1,50\n1,1,0,0\n1,0,1,0\n0,1,1,0\n1,1,1,0\n");
        JsonNode verdict = answer.get("verdict");
        assertThat(verdict.get("kind").asString()).isEqualTo("not estimable");
        assertThat(verdict.has("lower") || verdict.has("upper") || verdict.has("estimate"))
                .isFalse();
        assertPlan(answer);
    }

    @Test
    void everyStratumHasAVerdictOfItsOwn() throws IOException {
        JsonNode answer = estimate(
                "hospital,families,press,quarter,count\n"
                        + "1,0,0,Old Port,212\n0,1,0,Old Port,188\n0,0,1,Old Port,101\n"
                        + "1,1,0,Old Port,103\n1,0,1,Old Port,44\n0,1,1,Old Port,57\n1,1,1,Old Port,43\n"
                        + "1,0,0,Hill Side,30\n0,1,0,Hill Side,25\n0,0,1,Hill Side,11\n",
                "--by",
                "quarter",
                "--method",
                "shrinkage");
        assertThat(answer.get("strata")).hasSize(2);
        JsonNode port = answer.get("strata").get(0);
        JsonNode hill = answer.get("strata").get(1);
        assertThat(port.get("stratum").get("quarter").asString()).isEqualTo("Old Port");
        assertThat(port.get("recorded").asLong()).isEqualTo(748);
        assertThat(port.get("verdict").get("kind").asString()).isEqualTo("estimate");
        assertThat(hill.get("verdict").get("kind").asString()).isEqualTo("not estimable");
        assertThat(hill.get("verdict").get("plan").asString())
                .as("one plan for all of them")
                .isEqualTo(answer.get("verdict").get("plan").asString());
    }

    @Test
    void sameSeedGivesTheSameAnswerAndAnotherSettingAnotherPlan() throws IOException {
        String table = THREE + "1,0,0,42\n0,1,0,38\n0,0,1,15\n1,1,0,23\n1,0,1,14\n0,1,1,17\n1,1,1,13\n";
        JsonNode first = estimate(table, "--method", "bootstrap", "--seed", "7");
        JsonNode again = estimate(table, "--method", "bootstrap", "--seed", "7");
        JsonNode other = estimate(table, "--method", "bootstrap", "--seed", "7", "--level", "0.9");
        assertThat(again).isEqualTo(first);
        assertThat(other.get("verdict").get("plan").asString())
                .isNotEqualTo(first.get("verdict").get("plan").asString());
    }
}
