package org.cairn.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cairn.casebook.claim.Claim;
import org.cairn.casebook.claim.Claims;
import org.cairn.casebook.sheet.DoubleCoding;
import org.cairn.casebook.sheet.SheetKind;
import org.cairn.casebook.sheet.SheetRow;
import org.cairn.casebook.work.Work;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What sources say: entering it, listing it, showing it beside what others say. */
@Command(
        name = "claim",
        description =
                "Claims: what sources say. Every claim has a source; a count has a measure; none overwrites another.",
        subcommands = {
            ClaimVerb.Add.class,
            ClaimVerb.Listing.class,
            ClaimVerb.Show.class,
            ClaimVerb.Withdraw.class,
            ClaimVerb.AgreementOfCoders.class,
            ClaimForm.class
        })
final class ClaimVerb extends VerbOfVerbs {

    @Command(name = "add")
    static final class Add extends RowVerb.AddRow {
        @Override
        SheetKind kind() {
            return SheetKind.CLAIMS;
        }
    }

    @Command(name = "list")
    static final class Listing extends RowVerb.ListRows {

        @Option(
                names = "--blind",
                paramLabel = "<coder>",
                description = "only what this coder entered: what others coded stays unseen")
        private @Nullable String coder;

        @Option(
                names = "--differing",
                description = "only claims that stand and differ from others that answer the same question")
        private boolean differing;

        @Override
        SheetKind kind() {
            return SheetKind.CLAIMS;
        }

        @Override
        boolean isShown(Work work, SheetRow row) {
            String written = row.text("coder");
            if (coder == null ? isUnseen(work, row) : !written.equals(coder)) {
                return false;
            }
            if (!differing) {
                return true;
            }
            Claims claims = work.cases().dossier().claims();
            return claims.differing().stream()
                    .flatMap(question -> claims.standing(question).stream())
                    .anyMatch(claim -> claim.id().equals(row.id()));
        }
    }

    /** Whether a claim is kept from everyone but its coder, its source being coded blind. */
    private static boolean isUnseen(Work work, SheetRow row) {
        return work.project().cases().rules().isUnseen(row);
    }

    @Command(
            name = "show",
            description = "One claim: what was written, what it means, and what others say of the same.")
    static final class Show extends RowVerb.ShowRow {

        @Option(
                names = "--blind",
                paramLabel = "<coder>",
                description = "who asks: a claim of a source that is coded blind is shown to its coder only")
        private @Nullable String coder;

        @Override
        SheetKind kind() {
            return SheetKind.CLAIMS;
        }

        @Override
        boolean isShown(Work work, SheetRow row) {
            return !isUnseen(work, row) || row.text("coder").equals(coder);
        }

        @Override
        Map<String, Object> meaning(Work work, String wanted) {
            Claims claims = work.cases().dossier().claims();
            Optional<Claim> found = claims.all().stream()
                    .filter(claim -> claim.id().equals(wanted))
                    .findFirst();
            Map<String, Object> meaning = new LinkedHashMap<>();
            found.ifPresent(claim -> {
                meaning.put("question", claim.question().sentence());
                meaning.put("means", claim.value().sentence());
                meaning.put("source", claims.sourceOf(claim).citation());
                meaning.put(
                        "stands",
                        claims.supersededBy(claim)
                                .map(later -> "no: a later edition of the same source says %s"
                                        .formatted(later.value().sentence()))
                                .orElse("yes"));
                List<Object> others = new ArrayList<>();
                claims.of(claim.question()).stream()
                        .filter(other -> !other.equals(claim))
                        .forEach(other -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("claim", other.id());
                            one.put("says", other.value().sentence());
                            one.put("source", claims.sourceOf(other).citation());
                            others.add(one);
                        });
                meaning.put("others say", others);
            });
            return meaning;
        }
    }

    @Command(name = "withdraw")
    static final class Withdraw extends RowVerb.WithdrawRow {
        @Override
        SheetKind kind() {
            return SheetKind.CLAIMS;
        }
    }

    /** How well coders agree. */
    @Command(
            name = "agreement",
            description = "How well coders agree, field by field, where two or more coded the same place of a source.")
    static final class AgreementOfCoders extends Verb.Answering {
        @Override
        int work(Work work) {
            List<DoubleCoding.FieldAgreement> agreement = work.cases().dossier().agreement();
            if (inJson()) {
                List<Map<String, Object>> answer = new ArrayList<>();
                agreement.forEach(field -> answer.add(json(field)));
                Json.print(answer, console());
                return DONE;
            }
            if (agreement.isEmpty()) {
                console()
                        .say(
                                "No place of a source was coded by two coders. Two rows with the same source, locator and question,"
                                        + " and different coders, are a coding by two.");
            }
            for (DoubleCoding.FieldAgreement field : agreement) {
                console()
                        .say(
                                "%-24s %s items · alike %s · κ %s · α %s · α of counts %s",
                                field.field(),
                                field.items(),
                                number(field.share()),
                                number(field.kappa()),
                                number(field.alpha()),
                                number(field.ratioAlpha()));
            }
            return DONE;
        }

        private static Map<String, Object> json(DoubleCoding.FieldAgreement field) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("field", field.field());
            json.put("items", field.items());
            field.share().ifPresent(share -> json.put("alike", share));
            field.kappa().ifPresent(kappa -> json.put("kappa", kappa));
            field.alpha().ifPresent(alpha -> json.put("alpha", alpha));
            field.ratioAlpha().ifPresent(alpha -> json.put("alphaOfCounts", alpha));
            return json;
        }

        private static String number(OptionalDouble number) {
            return number.isPresent() ? String.format(Locale.ROOT, "%.3f", number.getAsDouble()) : "–";
        }
    }
}
