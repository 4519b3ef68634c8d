package org.cairn.app.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.link.value.Absent;
import org.cairn.link.value.PartialDate;
import org.cairn.link.value.PersonName;
import org.junit.jupiter.api.Test;

class LanguageTest {

    private static final Pattern SAID = Pattern.compile("(?:say|text)\\(\\s*\"([a-z][A-Za-z0-9.-]*[A-Za-z0-9])\"");
    private static final Path MAIN = Path.of(System.getProperty("cairn.root", ".."), "app", "src", "main");

    private final Language english = Language.of("en");

    @Test
    void everyLanguageSaysWhatTheFirstOneSays() {
        for (String tag : Language.tags()) {
            assertThat(Language.of(tag).keys())
                    .as(tag)
                    .containsAll(english.keys().stream()
                            .filter(key -> !key.startsWith("problem."))
                            .toList());
        }
    }

    @Test
    void everySentenceIsFilledInWithTheSameNames() {
        for (String tag : Language.tags()) {
            Language language = Language.of(tag);
            for (String key : english.keys()) {
                if (language.has(key)) {
                    assertThat(names(language.text(key))).as(tag + " " + key).isEqualTo(names(english.text(key)));
                }
            }
        }
    }

    @Test
    void aLanguageIsNotACopyOfAnother() {
        for (String tag : Language.tags()) {
            Language language = Language.of(tag);
            long same = english.keys().stream()
                    .filter(key -> language.has(key) && language.text(key).equals(english.text(key)))
                    .count();
            if (!tag.equals("en")) {
                assertThat(same).as("sentences of %s that are English", tag).isLessThan(15);
            }
        }
    }

    private static Set<String> names(String sentence) {
        MessagePattern pattern = new MessagePattern(sentence);
        Set<String> names = new TreeSet<>();
        for (int part = 0; part < pattern.countParts(); part++) {
            if (pattern.getPartType(part) == MessagePattern.Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(pattern.getPart(part)));
            }
        }
        return names;
    }

    @Test
    void everySentenceThatAPageSaysIsThere() throws IOException {
        List<String> missing = new ArrayList<>();
        try (var files = Files.walk(MAIN)) {
            for (Path file : files.filter(one -> one.toString().matches(".*/app/web/.*\\.java|.*\\.jte"))
                    .toList()) {
                Matcher said = SAID.matcher(Files.readString(file));
                while (said.find()) {
                    if (!english.has(said.group(1))) {
                        missing.add("%s (%s)".formatted(said.group(1), file.getFileName()));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void aValueCannotTurnItsSentenceAroundNorEndItsOwnIsolate() {
        Phrase said = english.say("page.who", "who", "ab\u2069c\u202Ed\u2066");
        assertThat(said.text()).isEqualTo("Working as \u2068abc\u202Ed\u2069");
        assertThat(said.plain()).isEqualTo("Working as abc\u202Ed");
    }

    @Test
    void countsFollowTheRulesOfTheLanguage() {
        assertThat(english.text("lists.problems", "count", 1)).startsWith("1 cell");
        assertThat(english.text("lists.problems", "count", 1398)).startsWith("1,398 cells");
        assertThat(english.number(1_398)).isEqualTo("1,398");
        assertThat(Language.of("ar").number(1_398)).isEqualTo("1,398");
    }

    @Test
    void datesAreWrittenOutAsFarAsTheyAreKnown() {
        assertThat(english.date(PartialDate.of(java.time.LocalDate.of(2031, 3, 2))))
                .isEqualTo("2 March 2031");
        assertThat(english.date(PartialDate.of(java.time.YearMonth.of(2031, 3))))
                .isEqualTo("March 2031");
        assertThat(english.date(PartialDate.ofYear(2031))).isEqualTo("2031");
        assertThat(english.date(PartialDate.between(
                                java.time.LocalDate.of(2031, 3, 2), java.time.LocalDate.of(2031, 3, 5)))
                        .replace('\u2009', ' '))
                .isEqualTo("2 – 5 March 2031");
    }

    @Test
    void weightsHaveTheirSign() {
        assertThat(english.bits(5.44)).isEqualTo("+5.4");
        assertThat(english.bits(-10)).isEqualTo("−10.0");
        assertThat(english.bits(0.04)).isEqualTo("0.0");
    }

    @Test
    void whatIsNotStatedIsSaid() {
        assertThat(english.value(Absent.NOT_STATED).text()).isEqualTo("not stated");
        assertThat(english.value(PersonName.of("ياسمين")).text()).isEqualTo("\u2068ياسمين\u2069");
    }
}
