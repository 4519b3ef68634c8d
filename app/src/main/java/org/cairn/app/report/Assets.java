package org.cairn.app.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the page brings with it: style, fonts and scripts, all inlined.
 *
 * @param style the style sheet, fonts included as {@code data:} addresses
 * @param scripts the scripts, in the order they run
 */
record Assets(String style, List<String> scripts) {
    Assets {
        scripts = List.copyOf(scripts);
    }

    /** The assets as vendored. */
    static Assets load() {
        List<String> scripts = List.of(
                script(text("vendor/vega.min.js")),
                script(text("vendor/vega-lite.min.js")),
                script(interpreter()),
                script(text("draw.js")));
        return new Assets(Fonts.faces() + text("report.css"), scripts);
    }

    /** Only what is on the page itself may run or be shown; nothing may be asked of any network. */
    String contentSecurityPolicy() {
        String hashes = scripts.stream().map(Assets::source).collect(Collectors.joining(" "));
        return "default-src 'none'; script-src %s; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'"
                .formatted(hashes);
    }

    private static String source(String script) {
        return "'sha256-" + Base64.getEncoder().encodeToString(Hashes.sha256(script.getBytes(StandardCharsets.UTF_8)))
                + "'";
    }

    /** A script without its pointer to a source map, which a browser might look for. */
    private static String script(String text) {
        return text.replaceAll("(?m)^//# sourceMappingURL=.*$", "").replace("\r\n", "\n");
    }

    static String interpreter() {
        return global(text("vendor/vega-interpreter.js"));
    }

    /**
     * Vega's interpreter is served as a module with one import. Here it becomes a plain script that takes the same three
     * names from the global {@code vega}, and leaves its one export on the page as {@code vegaInterpreter}.
     */
    private static String global(String module) {
        String body = module.replaceFirst("import (\\{[^}]*\\}) from 'vega-util';", "const $1 = vega;")
                .replaceFirst(
                        "export \\{ expression as expressionInterpreter \\};",
                        "return { expressionInterpreter: expression };");
        return "const vegaInterpreter = (() => {\n" + body + "\n})();\n";
    }

    static byte[] bytes(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: %s is missing from it".formatted(name));
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}
