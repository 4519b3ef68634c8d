package org.cairn.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.cairn.casebook.CasebookFault;
import org.cairn.casebook.project.ProjectFault;
import org.jspecify.annotations.Nullable;

/** Tells a person what went wrong: theirs to mend in their words, ours with what a developer needs and no names. */
final class Faults {

    private Faults() {}

    /** Tells, and gives the exit code. */
    static int tell(Exception fault, Console console) {
        console.clear();
        if (fault instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            return tell(unchecked.getCause(), console);
        }
        if (fault instanceof ProjectFault || fault instanceof CasebookFault || fault instanceof YoursToMend) {
            console.warn(String.valueOf(fault.getMessage()));
            return Verb.ATTENTION;
        }
        if (fault instanceof IOException io) {
            console.warn(inWords(io));
            return Verb.ATTENTION;
        }
        return ours(fault, console);
    }

    private static String inWords(IOException fault) {
        if (fault instanceof AccessDeniedException denied) {
            return ("%s cannot be opened or written to. Nothing half-written was left. Give yourself permission, or"
                            + " choose another place.")
                    .formatted(denied.getFile());
        }
        if (fault instanceof NoSuchFileException missing) {
            return "%s is not there. Nothing was done with it.".formatted(missing.getFile());
        }
        String reason = fault instanceof FileSystemException system ? system.getReason() : fault.getMessage();
        if (isFull(reason) || isFull(fault.getMessage())) {
            return "The disk is full. What was done before this step is kept; nothing half-written was left."
                    + " Make room and do it again.";
        }
        return String.valueOf(fault.getMessage());
    }

    private static boolean isFull(@Nullable String reason) {
        return reason != null && (reason.contains("No space left") || reason.contains("not enough space"));
    }

    /** A fault of ours. Its message may hold a cell's text, so only kinds and places are printed. */
    private static int ours(Throwable fault, Console console) {
        console.warn(
                "Cairn failed. This is a fault in Cairn, not in your data. Everything saved before this step is kept.");
        console.warn("The lines below hold no names and can be passed on:");
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            console.warn("  " + cause.getClass().getName());
            StackTraceElement[] trace = cause.getStackTrace();
            for (int i = 0; i < Math.min(trace.length, 12); i++) {
                console.warn("    at " + trace[i]);
            }
        }
        if (Boolean.getBoolean("cairn.debug")) {
            fault.printStackTrace(console.err());
        }
        return Verb.FAULT;
    }
}
