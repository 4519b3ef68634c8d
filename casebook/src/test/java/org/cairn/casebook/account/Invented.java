package org.cairn.casebook.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cairn.casebook.project.Project;
import org.cairn.casebook.project.ProjectFault;
import org.cairn.casebook.sheet.DossierReading;
import org.cairn.casebook.sheet.Sheets;

/** A project of invented incidents and proceedings, as its sheets say, read on the last day of 2031. */
final class Invented {

    private Invented() {}

    static Accountability account(
            Path folder, CharSequence incidents, CharSequence proceedings, CharSequence stages, String parties)
            throws IOException, ProjectFault {
        Files.writeString(folder.resolve("incidents.csv"), incidents);
        Files.writeString(folder.resolve("proceedings.csv"), proceedings);
        Files.writeString(folder.resolve("stages.csv"), stages);
        Files.writeString(folder.resolve("sources.csv"), "id,publisher,title,kind\ns,Monitor,Report,press\n");
        Files.writeString(folder.resolve("parties.csv"), parties);
        Files.writeString(folder.resolve("cairn.yaml"), """
                project: Invented
                as at: 2031-12-31
                sources: sources.csv
                parties: parties.csv
                incidents: incidents.csv
                proceedings: proceedings.csv
                stages: stages.csv
                """);
        Project project = Project.read(folder);
        DossierReading reading = DossierReading.of(
                Sheets.read(project.cases()).rows(), project.cases().rules());
        assertThat(reading.faults()).isEmpty();
        return Accountability.of(reading.dossier());
    }
}
