package org.cairn.app.cli;

import java.util.Map;
import java.util.Optional;
import org.cairn.casebook.Sealable;
import org.cairn.casebook.Subject;
import org.cairn.casebook.proceeding.Presumption;
import org.cairn.casebook.sheet.SheetEvents;
import org.cairn.casebook.sheet.SheetKind;
import org.cairn.casebook.sheet.SheetRow;
import org.cairn.casebook.work.Work;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proceedings: what authorities did, stage by stage. */
@Command(
        name = "proceeding",
        description = "Proceedings: what authorities did, stage by stage.",
        subcommands = {
            ProceedingVerb.Add.class,
            ProceedingVerb.Listing.class,
            ProceedingVerb.Show.class,
            ProceedingVerb.Withdraw.class,
            ProceedingVerb.AddStage.class,
            ProceedingVerb.Sign.class,
            ProceedingVerb.Name.class
        })
final class ProceedingVerb extends VerbOfVerbs {

    @Command(name = "add")
    static final class Add extends RowVerb.AddRow {
        @Override
        SheetKind kind() {
            return SheetKind.PROCEEDINGS;
        }
    }

    @Command(name = "list")
    static final class Listing extends RowVerb.ListRows {
        @Override
        SheetKind kind() {
            return SheetKind.PROCEEDINGS;
        }
    }

    @Command(
            name = "show",
            description = "One proceeding: its stages in order, its clocks, what looks wrong, and who may be named.")
    static final class Show extends RowVerb.ShowRow {
        @Override
        SheetKind kind() {
            return SheetKind.PROCEEDINGS;
        }

        @Override
        Map<String, Object> meaning(Work work, String wanted) {
            return OtherRows.proceeding(work.cases().dossier(), wanted);
        }
    }

    @Command(name = "withdraw")
    static final class Withdraw extends RowVerb.WithdrawRow {
        @Override
        SheetKind kind() {
            return SheetKind.PROCEEDINGS;
        }
    }

    /** Enters a stage. */
    @Command(
            name = "stage",
            description = "Enters a stage, as  proceeding=… stage=… source=… date=…; or many, from a CSV file.")
    static final class AddStage extends RowVerb.AddRow {
        @Override
        SheetKind kind() {
            return SheetKind.STAGES;
        }
    }

    /** Signs that someone charged may be named, or takes that back. */
    @Command(
            name = "sign",
            description = {
                "Signs that someone charged may be named, as  person=S-1 proceeding=… on=2031-03-02 by=…",
                "It counts only for an official, public charge made before; taken back=yes takes it back."
            })
    static final class Sign extends RowVerb.AddRow {
        @Override
        SheetKind kind() {
            return SheetKind.SIGNATURES;
        }

        @Override
        void tellMore(Work work, SheetRow row) {
            console()
                    .say(
                            "%s: %s",
                            row.text("person"),
                            work.cases()
                                    .dossier()
                                    .presumption()
                                    .of(row.text("person"))
                                    .reason());
        }
    }

    /** Enters the name behind a pseudonym, to be shown only where the rule of naming allows it. */
    @Command(
            name = "name",
            description =
                    "The name behind a pseudonym: shows it where the rule of naming allows, or enters it with --is.")
    static final class Name extends Verb.OfProject {

        @Parameters(paramLabel = "<pseudonym>", description = "such as S-1")
        @SuppressWarnings("NullAway.Init")
        private String pseudonym;

        @Option(names = "--is", paramLabel = "<name>", description = "enter this name")
        private @Nullable String name;

        @Override
        int work(Work work) {
            if (!pseudonym.matches(SheetEvents.PSEUDONYM)) {
                console().warn("A subject of proceedings goes by S- and a number, such as S-1. Nothing was done.");
                return USAGE;
            }
            if (name != null && work.casebook().sealedSubjects().contains(Subject.pseudonym(pseudonym))) {
                console()
                        .warn("%s was sealed, so no name is kept for them any more. Nothing was done."
                                .formatted(pseudonym));
                return ATTENTION;
            }
            if (name != null) {
                work.casebook()
                        .note(new SheetEvents.PersonNamed(pseudonym, Sealable.of(name, Subject.pseudonym(pseudonym))));
                console().say("entered; it is shown nowhere unless the rule of naming allows it");
                return DONE;
            }
            Presumption presumption = work.cases().dossier().presumption();
            Optional<String> shown = work.casebook().nameOf(pseudonym, presumption);
            console()
                    .say(
                            "%s: %s",
                            pseudonym,
                            shown.map(known -> "\u2068%s\u2069".formatted(known))
                                    .orElse("no name may be shown, or none was entered"));
            console().say("%s", presumption.of(pseudonym).reason());
            return DONE;
        }
    }
}
