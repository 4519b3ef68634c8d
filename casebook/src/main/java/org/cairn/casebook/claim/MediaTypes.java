package org.cairn.casebook.claim;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Media types of files of sources, by the ends of their names: what IANA registers, and what archivers use. */
public final class MediaTypes {

    private static final Map<String, String> BY_END = Map.ofEntries(
            Map.entry("pdf", "application/pdf"),
            Map.entry("txt", "text/plain"),
            Map.entry("html", "text/html"),
            Map.entry("htm", "text/html"),
            Map.entry("csv", "text/csv"),
            Map.entry("json", "application/json"),
            Map.entry("xml", "application/xml"),
            Map.entry("warc", "application/warc"),
            Map.entry("wacz", "application/wacz"),
            Map.entry("zip", "application/zip"),
            Map.entry("eml", "message/rfc822"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("odt", "application/vnd.oasis.opendocument.text"),
            Map.entry("ods", "application/vnd.oasis.opendocument.spreadsheet"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("png", "image/png"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("tif", "image/tiff"),
            Map.entry("tiff", "image/tiff"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("webm", "video/webm"),
            Map.entry("mov", "video/quicktime"));

    private MediaTypes() {}

    /** The media type of a file of this name; empty where its end says nothing. A packed web archive is a web archive. */
    public static Optional<String> of(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        String plain = name.endsWith(".warc.gz") ? name.substring(0, name.length() - 3) : name;
        return Optional.ofNullable(BY_END.get(plain.substring(plain.lastIndexOf('.') + 1)));
    }
}
