package org.cairn.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.app.team.AccountFault;
import org.cairn.casebook.CasebookFault;
import org.cairn.casebook.project.ProjectFault;
import org.jspecify.annotations.Nullable;

/** What went wrong, told apart: the user's to mend, in their words; and ours, with what a developer needs and no names. */
public final class Trouble {

    private static final int FRAMES = 12;

    private Trouble() {}

    /** What the user can mend, in words; empty where it is a fault of ours. */
    public static Optional<String> yours(Throwable trouble) {
        if (trouble instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            return yours(unchecked.getCause());
        }
        if (trouble instanceof ProjectFault
                || trouble instanceof CasebookFault
                || trouble instanceof YoursToMend
                || trouble instanceof AccountFault) {
            return Optional.of(String.valueOf(trouble.getMessage()));
        }
        return trouble instanceof IOException io ? Optional.of(inWords(io)) : Optional.empty();
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

    /** Kinds and places of a fault of ours. Its message may hold a cell's text, so it is left out. */
    public static List<String> trace(Throwable fault) {
        List<String> lines = new ArrayList<>();
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            lines.add(cause.getClass().getName());
            StackTraceElement[] trace = cause.getStackTrace();
            for (int i = 0; i < Math.min(trace.length, FRAMES); i++) {
                lines.add("  at " + trace[i]);
            }
        }
        return lines;
    }
}
