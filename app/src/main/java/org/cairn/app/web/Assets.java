package org.cairn.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cairn.app.report.Drawing;
import org.cairn.casebook.store.Sha256;

/** What pages need beside themselves: style, scripts, fonts. All of it comes with the program. */
final class Assets {

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "woff2", "font/woff2",
            "svg", "image/svg+xml");

    private static final int SHORT = 12;

    private final Map<String, Optional<Asset>> known = new ConcurrentHashMap<>();

    /**
     * A file.
     *
     * @param type its media type
     * @param bytes its bytes; do not write to them
     * @param version the start of their hash
     */
    @SuppressWarnings("ArrayRecordComponent") // read by one writer, never compared
    record Asset(String type, byte[] bytes, String version) {}

    /** A file by its name; empty where there is none. */
    Optional<Asset> of(String name) {
        return known.computeIfAbsent(name, Assets::load);
    }

    /** The address of a file, which changes when its bytes do. */
    String address(String name) {
        Asset asset = of(name).orElseThrow(() -> new IllegalArgumentException("no asset " + name));
        return "/assets/%s?v=%s".formatted(name, asset.version());
    }

    private static Optional<Asset> load(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || !name.matches("[a-z0-9.-]+")) {
            return Optional.empty();
        }
        if (name.equals("vega-interpreter.js")) {
            return Optional.of(asset(type, Drawing.interpreter().getBytes(StandardCharsets.UTF_8)));
        }
        for (String place : new String[] {"assets/", "vendor/", "/org/cairn/app/report/vendor/"}) {
            try (InputStream in = Assets.class.getResourceAsStream(place + name)) {
                if (in != null) {
                    return Optional.of(asset(type, in.readAllBytes()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Optional.empty();
    }

    private static Asset asset(String type, byte[] bytes) {
        return new Asset(type, bytes, Sha256.of(bytes).substring(0, SHORT));
    }
}
