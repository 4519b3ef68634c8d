package org.cairn.casebook.work;

import java.util.List;
import java.util.Optional;
import org.cairn.link.value.PartialDate;

/**
 * All that a run found out, as values: what a report says and what a figure is made of. A pure function of the project
 * file, the lists' bytes, the decisions and the seed, so that anyone can make it again.
 *
 * @param title the report's title
 * @param counts what is counted, in the project's words: "people killed in Harbour District"
 * @param period the days that count, both included; empty where the project sets none
 * @param lists the lists, in the project's order
 * @param problems what could not be read, or looks wrong
 * @param linkage which records were taken for the same person, and how
 * @param individuals how many people the records are, in and out of the period
 * @param whole everyone counted, in one table
 * @param strata the same people by stratum, in order; empty where the project names none
 * @param checks how far the estimate can be relied on, and all strata together
 * @param recipe how to make these findings again
 */
public record Findings(
        String title,
        String counts,
        Optional<PartialDate> period,
        List<ListFinding> lists,
        ProblemFinding problems,
        LinkageFinding linkage,
        PeopleFinding individuals,
        StratumFinding whole,
        List<StratumFinding> strata,
        CheckFinding checks,
        Recipe recipe) {
    public Findings {
        lists = List.copyOf(lists);
        strata = List.copyOf(strata);
    }

    /**
     * How many people the records are.
     *
     * @param recorded people found in the records
     * @param counted those of them who are counted: in the period, or not surely outside it
     * @param outsidePeriod people left out, because their date of death is surely outside the period
     * @param periodUnsure people counted whose date of death may be outside the period, or is not stated
     */
    public record PeopleFinding(long recorded, long counted, long outsidePeriod, long periodUnsure) {}

    /**
     * How to make the findings again.
     *
     * @param version Cairn's version
     * @param projectSha256 hash of the project file's bytes
     * @param model fingerprint of the trained linkage model
     * @param seed the seed of every random step
     * @param decisions how many human decisions were obeyed
     * @param plan hash of the plan of estimation, fixed before any result was seen
     */
    public record Recipe(String version, String projectSha256, String model, long seed, long decisions, String plan) {}
}
