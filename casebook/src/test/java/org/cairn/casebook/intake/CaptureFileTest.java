package org.cairn.casebook.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cairn.estimate.CaptureTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureFileTest {

    @TempDir
    Path folder;

    private CaptureFile read(String text, String... by) throws IOException {
        return CaptureFile.read(Files.writeString(folder.resolve("table.csv"), text), List.of(by));
    }

    @Test
    void aHistoryOnSeveralRowsCountsTheirSum() throws IOException {
        assertThat(read("a,b,count\n1,0,3\n1,0,4\n0,1,2\n1,1,1\n").whole())
                .isEqualTo(CaptureTable.of("a", "b").with("10", 7).with("01", 2).with("11", 1));
    }

    @Test
    void strataAddUpToTheWhole() throws IOException {
        CaptureFile file = read("quarter,a,b,count\nOld Port,1,0,3\nMill Hill,1,0,4\nOld Port,1,1,1\n", "quarter");
        assertThat(file.whole())
                .isEqualTo(CaptureTable.of("a", "b").with("10", 7).with("11", 1));
        assertThat(file.strata())
                .containsEntry(
                        Map.of("quarter", "Mill Hill"),
                        CaptureTable.of("a", "b").with("10", 4));
    }

    @Test
    void everyFaultIsToldAtOnceWithItsRowAndColumn() {
        assertThatThrownBy(() -> read("a,b,count\n1,2,3\n0,0,5\n1,0,-1\n1,1,2.5\n"))
                .hasMessage("""
                table.csv, row 2, column “b”: “2” is neither 0 nor 1. If the column makes strata, name it with --by.
                table.csv, row 3: the history of all zeros is the number you are asking for; it cannot be counted.
                table.csv, row 4, column “count”: “-1” is not a number of people (0, 1, 2, …).
                table.csv, row 5, column “count”: “2.5” is not a number of people (0, 1, 2, …).
                Nothing was estimated.""");
    }

    @Test
    void aTableWithoutCountsIsRefused() {
        assertThatThrownBy(() -> read("a,b,n\n1,0,3\n"))
                .hasMessageStartingWith("table.csv: no column “count”. Its columns are: a, b, n.");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> read(""))
                .hasMessageStartingWith("table.csv is empty. Its first row must name the columns.");
    }
}
