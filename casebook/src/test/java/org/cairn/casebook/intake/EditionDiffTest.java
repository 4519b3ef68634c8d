package org.cairn.casebook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cairn.casebook.intake.EditionDiff.Change;
import org.cairn.casebook.intake.EditionDiff.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionDiffTest {
    @TempDir
    Path folder;

    private record Copy(Edition edition, List<String> header) {}

    private Copy copy(String text) throws Exception {
        Path file = Lists.write(folder, "a.csv", text);
        Edition edition = new Edition();
        Reading reading = ListReader.read(Lists.list(file, "id: id", "name: name", "age: age"), file, edition);
        return new Copy(edition, reading.header());
    }

    private static EditionDiff diff(Copy older, Copy newer) {
        return EditionDiff.between(older.edition(), older.header(), newer.edition(), newer.header());
    }

    @Test
    void aCorrectedCopyTellsWhatItAddedChangedAndLeftOut() throws Exception {
        Copy older = copy("id,name,age\n1,Ann Hill,3\n2,Lena Marsh,4\n3,Sami Deniz,5\n");
        Copy newer = copy("id,name,age\n3,Sami Deniz,5\n1,Ann Hill,30\n4,Omar Reed,6\n");

        EditionDiff diff = diff(older, newer);

        assertThat(diff)
                .isEqualTo(new EditionDiff(
                        1,
                        1,
                        1,
                        1,
                        Map.of("age", 1L),
                        List.of(
                                new Example(Change.CHANGED, "1", 3, List.of("age")),
                                new Example(Change.ADDED, "4", 4, List.of()),
                                new Example(Change.MISSING, "2", 3, List.of()))));
        assertThat(diff.message()).isEqualTo("1 added, 1 changed, 1 no longer there, 1 the same. Changed: age 1.");
    }

    @Test
    void theSameRowsInAnotherOrderAndColumnsInAnotherOrderChangeNothing() throws Exception {
        Copy older = copy("id,name,age\n1,Ann Hill,3\n2,Lena Marsh,4\n");
        Copy newer = copy("id,age,name\n2,4,Lena Marsh\n1,3,Ann Hill\n");

        assertThat(diff(older, newer).isEmpty()).isTrue();
        assertThat(diff(older, older).unchanged()).isEqualTo(2);
    }

    @Test
    void aNewColumnIsAChangeOnlyWhereItHoldsSomething() throws Exception {
        Copy older = copy("id,name,age\n1,Ann Hill,3\n2,Lena Marsh,4\n");
        Copy newer = copy("id,name,age,note\n1,Ann Hill,3,seen\n2,Lena Marsh,4,\n");

        assertThat(diff(older, newer).changedByColumn()).isEqualTo(Map.of("note", 1L));
        assertThat(diff(older, newer).unchanged()).isEqualTo(1);
    }
}
