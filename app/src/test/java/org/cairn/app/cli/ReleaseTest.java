package org.cairn.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a release lets out: what the project allows, and not a byte more. */
class ReleaseTest {

    private static final long SEED = Long.getLong("cairn.seed", new Random().nextLong());

    @TempDir
    Path folder;

    private Ran cairn(String... words) {
        return Ran.cairn(
                Stream.concat(Stream.of(words), Stream.of("--project", folder)).toArray());
    }

    /** Lists of invented people, whose names, ids and notes are canaries. */
    private static String list(String name, int from, int to) {
        StringBuilder list = new StringBuilder("id,name,age,sex,died,place,note\n");
        for (int person = from; person < to; person++) {
            list.append("%s-canaryid%d,Canaryname%c %s,%d,%s,2031-0%d-%02d,%s,canarynote%d\n"
                    .formatted(
                            name,
                            person,
                            'a' + person % 26,
                            FAMILIES.get(person / 26 % FAMILIES.size()),
                            5 + person * 7 % 70,
                            person % 3 == 0 ? "f" : "m",
                            1 + person % 6,
                            1 + person % 28,
                            person % 11 == 0 ? "Canaryward" : person % 2 == 0 ? "Old Port" : "Mill Quarter",
                            person));
        }
        return list.toString();
    }

    private static final List<String> FAMILIES =
            List.of("Haddad", "سميرة", "Ковальчук", "ተስፋዬ", "शर्मा", "Rivera", "Saleh");

    private void project(String publish) throws IOException {
        Files.writeString(folder.resolve("canaryfile-a.csv"), list("a", 0, 120));
        Files.writeString(folder.resolve("canaryfile-b.csv"), list("b", 60, 170));
        Files.writeString(folder.resolve("canaryfile-c.csv"), list("c", 30, 150));
        Files.writeString(folder.resolve("sources.csv"), """
                id,publisher,title,kind,access,note
                open,Invented Monitor,Yearly report,press,public,canarysourcenote
                shut,Canaryinformant,Canarytitle,testimony,closed,
                """);
        Files.writeString(folder.resolve("incidents.csv"), "id,name\nbridge,Bridge\n");
        Files.writeString(folder.resolve("claims.csv"), """
                about,field,measure,value,words,source,coder,note
                bridge,,killed,12,canaryverbatim twelve,open,canarycoder,canaryclaimnote
                bridge,,killed,77,canaryshut,shut,canarycoder,
                bridge,weather,,canarystated,,open,canarycoder,
                """);
        Files.writeString(folder.resolve("proceedings.csv"), """
                id,name,forum,subject,incidents
                one,Inquiry,Invented Court,persons,bridge
                """);
        Files.writeString(folder.resolve("stages.csv"), """
                proceeding,step,stage,date,person,public,words,source
                one,1,opened,2031-02-01,,,canarystage words,open
                one,2,charged,2031-03-01,S-1,yes,,open
                """);
        yaml(publish);
    }

    private void yaml(String publish) throws IOException {
        Files.writeString(folder.resolve("cairn.yaml"), """
                project: Harbour
                counts: people killed
                lists:
                  a: { file: canaryfile-a.csv, columns: { id: id, name: name, age: age, sex: sex, died: died, place: place, note: note } }
                  b: { file: canaryfile-b.csv, columns: { id: id, name: name, age: age, sex: sex, died: died, place: place, note: note } }
                  c: { file: canaryfile-c.csv, columns: { id: id, name: name, age: age, sex: sex, died: died, place: place, note: note } }
                sources: sources.csv
                incidents: incidents.csv
                claims: claims.csv
                proceedings: proceedings.csv
                stages: stages.csv
                estimate:
                  method: loglinear
                report:
                  publish: [%s]
                """.formatted(publish));
    }

