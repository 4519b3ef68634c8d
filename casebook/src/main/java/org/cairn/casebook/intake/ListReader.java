package org.cairn.casebook.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.cairn.casebook.intake.Problem.UnreadableFile;
import org.cairn.casebook.project.ColumnMap;
import org.cairn.casebook.project.ListSettings;

/**
 * Reads a list: CSV, TSV, XLSX, JSON or JSON lines. The file is read once, from its start to its end, and no more of it is
 * held than a stretch of rows; every row that holds anything becomes a {@link SourceRecord}, and whatever is amiss a
 * {@link Problem}.
 */
public final class ListReader {
    private ListReader() {}

    /**
     * Reads a list and gives its records, in the order of the file, to {@code sink}.
     *
     * <p>What is wrong with the list does not stop the reading; it stands in {@link Reading#problems()}. A list that lacks a
     * column the project names gives no record at all.
     *
     * @param list what the project says about it; messages name the file as the project does
     * @param file the bytes to read, which may be a copy
     * @throws IOException if the disk fails in the middle
     */
    public static Reading read(ListSettings list, Path file, RowSink sink) throws IOException {
        String name = String.valueOf(list.file().getFileName());
        Where where = Where.file(name, list.sheet());
        if (Files.isDirectory(file)) {
            return nothing(
                    list,
                    where,
                    "this is a folder, not a file.",
                    "Nothing was taken in. Name the list's file in cairn.yaml.");
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            return new Intake(list, file, where, sink).read(new HashedBytes(bytes));
        } catch (NoSuchFileException e) {
            return nothing(
                    list,
                    where,
                    "the file is not there.",
                    "Nothing was taken in. Put it back, or change its path in cairn.yaml.");
        } catch (AccessDeniedException e) {
            return nothing(
                    list,
                    where,
                    "you may not read the file.",
                    "Nothing was taken in. Ask whoever owns it for permission.");
        }
    }

    private static Reading nothing(ListSettings list, Where where, String what, String done) {
        Problems problems = new Problems();
        problems.add(new UnreadableFile(where, what, done));
        return new Reading(
                "", 0, StandardCharsets.UTF_8, '\0', List.of(), list.columns().fields(), 0, problems);
    }

    /**
     * What the columns of a list probably hold, by their names in English, Arabic, French, Spanish, Russian, Ukrainian or
     * Persian. Columns of unknown meaning are left out.
     */
    public static ColumnMap guess(List<String> header) {
        return HeaderGuess.guess(header);
    }

    /** The name of a column without what writers do differently: capitals, accents, marks between words. */
    public static String plain(String column) {
        return HeaderGuess.plain(column);
    }
}
