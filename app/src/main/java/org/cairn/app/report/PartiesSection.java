package org.cairn.app.report;

import java.util.List;
import org.cairn.casebook.claim.date.ClaimedDate;
import org.cairn.casebook.proceeding.Party;
import org.cairn.casebook.sheet.Dossier;

/** Every party: what it calls itself, what sources call it, what it is part of, and what followed. */
final class PartiesSection {

    /** What stands beside a party about which there are none. */
    static final String NO_PROCEEDINGS = "no proceedings in this file";

    private PartiesSection() {}

    static Section of(CaseStated stated) {
        Dossier dossier = stated.dossier();
        Table table = Table.titled("The parties, each with what is in this file")
                .text("Party")
                .text("Calls itself")
                .text("Is called, and by whom")
                .text("Part of")
                .number("Claims")
                .text("Proceedings");
        for (Party party : dossier.parties().all()) {
            long claims = dossier.claims().all().stream()
                    .filter(claim -> claim.isOfParty(party.id()))
                    .count();
            table.row(
                    party.names().size() > 1 ? said(dossier, party.names(), "") : Words.value(party.name()),
                    said(dossier, party.selfNames(), "not in this file"),
                    said(dossier, party.labels(), "–"),
                    CaseWords.joined(
                            party.within().stream()
                                    .map(larger -> Words.value(dossier.parties().name(larger.value())) + when(larger))
                                    .toList(),
                            "–"),
                    Words.exact(claims),
                    proceedings(dossier, party));
        }
        Html words = Html.el(
                "p",
                "What a party calls itself and what a source calls it are two things, and neither is Cairn’s word. “not attributed” stands for"
                        + " what no source attributes to a party, crossfire included.");
        return new Section("parties", "Parties", List.of(words, table.html()));
    }

    private static String said(Dossier dossier, List<Party.Said> said, String none) {
        return CaseWords.joined(
                said.stream()
                        .map(one -> Words.value(one.value())
                                + when(one)
                                + one.source()
                                        .map(source -> " (%s)".formatted(CaseWords.source(dossier, source)))
                                        .orElse(""))
                        .toList(),
                none);
    }

    private static String when(Party.Said said) {
        String from = said.from().map(date -> " from " + shortly(date)).orElse("");
        return from + said.to().map(date -> " to " + shortly(date)).orElse("");
    }

    private static String shortly(ClaimedDate date) {
        return CaseWords.shortly(date.stated());
    }

    /** The proceedings about a party itself, and how many there are about its parts; or that there are none. */
    static String proceedings(Dossier dossier, Party party) {
        List<String> own = dossier.proceedings().stream()
                .filter(proceeding -> proceeding.parties().contains(party.id()))
                .map(proceeding -> Words.value(proceeding.name()))
                .toList();
        int all = dossier.aboutParty(party.id()).size();
        if (all == 0) {
            return NO_PROCEEDINGS;
        }
        String parts = all > own.size() ? "%s about its parts".formatted(all - own.size()) : "";
        return own.isEmpty() ? parts : String.join("; ", own) + (parts.isEmpty() ? "" : "; " + parts);
    }
}
