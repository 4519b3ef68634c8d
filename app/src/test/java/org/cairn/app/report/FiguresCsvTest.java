package org.cairn.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresCsvTest {
    private static final List<String> LINES =
            FiguresCsv.of(InventedFindings.harbour()).lines().toList();
    private static final String INPUTS =
            "20310630,project 7d7d7d7d7d7d; hospital 9f2c9f2c9f2c; families 51be51be51be; press c04dc04dc04d,0.1.0";
    private static final String PLANNED = INPUTS.replace(",0.1.0", "; plan 3a3a3a3a3a3a,0.1.0");

    @Test
    void figuresComeInAFixedOrder() {
        assertThat(LINES)
                .startsWith(
                        "figure,what,stratum,method,value,lower,upper,level,assumption_or_reason,seed,inputs,version",
                        "F1,entries on hospital,,count,781,,,,," + INPUTS,
                        "F2,people on hospital,,count,762,,,,," + INPUTS)
                .contains("F11,\"people on hospital and no other list, history 100\",,count,412,,,,," + INPUTS)
                .contains("F18,people recorded,,count,1398,,,,," + INPUTS)
                .hasSize(39);
    }

    @Test
    void estimatesKeepEveryDigitAndAnUnboundedLimitIsEmpty() {
        assertThat(LINES)
                .contains(
                        "F22,\"people in all, estimated\",,loglinear,2150,2040,2281.5,0.95,Lists depend on each other in pairs at most.,"
                                + PLANNED,
                        "F23,\"people in all, estimated\",,graphs,2400.25,2030,,0.95,The dependence has a decomposable graph.,"
                                + PLANNED);
    }

    @Test
    void refusalIsARowWithItsReason() {
        assertThat(LINES)
                .contains(
                        "F24,\"people in all, estimated\",,latent,,,,,\"The chains had not mixed after 50,000 rounds; more lists would help.\","
                                + PLANNED);
    }

    @Test
    void answersComeLast() {
        assertThat(LINES.get(33))
                .isEqualTo("F33,\"people in all, the answer\",,loglinear; graphs,2400.25,2043.2,3017.9,0.95,"
                        + "They agree.," + PLANNED);
        assertThat(LINES.get(37)).startsWith("F37,\"people in all, the answer\",place=Ferry Bank,none,,,,,");
        assertThat(LINES.get(38)).startsWith("F38,\"people in all, strata added up\",,shrinkage,1440,1240,1740,0.95,");
    }

    @Test
    void noTextIsAFormulaToASpreadsheet() {
        Csv csv = new Csv(List.of("=1", "b"));
        csv.text("+1", "-1").end();
        csv.text("@x", "\ty").end();
        csv.number("-4.1").text("a=b").end();
        assertThat(csv.toString()).isEqualTo("'=1,b\n'+1,'-1\n'@x,'\ty\n-4.1,a=b\n");
    }

    @Test
    void captureTableCountsEveryPersonOnce() {
        String table = new String(
                DataPackage.of(InventedFindings.harbour()).get("capture_table.csv"),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(table).startsWith("place,hospital,families,press,count\nOld Port,1,0,0,150\n");
        long counted = table.lines()
                .skip(1)
                .mapToLong(line -> Long.parseLong(line.substring(line.lastIndexOf(',') + 1)))
                .sum();
        assertThat(counted).isEqualTo(1_398);
    }
}