    private String everyByteOf(String release) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder.resolve("releases").resolve(release))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(file.getFileName()).append('\n').append(Files.readString(file));
            }
        }
        return all.toString();
    }

    @Test
    void noCanaryIsInAnyByteOfAReleaseThatDoesNotAllowIt() throws IOException {
        List<String> words = new ArrayList<>(List.of(
                "counts",
                "overlap",
                "estimates",
                "claims",
                "proceedings",
                "sources",
                "individuals.sex",
                "individuals.died",
                "individuals.age"));
        Random random = new Random(SEED);
        project("counts");
        assertThat(cairn("proceeding", "name", "S-1", "--is", "Canarysuspect").code())
                .isZero();
        for (int release = 0; release < 8; release++) {
            List<String> publish =
                    words.stream().filter(word -> random.nextBoolean()).toList();
            yaml(publish.isEmpty() ? "counts" : String.join(", ", publish));
            Ran made = cairn("release", "make", "r" + release, "--yes");
            assertThat(made.code())
                    .as("-Dcairn.seed=%d %s: %s", SEED, publish, made.err())
                    .isZero();
            // the ward is a group of people, and so a count; every other canary is nobody's business
            assertThat(everyByteOf("r" + release).replace("Canaryward", ""))
                    .as("-Dcairn.seed=%d %s", SEED, publish)
                    .doesNotContainIgnoringCase("canary")
                    .doesNotContain(folder.toString());
        }
        assertThat(cairn("verify").out()).startsWith("All holds");
    }

    @Test
    void whatIsAllowedIsThereInEveryScript() throws IOException {
        project("individuals.name, claims, claims.words");
        Files.writeString(
                folder.resolve("cairn.yaml"),
                Files.readString(folder.resolve("cairn.yaml")).replace("report:", "report:\n  names: all"));
        assertThat(cairn("release", "make", "names", "--yes").code()).isZero();
        assertThat(everyByteOf("names"))
                .contains(FAMILIES)
                .contains("canaryverbatim twelve")
                .doesNotContain("canarynote", "canaryid", "canaryshut", "canarycoder");
    }

    @Test
    void aSmallCountIsLeftOutWithAnotherThatWouldGiveItAway() throws IOException {
        project("counts");
        Files.writeString(
                folder.resolve("canaryfile-a.csv"),
                list("a", 0, 120).replace("a-canaryid0,Canaryname", "a-canaryid0,X,40,f,2029-01-05,,\nb-x,Canaryname"));
        assertThat(cairn("release", "make", "one", "--yes").code()).isZero();
        List<String> years = Files.readAllLines(folder.resolve("releases/one/counts.csv")).stream()
                .filter(row -> row.startsWith("died,"))
                .toList();
        assertThat(years).contains("died,2029,,true", "died,2031,,true");
    }

    @Test
    void aCountThatChangedByAFewSinceTheReleaseBeforeIsLeftOut() throws IOException {
        project("counts");
        assertThat(cairn("release", "make", "one", "--yes").code()).isZero();
        String before = Files.readString(folder.resolve("releases/one/counts.csv"));
        assertThat(before).contains("sex,female,").doesNotContain("sex,female,,true");
        Files.writeString(
                folder.resolve("canaryfile-b.csv"),
                list("b", 60, 170) + "b-new,Wholly Other Person,33,f,2031-05-05,Old Port,\n");
        assertThat(cairn("release", "make", "two", "--yes").code()).isZero();
        assertThat(Files.readString(folder.resolve("releases/two/counts.csv")))
                .contains("sex,female,,true", "sex,male,,true");
        assertThat(cairn("release", "diff", "one", "two").out())
                .contains("counts.csv: sex, female: ")
                .contains("→ withheld");
    }

    @Test
    void whatCameOrWentBetweenReleasesIsWrittenOutAndADamagedOneIsNamed() throws IOException {
        project("counts, claims, sources");
        assertThat(cairn("release", "make", "one", "--yes").code()).isZero();
        Files.writeString(
                folder.resolve("claims.csv"), "bridge,,injured,5,,open,canarycoder,\n", StandardOpenOption.APPEND);
        assertThat(cairn("release", "make", "two", "--yes").code()).isZero();
        Ran shown = cairn("release", "diff", "one", "two");
        assertThat(shown.out().lines().filter(line -> line.startsWith("claims.csv: ")))
                .singleElement()
                .satisfies(
                        line -> assertThat(line).startsWith("claims.csv: new: ").contains("injured", "5"));
        assertThat(shown.out()).doesNotContain("gone:");
        Files.writeString(folder.resolve("releases/one/claims.csv"), "a,b\n1\n", StandardOpenOption.APPEND);
        Ran damaged = cairn("release", "diff", "one", "two");
        assertThat(damaged.code()).isEqualTo(Verb.ATTENTION);
        assertThat(damaged.err())
                .contains("claims.csv cannot be read: it is not as it was released. cairn verify says which files of"
                        + " releases have changed.");
    }

    @Test
    void aReleaseNeverChangesAndItsNameIsNeverUsedTwice() throws IOException {
        project("counts");
        assertThat(cairn("release", "make", "one", "--yes").code()).isZero();
        Ran again = cairn("release", "make", "one", "--yes");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err())
                .endsWith(
                        "There is a release one already, and a release never changes. Give this one another name. Nothing was written.\n");
        Path file = folder.resolve("releases/one/counts.csv");
        Files.writeString(file, Files.readString(file).replace("female", "femme"));
        assertThat(cairn("verify").out()).contains("releases/one/counts.csv is not the file that was released.");
        Files.delete(file);
        assertThat(cairn("verify").out()).contains("releases/one/counts.csv is gone.");
    }

    @Test
    void aReleaseIsReadAgainThoughTheReportIsOfAnEarlierState() throws IOException {
        project("counts");
        assertThat(cairn("run").code()).isLessThan(2);
        assertThat(cairn("release", "make", "one", "--yes").code()).isZero();
        yaml("counts, sources");
        Files.delete(folder.resolve("releases/one/counts.csv"));
        assertThat(cairn("verify").out())
                .contains("The figures were stated of other lists, rules or decisions than the project has now.")
                .contains("releases/one/counts.csv is gone.");
    }

    @Test
    void aReleaseThatNamesSomeoneIsStaleOnceTheyAreAcquitted() throws IOException {
        project("proceedings, proceedings.names");
        assertThat(cairn("proceeding", "name", "S-1", "--is", "Invented Name").code())
                .isZero();
        assertThat(cairn("release", "make", "unsigned", "--yes").code()).isZero();
        assertThat(everyByteOf("unsigned")).doesNotContain("Invented Name");
        String stages = Files.readString(folder.resolve("stages.csv"));
        Files.writeString(
                folder.resolve("stages.csv"),
                stages + "one,3,convicted,2031-04-01,S-1,,,open\none,4,conviction final,2031-05-01,S-1,,,open\n");
        assertThat(cairn("release", "make", "final", "--yes").code()).isZero();
        assertThat(everyByteOf("final")).contains("Invented Name");
        assertThat(cairn("release", "list").code()).isZero();
        Files.writeString(
                folder.resolve("stages.csv"),
                Files.readString(folder.resolve("stages.csv")) + "one,5,overturned,2031-06-01,S-1,,,open\n");
        assertThat(cairn("release", "make", "after", "--yes").code()).isZero();
        assertThat(everyByteOf("after")).doesNotContain("Invented Name");
        Ran list = cairn("release", "list");
        assertThat(list.code()).isEqualTo(1);
        assertThat(list.out()).contains("STALE: It names S-1, who may not be named any more.");
    }

    @Test
    void aProjectThatAllowsNothingReleasesNothing() throws IOException {
        project("");
        Ran ran = cairn("release", "make", "one", "--yes");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .endsWith(
                        "Nothing may leave: cairn.yaml allows nothing. Name what may under “report”, as in  publish: [counts,"
                                + " overlap, estimates]. Nothing was written.\n");
        assertThat(folder.resolve("releases")).doesNotExist();
    }

    @Test
    void aWordThatIsNotKnownIsRefusedWithTheOneMeant() throws IOException {
        project("cuonts, individuals.nmae");
        Ran ran = cairn("release", "preview");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("Did you mean “counts”?").contains("Did you mean “individuals.name”?");
    }
}
