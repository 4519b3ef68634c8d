package org.cairn.casebook.work;

import java.util.List;
import java.util.stream.Collectors;
import org.cairn.casebook.Casebook;
import org.cairn.casebook.project.ListSettings;
import org.cairn.casebook.project.Project;
import org.cairn.casebook.store.Sha256;

/**
 * Fingerprints of what a step depends on. Two runs with the same fingerprint give the same digits, so a step whose inputs
 * have not changed need not be done again, and a figure whose inputs have changed is known to be old.
 */
final class Inputs {

    private Inputs() {}

    /** What the individuals depend on: the lists' bytes and how they are read, the rules, the decisions, the seed. */
    static String ofLinkage(Project project, Casebook casebook) {
        StringBuilder text = new StringBuilder("linkage\n");
        text.append(Version.CAIRN).append('\n').append(project.seed()).append('\n');
        for (ListSettings list : project.lists()) {
            text.append(reading(list)).append('\n');
            casebook.editions(list.name())
                    .forEach(edition ->
                            text.append("  ").append(edition.sha256()).append('\n'));
        }
        casebook.model()
                .ifPresent(model -> text.append("model ").append(model.sha256()).append('\n'));
        text.append(project.link()).append('\n').append(casebook.decisions()).append('\n');
        return Sha256.of(text.toString());
    }

    /** What the figures depend on: the individuals, what was entered, and all that the project file says. */
    static String ofFigures(Project project, Casebook casebook, String rows) {
        return Sha256.of("figures\n" + ofLinkage(project, casebook) + '\n' + project.sha256() + '\n' + rows + '\n');
    }

    /** How a list is read, without where it lies. */
    private static String reading(ListSettings list) {
        return List.of(
                        list.name(),
                        list.sheet(),
                        list.columns(),
                        list.noRepeats(),
                        list.dates(),
                        list.calendar(),
                        list.encoding(),
                        list.delimiter())
                .stream()
                .map(Object::toString)
                .collect(Collectors.joining(" | "));
    }
}
