package org.cairn.casebook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.cairn.casebook.intake.Lists.Taken;
import org.cairn.link.value.Absent;
import org.cairn.link.value.Age;
import org.cairn.link.value.PersonName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonListTest {
    @TempDir
    Path folder;

    private Taken take(String file, String text) {
        return Lists.take(
                Lists.list(Lists.write(folder, file, text), "id: id", "name: name", "age: age", "note: note"));
    }

    @Test
    void anArrayOfObjectsIsAList() {
        Taken taken = take("a.json", """
                [ {"id": 1, "name": "Ann Hill", "age": 34},
                  {"id": "2", "age": null, "name": "ليلى", "note": {"by": ["x", 1]}} ]
                """);

        assertThat(taken.messages()).isEmpty();
        assertThat(taken.reading().header()).containsExactly("id", "name", "age", "note");
        assertThat(taken.ids()).containsExactly("1", "2");
        assertThat(taken.records().get(0).values())
                .containsExactly(PersonName.of("Ann Hill"), Age.of(34), Absent.NOT_STATED);
        assertThat(taken.records().get(1).cells()).containsExactly("2", "ليلى", "", "{\"by\":[\"x\",1]}");
    }

    @Test
    void linesOfObjectsAreAList() {
        Taken taken = take(
                "a.jsonl",
                "{\"id\":1,\"name\":\"Ann Hill\",\"age\":3,\"note\":\"x\"}\n{\"id\":2,\"name\":\"Lena Marsh\"}\n");

        assertThat(taken.messages()).isEmpty();
        assertThat(taken.ids()).containsExactly("1", "2");
        assertThat(taken.records()).extracting(SourceRecord::row).containsExactly(2L, 3L);
    }

    @Test
    void whereAFileStopsBeingJsonIsSaidAndWhatWasBeforeItIsKept() {
        Taken taken =
                take("a.jsonl", "{\"id\":1,\"name\":\"Ann Hill\",\"age\":3,\"note\":\"x\"}\n{\"id\":2,\"name\":\n");

        assertThat(taken.ids()).containsExactly("1");
        assertThat(taken.messages())
                .singleElement()
                .asString()
                .matches(
                        "a\\.jsonl: at line \\d+, column \\d+, it stops being JSON\\.\n"
                                + "  The rows before it were taken in, nothing after\\. Correct the file and run cairn add again\\.");
    }
}
