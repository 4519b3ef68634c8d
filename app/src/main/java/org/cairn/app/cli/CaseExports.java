package org.cairn.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cairn.app.YoursToMend;
import org.cairn.app.export.EventTable;
import org.cairn.app.export.FollowTheMoney;
import org.cairn.app.export.Geography;
import org.cairn.app.export.Provenance;
import org.cairn.app.export.SdgTable;
import org.cairn.app.map.Outlines;
import org.cairn.casebook.Event;
import org.cairn.casebook.project.ListSettings;
import org.cairn.casebook.project.Names;
import org.cairn.casebook.sheet.Dossier;
import org.cairn.casebook.work.Findings;
import org.cairn.casebook.work.Portrait;
import org.cairn.casebook.work.Register;
import org.cairn.casebook.work.Work;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The exports in the formats of others, as text. */
final class CaseExports {

    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final JsonMapper LINE = JsonMapper.shared();

    private CaseExports() {}

    static String events(Work work) {
        return EventTable.of(dossier(work));
    }

    static String geojson(Work work) throws IOException {
        Outlines outlines = Outlines.of(work.project());
        if (!outlines.faults().isEmpty() && outlines.areas().isEmpty()) {
            throw new YoursToMend(String.join("\n", outlines.faults()) + " Nothing was written.");
        }
        return PRETTY.writeValueAsString(Geography.of(dossier(work), outlines)) + "\n";
    }

    private static Dossier dossier(Work work) {
        Dossier dossier = work.cases().dossier();
        if (dossier.incidents().isEmpty()) {
            throw new YoursToMend(
                    "There are no incidents to export: enter some with cairn incident add, or name a file of them in cairn.yaml"
                            + " under “incidents”. Nothing was written.");
        }
        return dossier;
    }

    /** One entity a line. */
    static String followTheMoney(Work work, boolean withNames) throws IOException {
        StringBuilder lines = new StringBuilder();
        List<Map<String, Object>> entities = FollowTheMoney.of(work.cases().dossier(), people(work, withNames));
        entities.forEach(entity -> lines.append(LINE.writeValueAsString(entity)).append('\n'));
        return lines.toString();
    }

    private static List<FollowTheMoney.Listed> people(Work work, boolean withNames) throws IOException {
        if (work.project().lists().isEmpty()) {
            return List.of();
        }
        Register register = work.register();
        Names names = withNames ? Names.ALL : work.project().report().names();
        return IntStream.range(0, register.people())
                .mapToObj(person -> new FollowTheMoney.Listed(
                        Portrait.of(register, person), names.show(register.records(), register.rows(person))))
                .toList();
    }

    static String provenance(Work work) {
        List<Provenance.ListFile> files = new ArrayList<>();
        for (ListSettings list : work.project().lists()) {
            work.casebook()
                    .editions(list.name())
                    .forEach(edition ->
                            files.add(new Provenance.ListFile(list.name(), edition.file(), edition.sha256())));
        }
        Optional<String> figures =
                work.casebook().latest(Event.FiguresStated.class).map(Event.FiguresStated::sha256);
        return PRETTY.writeValueAsString(Provenance.of(work.cases().dossier(), files, figures)) + "\n";
    }

    static String sdg(Work work) throws IOException {
        if (work.project().lists().isEmpty()) {
            throw new YoursToMend("The table of SDG indicator 16.1.2 counts people on lists, and the project has none."
                    + " Nothing was written.");
        }
        Findings findings = work.findings();
        Register register = work.register();
        List<Portrait> counted = register.counted(
                        work.rowsOfPeople(), work.project().period())
                .mapToObj(person -> Portrait.of(register, person))
                .toList();
        return SdgTable.of(
                counted, findings.whole().verdict(), findings.whole().table().recorded());
    }
}
