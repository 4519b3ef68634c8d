package org.cairn.casebook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.cairn.casebook.intake.Lists.Taken;
import org.cairn.link.value.Absent;
import org.cairn.link.value.Age;
import org.cairn.link.value.PartialDate;
import org.cairn.link.value.PersonName;
import org.cairn.link.value.Place;
import org.cairn.link.value.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvListTest {
    private static final String[] HOSPITAL = {
        "id: case_no", "name: patient", "sex: sex", "age: age", "died: date", "place: ward"
    };

    @TempDir
    Path folder;

    private Taken hospital(String text) {
        return Lists.take(Lists.list(Lists.write(folder, "hospital.csv", text), HOSPITAL));
    }

    @Test
    void aRowBecomesARecordWithItsValuesAndItsCells() {
        Taken taken = hospital("case_no,patient,age,sex,date,ward\n101,Sami Deniz,34,m,2031-03-02,Old Port\n");

        assertThat(taken.messages()).isEmpty();
        assertThat(taken.reading().fields()).containsExactly("name", "sex", "age", "died", "place");
        assertThat(taken.reading().rows()).isEqualTo(1);
        SourceRecord record = taken.records().get(0);
        assertThat(record.id()).hasToString("hospital 101");
        assertThat(record.row()).isEqualTo(2);
        assertThat(record.values())
                .containsExactly(
                        PersonName.of("Sami Deniz"),
                        Sex.MALE,
                        Age.of(34),
                        PartialDate.of(LocalDate.of(2031, 3, 2)),
                        Place.of("Old Port"));
        assertThat(record.cells()).containsExactly("101", "Sami Deniz", "34", "m", "2031-03-02", "Old Port");
    }

    @Test
    void aRepeatedIdKeepsBothRowsAndSaysHowTheyDiffer() {
        Taken taken = hospital("case_no,patient,age,sex,date,ward\n"
                + "1043,Sami Deniz,34,m,2031-03-02,Old Port\n"
                + "1044,Lena Marsh,20,f,2031-03-02,Old Port\n"
                + "1043,Sami Deniz,43,m,2031-03-02,Old Port\n");

        assertThat(taken.ids()).containsExactly("1043", "1044", "1043 (row 4)");
        assertThat(taken.messages())
                .containsExactly(
                        "hospital.csv: case_no 1043 is on rows 2 and 4 and the two rows differ (age 34 and 43).\n"
                                + "  Both rows were kept. An id should name one entry; tell Cairn which is right in Lists › hospital.");
    }

    @Test
    void anImpossibleDateIsKeptAsItsMonth() {
        Taken taken = hospital("case_no,patient,age,sex,date,ward\n1,Sami Deniz,34,m,31/02/2031,Old Port\n");

        assertThat(taken.column(3))
                .containsExactly(PartialDate.between(LocalDate.of(2031, 2, 1), LocalDate.of(2031, 2, 28)));
        assertThat(taken.messages())
                .containsExactly("hospital.csv, row 2, column “date”: “31/02/2031” is not a day.\n"
                        + "  Kept as “February 2031”. Correct the file and take it in again, or leave it as it is.");
    }

    @Test
    void aColumnThatIsNotThereTakesNothingIn() {
        Path press = Lists.write(folder, "press.csv", "ref,الاسم,العمر,التاريخ,الحي\n1,ليلى,20,2031-03-02,الميناء\n");
        Taken taken = Lists.take(Lists.list(press, "id: ref", "name: name", "age: العمر"));

        assertThat(taken.records()).isEmpty();
        assertThat(taken.messages())
                .containsExactly("press.csv: no column “name”. Its columns are: ref, الاسم, العمر, التاريخ, الحي.\n"
                        + "  Nothing was taken in. In cairn.yaml under lists › press › columns, write  name: الاسم");
    }

    @Test
    void eachKindOfNothingIsKeptApart() {
        Taken taken = hospital("case_no,patient,age,sex,date,ward\n"
                + "1,Unidentified man,unknown,m,-,Old Port\n"
                + "2,Name withheld by police,n/a,f,[?],غير معروف\n");

        assertThat(taken.records().get(0).values())
                .containsExactly(
                        Absent.NOT_STATED, Sex.MALE, Absent.NOT_STATED, Absent.NOT_STATED, Place.of("Old Port"));
        assertThat(taken.records().get(1).values())
                .containsExactly(Absent.WITHHELD, Sex.FEMALE, Absent.NOT_STATED, Absent.ILLEGIBLE, Absent.NOT_STATED);
        assertThat(taken.messages()).isEmpty();
    }

    @Test
    void raggedRowsAreKeptAndSaid() {
        Taken taken = hospital(
                "case_no,patient,age,sex,date,ward\n1,Sami Deniz,34\n2,Lena Marsh,20,f,2031-03-02,Old Port,x,y\n");

        assertThat(taken.records()).hasSize(2);
        assertThat(taken.records().get(1).cells()).hasSize(8);
        assertThat(taken.messages())
                .containsExactly(
                        "hospital.csv, row 2: 3 cells where the header has 6.\n"
                                + "  The last 3 were taken as not stated. See whether a line was broken in two. Correct the file "
                                + "and take it in again, or leave it as it is.",
                        "hospital.csv, row 3: 8 cells where the header has 6.\n"
                                + "  The first 6 were mapped; all stay with the row as written. A cell that holds the delimiter "
                                + "needs quotation marks. Correct the file and take it in again, or leave it as it is.");
    }

    @Test
    void blankRowsAreCountedButAreNoRecords() {
        Taken taken = hospital("case_no,patient,age,sex,date,ward\n1,A B,3,m,2031,X\n\n2,C D,4,f,2031,X\n\n\n");

        assertThat(taken.records()).extracting(SourceRecord::row).isEqualTo(List.of(2L, 4L));
        assertThat(taken.messages())
                .containsExactly("hospital.csv, row 3: one blank row between the others, the first one here.\n"
                        + "  Passed over; the rows after them keep their numbers.");
    }
}
