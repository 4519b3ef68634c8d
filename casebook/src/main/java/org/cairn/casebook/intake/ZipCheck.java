package org.cairn.casebook.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.cairn.casebook.intake.Rows.Unreadable;

/**
 * Refuses a workbook that unpacks to far more than a workbook can hold. What its directory says of sizes may be untrue, so
 * the parts are unpacked and counted, none of it being kept.
 */
final class ZipCheck {
    private static final long SMALL = 64L << 20;
    private static final long MOST = 4L << 30;
    private static final long MOST_SHARED_TEXT = 512L << 20;
    private static final int RATIO = 100;

    private ZipCheck() {}

    static void refuseBombs(Path file) throws IOException, Unreadable {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                if (part.getName().endsWith(".xml") || part.getName().endsWith(".rels")) {
                    check(zip, part);
                }
            }
        } catch (ZipException e) {
            throw new Unreadable(
                    "this is a damaged workbook.",
                    "Nothing was taken in. Copy it again from where it came, or open it and save it as .xlsx again.");
        }
    }

    private static void check(ZipFile zip, ZipEntry part) throws IOException, Unreadable {
        long most = part.getName().endsWith("sharedStrings.xml") ? MOST_SHARED_TEXT : MOST;
        long byRatio = Math.max(SMALL, part.getCompressedSize() * RATIO);
        long allowed = Math.min(most, byRatio);
        byte[] buffer = new byte[1 << 16];
        long unpacked = 0;
        try (InputStream bytes = zip.getInputStream(part)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                unpacked += read;
                if (unpacked > allowed) {
                    throw new Unreadable(
                            "the workbook unpacks to far more than a list of its size can hold.",
                            "Nothing was taken in, since opening it could fill this computer's memory. Ask for the list as CSV.");
                }
            }
        }
    }
}
