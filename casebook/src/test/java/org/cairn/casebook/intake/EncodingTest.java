package org.cairn.casebook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.casebook.intake.Lists.Taken;
import org.cairn.link.value.PersonName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodingTest {
    private static final String ARABIC = "رقم,الاسم,الحي\n1,ليلى حسن الميناوي,الميناء\n2,سامي يوسف,البلدة القديمة\n";
    private static final String RUSSIAN = "номер,имя,место\n1,Лидия Морская,Гавань\n2,Семён Причалов,Старый порт\n";
    private static final String FRENCH =
            "numéro,nom,lieu\n1,Zoé Lagrève,Vieux Port\n2,André Noël,Forêt\n3,Ann Hill,Quay\n";
    private static final String UKRAINIAN =
            "номер,ім'я,місце\n1,Соломія Гаванська,Стара пристань\n2,Їжак Євген,Поділ\n";

    @TempDir
    Path folder;

    private void readsBack(String text, Charset charset, byte... mark) {
        byte[] body = text.getBytes(charset);
        byte[] bytes = new byte[mark.length + body.length];
        System.arraycopy(mark, 0, bytes, 0, mark.length);
        System.arraycopy(body, 0, bytes, mark.length, body.length);
        List<String> header = List.of(text.split("\n", 2)[0].split(","));
        Path file = Lists.write(folder, "list.csv", bytes);
        Taken taken = Lists.take(
                Lists.list(file, "id: " + header.get(0), "name: " + header.get(1), "place: " + header.get(2)));

        assertThat(taken.reading().encoding()).isEqualTo(charset);
        assertThat(taken.reading().header()).isEqualTo(header);
        String name = text.split("\n")[1].split(",")[1];
        assertThat(taken.records().get(0).values().get(0)).isEqualTo(PersonName.of(name));
    }

    @Test
    void utf8IsReadWithAndWithoutItsMark() {
        for (String text : List.of(ARABIC, RUSSIAN, FRENCH, UKRAINIAN)) {
            readsBack(text, StandardCharsets.UTF_8);
            readsBack(text, StandardCharsets.UTF_8, (byte) 0xEF, (byte) 0xBB, (byte) 0xBF);
        }
    }

    @Test
    void utf16IsReadWithAndWithoutItsMark() {
        for (String text : List.of(ARABIC, RUSSIAN, FRENCH)) {
            readsBack(text, StandardCharsets.UTF_16LE, (byte) 0xFF, (byte) 0xFE);
            readsBack(text, StandardCharsets.UTF_16BE, (byte) 0xFE, (byte) 0xFF);
            readsBack(text, StandardCharsets.UTF_16LE);
            readsBack(text, StandardCharsets.UTF_16BE);
        }
    }

    @Test
    void theOlderEncodingsAreToldApartByTheirLetters() {
        readsBack(ARABIC, Charset.forName("windows-1256"));
        readsBack(RUSSIAN, Charset.forName("windows-1251"));
        readsBack(UKRAINIAN, Charset.forName("windows-1251"));
        readsBack(FRENCH, Charset.forName("windows-1252"));
    }

    @Test
    void aGuessedEncodingIsSaid() {
        Path file = Lists.write(folder, "press.csv", ARABIC.getBytes(Charset.forName("windows-1256")));

        assertThat(Lists.take(Lists.list(file, "id: رقم", "name: الاسم")).messages())
                .containsExactly(
                        "press.csv: the file is not UTF-8 and does not say what it is; its letters look like windows-1256.\n"
                                + "  It was read so. If names look wrong, say the encoding in cairn.yaml under lists › press, as  "
                                + "encoding: windows-1256");
    }

    @Test
    void anEncodingThatIsSaidIsUsedAndWhatItCannotReadIsSaid() {
        Path file = Lists.write(folder, "press.csv", FRENCH.getBytes(Charset.forName("windows-1252")));
        Taken taken = Lists.take(Lists.encoded(Lists.list(file, "name: nom"), "UTF-8"));

        assertThat(taken.records()).hasSize(3);
        assertThat(taken.messages())
                .contains("press.csv, row 2, column “nom”: some of it is not text in UTF-8.\n"
                        + "  Each such byte was read as “\uFFFD”. If other cells look wrong too, say the encoding in cairn.yaml "
                        + "under lists › press, as  encoding: windows-1256");
    }

    @Test
    void textFarIntoAFileOfAsciiIsStillReadRight() {
        StringBuilder text = new StringBuilder("id,name\n");
        for (int i = 0; i < 60_000; i++) {
            text.append(i).append(",Ann Hill\n");
        }
        text.append("x,Zoé Lagrève\n");
        Path file = Lists.write(folder, "long.csv", text.toString().getBytes(Charset.forName("windows-1252")));
        Taken taken = Lists.take(Lists.list(file, "id: id", "name: name"));

        assertThat(taken.records().get(60_000).values()).containsExactly(PersonName.of("Zoé Lagrève"));
        assertThat(taken.reading().encoding()).isEqualTo(Charset.forName("windows-1252"));
    }

    @Test
    void eachDelimiterIsFound() {
        Stream.of(',', ';', '\t', '|').forEach(mark -> {
            String text = "id,name,place\n1,\"Hill, Ann\",\"Quay; North | South\"\n2,Marsh,Port\n"
                    .replace(',', '\u0001')
                    .replace("Hill\u0001 Ann", "Hill, Ann")
                    .replace('\u0001', mark);
            Taken taken = Lists.take(
                    Lists.list(Lists.write(folder, "list.csv", text), "id: id", "name: name", "place: place"));
            assertThat(taken.reading().delimiter()).isEqualTo(mark);
            assertThat(taken.records().get(0).values().get(0)).isEqualTo(PersonName.of("Hill, Ann"));
        });
    }
}
