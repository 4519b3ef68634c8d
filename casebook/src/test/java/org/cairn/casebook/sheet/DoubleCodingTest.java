package org.cairn.casebook.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.cairn.casebook.sheet.DoubleCoding.FieldAgreement;
import org.junit.jupiter.api.Test;

class DoubleCodingTest {

    private static DossierReading coded(String... lines) {
        String[] all = new String[lines.length + 1];
        all[0] = "about,field,measure,value,source,locator,coder";
        System.arraycopy(lines, 0, all, 1, lines.length);
        return Typed.sheets()
                .withSources()
                .withIncidents()
                .sheet(SheetKind.CLAIMS, all)
                .read();
    }

    private static final DossierReading CODED = coded(
            "market,,killed,42,y1,p. 1,Amal",
            "market,,killed,42,y1,p. 1,Noor",
            "market,,killed,40,y1,p. 2,Amal",
            "market,,killed,45,y1,p. 2,Noor",
            "market,cause,,shelling,y1,p. 1,Amal",
            "market,cause,,shelling,y1,p. 1,Noor",
            "market,cause,,shelling,y1,p. 2,Amal",
            "market,cause,,gunfire,y1,p. 2,Noor",
            "market,cause,,gunfire,y1,p. 3,Amal",
            "market,cause,,gunfire,y1,p. 3,Noor",
            "market,status,,civilian,y1,p. 1,Amal");

    @Test
    void whatCodersCodedAlikeIsOneClaimAndWhatTheyDidNotIsTwo() {
        assertThat(CODED.faults()).isEmpty();
        List<String> claims = CODED.dossier().claims().all().stream()
                .filter(claim -> claim.question().field().equals("count"))
                .map(claim -> "%s, %s, by %s".formatted(claim.value().sentence(), claim.locator(), claim.coder()))
                .toList();
        assertThat(claims).containsExactly("42, p. 1, by Amal; Noor", "40, p. 2, by Amal", "45, p. 2, by Noor");
    }

    @Test
    void agreementIsReportedFieldByField() {
        List<FieldAgreement> agreement = CODED.dossier().agreement();
        assertThat(agreement).extracting(FieldAgreement::field).containsExactly("cause", "killed");
        FieldAgreement cause = agreement.get(0);
        assertThat(cause.items()).isEqualTo(3);
        assertThat(cause.share().orElseThrow()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(cause.kappa().orElseThrow()).isCloseTo(0.4, within(1e-12));
        assertThat(cause.ratioAlpha()).isEmpty();
        assertThat(agreement.get(1).ratioAlpha()).isPresent();
        assertThat(agreement.get(1).kappa().orElseThrow()).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void withoutTwoCodersThereIsNoAgreementToReport() {
        assertThat(coded("market,,killed,42,y1,p. 1,Amal", "market,,killed,42,y1,p. 1,")
                        .dossier()
                        .agreement())
                .isEmpty();
    }
}
