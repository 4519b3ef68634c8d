package org.cairn.casebook.proceeding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.casebook.claim.date.ClaimedDate;
import org.cairn.casebook.proceeding.Step.Said;

/** Invented proceedings, said shortly: {@code "charged 2031-03-02"}, {@code "acquitted"}. */
final class Steps {

    private Steps() {}

    static Proceeding proceeding(String id, String... steps) {
        return about(id, "", List.of("north"), List.of("market-fire"), steps);
    }

    static Proceeding about(String id, String person, List<String> parties, List<String> incidents, String... steps) {
        List<Step> made = new ArrayList<>();
        for (String step : steps) {
            String date = step.replaceFirst("^[^0-9]*", "");
            String word = step.substring(0, step.length() - date.length())
                    .replace(" publicly", "")
                    .strip();
            made.add(step(Integer.toString(made.size() + 1), word, person, step.contains(" publicly"), date));
        }
        return new Proceeding(id, id, "Harbour Court", "a person", parties, incidents, "", "", made);
    }

    static Step step(String id, String stage, String person, boolean isPublic, String... dates) {
        List<Said> said = new ArrayList<>();
        for (String date : dates) {
            Optional<ClaimedDate> when = date.isEmpty() ? Optional.empty() : ClaimedDate.read(date);
            said.add(new Said(id + "/" + said.size(), "court", when, "", ""));
        }
        return new Step(
                id, Stage.of(stage).orElseThrow(), Optional.of(person).filter(name -> !name.isEmpty()), isPublic, said);
    }
}
