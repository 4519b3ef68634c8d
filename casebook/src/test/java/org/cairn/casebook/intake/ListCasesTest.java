package org.cairn.casebook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.cairn.casebook.intake.Lists.Taken;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ListCasesTest {
    private static final long SEED = Long.getLong("cairn.seed", 20310630L);
    private static final List<String> HEADER = List.of("id", "name", "sex", "age", "died", "place", "note");
    private static final String[] COLUMNS = {
        "id: id", "name: name", "sex: sex", "age: age", "died: died", "place: place", "note: note"
    };
    private static final List<String> PIECES = List.of(
            "Ann", "Hill", "ليلى", "حسن", "Семён", "Їжак", "Zoé", "ሰላም", "မောင်", "李", "𐤀𐤁", "\"", ",", ";", "'", "é",
            "-", "\u200C", "\u200F", "x\ty", "1", "(a)");
    private static final List<List<String>> CELLS = List.of(
            List.of("m", "f", "unknown", "", "boy", "ж", "?", "zz"),
            List.of("34", "20-30", "3 months", "60+", "", "n/a", "٣٤", "340", "about 30", "x1x"),
            List.of(
                    "2031-03-02",
                    "2/3/2031",
                    "31/02/2031",
                    "March 2031",
                    "",
                    "2 or 3 March 2031",
                    "٢ آذار ٢٠٣١",
                    "[?]",
                    "soon"),
            List.of("Old Port", "الميناء", "", "Mill Lane", "غير معروف"));

    @TempDir
    Path folder;

    private static RandomGenerator random() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    }

    private static List<List<String>> rows(RandomGenerator random, int count) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> row = new ArrayList<>();
            row.add(random.nextInt(20) == 0 ? "r" + random.nextInt(count) : "n" + i);
            row.add(text(random));
            CELLS.forEach(cells -> row.add(cells.get(random.nextInt(cells.size()))));
            row.add(text(random));
            rows.add(row);
        }
        return rows;
    }

    private static String text(RandomGenerator random) {
        List<String> pieces = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            pieces.add(PIECES.get(random.nextInt(PIECES.size())));
        }
        return String.join(" ", pieces);
    }

    private Path csv(List<List<String>> rows) throws IOException {
        Path file = folder.resolve("list.csv");
        try (CsvWriter writer = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
            writer.writeRecord(HEADER);
            rows.forEach(writer::writeRecord);
        }
        return file;
    }

    private Path xlsx(List<List<String>> rows) throws IOException {
        Path file = folder.resolve("list.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Cairn", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("List");
            for (int r = 0; r <= rows.size(); r++) {
                List<String> cells = r == 0 ? HEADER : rows.get(r - 1);
                for (int c = 0; c < cells.size(); c++) {
                    sheet.value(r, c, cells.get(c));
                }
            }
        }
        return file;
    }

    private Path json(List<List<String>> rows, boolean lines) throws IOException {
        JsonMapper mapper = JsonMapper.shared();
        List<String> objects = rows.stream()
                .map(row -> {
                    Map<String, String> object = new LinkedHashMap<>();
                    for (int c = 0; c < HEADER.size(); c++) {
                        object.put(HEADER.get(c), row.get(c));
                    }
                    return mapper.writeValueAsString(object);
                })
                .toList();
        String text = lines ? String.join("\n", objects) : "[" + String.join(",", objects) + "]";
        return Files.writeString(folder.resolve(lines ? "list.jsonl" : "list.json"), text);
    }

    @Test
    void oneListInFourFormsGivesTheSameRecordsAndProblems() throws IOException {
        List<List<String>> rows = rows(random(), 400);
        Taken csv = Lists.take(Lists.list(csv(rows), COLUMNS));

        for (Path other : List.of(xlsx(rows), json(rows, false), json(rows, true))) {
            Taken taken = Lists.take(Lists.list(other, COLUMNS));
            assertThat(taken.ids()).as("-Dcairn.seed=" + SEED).isEqualTo(csv.ids());
            for (int i = 0; i < rows.size(); i++) {
                assertThat(taken.records().get(i).values())
                        .as("row %s of %s, -Dcairn.seed=%s", i, other.getFileName(), SEED)
                        .isEqualTo(csv.records().get(i).values());
            }
            assertThat(taken.reading().problems().counts())
                    .isEqualTo(csv.reading().problems().counts());
        }
    }

    @Test
    void everyRowThatHoldsAnythingBecomesARecordWithAllItsCells() throws IOException {
        RandomGenerator random = random();
        for (int round = 0; round < 30; round++) {
            List<List<String>> ragged = new ArrayList<>();
            for (List<String> row : rows(random, 50)) {
                List<String> cells = new ArrayList<>(row.subList(0, 1 + random.nextInt(row.size())));
                while (random.nextInt(5) == 0) {
                    cells.add(text(random));
                }
                ragged.add(cells);
            }
            Taken taken = Lists.take(Lists.list(csv(ragged), COLUMNS));

            assertThat(taken.records().stream().map(SourceRecord::cells).toList())
                    .as("-Dcairn.seed=" + SEED)
                    .isEqualTo(ragged);
            assertThat(taken.ids()).doesNotHaveDuplicates();
        }
    }

    @Test
    void anyBytesAtAllEndInAReading() throws IOException {
        RandomGenerator random = random();
        for (int round = 0; round < 300; round++) {
            byte[] bytes = new byte[random.nextInt(2000)];
            random.nextBytes(bytes);
            if (round % 2 == 0) {
                byte[] header = "id,name,age,died\n".getBytes(StandardCharsets.UTF_8);
                System.arraycopy(header, 0, bytes, 0, Math.min(bytes.length, header.length));
            }
            Path file = Lists.write(
                    folder, "noise." + List.of("csv", "json", "jsonl", "xlsx").get(round % 4), bytes);
            Taken taken = Lists.take(Lists.list(file, "id: id", "name: name", "age: age", "died: died"));

            assertThat(taken.reading().bytes()).as("-Dcairn.seed=" + SEED).isEqualTo(bytes.length);
            assertThat(taken.reading().rows()).isEqualTo(taken.records().size());
        }
    }
}
