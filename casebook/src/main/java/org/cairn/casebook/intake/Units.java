package org.cairn.casebook.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Units of age, in several languages. */
final class Units {
    private static final Map<String, Integer> PER_YEAR = new HashMap<>();

    static {
        put(
                1,
                "y;yr;yrs;yo;y.o;year;years;year-old;سنه;سنوات;سنين;عام;عاما;اعوام;год;года;лет;г;л;рік;роки;років;р;an;ans;ano;anos;año;"
                        + "años;a;سال;ساله");
        put(
                12,
                "m;mo;mos;mth;mths;month;months;شهر;شهور;اشهر;شهرين;мес;месяц;месяца;месяцев;міс;місяць;місяці;місяців;mois;mes;meses;ماه;"
                        + "ماهه");
        put(
                52,
                "w;wk;wks;week;weeks;اسبوع;اسابيع;недель;недели;неделя;нед;тиж;тижні;тижнів;тиждень;semaine;semaines;semana;semanas;"
                        + "هفته");
        put(365, "d;day;days;يوم;ايام;يوما;день;дня;дней;дні;днів;дн;jour;jours;j;dia;dias;día;días;روز;روزه");
        put(8760, "h;hr;hrs;hour;hours;ساعه;ساعات;час;часа;часов;год.;годин;години;heure;heures;hora;horas;ساعت");
        put(525_600, "min;mins;minute;minutes;دقيقه;دقائق;минут;хвилин;minutos");
    }

    private Units() {}

    private static void put(int perYear, String several) {
        for (String unit : several.split(";", -1)) {
            PER_YEAR.put(Cells.folded(unit), perYear);
        }
    }

    /** How many of the unit make a year; no unit means years. */
    static Optional<Integer> perYear(String unit) {
        if (unit.isEmpty()) {
            return Optional.of(1);
        }
        Integer perYear = PER_YEAR.get(unit);
        String bare = unit.endsWith(".") ? unit.substring(0, unit.length() - 1) : unit;
        return Optional.ofNullable(perYear != null ? perYear : PER_YEAR.get(bare));
    }

    static boolean isYears(String unit) {
        return perYear(unit).filter(perYear -> perYear == 1).isPresent();
    }
}
