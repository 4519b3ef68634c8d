package org.cairn.casebook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CanonicalTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static String canonical(String json) {
        return Canonical.of(JSON.readTree(json));
    }

    @Test
    void membersAreOrderedByTheCodeUnitsOfTheirNamesAndNoSpaceStandsBetween() {
        // The example of RFC 8785, section 3.2.3: the smiley's surrogates come before the letter U+FB33.
        assertThat(canonical("""
                {"\\u20ac": "Euro", "\\r": "CR", "\\ufb33": "Dalet", "1": "One", "\\ud83d\\ude00": "Smiley",
                 "\\u0080": "Control", "\\u00f6": "o umlaut"}"""))
                .isEqualTo("{\"\\r\":\"CR\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"o umlaut\",\"€\":\"Euro\","
                        + "\"\uD83D\uDE00\":\"Smiley\",\"\uFB33\":\"Dalet\"}");
    }

    @Test
    void numbersAreWrittenAsEcmaScriptWritesThem() {
        assertThat(canonical("[333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001, -0.0, 1e21, 1e20]"))
                .isEqualTo("[333333333.3333333,1e+30,4.5,0.002,1e-27,0,1e+21,100000000000000000000]");
        assertThat(canonical("[12345678901234567890, -7, 0.1, 100, 1.5e300, 0.000001, 0.0000001]"))
                .isEqualTo("[12345678901234567890,-7,0.1,100,1.5e+300,0.000001,1e-7]");
    }

    @Test
    void textIsKeptAsWrittenWithTheFewestEscapes() {
        assertThat(canonical("\"\\u0041\\/\\u000b\\t\\\"\\\\ é e\\u0301 نور\""))
                .isEqualTo("\"A/\\u000b\\t\\\"\\\\ é e\u0301 نور\"");
    }

    @Test
    void halfACharacterIsRefused() {
        assertThatThrownBy(() -> Canonical.of(JSON.getNodeFactory().stringNode("a\uD83D")))
                .hasMessage("a text holds half a character, which no file can keep");
    }
}
