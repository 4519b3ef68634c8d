package org.cairn.app.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Everything that is decided before the first person is invented.
 *
 * @param title the project's title
 * @param counts what is counted, in the project's words
 * @param by the strata, in the project's words
 */
record Plan(
        Settings settings,
        Population population,
        List<ListPlan> lists,
        Blemishes blemishes,
        String title,
        String counts,
        List<String> by) {

    /** More records than this on all lists together, and no list is a workbook. */
    private static final long WORKBOOK_RECORDS = 200_000;

    private static final List<String> NAMES = List.of(
            "hospital", "families", "press", "relief", "clinic", "survey", "bulletin", "shelter", "morgue", "council");
    private static final List<Layout> LAYOUTS = List.of(Layout.values());
    private static final double[] REACH = {0.40, 0.33, 0.21, 0.26, 0.2, 0.2, 0.15, 0.18, 0.2, 0.12};
    private static final double[] REPEATS = {0.04, 0.05, 0.03, 0, 0.03, 0.04, 0.02, 0, 0.04, 0.03};

    static Plan of(Settings settings) {
        List<ListPlan> lists = new ArrayList<>();
        for (int number = 0; number < settings.lists(); number++) {
            lists.add(list(number, script(settings, number), places(settings.scripts())));
        }
        return new Plan(
                settings,
                Population.of(settings.scripts()),
                List.copyOf(lists),
                Blemishes.NONE,
                "Invented people, first half of 2031",
                "invented people killed in an invented city",
                List.of("place", "sex"));
    }

    static ListPlan list(int number, Script script, Script places) {
        Layout layout = LAYOUTS.get(number % LAYOUTS.size());
        OptionalInt reads = layout == Layout.PRESS ? OptionalInt.of(number - 2) : OptionalInt.empty();
        double care = List.of(0.5, 0.6, 0.35, 0.65).get(number % 4);
        return new ListPlan(
                NAMES.get(number), number, layout, script, places, REACH[number], REPEATS[number], reads, care);
    }

    private static Script script(Settings settings, int number) {
        return switch (settings.scripts()) {
            case LATIN -> Script.LATIN;
            case ARABIC -> Script.ARABIC;
            case CYRILLIC -> Script.CYRILLIC;
            case MIXED ->
                settings.lists() == 1
                        ? Script.OWN
                        : List.of(
                                        Script.LATIN,
                                        settings.lists() == 2 ? Script.OWN : Script.ARABIC,
                                        Script.OWN,
                                        Script.LATIN)
                                .get(number % 4);
        };
    }

    /** Lists in several scripts still choose districts from one shared code list. */
    private static Script places(Scripts scripts) {
        return switch (scripts) {
            case LATIN, MIXED -> Script.LATIN;
            case ARABIC -> Script.ARABIC;
            case CYRILLIC -> Script.CYRILLIC;
        };
    }

    int districts() {
        return population.districtWeights().size();
    }

    /** The ending of a list's file's name. */
    String format(ListPlan list) {
        boolean tooBig = settings.records() > WORKBOOK_RECORDS;
        return tooBig && list.layout().format().equals("xlsx")
                ? "csv"
                : list.layout().format();
    }

    String file(ListPlan list) {
        return "lists/" + list.name() + "." + format(list);
    }
}
