package org.cairn.app.simulate;

import java.util.List;

/** Invented places of two levels, each written in three scripts. */
final class Places {
    private static final Material MATERIAL = Material.of("places.txt", "\n");
    private static final List<List<String>> DISTRICTS = read("districts");
    private static final List<List<String>> STREETS = read("streets");

    /** Streets in one district. */
    static final int STREETS_EACH = STREETS.size();

    private Places() {}

    private static List<List<String>> read(String section) {
        return MATERIAL.section(section).stream()
                .map(line -> List.of(line.split(" \\| ", -1)))
                .toList();
    }

    static String district(int district, Script script) {
        return DISTRICTS.get(district).get(column(script));
    }

    static String street(int street, Script script) {
        return STREETS.get(street).get(column(script));
    }

    private static int column(Script script) {
        return switch (script) {
            case ARABIC -> 1;
            case CYRILLIC -> 2;
            case LATIN, OWN -> 0;
        };
    }
}
