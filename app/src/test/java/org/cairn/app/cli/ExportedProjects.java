package org.cairn.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** Projects whose exports others read: the example of the public record, and an invented one that is as odd as a project may be. */
enum ExportedProjects {
    /** Claims, incidents, parties and proceedings, no lists. */
    AFGHANISTAN {
        @Override
        void writeTo(Path folder) throws IOException {
            Path example = Path.of(System.getProperty("cairn.root"), "examples/afghanistan");
            try (Stream<Path> files = Files.list(example)) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(file -> file.toString().matches(".*\\.(csv|yaml)"))
                        .toList()) {
                    Files.copy(file, folder.resolve(file.getFileName()));
                }
            }
            Files.writeString(
                    folder.resolve("cairn.yaml"),
                    "\nreport:\n  publish: [claims, proceedings, sources]\n",
                    StandardOpenOption.APPEND);
        }
    },

    /** Ids, names and addresses of many scripts with blanks and signs in them, outlines of areas, lists, someone in an incident. */
    ODD {
        @Override
        void writeTo(Path folder) throws IOException {
            Files.writeString(folder.resolve("cairn.yaml"), """
                    project: "Ⅰ / ሰላም: an odd project"
                    counts: people killed
                    lists:
                      "a list": { file: "a list.csv", columns: { id: id, name: name, age: age, sex: sex, born: born, died: died, place: place } }
                      b: { file: b.csv, columns: { id: id, name: name, age: age, sex: sex, born: born, died: died, place: place } }
                    sources: sources.csv
                    parties: parties.csv
                    incidents: incidents.csv
                    claims: claims.csv
                    proceedings: proceedings.csv
                    stages: stages.csv
                    map: { outlines: areas.geojson, name: name }
                    estimate:
                      method: chapman
                    report:
                      names: all
                      publish: [counts, overlap, estimates, claims, proceedings, sources, individuals.sex]
                    """);
            StringBuilder list = new StringBuilder("id,name,age,sex,born,died,place\n");
            for (int person = 0; person < NAMES.size(); person++) {
                list.append("№ %d/%s,%s,%d,%s,%s,2031-0%d%s,%s\n"
                        .formatted(
                                person,
                                person % 2 == 0 ? "أ" : "b_c",
                                NAMES.get(person),
                                20 + 3 * person,
                                person % 2 == 0 ? "f" : "m",
                                person % 3 == 0 ? "2001" : "",
                                1 + person % 9,
                                person % 4 == 0 ? "" : "-1" + person % 10,
                                person % 2 == 0 ? "Harbour > Old Port" : "Harbour > الطاحونة"));
            }
            Files.writeString(folder.resolve("a list.csv"), list);
            Files.writeString(folder.resolve("b.csv"), list.toString().replace("№", "no."));
            Files.writeString(folder.resolve("sources.csv"), """
                    id,publisher,title,kind,published,address,note
                    مصدر 1,Monitor,"“Report”, 2031 <b>",press,2031-02,https://monitor.example/a?b=c&d=é,
                    s_2,شاهد,,testimony,2031-01-04/2031-02-11,"Archive of the city, box 3 (copy)",a note
                    s/3,Monitor,,,2031,www.monitor.example/three,
                    -4-,Court,,court,,,
                    """);
            Files.writeString(folder.resolve("parties.csv"), """
                    party,what,value,from,to,source,note
                    طرف أ,name,Party of the north,,,,
                    طرف أ,label,the northerners,,,s_2,
                    wing_2,name,Its wing,,,,
                    wing_2,within,طرف أ,2030,2031-05,s_2,
                    wing-2,name,Another wing,,,,
                    """);
            Files.writeString(folder.resolve("incidents.csv"), """
                    id,name,date,place,precision,individuals,source
                    market day,Market,2031-02,Harbour > Old Port > Market,3,P-0001; a list № 3/b_c; P-9999,s_2
                    جسر,Bridge,2031-03-04,Harbour > Bridge,2,,مصدر 1
                    nowhere,Nobody says where,,,,,s/3
                    """);
            Files.writeString(folder.resolve("claims.csv"), """
                    about,field,measure,value,party,words,source,coder,locator,note
                    market day,,killed,12,,"“twelve”, they say",مصدر 1,Coder Ω,p. 3,
                    market day,,killed,at least 15,,,s_2,another coder,,
                    market day,responsible,,wing_2,,,s_2,another coder,,
                    جسر,,killed,3,,,s/3,,,
                    """);
            Files.writeString(folder.resolve("proceedings.csv"), """
                    id,name,forum,subject,parties,incidents,scope
                    case №1,Inquiry,Court of the harbour,persons,wing_2,market day,
                    """);
            Files.writeString(folder.resolve("stages.csv"), """
                    proceeding,step,stage,date,person,public,words,source
                    case №1,1,opened,2031-04,,,opened,-4-
                    case №1,2,charged,2031-05-01,S-1,yes,,-4-
                    """);
            Files.writeString(folder.resolve("areas.geojson"), """
                    {"type":"FeatureCollection","features":[
                    {"type":"Feature","properties":{"name":"Old Port"},"geometry":{"type":"Polygon","coordinates":[[[10,50],[11,50],[11,51],[10,51],[10,50]]]}},
                    {"type":"Feature","properties":{"name":"Bridge"},"geometry":{"type":"MultiPolygon","coordinates":[[[[10,50],[11,50],[11,51],[10,50]]]]}}]}
                    """);
        }
    };

    private static final List<String> NAMES = List.of(
            "Yasmin Haddad",
            "سميرة حداد",
            "Олена Ковальчук",
            "ሰላም ተስፋዬ",
            "गीता शर्मा",
            "မောင်အောင်",
            "陳美玲",
            "김하늘",
            "რუსუდან კიკნაძე",
            "שרה לוי",
            "ᠪᠠᠲᠤ");

    abstract void writeTo(Path folder) throws IOException;

    /** What {@code cairn export} writes of it, the project being written to the folder where it is not there yet. */
    String export(Path folder, String what) {
        try {
            if (!Files.exists(folder.resolve("cairn.yaml"))) {
                writeTo(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Ran ran = Ran.cairn("export", what, "--project", folder);
        assertThat(ran.out()).as("%s of %s: %s", what, this, ran.err()).isNotEmpty();
        return ran.out();
    }

    /** The descriptions of every data package that comes of it: the case's, the report's and a release's. */
    List<Path> packages(Path folder) throws IOException {
        writeTo(folder);
        assertThat(Ran.cairn("run", "--project", folder).code()).isLessThanOrEqualTo(1);
        List<Ran> made = List.of(
                Ran.cairn("export", "package", "--project", folder, "--out", folder.resolve("packed")),
                Ran.cairn("release", "make", "first", "--yes", "--project", folder));
        assertThat(made).allSatisfy(ran -> assertThat(ran.code()).as(ran.err()).isZero());
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith("datapackage.json")).toList();
        }
    }
}
