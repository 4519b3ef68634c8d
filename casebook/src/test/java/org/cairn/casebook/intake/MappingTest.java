package org.cairn.casebook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.cairn.casebook.intake.Lists.Taken;
import org.cairn.link.value.Absent;
import org.cairn.link.value.PersonName;
import org.cairn.link.value.Place;
import org.cairn.link.value.Sex;
import org.cairn.link.value.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingTest {
    @TempDir
    Path folder;

    private Taken take(String text, String... columns) {
        return Lists.take(Lists.list(Lists.write(folder, "a.csv", text), columns));
    }

    @Test
    void aNameInPartsKeepsThem() {
        Taken taken = take(
                "id,first,dad,last\n1,ليلى,,الميناوي\n2,unknown,,\n3,Sami,Omar,-\n",
                "id: id",
                "family: last",
                "given: first",
                "father: dad");

        assertThat(taken.column(0))
                .containsExactly(
                        PersonName.ofParts("ليلى", "", "", "الميناوي"),
                        Absent.NOT_STATED,
                        PersonName.ofParts("Sami", "Omar", "", ""));
        assertThat(taken.messages()).isEmpty();
    }

    @Test
    void namesAreCleanedOfSpacesAndMarksButNotOfTheirScript() {
        Taken taken =
                take("id,name\n1,\"  Zoe\u0301   Hill\u200F \"\n2,می\u200Cنا\n3,ሰላም\n4,𐤀𐤁\n", "id: id", "name: name");

        assertThat(taken.column(0))
                .containsExactly(
                        PersonName.of("Zoé Hill"),
                        PersonName.of("می\u200Cنا"),
                        PersonName.of("ሰላም"),
                        PersonName.of("𐤀𐤁"));
    }

    @Test
    void aPlaceInSeveralColumnsKeepsItsLevels() {
        Taken taken =
                take("id,city,ward\n1,Harbour,Ward 6\n2,,Ward 6\n3,Harbour,\n4,-,n/a\n", "id: id", "place: city, ward");

        assertThat(taken.column(0))
                .containsExactly(
                        new Place(List.of("Harbour", "Ward 6")),
                        new Place(List.of("", "Ward 6")),
                        new Place(List.of("Harbour", "")),
                        Absent.NOT_STATED);
    }

    @Test
    void aDateInThreeColumnsIsReadAsFarAsTheyGo() {
        Taken taken = take("id,y,m,d\n1,2031,3,2\n2,2031,3,\n3,2031,,\n4,,,\n5,2031,2,31\n", "id: id", "died: y, m, d");

        assertThat(taken.column(0)).asString().isEqualTo("[2031-03-02, 2031-03, 2031, NOT_STATED, 2031-02]");
        assertThat(taken.messages())
                .containsExactly("a.csv, row 6, column “y”: “2031-2-31” is not a day.\n"
                        + "  Kept as “February 2031”. Correct the file and take it in again, or leave it as it is.");
    }

    @Test
    void furtherColumnsAreKeptAsText() {
        Taken taken = take("id,name,source\n1,Ann Hill, seen NO \n", "id: id", "name: name", "said by: source");

        assertThat(taken.reading().fields()).containsExactly("name", "said by");
        assertThat(taken.column(1)).containsExactly(new Text("seen NO"));
    }

    @Test
    void inAColumnOfHombreAndMujerMeansMujer() {
        assertThat(take("id,sexo\n1,H\n2,M\n3,\n", "id: id", "sex: sexo").column(0))
                .containsExactly(Sex.MALE, Sex.FEMALE, Absent.NOT_STATED);
        assertThat(take("id,sexo\n1,H\n2,M\n3,F\n", "id: id", "sex: sexo").column(0))
                .containsExactly(Sex.MALE, Sex.MALE, Sex.FEMALE);
    }

    @Test
    void datesThatFollowTwoOrdersAreSaid() {
        Taken taken = take("id,died\n1,14/03/2031\n2,15/03/2031\n3,03/16/2031\n", "id: id", "died: died");

        assertThat(taken.column(0)).asString().isEqualTo("[2031-03-14, 2031-03-15, 2031]");
        assertThat(taken.messages().get(0))
                .isEqualTo(
                        "a.csv, column “died”: one date cannot be day-month-year, though others in this column are.\n"
                                + "  The column was read as day-month-year. If that is wrong, say the order in cairn.yaml under lists › a, as  "
                                + "dates: month-day-year");
    }

    @Test
    void columnNamesMayDifferInCaseAndSpaces() {
        assertThat(take("ID , Full  Name\n1,Ann Hill\n", "id: id", "name: full name")
                        .ids())
                .containsExactly("1");
    }

    @Test
    void theSecondOfThreeRepeatsNamesTheColumnsThatDifferAndNoNames() {
        Taken taken =
                take("id,name,age\n1,Ann Hill,3\n1,Ann Hull,3\n1,Ann Hill,4\n", "id: id", "name: name", "age: age");

        assertThat(taken.ids()).containsExactly("1", "1 (row 3)", "1 (row 4)");
        assertThat(taken.messages())
                .containsExactly("a.csv: id 1 is on 3 rows (2, 3, 4) and they differ (name; age 3 and 4).\n"
                        + "  All rows were kept. An id should name one entry; tell Cairn which is right in Lists › a.");
    }
}
