package org.cairn.casebook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.cairn.casebook.intake.Understood.Trouble;
import org.cairn.casebook.project.DateOrder;
import org.cairn.casebook.project.ListCalendar;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DateReaderTest {
    private static final String READ = """
            2031-03-02 = 2031-03-02
            2031-3-2 = 2031-03-02
            2031/03/02 = 2031-03-02
            2031-03-02T14:30:00Z = 2031-03-02
            2031-03-02 14:30 = 2031-03-02
            2031-03 = 2031-03
            2031 = 2031
            20310302 = 2031-03-02
            2031-03-XX = 2031-03
            2031-XX-XX = 2031
            2031-03-00 = 2031-03
            203X = 2030-01-01/2039-12-31
            2031-03-02? = 2031-03-02
            2031-03-02~ = 2031-02-27/2031-03-05
            2031-03-02/2031-03-05 = 2031-03-02/2031-03-05
            2031-03-02 to 2031-03-05 = 2031-03-02/2031-03-05
            [2031-03-02,2031-03-05] = 2031-03-02/2031-03-05
            [2031-03-02..2031-03-05] = 2031-03-02/2031-03-05
            2/3/2031 = 2031-03-02
            02.03.2031 = 2031-03-02
            2-3-31 = 2031-03-02
            2-3-45 = 1945-03-02
            03/2031 = 2031-03
            ٢/٣/٢٠٣١ = 2031-03-02
            ۲۰۳۱/۰۳/۰۲ = 2031-03-02
            ٢٠٣١-٠٣-٠٢ = 2031-03-02
            2 March 2031 = 2031-03-02
            2nd of March, 2031 = 2031-03-02
            March 2, 2031 = 2031-03-02
            Sunday, 2 March 2031 = 2031-03-02
            2-Mar-31 = 2031-03-02
            2 Mar. 2031 = 2031-03-02
            March 2031 = 2031-03
            Sept 2031 = 2031-09
            2 or 3 March 2031 = 2031-03-02/2031-03-03
            2–3 March 2031 = 2031-03-02/2031-03-03
            2-3 March 2031 = 2031-03-02/2031-03-03
            2/3 March 2031 = 2031-03-02/2031-03-03
            between 2 and 5 March 2031 = 2031-03-02/2031-03-05
            28 February – 2 March 2031 = 2031-02-28/2031-03-02
            March or April 2031 = 2031-03-01/2031-04-30
            2030-2031 = 2030-01-01/2031-12-31
            early March 2031 = 2031-03-01/2031-03-10
            mid-March 2031 = 2031-03-11/2031-03-20
            late March 2031 = 2031-03-21/2031-03-31
            about 2 March 2031 = 2031-02-27/2031-03-05
            1er mars 2031 = 2031-03-01
            2 août 2031 = 2031-08-02
            2 de marzo de 2031 = 2031-03-02
            2 марта 2031 г. = 2031-03-02
            март 2031 = 2031-03
            2 березня 2031 року = 2031-03-02
            ٢ آذار ٢٠٣١ = 2031-03-02
            2 مارس 2031 = 2031-03-02
            2 تشرين الثاني 2031 = 2031-11-02
            2 كانون الأول 2031م = 2031-12-02
            1 رمضان 1452 هـ = 2030-12-25/2030-12-27
            رمضان 1452 = 2030-12-25/2031-01-24
            1 رمضان 1452 = 2030-12-25/2030-12-27
            12 حوت 1409 = 2031-03-03
            ۱ فروردین ۱۴۱۰ = 2031-03-21
            """;

    private static Understood read(String written, DateOrder order, ListCalendar calendar) {
        return FieldReaders.date(new DateReader(order, calendar), 1).read(written);
    }

    private static Understood read(String written) {
        return read(written, DateOrder.DAY_MONTH_YEAR, ListCalendar.GREGORIAN);
    }

    @TestFactory
    Stream<DynamicTest> eachFormMeansItsDays() {
        return READ.lines()
                .map(line -> line.split(" = ", 2))
                .map(pair -> DynamicTest.dynamicTest(pair[0], () -> {
                    Understood understood = read(pair[0]);
                    assertThat(understood.value()).hasToString(pair[1]);
                    assertThat(understood.trouble()).isEqualTo(Trouble.NONE);
                }));
    }

    @Test
    void theOrderIsHeeded() {
        assertThat(read("2/3/2031", DateOrder.MONTH_DAY_YEAR, ListCalendar.GREGORIAN)
                        .value())
                .hasToString("2031-02-03");
        assertThat(read("31-2-3", DateOrder.YEAR_MONTH_DAY, ListCalendar.GREGORIAN)
                        .value())
                .hasToString("2031-02-03");
    }

    @Test
    void theListsCalendarIsHeeded() {
        assertThat(read("12/12/1409", DateOrder.DAY_MONTH_YEAR, ListCalendar.SOLAR_HIJRI)
                        .value())
                .hasToString("2031-03-03");
        assertThat(read("1452-09-01", DateOrder.DAY_MONTH_YEAR, ListCalendar.HIJRI)
                        .value())
                .hasToString("2030-12-25/2030-12-27");
        assertThat(read("1409", DateOrder.DAY_MONTH_YEAR, ListCalendar.SOLAR_HIJRI)
                        .value())
                .hasToString("2030-03-21/2031-03-20");
    }

    @Test
    void whatNoCalendarHasIsKeptAsFarAsItCanStand() {
        assertThat(read("31/02/2031"))
                .isEqualTo(new Understood(read("2031-02").value(), Trouble.IMPOSSIBLE_DATE, "February 2031"));
        assertThat(read("2031-02-30"))
                .isEqualTo(new Understood(read("2031-02").value(), Trouble.IMPOSSIBLE_DATE, "February 2031"));
        assertThat(read("5/14/2031")).isEqualTo(new Understood(read("2031").value(), Trouble.IMPOSSIBLE_DATE, "2031"));
        assertThat(read("0000-00-00").trouble()).isEqualTo(Trouble.NONE);
    }

    @Test
    void whatIsNoDateIsSaidToBeNone() {
        assertThat(Stream.of(
                        "tomorrow", "5", "March", "1/2/3/4", "12345", "2 Foo 2031", "(", "2031-03-02/", "a - b - c"))
                .allSatisfy(written -> assertThat(read(written).trouble()).isEqualTo(Trouble.UNREADABLE));
    }

    @Test
    void datesNobodyOnAListCanHaveAreSaid() {
        assertThat(read("2301-03-02").trouble()).isEqualTo(Trouble.FAR_DATE);
        assertThat(read("1452-03-02").trouble()).isEqualTo(Trouble.FAR_DATE_PERHAPS_HIJRI);
    }
}
