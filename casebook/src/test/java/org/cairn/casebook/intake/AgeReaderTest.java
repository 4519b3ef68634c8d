package org.cairn.casebook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.cairn.casebook.intake.Understood.Trouble;
import org.cairn.link.value.Absent;
import org.cairn.link.value.Age;
import org.cairn.link.value.Sex;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AgeReaderTest {
    private static final String READ = """
            34 = 34 34
            034 = 34 34
            34.0 = 34 34
            34 years = 34 34
            34 yrs old = 34 34
            34-year-old = 34 34
            ٣٤ = 34 34
            ۳۴ = 34 34
            ٣٤ سنة = 34 34
            34 года = 34 34
            34 роки = 34 34
            34 ans = 34 34
            34 años = 34 34
            20-30 = 20 30
            20–30 = 20 30
            20 to 30 = 20 30
            20s = 20 29
            early 20s = 20 23
            [20,25) = 20 24
            [20, 25] = 20 25
            [85,Inf) = 85 150
            60+ = 60 150
            over 60 = 60 150
            >60 = 61 150
            under 18 = 0 17
            <1 = 0 0
            less than a day = 0 0
            Less than a day = 0 0
            less than one month = 0 0
            3 months = 0 0
            6 mo = 0 0
            6mo = 0 0
            18 months = 1 1
            1 year 6 months = 1 1
            0-6 months = 0 0
            2 weeks = 0 0
            5 days = 0 0
            أقل من يوم = 0 0
            3 أشهر = 0 0
            about 30 = 27 33
            ~30 = 27 33
            30? = 27 33
            about 4 = 2 6
            about 70 = 65 75
            newborn = 0 0
            child = 0 17
            adult = 18 150
            0 = 0 0
            150 = 150 150
            """;

    private static Understood read(String written) {
        return FieldReaders.age().read(written);
    }

    @TestFactory
    Stream<DynamicTest> eachFormMeansItsYears() {
        return READ.lines()
                .map(line -> line.split(" = ", 2))
                .map(pair -> DynamicTest.dynamicTest(pair[0], () -> {
                    String[] years = pair[1].split(" ");
                    assertThat(read(pair[0]))
                            .isEqualTo(Understood.of(new Age(Integer.parseInt(years[0]), Integer.parseInt(years[1]))));
                }));
    }

    @Test
    void whatIsNoAgeIsIllegibleAndWhatNobodyReachedIsImpossible() {
        assertThat(Stream.of("abc", "12 apples", "30-20", "--3", "1,2,3"))
                .allSatisfy(written ->
                        assertThat(read(written)).isEqualTo(Understood.with(Absent.ILLEGIBLE, Trouble.UNREADABLE)));
        assertThat(Stream.of("151", "340", "1987"))
                .allSatisfy(written ->
                        assertThat(read(written)).isEqualTo(Understood.with(Absent.ILLEGIBLE, Trouble.IMPOSSIBLE_AGE)));
    }

    @Test
    void codesThatStandForNoAgeAreNotStated() {
        assertThat(Stream.of("-1", "999", "-99", "Missing"))
                .allSatisfy(code -> assertThat(read(code)).isEqualTo(Understood.of(Absent.NOT_STATED)));
    }

    @Test
    void sexIsReadInSeveralLanguages() {
        assertThat(Stream.of("m", "Male", "MAN", "boy", "ذكر", "м", "чол.", "homme", "Hombre", "H", "مرد"))
                .allSatisfy(word ->
                        assertThat(FieldReaders.sex(false).read(word).value()).isEqualTo(Sex.MALE));
        assertThat(Stream.of("f", "Female", "woman", "girl", "أنثى", "انثى", "ж", "жін", "femme", "mujer", "زن"))
                .allSatisfy(word ->
                        assertThat(FieldReaders.sex(false).read(word).value()).isEqualTo(Sex.FEMALE));
        assertThat(FieldReaders.sex(true).read("M").value()).isEqualTo(Sex.FEMALE);
    }
}
