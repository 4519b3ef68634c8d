package org.cairn.casebook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.cairn.casebook.intake.Lists.Taken;
import org.cairn.link.value.Absent;
import org.cairn.link.value.Age;
import org.cairn.link.value.PartialDate;
import org.cairn.link.value.PersonName;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxListTest {
    @TempDir
    Path folder;

    private Path workbook(Consumer<Worksheet> killed) throws IOException {
        Path file = folder.resolve("families.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Cairn", "1.0")) {
            Worksheet cover = workbook.newWorksheet("Cover");
            cover.value(0, 0, "Nothing here");
            Worksheet sheet = workbook.newWorksheet("Killed");
            String[] header = {"form", "name", "age", "date"};
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
            killed.accept(sheet);
        }
        return file;
    }

    private static void row(Worksheet sheet, int row, Object id, String name, Object age) {
        if (id instanceof Number number) {
            sheet.value(row, 0, number);
        } else {
            sheet.value(row, 0, String.valueOf(id));
        }
        sheet.value(row, 1, name);
        if (age instanceof Number number) {
            sheet.value(row, 2, number);
        } else {
            sheet.value(row, 2, String.valueOf(age));
        }
    }

    private Taken take(Path file, String sheet) {
        return Lists.take(Lists.sheet(Lists.list(file, "id: form", "name: name", "age: age", "died: date"), sheet));
    }

    @Test
    void numbersAndDatesOfASheetAreReadAsTheyAreShown() throws IOException {
        Path file = workbook(sheet -> {
            row(sheet, 1, 1043, "ليلى حسن", 34);
            sheet.value(1, 3, LocalDate.of(2031, 3, 2));
            sheet.style(1, 3).format("dd/mm/yyyy").set();
            row(sheet, 2, "F-2", "Ann Hill", "20-30");
            sheet.value(2, 3, "31/02/2031");
            row(sheet, 4, "F-3", "Sami Deniz", 7);
        });
        Taken taken = take(file, "Killed");

        assertThat(taken.ids()).containsExactly("1043", "F-2", "F-3");
        assertThat(taken.records().get(0).values())
                .containsExactly(PersonName.of("ليلى حسن"), Age.of(34), PartialDate.of(LocalDate.of(2031, 3, 2)));
        assertThat(taken.records().get(0).cells()).containsExactly("1043", "ليلى حسن", "34", "2031-03-02");
        assertThat(taken.records().get(2).values().get(2)).isEqualTo(Absent.NOT_STATED);
        assertThat(taken.records().get(2).row()).isEqualTo(5);
        assertThat(taken.messages())
                .contains("families.xlsx, sheet Killed, row 3, column “date”: “31/02/2031” is not a day.\n"
                        + "  Kept as “February 2031”. Correct the file and take it in again, or leave it as it is.");
    }

    @Test
    void aSheetThatIsNotThereIsAnsweredWithThoseThatAre() throws IOException {
        assertThat(take(workbook(sheet -> {}), "Kiled").messages())
                .containsExactly("families.xlsx, sheet Kiled: there is no such sheet. Its sheets are: Cover, Killed.\n"
                        + "  Nothing was taken in. In cairn.yaml under lists › families, write  sheet: Killed");
    }

    @Test
    void ofAFormulaTheValueLastCalculatedIsReadAndSaid() throws IOException {
        Path file = workbook(sheet -> {
            row(sheet, 1, "F-1", "Ann Hill", 1);
            sheet.formula(1, 2, "20+14");
            row(sheet, 2, "F-2", "Lena Marsh", 2);
            sheet.formula(2, 2, "20+15");
        });
        Taken taken = take(file, "Killed");

        assertThat(taken.records()).hasSize(2);
        assertThat(taken.messages())
                .containsExactly(
                        "families.xlsx, sheet Killed, row 2, column “age”: 2 formulas in this column, the first one here.\n"
                                + "  The value last calculated was read, and nothing where none was stored. If it may be stale, open the workbook, let it calculate, save it, "
                                + "and run cairn add again.");
    }
}
