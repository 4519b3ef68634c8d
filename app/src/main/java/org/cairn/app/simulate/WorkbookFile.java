package org.cairn.app.simulate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook of one sheet. The archive is packed again without compression and with a fixed time in every entry, so that the
 * same rows give the same bytes on every machine.
 */
final class WorkbookFile implements ListFile {
    static final String SHEET = "Killed";
    private static final LocalDateTime WRITTEN = LocalDateTime.of(2031, 7, 1, 0, 0);

    private final Path file;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Workbook workbook = new Workbook(bytes, "cairn", "1.0");
    private final Worksheet sheet = workbook.newWorksheet(SHEET);
    private int rows;

    WorkbookFile(Path file) {
        this.file = file;
    }

    @Override
    public void row(List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                sheet.value(rows, column, cells.get(column));
            }
        }
        rows++;
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
        Path packed = file.resolveSibling(file.getFileName() + ".packed");
        Files.write(packed, bytes.toByteArray());
        try (ZipFile archive = new ZipFile(packed.toFile());
                ZipOutputStream fixed = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry : Collections.list(archive.entries())) {
                put(fixed, entry.getName(), archive.getInputStream(entry).readAllBytes());
            }
        } finally {
            Files.delete(packed);
        }
    }

    private static void put(ZipOutputStream archive, String name, byte[] content) throws IOException {
        byte[] fixed = name.equals("docProps/core.xml") ? withoutTheClock(content) : content;
        CRC32 checksum = new CRC32();
        checksum.update(fixed);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(fixed.length);
        entry.setCrc(checksum.getValue());
        entry.setTimeLocal(WRITTEN);
        archive.putNextEntry(entry);
        archive.write(fixed);
        archive.closeEntry();
    }

    private static byte[] withoutTheClock(byte[] core) {
        return new String(core, StandardCharsets.UTF_8)
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[^<]*", WRITTEN + ":00Z")
                .getBytes(StandardCharsets.UTF_8);
    }
}
