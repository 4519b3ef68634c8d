package org.cairn.casebook.intake;

import com.ibm.icu.lang.UCharacter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cairn.casebook.intake.Rows.Unreadable;
import org.cairn.casebook.project.ListSettings;

/** Tells the form of a file by its first bytes and its name. */
final class RowsOf {
    private static final int LOOK = 512;

    private RowsOf() {}

    /**
     * @param path the file itself, for forms that cannot be read from start to end
     * @param bytes the same file's bytes
     */
    static Rows file(Path path, HashedBytes bytes, ListSettings list) throws IOException, Unreadable {
        byte[] start = start(path);
        if (startsWith(start, 0x50, 0x4B, 0x03, 0x04)) {
            return new XlsxRows(path, list);
        }
        if (startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Unreadable(
                    "this is a workbook of the old kind (.xls) or one with a password.",
                    "Nothing was taken in. Open it, save it as .xlsx without a password, and name that file in cairn.yaml.");
        }
        return isJson(start, list) ? new JsonRows(bytes) : new CsvRows(bytes, list);
    }

    private static byte[] start(Path path) throws IOException {
        try (InputStream bytes = Files.newInputStream(path)) {
            return bytes.readNBytes(LOOK);
        }
    }

    private static boolean startsWith(byte[] start, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= start.length || (start[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isJson(byte[] start, ListSettings list) {
        String name = UCharacter.foldCase(String.valueOf(list.file().getFileName()), true);
        if (name.endsWith(".json") || name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return true;
        }
        String text = new String(start, StandardCharsets.ISO_8859_1).replaceAll("[\\s\u00EF\u00BB\u00BF]+", "");
        return !name.endsWith(".csv") && !name.endsWith(".tsv") && (text.startsWith("{\"") || text.startsWith("[{"));
    }
}
