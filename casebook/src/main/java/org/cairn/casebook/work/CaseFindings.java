package org.cairn.casebook.work;

import java.util.List;
import org.cairn.casebook.account.Accountability;
import org.cairn.casebook.account.CountTable;
import org.cairn.casebook.account.WaitingFinding;
import org.cairn.casebook.sheet.Dossier;

/**
 * All that the claims, incidents, parties and proceedings of a project amount to, as values. A pure function of the project
 * file and of what was entered, so that anyone can make it again.
 *
 * @param title the report's title
 * @param counts what is counted, in the project's words
 * @param dossier everything that was entered, understood
 * @param tables counts by party and period, a table for each measure
 * @param accountability how far it came
 * @param waits for incidents, how long until each rung
 * @param recipe how to make these findings again
 */
public record CaseFindings(
        String title,
        String counts,
        Dossier dossier,
        List<CountTable> tables,
        Accountability accountability,
        List<WaitingFinding> waits,
        Recipe recipe) {

    /**
     * How to make the findings again.
     *
     * @param version Cairn's version
     * @param projectSha256 hash of the project file's bytes
     * @param rowsSha256 hash of all that was entered
     */
    public record Recipe(String version, String projectSha256, String rowsSha256) {}

    public CaseFindings {
        tables = List.copyOf(tables);
        waits = List.copyOf(waits);
    }

    /** What a dossier amounts to. */
    public static CaseFindings of(String title, String counts, Dossier dossier, Recipe recipe) {
        Accountability accountability = Accountability.of(dossier);
        return new CaseFindings(
                title, counts, dossier, CountTable.of(dossier), accountability, accountability.waits(), recipe);
    }
}
