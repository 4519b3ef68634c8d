package org.cairn.casebook.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cairn.casebook.IndividualId;
import org.cairn.link.RecordId;
import org.cairn.link.RecordTable;
import org.cairn.link.value.Absent;
import org.cairn.link.value.PersonName;
import org.junit.jupiter.api.Test;

class RegisterTest {

    private final Register register = Register.of(
            records(),
            Map.of(
                    new RecordId("hospital", "1"), new IndividualId(7),
                    new RecordId("hospital", "2"), new IndividualId(3),
                    new RecordId("press", "1"), new IndividualId(7)));

    private static RecordTable records() {
        return RecordTable.builder(
                        List.of(new RecordTable.ListInfo("hospital", true), new RecordTable.ListInfo("press", false)),
                        List.of("name"))
                .add(0, "1", List.of(PersonName.of("Yasmin Haddad")))
                .add(0, "2", List.of(Absent.NOT_STATED))
                .add(1, "1", List.of(PersonName.of("ياسمين حداد")))
                .add(1, "2", List.of(PersonName.of("Samir Qadri")))
                .build();
    }

    @Test
    void peopleStandInTheOrderOfTheirAddresses() {
        assertThat(register.people()).isEqualTo(2);
        assertThat(register.id(0)).hasToString("P-0003");
        assertThat(register.id(1)).hasToString("P-0007");
        assertThat(register.rows(1)).containsExactly(0, 2);
    }

    @Test
    void aRecordThatNoLinkageHasSeenBelongsToNobody() {
        assertThat(register.personOf(3)).isEmpty();
        assertThat(register.notLinked()).isEqualTo(1);
    }

    @Test
    void noOneIsAtAnAddressThatWasNeverGiven() {
        assertThat(register.person(new IndividualId(4))).isEmpty();
        assertThat(register.person(new IndividualId(7))).hasValue(1);
    }

    @Test
    void aRecordIsFoundByItsListAndIdentifier() {
        assertThat(register.row(new RecordId("press", "1"))).contains(2);
        assertThat(register.row(new RecordId("press", "9"))).isEmpty();
    }
}
