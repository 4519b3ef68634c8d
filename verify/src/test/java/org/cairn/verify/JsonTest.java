package org.cairn.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void everySortOfValueIsRead() throws Exception {
        assertThat(Json.read(
                        " {\"a\": [1, -2.5e3, true, false, \"\\u0646\\n\\/\uD83D\uDE00\"], \"\": {}, \"n\": null} "))
                .isEqualTo(Map.of(
                        "a",
                        List.of(new BigDecimal("1"), new BigDecimal("-2.5e3"), true, false, "ن\n/\uD83D\uDE00"),
                        "",
                        Map.of(),
                        "n",
                        Json.NULL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,]",
                "{\"a\":1,}",
                "{\"a\":1,\"a\":2}",
                "01",
                "1.",
                ".5",
                "+1",
                "1e9999",
                "\"\\x\"",
                "\"\\u00g0\"",
                "\"\t\"",
                "nul",
                "tru",
                "[1] 2",
                "{a:1}",
                "'a'",
                "\"",
                "[\"a\" \"b\"]"
            })
    void whatIsNoJsonIsRefused(String text) {
        assertThatThrownBy(() -> Json.read(text)).isInstanceOf(Json.NotJson.class);
    }

    @Test
    void valuesNestedWithoutEndAreRefused() {
        assertThatThrownBy(() -> Json.read("[".repeat(100_000)))
                .hasMessage("too many values within values at character 201");
    }
}
