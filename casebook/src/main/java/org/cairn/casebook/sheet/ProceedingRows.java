package org.cairn.casebook.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cairn.casebook.proceeding.Presumption.Signature;
import org.cairn.casebook.proceeding.Proceeding;
import org.cairn.casebook.proceeding.Stage;
import org.cairn.casebook.proceeding.Step;
import org.cairn.casebook.proceeding.Step.Said;

/** Understands rows of proceedings, their stages, and the signatures for naming someone. */
final class ProceedingRows {

    /** Subjects of proceedings go by pseudonyms of this form and no other, so that a name cannot be entered for one. */
    private static final Pattern PSEUDONYM = Pattern.compile("S-[0-9]{1,6}");

    private final Ledger ledger;
    private final Set<String> sources;
    private final Set<String> parties;
    private final Set<String> incidents;

    ProceedingRows(Ledger ledger, Set<String> sources, Set<String> parties, Set<String> incidents) {
        this.ledger = ledger;
        this.sources = sources;
        this.parties = parties;
        this.incidents = incidents;
    }

    List<Proceeding> proceedings() {
        List<SheetRow> rows = ledger.rows(SheetKind.PROCEEDINGS);
        Set<String> ids = Set.copyOf(rows.stream().map(SheetRow::id).toList());
        Map<String, List<Step>> steps = steps(ids);
        return rows.stream()
                .map(row -> proceeding(row, steps.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Proceeding proceeding(SheetRow row, List<Step> steps) {
        return new Proceeding(
                row.id(),
                row.text("name"),
                row.text("forum"),
                row.text("subject"),
                known(row, "parties", "party", parties),
                known(row, "incidents", "incident", incidents),
                row.text("scope"),
                row.text("standard"),
                steps);
    }

    private List<String> known(SheetRow row, String column, String thing, Set<String> ids) {
        return row.several(column).stream()
                .flatMap(id -> ledger.known(row, column, id, thing, ids).stream())
                .toList();
    }

    /** One step under construction: the first row that tells of it, and what each row says. */
    private record Told(SheetRow row, Stage stage, List<Said> said) {}

    private Map<String, List<Step>> steps(Set<String> proceedings) {
        Map<String, Map<String, Told>> told = new LinkedHashMap<>();
        for (SheetRow row : ledger.rows(SheetKind.STAGES)) {
            String proceeding = row.text("proceeding");
            Optional<Stage> stage = ledger.word(row, "stage", row.text("stage"), Stage.values(), Stage::word);
            ledger.known(row, "source", row.text("source"), "source", sources);
            checkPerson(row);
            if (ledger.known(row, "proceeding", proceeding, "proceeding", proceedings)
                            .isEmpty()
                    || stage.isEmpty()) {
                continue;
            }
            String step = row.cell("step").orElse(row.id());
            Told here = told.computeIfAbsent(proceeding, any -> new LinkedHashMap<>())
                    .computeIfAbsent(step, any -> new Told(row, stage.get(), new ArrayList<>()));
            if (here.stage() != stage.get()) {
                ledger.fault(
                        row,
                        "step",
                        "step %s of %s is “%s” %s."
                                .formatted(step, proceeding, here.stage().word(), Ledger.place(here.row())),
                        "Rows with the same step tell of the same thing: give this one another, or the same stage.");
            }
            here.said().add(said(row));
        }
        Map<String, List<Step>> steps = new LinkedHashMap<>();
        told.forEach((proceeding, byStep) -> steps.put(
                proceeding,
                byStep.entrySet().stream()
                        .map(entry -> step(entry.getKey(), entry.getValue()))
                        .toList()));
        return steps;
    }

    private void checkPerson(SheetRow row) {
        row.cell("person")
                .filter(person -> !PSEUDONYM.matcher(person).matches())
                .ifPresent(
                        person -> ledger.fault(
                                row,
                                "person",
                                "what is written there is not a pseudonym.",
                                "Whoever is the subject of proceedings goes by S- and a number, such as S-1; no name belongs here."));
    }

    private Said said(SheetRow row) {
        return new Said(row.id(), row.text("source"), ledger.date(row, "date"), row.text("words"), row.text("locator"));
    }

    private static Step step(String id, Told told) {
        return new Step(
                id,
                told.stage(),
                told.row().cell("person"),
                told.row().text("public").equals("yes"),
                told.said());
    }

    List<Signature> signatures(Set<String> proceedings) {
        List<Signature> signatures = new ArrayList<>();
        for (SheetRow row : ledger.rows(SheetKind.SIGNATURES)) {
            checkPerson(row);
            ledger.known(row, "proceeding", row.text("proceeding"), "proceeding", proceedings);
            ledger.date(row, "on")
                    .ifPresent(on -> signatures.add(new Signature(
                            row.text("person"),
                            row.text("proceeding"),
                            on.days().first(),
                            row.text("by"),
                            row.text("taken back").equals("yes"))));
        }
        return signatures;
    }
}
