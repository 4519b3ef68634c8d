package org.cairn.casebook.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The rows of one file, whatever its form. The first row that holds anything is the header. */
interface Rows extends Closeable {

    /**
     * The next row's cells as written, or nothing after the last. A row without any cell is a blank one.
     *
     * @throws Unreadable if the file is broken from here on
     */
    Optional<List<String>> next() throws IOException, Unreadable;

    /** The number of the row given last, as a spreadsheet counts. */
    long row();

    /** Names of the columns. A file whose rows name their own columns may find more of them as it goes. */
    List<String> header();

    /** How bytes were read as letters. */
    default Charset encoding() {
        return StandardCharsets.UTF_8;
    }

    /** Whether the encoding was found out rather than said, and is not a Unicode one. */
    default boolean guessedEncoding() {
        return false;
    }

    /** What stands between cells; 0 where nothing does. */
    default char delimiter() {
        return 0;
    }

    /** Whether a row with fewer cells than the header is amiss, rather than one that ends in empty cells. */
    default boolean mayBeShort() {
        return true;
    }

    /** Notes what the form itself has problems with, once all rows are read. */
    default void report(Where file, Problems problems) {}

    /** A file that cannot be read, or not to its end. */
    final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private final String done;

        Unreadable(String what, String done) {
            super(what);
            this.done = done;
        }

        /** What Cairn did, and what can be done. */
        String done() {
            return done;
        }

        /** What is amiss. */
        String what() {
            return Optional.ofNullable(getMessage()).orElse("");
        }
    }
}
