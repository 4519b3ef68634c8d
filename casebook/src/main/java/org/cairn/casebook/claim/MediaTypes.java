package org.cairn.casebook.claim;

import java.net.URLConnection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Media types of files of sources, by the ends of their names: what IANA registers, and what archivers use. */
public final class MediaTypes {

    /** Those that Java's own table lacks. */
    private static final Map<String, String> MORE = Map.of(
            "warc", "application/warc",
            "wacz", "application/wacz",
            "csv", "text/csv",
            "mp4", "video/mp4",
            "webm", "video/webm",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "eml", "message/rfc822",
            "webp", "image/webp");

    private MediaTypes() {}

    /** The media type of a file of this name; empty where its end says nothing. A packed web archive is a web archive. */
    public static Optional<String> of(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        String plain = name.endsWith(".warc.gz") ? name.substring(0, name.length() - 3) : name;
        String end = plain.substring(plain.lastIndexOf('.') + 1);
        return Optional.ofNullable(MORE.get(end))
                .or(() -> Optional.ofNullable(URLConnection.guessContentTypeFromName(plain)));
    }
}
