package org.cairn.casebook.sheet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sheets as a person would type them, in memory. */
final class Typed {

    private final List<SheetRow> rows = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private SheetRules rules = SheetRules.DEFAULT;

    static Typed sheets() {
        return new Typed();
    }

    Typed by(SheetRules with) {
        rules = with;
        return this;
    }

    Typed sheet(SheetKind kind, String... lines) {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        Sheet sheet = Sheet.read(kind, kind.word() + ".csv", bytes, Map.of());
        rows.addAll(sheet.rows());
        sheet.faults().forEach(fault -> faults.add(fault.message()));
        return this;
    }

    Typed withSources() {
        return sheet(
                SheetKind.SOURCES,
                "id,publisher,kind,published,series,edition",
                "court,Harbour Court,court,2031-09-01,,",
                "y1,Harbour Watch,annual report,2031,yearbook,1",
                "y2,Harbour Watch,annual report,2032,yearbook,2");
    }

    Typed withParties() {
        return sheet(
                SheetKind.PARTIES,
                "party,what,value,from,to,source",
                "north,name,Northern Guard,,,",
                "north,self-name,Guardians,2031-01,,y1",
                "north,within,coalition,2031-03,2031-06,y1",
                "coalition,name,Coalition,,,");
    }

    Typed withIncidents() {
        return sheet(
                SheetKind.INCIDENTS,
                "id,name,date,place,precision,source",
                "market,\"Market, 2 March 2031\",2031-03-02,Harbour District > Old Port,3,y1");
    }

    DossierReading read() {
        return DossierReading.of(rows, rules);
    }

    Dossier dossier() {
        DossierReading reading = read();
        if (!faults.isEmpty() || !reading.faults().isEmpty()) {
            throw new AssertionError(messages());
        }
        return reading.dossier();
    }

    List<String> messages() {
        List<String> messages = new ArrayList<>(faults);
        read().faults().forEach(fault -> messages.add(fault.message()));
        return messages;
    }
}
