package org.cairn.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArabicSoundsTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "muHammad, محمد, Muhammad",
                "'aHmad, أحمد, Ahmad",
                "mucTafY, مصطفى, Mustafa",
                "wA'il, وائل, Wail",
                "fu'Ad, فؤاد, Fuad",
                "bahA', بهاء, Baha",
                "'ibrAhIm, إبراهيم, Ibrahim",
                "'AmAl, آمال, Amal",
                "fATim@, فاطمة, Fatima",
                "sa3d, سعد, Saad",
                "su3Ad, سعاد, Suad",
                "3abd al-raHman, عبد الرحمن, Abd Al-Rahman",
                "3abd allah, عبد الله, Abd Allah",
                "'abU zayd, أبو زيد, Abu Zayd",
                "al-xaTIb, الخطيب, Al-Khatib"
            })
    void aNameIsSpelledAndRomanised(String sounds, String arabic, String latin) {
        assertThat(ArabicSounds.arabic(sounds)).isEqualTo(arabic);
        assertThat(ArabicSounds.latin(sounds, 0)).isEqualTo(latin);
    }

    @Test
    void habitsOfRomanisingDiffer() {
        assertThat(IntStream.range(0, ArabicSounds.HABIT_COUNT)
                        .mapToObj(habit -> ArabicSounds.latin("muHammad al-xaTIb", habit)))
                .containsExactly(
                        "Muhammad Al-Khatib",
                        "Mohammad El Khatib",
                        "Mouhammad El-Khatib",
                        "Muhammad Al Khateeb",
                        "Mohammed AlKhatib");
    }

    @Test
    void noLetterOfTheNotationIsLeftInAnyWriting() {
        for (String section : new String[] {"male", "female", "family"}) {
            for (String sounds : Material.of("arabic.txt", ",").section(section)) {
                assertThat(ArabicSounds.arabic(sounds)).as(sounds).matches("[\\p{IsArabic} ]+");
                for (int habit = 0; habit < ArabicSounds.HABIT_COUNT; habit++) {
                    assertThat(ArabicSounds.latin(sounds, habit)).as(sounds).matches("[A-Za-z -]+");
                }
            }
        }
    }
}
