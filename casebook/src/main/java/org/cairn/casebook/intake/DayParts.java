package org.cairn.casebook.intake;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.IslamicCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.cairn.casebook.project.ListCalendar;
import org.cairn.link.value.PartialDate;

/**
 * A date by its parts, before it is known whether any calendar has it. A part that is not said is 0.
 *
 * @param calendar the calendar of the parts
 * @param year year, from 1
 * @param month month, from 1
 * @param day day, from 1
 */
record DayParts(ListCalendar calendar, int year, int month, int day) {
    /** Julian day number, as ICU counts it, of 1970-01-01. */
    private static final int EPOCH_JULIAN_DAY = 2_440_588;

    /** The days meant; nothing if the calendar has no such day. */
    Optional<PartialDate> days() {
        if (year < 1 || year > 9999 || month > calendar.months() || day > 31) {
            return Optional.empty();
        }
        return calendar == ListCalendar.GREGORIAN ? gregorian() : byIcu();
    }

    private Optional<PartialDate> gregorian() {
        if (month == 0) {
            return Optional.of(PartialDate.ofYear(year));
        }
        YearMonth yearMonth = YearMonth.of(year, month);
        if (day == 0) {
            return Optional.of(PartialDate.of(yearMonth));
        }
        return yearMonth.isValidDay(day)
                ? Optional.of(PartialDate.of(LocalDate.of(year, month, day)))
                : Optional.empty();
    }

    private Optional<PartialDate> byIcu() {
        int firstMonth = month == 0 ? 1 : month;
        int lastMonth = month == 0 ? calendar.months() : month;
        int lastDay = day == 0 ? lengthOfMonth(lastMonth) : day;
        if (day > lengthOfMonth(lastMonth)) {
            return Optional.empty();
        }
        int slack = calendar == ListCalendar.HIJRI ? 1 : 0;
        int first = epochDay(firstMonth, Math.max(day, 1)) - slack;
        return Optional.of(new PartialDate(first, epochDay(lastMonth, lastDay) + slack));
    }

    private int lengthOfMonth(int ofMonth) {
        return at(ofMonth, 1).getActualMaximum(Calendar.DAY_OF_MONTH);
    }

    private int epochDay(int ofMonth, int ofDay) {
        return at(ofMonth, ofDay).get(Calendar.JULIAN_DAY) - EPOCH_JULIAN_DAY;
    }

    private Calendar at(int ofMonth, int ofDay) {
        Calendar at;
        if (calendar == ListCalendar.HIJRI) {
            IslamicCalendar islamic = new IslamicCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
            islamic.setCalculationType(IslamicCalendar.CalculationType.ISLAMIC_UMALQURA);
            at = islamic;
        } else {
            String kind = calendar == ListCalendar.ETHIOPIC ? "ethiopic" : "persian";
            at = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("@calendar=" + kind));
        }
        at.clear();
        at.set(Calendar.EXTENDED_YEAR, year);
        at.set(Calendar.MONTH, ofMonth - 1);
        at.set(Calendar.DAY_OF_MONTH, ofDay);
        return at;
    }

    /** Without the day, if the month can stand; otherwise without the month too. */
    DayParts coarser() {
        return month > calendar.months() || month < 1 || day == 0
                ? new DayParts(calendar, year, 0, 0)
                : new DayParts(calendar, year, month, 0);
    }

    /** With whatever it does not say taken from the other end of a range. */
    DayParts filledFrom(DayParts other) {
        return new DayParts(
                year == 0 && month == 0 ? other.calendar : calendar,
                year == 0 ? other.year : year,
                month == 0 && year == 0 ? other.month : month,
                day);
    }
}
