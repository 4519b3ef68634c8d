package org.cairn.app.simulate;

import java.util.List;

/**
 * Who the people are.
 *
 * @param cultures where their names come from
 * @param cultureWeights how many from each, in proportion
 * @param districtWeights how many in each district, in proportion; one weight per district used
 */
record Population(List<Culture> cultures, List<Double> cultureWeights, List<Double> districtWeights) {

    private static final List<Double> DISTRICTS = List.of(0.22, 0.17, 0.14, 0.12, 0.02, 0.1, 0.08, 0.08, 0.07);

    static Population of(Scripts scripts) {
        return switch (scripts) {
            case LATIN ->
                new Population(
                        List.of(Culture.WESTERN, Culture.SLAVIC, Culture.ARABIC), List.of(0.6, 0.2, 0.2), DISTRICTS);
            case ARABIC -> new Population(List.of(Culture.ARABIC), List.of(1.0), DISTRICTS);
            case CYRILLIC -> new Population(List.of(Culture.SLAVIC), List.of(1.0), DISTRICTS);
            case MIXED -> new Population(List.of(Culture.ARABIC, Culture.SLAVIC), List.of(0.85, 0.15), DISTRICTS);
        };
    }
}
