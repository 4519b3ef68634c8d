package org.cairn.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cairn.casebook.claim.Subject;
import org.cairn.casebook.proceeding.Incident;
import org.cairn.casebook.proceeding.Proceeding;
import org.cairn.casebook.sheet.Dossier;

/** Each incident: every claim about it, and what followed. */
final class IncidentsSection {

    private final Dossier dossier;

    private IncidentsSection(Dossier dossier) {
        this.dossier = dossier;
    }

    static Section of(CaseStated stated) {
        IncidentsSection made = new IncidentsSection(stated.dossier());
        List<Html> content = new ArrayList<>();
        if (stated.dossier().incidents().isEmpty()) {
            content.add(Html.el("p", "No incident has been entered."));
        }
        stated.dossier().incidents().forEach(incident -> content.addAll(made.incident(incident)));
        return new Section("incidents", "Incidents", content);
    }

    private List<Html> incident(Incident incident) {
        Table claims = ClaimsTable.about(dossier, new Subject(Subject.Kind.INCIDENT, incident.id()));
        List<Proceeding> proceedings = dossier.about(incident);
        String followed = proceedings.isEmpty()
                ? "What followed: no proceedings in this file."
                : "What followed: %s."
                        .formatted(proceedings.stream()
                                .map(proceeding -> "%s (%s)"
                                        .formatted(Words.value(proceeding.name()), Words.value(proceeding.forum())))
                                .collect(Collectors.joining("; ")));
        return List.of(
                Html.el("h3", Words.value(incident.name())),
                claims.isEmpty() ? Html.el("p", "No claim in this file.") : claims.html(),
                Html.el("p", followed));
    }
}
