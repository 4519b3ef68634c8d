package org.cairn.app.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Makes verbs, each with the console it speaks to. */
final class Verbs implements CommandLine.IFactory {

    private final Console console;

    Verbs(Console console) {
        this.console = console;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        K made = CommandLine.defaultFactory().create(type);
        if (made instanceof Verb verb) {
            verb.speakTo(console);
        }
        return made;
    }

    /** Says what was wrong with the words of the command, and what was perhaps meant. */
    static int wrongUsage(ParameterException fault, String[] arguments) {
        var err = fault.getCommandLine().getErr();
        err.println("cairn: " + fault.getMessage());
        if (fault instanceof CommandLine.UnmatchedArgumentException unmatched) {
            List<String> meant = unmatched.getSuggestions();
            if (!meant.isEmpty()) {
                err.println("  Did you mean " + String.join(" or ", meant) + "?");
            }
        }
        err.println("  Nothing was done. See cairn --help, or cairn VERB --help.");
        err.flush();
        return CommandLine.ExitCode.USAGE;
    }
}
