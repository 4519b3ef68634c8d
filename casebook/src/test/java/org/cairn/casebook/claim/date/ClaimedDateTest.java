package org.cairn.casebook.claim.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.cairn.casebook.project.DateOrder;
import org.cairn.casebook.project.ListCalendar;
import org.cairn.link.value.PartialDate;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ClaimedDateTest {

    private static ClaimedDate date(String text) {
        return ClaimedDate.read(text).orElseThrow();
    }

    @TestFactory
    Stream<DynamicTest> edtfIsReadAndWritten() {
        return Stream.of(
                        "1985-04-12 → 1985-04-12 1985-04-12 1985-04-12",
                        "1985-04 → 1985-04-01 1985-04-30 1985-04",
                        "1985 → 1985-01-01 1985-12-31 1985",
                        "1964/2008 → 1964-01-01 2008-12-31 1964-01-01/2008-12-31",
                        "2004-02-01/2005-02 → 2004-02-01 2005-02-28 2004-02-01/2005-02-28",
                        "1984? → 1984-01-01 1984-12-31 1984?",
                        "2004-06~ → 2004-06-01 2004-06-30 2004-06~",
                        "2004-06-11% → 2004-06-11 2004-06-11 2004-06-11%",
                        "201X → 2010-01-01 2019-12-31 2010-01-01/2019-12-31",
                        "20XX → 2000-01-01 2099-12-31 2000-01-01/2099-12-31",
                        "2004-XX → 2004-01-01 2004-12-31 2004",
                        "1985-04-XX → 1985-04-01 1985-04-30 1985-04",
                        "1985-XX-XX → 1985-01-01 1985-12-31 1985",
                        "[1984,1986] → 1984-01-01 1986-12-31 1984-01-01/1986-12-31",
                        "[1667,1668,1670..1672] → 1667-01-01 1672-12-31 1667-01-01/1672-12-31",
                        "2001-34 → 2001-04-01 2001-06-30 2001-04-01/2001-06-30",
                        "2001-41 → 2001-07-01 2001-12-31 2001-07-01/2001-12-31",
                        "2001-25 → 2001-03-01 2001-05-31 2001-03-01/2001-05-31",
                        "2001-28 → 2001-12-01 2002-02-28 2001-12-01/2002-02-28",
                        "2001-29 → 2001-09-01 2001-11-30 2001-09-01/2001-11-30",
                        "2001-31 → 2001-03-01 2001-05-31 2001-03-01/2001-05-31")
                .map(line -> line.split(" → ", -1))
                .map(parts -> DynamicTest.dynamicTest(parts[0], () -> {
                    ClaimedDate date = date(parts[0]);
                    assertThat(date.stated().first() + " " + date.stated().last() + " " + date.edtf())
                            .isEqualTo(parts[1]);
                    assertThat(date(date.edtf()).days()).isEqualTo(date.days());
                    assertThat(date.words()).isEqualTo(parts[0]);
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatNoCalendarHasIsNoDate() {
        return Stream.of(
                        "2031-02-30",
                        "2031-13",
                        "0000",
                        "2031-21",
                        "2031-25-03",
                        "2032/2031",
                        "31/02/2031",
                        "soon",
                        "",
                        "../2031")
                .map(text -> DynamicTest.dynamicTest(
                        "“" + text + "”",
                        () -> assertThat(ClaimedDate.read(text)).isEmpty()));
    }

    @Test
    void datesOfOtherCalendarsKeepTheirWordsAndTheirCalendar() {
        ClaimedDate solar = ClaimedDate.read("24 اسد 1400", DateOrder.DAY_MONTH_YEAR, ListCalendar.SOLAR_HIJRI)
                .orElseThrow();
        assertThat(solar.stated()).isEqualTo(PartialDate.of(LocalDate.of(2021, 8, 15)));
        assertThat(solar.words()).isEqualTo("24 اسد 1400");
        assertThat(solar.calendar()).isEqualTo(ListCalendar.SOLAR_HIJRI);
    }

    @Test
    void hijriDateIsADayWiderAtEitherEnd() {
        ClaimedDate hijri = ClaimedDate.read("1 Muharram 1443", DateOrder.DAY_MONTH_YEAR, ListCalendar.HIJRI)
                .orElseThrow();
        assertThat(hijri.edtf()).isEqualTo("2021-08-08/2021-08-10");
        assertThat(hijri.precision()).isEqualTo(Precision.WEEK);
    }

    @Test
    void ethiopicDatesAreRead() {
        assertThat(date("1 Meskerem 2014").edtf()).isEqualTo("2021-09-11");
        assertThat(date("መስከረም 1 2014").edtf()).isEqualTo("2021-09-11");
        assertThat(date("1/1/2016 E.C.").edtf()).isEqualTo("2023-09-12");
        assertThat(date("5 Pagume 2013").edtf()).isEqualTo("2021-09-10");
        assertThat(ClaimedDate.read("7 Pagume 2013")).isEmpty();
        assertThat(ClaimedDate.read("2013", DateOrder.DAY_MONTH_YEAR, ListCalendar.ETHIOPIC)
                        .orElseThrow()
                        .edtf())
                .isEqualTo("2020-09-11/2021-09-10");
    }

    @Test
    void approximateDateMeansTheDaysAround() {
        assertThat(date("2031-03-10~").days()).hasToString("2031-03-07/2031-03-13");
        assertThat(date("about March 2031").days()).hasToString("2031-02-14/2031-04-15");
        assertThat(date("late 2020").edtf()).isEqualTo("2020-09-01/2020-12-31");
    }

    @Test
    void datesAgreeWhereADayCanBeMeantByBoth() {
        assertThat(date("2021-01").canAgreeWith(date("late 2020"))).isFalse();
        assertThat(date("2021-01-01~").canAgreeWith(date("late 2020"))).isTrue();
        assertThat(date("2020-12-31").isSurelyBefore(date("2021-01"))).isTrue();
        assertThat(date("2021").isSurelyBefore(date("2021-01"))).isFalse();
    }

    @Test
    void whateverIsWrittenInEdtfIsReadAsTheSameDays() {
        long seed = Long.getLong("cairn.seed", 20310630L);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < 20_000; i++) {
            int first = random.nextInt(-300_000, 300_000);
            ClaimedDate date = new ClaimedDate(
                    new PartialDate(first, first + random.nextInt(800)),
                    random.nextBoolean(),
                    random.nextBoolean(),
                    ListCalendar.GREGORIAN,
                    "");
            ClaimedDate again = date(date.edtf());
            assertThat(again.stated()).as("-Dcairn.seed=%s", seed).isEqualTo(date.stated());
            assertThat(again.approximate()).isEqualTo(date.approximate());
            assertThat(again.uncertain()).isEqualTo(date.uncertain());
        }
    }
}
