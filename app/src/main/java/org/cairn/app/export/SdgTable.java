package org.cairn.app.export;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cairn.app.report.Csv;
import org.cairn.casebook.work.Portrait;
import org.cairn.estimate.Verdict;
import org.cairn.link.value.Age;
import org.cairn.link.value.PartialDate;
import org.cairn.link.value.Sex;
import org.cairn.link.value.Text;
import org.cairn.link.value.Value;

/**
 * The recorded and the estimated dead as SDG indicator 16.1.2 asks for them: by year, sex, age, status and cause, in the words of
 * the indicator's code lists (OHCHR, technical guidance note on SDG indicator 16.1.2). Documented and estimated deaths are two
 * kinds of row and are never added; what no list states is {@code Unknown}. The rate is left to whoever has the population.
 */
public final class SdgTable {

    private static final List<String> COLUMNS =
            List.of("kind", "year", "sex", "age", "status", "cause", "deaths", "lower", "upper", "level", "note");

    private static final String UNKNOWN = "Unknown";
    private static final int ADULT = 18;

    /** The code list of the status of the person killed. */
    static final List<String> STATUS = List.of(
            "Civilian",
            "Other protected person",
            "Member of armed forces",
            "Person directly participating in hostilities",
            UNKNOWN);

    /** The code list of the cause of death. */
    static final List<String> CAUSE = List.of(
            "Heavy weapons and explosive munitions",
            "Planted explosives and unexploded ordnance",
            "Small arms and light weapons",
            "Incendiary",
            "Chemical, biological, radiological, nuclear",
            "Electromagnetic weapons",
            "Less lethal weapons",
            "Denial of access to or destruction of objects indispensable to survival",
            "Accidents related to conflict",
            "Use of objects and other means",
            UNKNOWN);

    private SdgTable() {}

    /** One way in which deaths are grouped. */
    private record Cell(String year, String sex, String age, String status, String cause) {}

    private static final Comparator<Cell> IN_ORDER = Comparator.comparing((Cell cell) -> cell.year)
            .thenComparing(Cell::sex)
            .thenComparing(Cell::age)
            .thenComparing(cell -> STATUS.indexOf(cell.status))
            .thenComparing(cell -> CAUSE.indexOf(cell.cause));

    /**
     * The table.
     *
     * @param counted everyone who is counted
     * @param verdict what can be said of all the dead
     * @param recorded how many of them are recorded
     */
    public static String of(List<Portrait> counted, Verdict verdict, long recorded) {
        Map<Cell, Long> cells = new TreeMap<>(IN_ORDER);
        counted.forEach(person -> cells.merge(cell(person), 1L, Long::sum));
        Csv csv = new Csv(COLUMNS);
        cells.forEach((cell, deaths) -> csv.text("documented", cell.year, cell.sex, cell.age, cell.status, cell.cause)
                .number(deaths)
                .number("", "", "")
                .text("")
                .end());
        estimated(csv, verdict, recorded);
        return csv.toString();
    }

    /** The undocumented dead, whole people: what the verdict says beyond those recorded. */
    private static void estimated(Csv csv, Verdict verdict, long recorded) {
        String value = "";
        String lower = "";
        String upper = "";
        String level = "";
        if (verdict instanceof Verdict.Estimated estimate) {
            value = beyond(estimate.value(), recorded);
            lower = beyond(estimate.interval().lower(), recorded);
            upper = beyond(estimate.interval().upper(), recorded);
            level = Double.toString(estimate.interval().level());
        } else if (verdict instanceof Verdict.AtLeast least) {
            lower = beyond(least.lower(), recorded);
            level = Double.toString(least.level());
        } else if (verdict instanceof Verdict.SeveralAnswers several) {
            lower = beyond(several.envelope().lower(), recorded);
            upper = beyond(several.envelope().upper(), recorded);
            level = Double.toString(several.envelope().level());
        }
        csv.text("estimated undocumented", "", "", "", "", "")
                .number(value, lower, upper, level)
                .text("%s: %s".formatted(verdict.kind(), verdict.reason()))
                .end();
    }

    private static String beyond(double all, long recorded) {
        return Long.toString(Math.max(0, Math.round(all) - recorded));
    }

    private static Cell cell(Portrait person) {
        return new Cell(
                value(person, "died").map(SdgTable::year).orElse(UNKNOWN),
                value(person, "sex")
                        .map(sex -> sex == Sex.FEMALE ? "Woman" : "Man")
                        .orElse(UNKNOWN),
                age(person),
                word(person, "status", STATUS),
                word(person, "cause", CAUSE));
    }

    private static Optional<Value> value(Portrait person, String field) {
        return person.shown(field).map(Portrait.Shown::value);
    }

    private static String year(Value died) {
        return died instanceof PartialDate date
                        && date.first().getYear() == date.last().getYear()
                ? Integer.toString(date.first().getYear())
                : UNKNOWN;
    }

    private static String age(Portrait person) {
        Optional<Value> age = value(person, "age");
        if (age.isPresent() && age.get() instanceof Age years) {
            return ageGroup(years.atLeast(), years.atMost());
        }
        Optional<Value> born = value(person, "born");
        Optional<Value> died = value(person, "died");
        if (born.isPresent()
                && died.isPresent()
                && born.get() instanceof PartialDate birth
                && died.get() instanceof PartialDate death) {
            return ageGroup(
                    birth.last().until(death.first()).getYears(),
                    birth.first().until(death.last()).getYears());
        }
        return UNKNOWN;
    }

    private static String ageGroup(int atLeast, int atMost) {
        if (atLeast >= ADULT) {
            return "Adult";
        }
        return atMost < ADULT ? "Child" : UNKNOWN;
    }

    /** What a list states in the code list's own words; anything else is not coded, and so unknown. */
    private static String word(Portrait person, String field, List<String> codes) {
        return value(person, field)
                .filter(Text.class::isInstance)
                .map(text -> ((Text) text).text().strip())
                .flatMap(text -> codes.stream().filter(text::equalsIgnoreCase).findFirst())
                .orElse(UNKNOWN);
    }
}
