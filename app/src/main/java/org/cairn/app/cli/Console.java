package org.cairn.app.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.cairn.casebook.work.Progress;

/**
 * Where words go: results to standard output, progress and problems to standard error.
 *
 * @param out standard output
 * @param err standard error
 * @param showsProgress whether a person watches standard error
 */
record Console(PrintStream out, PrintStream err, boolean showsProgress) {

    private static final long SILENT_NANOSECONDS = 2_000_000_000L;
    private static final long BETWEEN_NANOSECONDS = 200_000_000L;
    private static final int WIDTH = 72;

    /** Whether standard error is a terminal; the launcher looks and says so. */
    static boolean isTerminal() {
        return Boolean.getBoolean("cairn.terminal");
    }

    /** Whether a person can answer on standard input; the launcher looks and says so. */
    static boolean canAsk() {
        return Boolean.getBoolean("cairn.asks");
    }

    PrintWriter printer() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    PrintWriter errorPrinter() {
        return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    void flush() {
        out.flush();
        err.flush();
    }

    /** One line of a result. */
    @SuppressWarnings("AnnotateFormatMethod") // would need a dependency for one annotation
    void say(String sentence, Object... parts) {
        out.println(parts.length == 0 ? sentence : sentence.formatted(parts));
    }

    /** The same, with results going nowhere: for a verb whose answer must stand alone on standard output. */
    Console quiet() {
        return new Console(
                new PrintStream(java.io.OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                err,
                showsProgress);
    }

    /** One line about a problem. */
    void warn(String sentence) {
        err.println(sentence);
    }

    /** A line on standard error that is written over as the work goes on, once it has gone on for two seconds. */
    Progress progress() {
        return showsProgress ? new Line(err) : Progress.SILENT;
    }

    /** Clears the line of progress. */
    void clear() {
        if (showsProgress) {
            err.print("\r" + " ".repeat(WIDTH) + "\r");
            err.flush();
        }
    }

    private static final class Line implements Progress {
        private final PrintStream err;
        private final long began = System.nanoTime();
        private long last;

        Line(PrintStream err) {
            this.err = err;
        }

        @Override
        public synchronized void at(String step, long done, long total) {
            long now = System.nanoTime();
            if (now - began < SILENT_NANOSECONDS || now - last < BETWEEN_NANOSECONDS) {
                return;
            }
            last = now;
            String howFar = total > 0 ? " %d %%".formatted(100 * done / total) : "";
            String line = "%s …%s (%d s)".formatted(step, howFar, (now - began) / 1_000_000_000L);
            err.print("\r" + " ".repeat(WIDTH) + "\r" + line.substring(0, Math.min(WIDTH, line.length())));
            err.flush();
        }
    }
}
