package org.cairn.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrueLinksReportTest {
    private static final Path PAGE =
            Path.of(System.getProperty("cairn.root", ".."), "docs", "methods", "simulation.md");

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void thePageStatesTheRatesAsTheyAre(Scripts scripts) {
        TrueLinks links = TrueLinks.of(Plan.of(new Settings(20_000, 4, 1, scripts)));
        assertThat(PAGE)
                .content()
                .contains(links.row("`--scripts %s`".formatted(scripts.name().toLowerCase(Locale.ROOT))));
    }

    @Test
    void thePageStatesTheRatesOfTheExample() {
        assertThat(PAGE).content().contains(TrueLinks.of(Harbour.plan()).row("`examples/harbour`"));
    }

    @Test
    void namesThatDifferOnlyInVariableLettersFoldAlike() {
        assertThat(TrueLinks.folded("إبراهيم أبو فاطمة")).isEqualTo(TrueLinks.folded("ابراهيم ابوفاطمه"));
        assertThat(TrueLinks.folded("Abd Al-Karim")).isEqualTo(TrueLinks.folded("ABD ALKARIM"));
    }
}
