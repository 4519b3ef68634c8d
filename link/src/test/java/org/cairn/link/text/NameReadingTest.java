package org.cairn.link.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cairn.link.value.PersonName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameReadingTest {

    private static List<String> words(String name) {
        return NameReading.words(PersonName.of(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "አበበ ቢቂላ",
                "გიორგი ბერიძე",
                "សុខ សុភា",
                "王小明",
                "김철수",
                "မောင်အောင်",
                "अमर कोलिदान",
                "அமர் கோலன்",
                "ܐܡܪ ܟܘܠܝܕܢ",
                "ཨ་མར",
                "ⴰⵎⴰⵔ ⴽⵓⵍⵉ",
                "ᠠᠮᠠᠷ",
                "ހަސަން",
                "อมร สุข",
                "ລາວ ສຸກ",
                "Ἀμάρ Κολίδας",
                "Ամար Կոլյան",
                "עמר כהן",
                "ꦲꦩꦂ",
                "𞤀𞤣𞤤𞤢𞤥",
                "ߊߡߊߙ",
                "ぁまる",
                "ᎠᎹᎳ",
                "آمر کولی",
                "Амар Колідан"
            })
    void noScriptIsDropped(String name) {
        List<String> words = words(name);
        assertThat(words).isNotEmpty();
        for (String word : words) {
            NameToken token = NameToken.of(word);
            assertThat(token.latin()).isNotBlank();
            assertThat(token.skeleton()).isNotBlank();
        }
        long letters = name.codePoints().filter(Character::isLetter).count();
        long kept = words.stream()
                .flatMapToInt(String::codePoints)
                .filter(Character::isLetter)
                .count();
        assertThat(kept).isGreaterThanOrEqualTo(letters - 1);
    }

    @ParameterizedTest
    @CsvSource({
        "محمد, Muhammad", "محمد, Mohamed", "محمد, Mohammed", "محمود, Mahmoud", "خالد, Khaled", "شادي, Shadi",
        "عبدالرحمن, Abdulrahman", "يوسف, Yousef", "يوسف, Yusuf", "غسان, Ghassan", "فاطمة, Fatimah", "فاطمة, Fatma",
        "ابراهيم, Ibrahim", "إبراهيم, Ibraheem", "المصري, Al-Masri", "الشاعر, Alshaer", "ممدوح, Mamdouh", "وليد, Walid"
    })
    void arabicAndLatinSpellingsSoundAlike(String arabic, String latin) {
        NameToken a = NameToken.of(String.join("", words(arabic)));
        NameToken b = NameToken.of(String.join("", words(latin)));
        assertThat(a.skeleton()).isEqualTo(b.skeleton());
    }

    @ParameterizedTest
    @CsvSource({
        "Шевчук, Shevchuk",
        "Юрій, Yurii",
        "Андрій, Andrii",
        "Сергей, Sergei",
        "Ганна, Hanna",
        "Хоменко, Khomenko"
    })
    void cyrillicAndLatinSpellingsAreAlike(String cyrillic, String latin) {
        String a = NameToken.of(words(cyrillic).get(0)).latin();
        String b = NameToken.of(words(latin).get(0)).latin();
        assertThat(org.cairn.link.compare.JaroWinkler.similarity(a, b)).isGreaterThan(0.85);
    }

    @Test
    void letterVariantsOfArabicAreFolded() {
        assertThat(words("أحمد")).isEqualTo(words("احمد"));
        assertThat(words("مُحَمَّد")).isEqualTo(words("محمد"));
        assertThat(words("محـــمد")).isEqualTo(words("محمد"));
        assertThat(words("فاطمة")).isEqualTo(words("فاطمه"));
        assertThat(words("علی")).isEqualTo(words("علي"));
        assertThat(words("ﻣﺤﻤﺪ")).isEqualTo(words("محمد"));
        assertThat(words("عبد الرحمن")).isEqualTo(words("عبدالرحمن"));
        assertThat(words("أبو ماجد")).isEqualTo(words("ابوماجد"));
    }

    @Test
    void titlesSuffixesAndKunyaAreLeftOut() {
        assertThat(words("Dr. Amar Kolidan Jr.")).containsExactly("amar", "kolidan");
        assertThat(words("الشهيد محمد علي")).containsExactly("محمد", "علي");
        assertThat(words("Abu Samir Karim Toran Sel")).containsExactly("karim", "toran", "sel");
    }

    @Test
    void aTitleThatCouldBeANameIsOneWhereNothingElseStands() {
        assertThat(words("Haji")).containsExactly("haji");
        assertThat(words("Dr. Haji")).containsExactly("haji");
        assertThat(words("السيد")).containsExactly("السيد");
    }

    @Test
    void apostrophesAndHyphensDoNotCutNamesApart() {
        assertThat(words("Ma'Kira O’Tam")).containsExactly("makira", "otam");
        assertThat(words("Al-Kolidan")).containsExactly("kolidan");
        assertThat(words("José Ángel")).containsExactly("jose", "angel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Name withheld by police",
                "Unknown",
                "غير معروف",
                "невідомо",
                "Baby of Amar Kolidan",
                "unidentified man",
                "مجهول الهوية",
                "N/A",
                "Dr.",
                "Mr. Prof.",
                "الشهيد",
                "الطفلة",
                "..."
            })
    void whatNamesNobodyIsNotAName(String text) {
        assertThat(words(text)).isEmpty();
    }
}
