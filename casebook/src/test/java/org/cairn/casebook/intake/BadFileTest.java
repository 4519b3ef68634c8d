package org.cairn.casebook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cairn.casebook.intake.Lists.Taken;
import org.cairn.link.value.Absent;
import org.cairn.link.value.PersonName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadFileTest {
    @TempDir
    Path folder;

    private Taken take(String file, String text) {
        return Lists.take(
                Lists.list(Lists.write(folder, file, text), "id: id", "name: name", "age: age", "died: died"));
    }

    private static final String HEADER = "id,name,age,died\n";

    @Test
    void anEmptyFileAndABareHeaderAreSaid() {
        assertThat(take("a.csv", "").messages())
                .containsExactly(
                        "a.csv: the file is empty.\n  It counts as a list with no one on it. See whether the right file is named in cairn.yaml.");
        assertThat(take("a.csv", HEADER).messages())
                .containsExactly(
                        "a.csv: there is a header and no row under it.\n"
                                + "  It counts as a list with no one on it. See whether the right file is named in cairn.yaml.");
    }

    @Test
    void aFileThatIsGoneIsSaid() {
        Taken taken = Lists.take(Lists.list(folder.resolve("gone.csv"), "name: name"));

        assertThat(taken.reading().sha256()).isEmpty();
        assertThat(taken.messages())
                .containsExactly("gone.csv: the file is not there.\n"
                        + "  Nothing was taken in. Put it back, or change its path in cairn.yaml.");
    }

    @Test
    void aFolderInPlaceOfAFileIsSaid() {
        assertThat(Lists.take(Lists.list(folder, "name: name"))
                        .reading()
                        .problems()
                        .needAttention())
                .isTrue();
    }

    @Test
    void nulCharactersArePassedOverAndSaid() {
        Taken taken = take("a.csv", HEADER + "1,Ann\0 Hill,3\0,2031\n");

        assertThat(taken.records().get(0).values().get(0)).isEqualTo(PersonName.of("Ann Hill"));
        assertThat(taken.records().get(0).cells().get(1)).isEqualTo("Ann\0 Hill");
        assertThat(taken.messages().get(0))
                .isEqualTo(
                        "a.csv, row 2, column “name”: the cell holds NUL characters, which no text has.\n"
                                + "  They were passed over; the cell stays as written. Export the list again from where it came.");
    }

    @Test
    void aCellOfTenMegabytesIsKeptWholeAndUnderstoodInPart() {
        String huge = "x".repeat(10 << 20);
        Taken taken = take("a.csv", HEADER + "1," + huge + ",3,2031\n2,Ann Hill,4,2031\n");

        assertThat(taken.records()).hasSize(2);
        assertThat(taken.records().get(0).cells().get(1)).hasSize(10 << 20);
        assertThat(((PersonName) taken.records().get(0).values().get(0)).full()).hasSize(10_000);
        assertThat(taken.messages())
                .containsExactly("a.csv, row 2, column “name”: the cell holds 10,485,760 characters.\n"
                        + "  The first 10,000 were understood; all stay with the row as written. See whether a quotation mark was "
                        + "left open.");
    }

    @Test
    void aQuotationMarkLeftOpenLosesNothing() {
        Taken taken = take("a.csv", HEADER + "1,\"Ann Hill,3,2031\n2,Lena Marsh,4,2031\n");

        assertThat(taken.records()).hasSize(1);
        assertThat(taken.records().get(0).cells().get(1)).isEqualTo("Ann Hill,3,2031\n2,Lena Marsh,4,2031\n");
        assertThat(taken.reading().problems().counts()).containsEntry("short row", 1L);
    }

    @Test
    void aQuotationMarkInsideACellLosesNothing() {
        Taken taken = take("a.csv", HEADER + "1,\"Ann\" Hill,3,2031\n2,Sami \"the tall\" Deniz,4,2031\n");

        assertThat(taken.records()).hasSize(2);
        assertThat(taken.records().get(0).cells().get(1)).contains("Ann").contains("Hill");
        assertThat(taken.records().get(1).cells().get(1)).isEqualTo("Sami \"the tall\" Deniz");
    }

    @Test
    void unreadableCellsAreIllegibleAndShownUnlessTheyCouldBeNames() {
        Taken taken = take("a.csv", HEADER + "1,Ann Hill,12 apples,Sami Deniz\n2,Lena Marsh,340,1452-01-02\n");

        assertThat(taken.column(1)).containsExactly(Absent.ILLEGIBLE, Absent.ILLEGIBLE);
        assertThat(taken.messages())
                .containsExactly(
                        "a.csv, row 2, column “age”: “12 apples” is not an age that Cairn can read.\n"
                                + "  Kept as illegible; the cell stays as written. Correct the file and take it in again, or leave it as it is.",
                        "a.csv, row 2, column “died”: what is written there is not a date that Cairn can read.\n"
                                + "  Kept as illegible; the cell stays as written. Correct the file and take it in again, or leave it as it is.",
                        "a.csv, row 3, column “age”: “340” is not an age anyone has reached.\n"
                                + "  Kept as illegible; the cell stays as written. Correct the file and take it in again, or leave it as it is.",
                        "a.csv, row 3, column “died”: “1452-01-02” is before 1850 or after 2100.\n"
                                + "  Kept as it stands. If the list counts in another calendar, say so in cairn.yaml under lists › a, as  "
                                + "calendar: hijri  or  calendar: solar hijri");
    }

    @Test
    void aBirthAfterTheDeathIsSaid() {
        Path file = Lists.write(folder, "a.csv", "id,born,died\n1,2031-05,2031-03-02\n2,2031-03,2031-03-02\n");

        assertThat(Lists.take(Lists.list(file, "id: id", "born: born", "died: died"))
                        .messages())
                .containsExactly(
                        "a.csv, row 2, column “born”: the date of birth (2031-05) is after the date of death (2031-03-02).\n"
                                + "  Both were kept. Correct the file and take it in again, or leave it as it is.");
    }

    @Test
    void manyRepeatsOfOneIdAreOneProblemWithACount() {
        Taken taken = take("a.csv", HEADER + "7,Ann Hill,3,2031\n".repeat(20_000));

        assertThat(taken.records()).hasSize(20_000);
        assertThat(taken.ids()).doesNotHaveDuplicates();
        assertThat(taken.reading().problems().counts()).containsExactly(java.util.Map.entry("repeated id", 19_999L));
        assertThat(taken.messages())
                .containsExactly("a.csv: id 7 is on 20,000 rows (2, 3, 4, 5, 6 …) and they are the same.\n"
                        + "  All rows were kept. An id should name one entry; tell Cairn which is right in Lists › a.");
    }

    @Test
    void manyProblemsOfAKindAreCountedButNotAllKept() {
        Taken taken = take("a.csv", HEADER + "1,Ann Hill,x9x,2031\n".repeat(1) + row(5_000));

        assertThat(taken.reading().problems().counts()).containsEntry("unreadable cell", 5_001L);
        assertThat(taken.messages()).hasSize(Problems.KEPT);
    }

    private static String row(int rows) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            text.append('n').append(i).append(",Ann Hill,x9x,2031\n");
        }
        return text.toString();
    }

    @Test
    void aListWithoutIdsIsNumberedByRowAndSaysSo() {
        Path file = Lists.write(folder, "a.csv", "name,age\nAnn Hill,3\nLena Marsh,4\n");
        Taken taken = Lists.take(Lists.list(file, "name: name", "age: age"));

        assertThat(taken.ids()).containsExactly("2", "3");
        assertThat(taken.reading().problems().needAttention()).isFalse();
        assertThat(taken.messages())
                .containsExactly("a.csv: no column is mapped to id, so each row's number is its id.\n"
                        + "  A corrected copy can then be compared only by place. If a column names the rows, write it in cairn.yaml "
                        + "under lists › a › columns, as  id: case_no");
    }

    @Test
    void aMissingIdIsReplacedByTheRow() {
        Taken taken = take("a.csv", HEADER + ",Ann Hill,3,2031\n");

        assertThat(taken.ids()).containsExactly("row 2");
        assertThat(taken.messages())
                .containsExactly(
                        "a.csv, row 2, column “id”: there is no id.\n"
                                + "  The record was kept as “row 2”. Give it an id, or a corrected copy cannot be matched with it.");
    }

    @Test
    void theOrderOfDatesIsFoundFromTheColumn() {
        Taken american = take("a.csv", HEADER + "1,Ann Hill,3,02/03/2031\n2,Lena Marsh,4,02/14/2031\n");
        assertThat(american.column(2)).asString().isEqualTo("[2031-02-03, 2031-02-14]");
        assertThat(american.messages()).isEmpty();

        assertThat(take("a.csv", HEADER + "1,Ann Hill,3,02/03/2031\n").messages())
                .containsExactly(
                        "a.csv, column “died”: nothing in this column shows whether the day or the month comes first.\n"
                                + "  Read as day-month-year. If that is wrong, say so in cairn.yaml under lists › a, as  "
                                + "dates: month-day-year");
    }

    @Test
    void aWorkbookOfTheOldKindAndAZipBombAreRefused() throws IOException {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
        assertThat(Lists.take(Lists.list(Lists.write(folder, "a.xls", old), "name: name"))
                        .messages())
                .containsExactly(
                        "a.xls: this is a workbook of the old kind (.xls) or one with a password.\n"
                                + "  Nothing was taken in. Open it, save it as .xlsx without a password, and name that file in cairn.yaml.");

        Path bomb = Lists.write(folder, "bomb.xlsx", bomb());
        Taken taken = Lists.take(Lists.list(bomb, "name: name"));
        assertThat(taken.reading().sha256()).hasSize(64);
        assertThat(taken.messages())
                .containsExactly(
                        "bomb.xlsx: the workbook unpacks to far more than a list of its size can hold.\n"
                                + "  Nothing was taken in, since opening it could fill this computer's memory. Ask for the list as CSV.");
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] zeros = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int i = 0; i < 200; i++) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }
}
