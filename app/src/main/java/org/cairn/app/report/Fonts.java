package org.cairn.app.report;

import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** The fonts, as faces whose bytes stand in the style sheet itself. */
final class Fonts {

    /** Vendored under the SIL Open Font License; each file covers one script. */
    private record Face(String family, String file, String weights, String range) {}

    private static final String LATIN =
            "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD";
    private static final String CYRILLIC = "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116";
    private static final String ARABIC =
            "U+0600-06FF,U+0750-077F,U+0870-088E,U+0890-0891,U+0897-08E1,U+08E3-08FF,U+200C-200E,U+FB50-FDFF,U+FE70-FE74,U+FE76-FEFC";

    private static final List<Face> FACES = List.of(
            new Face("Source Serif 4", "source-serif-4-latin.woff2", "200 900", LATIN),
            new Face("Source Serif 4", "source-serif-4-cyrillic.woff2", "200 900", CYRILLIC),
            new Face("Source Sans 3", "source-sans-3-latin.woff2", "200 900", LATIN),
            new Face("Source Sans 3", "source-sans-3-cyrillic.woff2", "200 900", CYRILLIC),
            new Face("Noto Naskh Arabic", "noto-naskh-arabic-arabic-400.woff2", "400", ARABIC));

    private Fonts() {}

    /** The {@code @font-face} rules. */
    static String faces() {
        return FACES.stream().map(Fonts::rule).collect(Collectors.joining());
    }

    private static String rule(Face face) {
        String bytes = Base64.getEncoder().encodeToString(Assets.bytes("vendor/" + face.file()));
        return "@font-face{font-family:'%s';font-weight:%s;font-display:swap;src:url(data:font/woff2;base64,%s) format('woff2');unicode-range:%s}\n"
                .formatted(face.family(), face.weights(), bytes, face.range());
    }
}
