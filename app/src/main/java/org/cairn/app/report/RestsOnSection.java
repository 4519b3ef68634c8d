package org.cairn.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairn.casebook.work.StratumFinding;
import org.cairn.estimate.Estimate;

/** What the answer rests on: each method's assumption, what weakens it, and what holds for every such count. */
final class RestsOnSection {
    private static final List<String> STANDING = List.of(
            "No method can see people whom no list could ever reach. Those of whom every trace, witness and relative is gone are in no estimate here.",
            "Linkage errors move the estimate. Two entries of one person left apart make the lists look more separate and the total too large;"
                    + " two people taken for one make it too small. Look at the borderline pairs before relying on the number.",
            "The lists are taken to be about the same thing: the same definition, the same area, the same period.",
            "Lists that copied from each other, or that steer clear of each other, are dependent. Only methods that allow for dependence enter the answer.",
            "A count says how many. It does not say who did it, or whether it was lawful.");

    private RestsOnSection() {}

    static Section of(Stated stated) {
        List<Html> content = new ArrayList<>();
        List<Html> assumptions = new ArrayList<>();
        assumptions(stated).forEach((method, assumption) -> {
            assumptions.add(Html.el("dt", Words.value(method)));
            assumptions.add(Html.el("dd", assumption));
        });
        if (!assumptions.isEmpty()) {
            content.add(Html.el("p", "Each method’s number means what it says only if its assumption holds:"));
            content.add(Html.el("dl", assumptions));
        }
        List<Html> warnings = groups(stated).flatMap(RestsOnSection::warnings).toList();
        if (!warnings.isEmpty()) {
            content.add(Html.el("p", "What weakens it here:"));
            content.add(Html.el("ul", warnings));
        }
        content.add(Html.el("p", "What holds for every count of this kind:"));
        content.add(Html.el(
                "ul", STANDING.stream().map(caveat -> Html.el("li", caveat)).toList()));
        return new Section("rests-on", "What it rests on", content);
    }

    private static Map<String, String> assumptions(Stated stated) {
        Map<String, String> assumptions = new LinkedHashMap<>();
        estimates(stated)
                .forEach(estimate -> assumptions.putIfAbsent(Methods.name(estimate.method()), estimate.assumption()));
        return assumptions;
    }

    /** What weakens each method's number in a group, once each, under the group's name. */
    private static Stream<Html> warnings(StratumFinding group) {
        return estimates(group)
                .flatMap(estimate -> estimate.warnings().stream()
                        .map(warning -> Html.el(
                                "li",
                                "%s, %s: %s"
                                        .formatted(
                                                Words.value(group.label()),
                                                Methods.name(estimate.method()),
                                                warning))));
    }

    private static Stream<Estimate> estimates(Stated stated) {
        return groups(stated).flatMap(RestsOnSection::estimates);
    }

    private static Stream<StratumFinding> groups(Stated stated) {
        return Stream.concat(Stream.of(stated.findings().whole()), stated.findings().strata().stream());
    }

    private static Stream<Estimate> estimates(StratumFinding group) {
        return group.results().stream().filter(Estimate.class::isInstance).map(Estimate.class::cast);
    }
}
