package org.cairn.app.simulate;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** What a kind of list looks like: its file, its columns, and whom it hears of. */
enum Layout {
    /** Whole names, age, ISO dates, place in two columns. */
    HOSPITAL("csv", 0.6, 0.1, "case_no, patient, age, sex, date_of_death, quarter, street"),
    /** Parts of names, year of birth; a workbook when it is small. */
    FAMILIES("xlsx", 0.95, 0.8, "form, first name, father, grandfather, family name, birth year, sex, date, quarter"),
    /** Whole names, age, day-month-year in the digits of its script, place in one column. */
    PRESS("csv", 0.75, 0.4, "ref, name, age, sex, date, quarter"),
    /** Short names, whole dates of birth, place in two columns. */
    RELIEF("tsv", 0.5, 0.05, "no, name of deceased, date of birth, gender, date of death, quarter, street");

    private static final List<String> PRESS_ARABIC = List.of("المرجع", "الاسم", "العمر", "الجنس", "التاريخ", "الحي");
    private static final List<String> PRESS_CYRILLIC = List.of("номер", "ім'я", "вік", "стать", "дата", "район");

    private final String format;
    private final double keepsFather;
    private final double keepsGrandfather;
    private final String columns;

    Layout(String format, double keepsFather, double keepsGrandfather, String columns) {
        this.format = format;
        this.keepsFather = keepsFather;
        this.keepsGrandfather = keepsGrandfather;
        this.columns = columns;
    }

    /** The ending of its file's name, while it is small enough for a workbook. */
    String format() {
        return format;
    }

    double keepsFather() {
        return keepsFather;
    }

    double keepsGrandfather() {
        return keepsGrandfather;
    }

    List<String> columns(Script script) {
        if (this == PRESS && (script == Script.ARABIC || script == Script.OWN)) {
            return PRESS_ARABIC;
        }
        return this == PRESS && script == Script.CYRILLIC ? PRESS_CYRILLIC : List.of(columns.split(", ", -1));
    }

    /** How much likelier than others it is to hear of this person: 1 for most. */
    double reach(Person person) {
        boolean child = person.age() < 15;
        boolean old = person.age() > 60;
        return switch (this) {
            case HOSPITAL -> child ? 1.2 : old ? 0.9 : 1;
            case FAMILIES -> person.female() || child ? 1.15 : 0.95;
            case PRESS -> child ? 1.3 : person.female() ? 0.75 : 1;
            case RELIEF -> old ? 0.7 : 1.05;
        };
    }

    /** The cells of one record. */
    List<String> cells(String id, Account account, Writing hand, Digits digits) {
        return switch (this) {
            case HOSPITAL ->
                List.of(
                        id,
                        account.isNameless() ? "unidentified" : hand.whole(account),
                        age(account),
                        sex(account, "M", "F"),
                        iso(account),
                        hand.district(account),
                        hand.street(account));
            case FAMILIES ->
                List.of(
                        id,
                        hand.given(account),
                        hand.father(account),
                        hand.grandfather(account),
                        hand.family(account),
                        account.bornDay() == Account.UNKNOWN
                                ? ""
                                : String.valueOf(
                                        LocalDate.ofEpochDay(account.bornDay()).getYear()),
                        sex(account, "male", "female"),
                        iso(account),
                        hand.district(account));
            case PRESS ->
                List.of(
                        id,
                        hand.whole(account),
                        digits.of(age(account)),
                        sex(account, digits.male(), digits.female()),
                        digits.of(dayMonthYear(account)),
                        hand.district(account));
            case RELIEF ->
                List.of(
                        id,
                        hand.chance(0.1) ? familyFirst(account, hand) : hand.whole(account),
                        account.bornDay() == Account.UNKNOWN
                                ? ""
                                : LocalDate.ofEpochDay(account.bornDay()).toString(),
                        sex(account, "m", "f"),
                        iso(account),
                        hand.district(account),
                        hand.street(account));
        };
    }

    /** The name that a row of cells writes, its parts joined by spaces where they have columns of their own. */
    String name(List<String> cells) {
        List<String> parts = this == FAMILIES ? cells.subList(1, 5) : cells.subList(1, 2);
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String familyFirst(Account account, Writing hand) {
        String family = hand.family(account);
        String given = hand.given(account);
        return family.isEmpty() || given.isEmpty() ? family + given : family + ", " + given;
    }

    private static String age(Account account) {
        return account.age() < 0 ? "" : String.valueOf(account.age());
    }

    private static String sex(Account account, String male, String female) {
        return account.sex() == 'm' ? male : account.sex() == 'f' ? female : "";
    }

    private static String iso(Account account) {
        if (account.diedDay() == Account.UNKNOWN) {
            return "";
        }
        String day = LocalDate.ofEpochDay(account.diedDay()).toString();
        return account.monthOnly() ? day.substring(0, 7) : day;
    }

    private static String dayMonthYear(Account account) {
        String iso = iso(account);
        if (iso.isEmpty()) {
            return "";
        }
        String month = iso.substring(5, 7) + "/" + iso.substring(0, 4);
        return account.monthOnly() ? month : iso.substring(8) + "/" + month;
    }
}
