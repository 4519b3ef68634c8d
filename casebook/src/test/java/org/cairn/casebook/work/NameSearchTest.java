package org.cairn.casebook.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cairn.link.RecordTable;
import org.cairn.link.value.PersonName;
import org.junit.jupiter.api.Test;

class NameSearchTest {

    private static final List<String> NAMES =
            List.of("Yasmin Haddad", "ياسمين حدّاد", "Samir al-Qadri", "Фёдор Ильин", "Yasmine El Hadad", "አበበ ቢቂላ");

    private final NameSearch search = search();

    private static NameSearch search() {
        RecordTable.Builder table =
                RecordTable.builder(List.of(new RecordTable.ListInfo("press", false)), List.of("name"));
        for (String name : NAMES) {
            table.add(0, name, List.of(PersonName.of(name)));
        }
        return NameSearch.of(table.build());
    }

    private List<String> spelled(String sought) {
        return search.spelled(sought).stream().mapToObj(NAMES::get).toList();
    }

    private List<String> sounding(String sought) {
        return search.sounding(sought).stream().mapToObj(NAMES::get).toList();
    }

    @Test
    void aNameIsFoundByTheBeginningsOfItsWordsInAnyOrder() {
        assertThat(spelled("had yas")).containsExactly("Yasmin Haddad", "Yasmine El Hadad");
        assertThat(spelled("حد")).contains("ياسمين حدّاد");
        assertThat(spelled("addad")).isEmpty();
    }

    @Test
    void lettersThatAreWrittenAtWillAreTheSame() {
        assertThat(spelled("федор")).containsExactly("Фёдор Ильин");
        assertThat(spelled("FËDOR")).contains("Фёдор Ильин");
        assertThat(spelled("حداد")).contains("ياسمين حدّاد");
    }

    @Test
    void aNameIsFoundByItsSoundInAnotherScript() {
        assertThat(sounding("Hadad")).containsExactly("Yasmin Haddad", "ياسمين حدّاد", "Yasmine El Hadad");
        assertThat(sounding("حداد")).contains("Yasmin Haddad", "Yasmine El Hadad");
    }

    @Test
    void noScriptIsLost() {
        assertThat(spelled("አበበ")).containsExactly("አበበ ቢቂላ");
    }

    @Test
    void nothingIsFoundForNothing() {
        assertThat(spelled("  ")).isEmpty();
        assertThat(sounding("-")).isEmpty();
    }
}
