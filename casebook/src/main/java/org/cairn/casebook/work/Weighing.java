package org.cairn.casebook.work;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.cairn.casebook.Casebook;
import org.cairn.casebook.CasebookFault;
import org.cairn.casebook.project.ListSettings;
import org.cairn.casebook.project.Project;
import org.cairn.casebook.reference.ModelFile;
import org.cairn.link.RecordTable;
import org.cairn.link.ScoringModel;
import org.cairn.link.Stage;
import org.cairn.link.reference.NotUnderstood;
import org.cairn.link.reference.ReferenceModel;
import org.cairn.link.reference.ReferenceSettings;

/** What weighs the pairs of a project: the model that was brought along, or one learned from the lists. */
final class Weighing {

    private Weighing() {}

    /**
     * The model in force, at work on the project's records.
     *
     * @throws CasebookFault if a model was brought along and cannot be used, or nothing is mapped to learn from
     */
    static ScoringModel model(Project project, Casebook casebook, RecordTable records, Progress progress)
            throws IOException {
        if (casebook.model().isPresent()) {
            return brought(project, casebook, casebook.model().get(), progress);
        }
        for (ListSettings list : project.lists()) {
            if (list.columns().fields().isEmpty()) {
                throw new CasebookFault(
                        ("The list %s has no columns but its id, so nothing can be compared. In cairn.yaml, name"
                                        + " at least one under lists › %s › columns, such as  name: patient")
                                .formatted(list.name(), list.name()));
            }
        }
        return Linking.train(records, project.link(), project.seed(), progress);
    }

    /**
     * A model that was brought along, at work on the project's records.
     *
     * @throws CasebookFault if it cannot be used, naming everything that stands in the way
     */
    static ReferenceModel brought(Project project, Casebook casebook, Casebook.BroughtModel model, Progress progress)
            throws IOException {
        ReferenceSettings settings = ModelFile.read(model.path(), model.file());
        List<String> faults = ReferenceModel.notUnderstood(settings);
        if (!faults.isEmpty()) {
            throw refused(model, faults);
        }
        progress.begins(Stage.SCORING);
        progress.at("weighing pairs", 0, 1);
        RecordTable texts = AsWritten.of(project, casebook, ReferenceModel.columnsOf(settings), model.file());
        try {
            return ReferenceModel.of(
                    settings,
                    texts,
                    project.link().linkFrom(),
                    project.link().reviewFrom(),
                    Runtime.getRuntime().availableProcessors());
        } catch (NotUnderstood e) {
            throw refused(model, e.faults());
        }
    }

    private static CasebookFault refused(Casebook.BroughtModel model, List<String> faults) {
        String named = faults.stream()
                .map(fault -> "%s: %s\n".formatted(model.file(), fault))
                .collect(Collectors.joining());
        return new CasebookFault(named + "Nothing was linked by it; a model is used whole or not at all.");
    }
}
