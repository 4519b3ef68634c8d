package org.cairn.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.cairn.casebook.work.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program. Without a verb it opens the workbench. */
@Command(
        name = "cairn",
        subcommands = {
            Demo.class,
            Run.class,
            New.class,
            Add.class,
            Check.class,
            Link.class,
            Reviewing.class,
            Table.class,
            Estimating.class,
            Reporting.class,
            Show.class,
            SourceVerb.class,
            ClaimVerb.class,
            IncidentVerb.class,
            OutcomeVerb.class,
            PartyVerb.class,
            ProceedingVerb.class,
            Assess.class,
            History.class,
            Restore.class,
            ReleaseVerb.class,
            Export.class,
            Verify.class,
            MakeCheckpoint.class,
            MakeBackup.class,
            Merge.class,
            Seal.class,
            Evaluate.class,
            Simulate.class,
            Serve.class,
            AccountVerb.class
        })
public final class Cairn implements Callable<Integer> {

    private static final String HELP = """
            cairn – record the dead, link the lists, estimate the unrecorded

            usage: cairn [verb] [options]           no verb: open the workbench in your browser

              demo               copy the example, run it from lists to report, open what came out
              run                everything a project needs, in order: add, check, link, table, estimate, report
              new <folder>       start a project: a folder with cairn.yaml and lists/
              add <file>         take in a list, or a corrected copy of one, and map its columns
              check              what is missing, unreadable, repeated or impossible
              link               propose which records are the same person
              review             answer the pairs that need a person
              table              who is on which lists
              estimate           how many were never recorded
              report             write report.html, figures.csv and the data package
              show <id>          one person, or one record: what every list says
              claim <do>         what sources say: add | list | show | withdraw | agreement | form; so also source,
                                 incident, party, proceeding (and stage, sign, name)
              outcome list       what files say in words of what followed for the records of a list
              assess <do>        conclusions, each with its rule and author: add | list | withdraw
              history            everything that was done, by whom and when; withdraw one with --withdraw <n>
              restore <n>        let a withdrawn entry count again
              release <do>       publish what cairn.yaml allows, and nothing else: preview | make | list | show | diff
              export <what>      individuals | links | pairs | table | events | ftm | geojson | prov | sdg | package
              verify             check the log, the stored files and every published figure
              checkpoint         sign what the log is now, to be kept elsewhere
              backup <folder>    copy the whole project, even while it is in use
              merge <copy>       take in what another copy of this case has
              seal <id>          make what is said of a person unreadable, on legal request
              evaluate <truth>   how good is the linkage, by known answers or --from-decisions of reviewers
              simulate <folder>  invented people and overlapping lists, with the truth beside them
              serve              open the workbench; with --team, to a group on one network
              account <do>       who may come in with --team: add | list | role | password | remove

              --project <folder>   default: here         --seed <n>      default: from cairn.yaml
              --json               machine-readable      --help          of a verb: cairn link --help
              --version            which Cairn this is

            Nothing leaves this computer. Exit codes: 0 done, 1 your data needs attention, 2 wrong usage, 3 a fault in Cairn.
            """;

    @Option(names = {"-h", "--help"})
    @SuppressWarnings("UnusedVariable") // help is what is printed anyway
    private boolean help;

    @Option(names = {"-V", "--version"})
    private boolean version;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    private Cairn() {}

    /** Runs a verb and leaves with its exit code. */
    public static void main(String... arguments) {
        Locale.setDefault(Locale.ROOT);
        PrintStream out = utf8(FileDescriptor.out);
        int code = run(out, utf8(FileDescriptor.err), arguments);
        out.flush();
        System.exit(code);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    /**
     * Runs a verb.
     *
     * @return the exit code: 0 done, 1 the data needs attention, 2 wrong usage, 3 a fault in Cairn
     */
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        Console console = new Console(out, err, Console.isTerminal());
        CommandLine line = new CommandLine(new Cairn(), new Verbs(console));
        line.setOut(console.printer());
        line.setErr(console.errorPrinter());
        line.setParameterExceptionHandler(Verbs::wrongUsage);
        line.setExecutionExceptionHandler((fault, command, parsed) -> Faults.tell(fault, console));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(false);
        int code = line.execute(arguments.length == 0 ? new String[] {"serve"} : arguments);
        console.flush();
        return code;
    }

    @Override
    public Integer call() {
        if (version) {
            spec.commandLine().getOut().println("cairn " + Version.CAIRN);
        } else {
            spec.commandLine().getOut().println(HELP.stripTrailing());
        }
        return 0;
    }
}
