package org.cairn.casebook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.cairn.casebook.Casebook;
import org.cairn.casebook.IndividualId;
import org.cairn.link.RecordId;
import org.cairn.link.SamePerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Casebooks of older and of newer Cairns. */
class UpgradeTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2031-05-04T12:00:00Z"), ZoneOffset.UTC);
    private static final RecordId A = new RecordId("hospital", "1");
    private static final RecordId B = new RecordId("families", "2");

    @TempDir
    Path folder;

    private Connection connect() throws Exception {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Casebook.FILE));
    }

    private void writeSchema1() throws Exception {
        String script;
        try (var in = UpgradeTest.class.getResourceAsStream("schema-1.sql")) {
            script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String each : script.split("\n\n")) {
                if (each.contains("CREATE")) {
                    statement.execute(each);
                }
            }
            statement.execute("PRAGMA user_version = 1");
            entry(statement, 1, "PairDecided", pair("same person", "same grave"));
            entry(statement, 2, "LinkageMade", """
                    {"inputs":"i","model":"mmmmmmmmmmmm","partition":"p","summary":{"records":2,"individuals":1,"lambda":0.5}}""");
            entry(statement, 3, "PairDecided", pair("different people", ""));
            entry(statement, 4, "DecisionWithdrawn", "{\"entry\":3,\"reason\":\"a slip\"}");
            statement.execute("INSERT INTO individual VALUES (1, 'hospital', '1')");
            statement.execute("INSERT INTO individual VALUES (2, 'families', '2')");
            statement.execute("INSERT INTO membership VALUES ('hospital', '1', 1), ('families', '2', 1)");
        }
    }

    private static String pair(String answer, String reason) {
        return """
                {"left":{"list":"hospital","record":"1"},"right":{"list":"families","record":"2"},"answer":"%s","reason":"%s"}""".formatted(answer, reason);
    }

    private static void entry(Statement statement, int number, String kind, String body) throws Exception {
        statement.execute("INSERT INTO event VALUES (%d, '2031-01-0%d', 'Noor S.', '%s', '%s', 'p%d', 'h%d')"
                .formatted(number, number, kind, body, number, number));
    }

    @Test
    void anOlderCasebookOpensAfterACopyOfItWasKept() throws Exception {
        writeSchema1();
        try (Casebook casebook = Casebook.open(folder, NOON, "Amal K.")) {
            assertThat(casebook.notices())
                    .containsExactly(
                            "The casebook was of an older Cairn (schema 1) and was brought up to schema 2: 4 entries were"
                                    + " carried over. It is kept as it was in backups/casebook-schema-1.db.");
            assertThat(casebook.history())
                    .extracting(each -> each.at() + " " + each.who() + " "
                            + each.event().sentence() + " " + each.why().shown())
                    .containsExactly(
                            "2031-05-04T12:00:00Z Amal K. began the casebook ",
                            "2031-05-04T12:00:00Z Amal K. converted 4 entries of schema 1; the older casebook is kept as"
                                    + " backups/casebook-schema-1.db ",
                            "2031-01-01 Noor S. hospital 1 and families 2: same person same grave",
                            "2031-01-02 Noor S. linked 2 records to 1 individuals (model mmmmmmmmmmmm…) ",
                            "2031-01-03 Noor S. hospital 1 and families 2: different people ",
                            "2031-01-04 Noor S. withdrew “hospital 1 and families 2: different people” a slip",
                            "2031-05-04T12:00:00Z Amal K. named 1 individuals of 2 records ");
            assertThat(casebook.decisions()).containsExactly(new SamePerson(A, B));
            assertThat(casebook.current(new IndividualId(2))).contains(new IndividualId(1));
            assertThat(casebook.faults()).isEmpty();
        }
        try (Connection copy =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("backups/casebook-schema-1.db"));
                var rows = copy.createStatement().executeQuery("SELECT group_concat(hash) FROM event")) {
            assertThat(rows.getString(1)).isEqualTo("h1,h2,h3,h4");
        }
        try (Casebook again = Casebook.open(folder, NOON, "Amal K.")) {
            assertThat(again.notices()).isEmpty();
            assertThat(again.individuals()).hasSize(2);
        }
    }

    @Test
    void aNewerCasebookIsRefusedInWords() throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 9");
        }
        assertThatThrownBy(() -> Casebook.open(folder, NOON, "Amal K."))
                .hasMessage(
                        "%s was written by a newer Cairn (schema 9; this one knows 2). Nothing was changed. Use that Cairn, or a"
                                        .formatted(folder.resolve(Casebook.FILE))
                                + " newer one still.");
    }

    @Test
    void viewsThatAnotherCairnFoldedOtherwiseAreFoldedAnew() throws Exception {
        try (Casebook casebook = Casebook.open(folder, NOON, "Amal K.")) {
            casebook.decide(new SamePerson(A, B), "");
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE decision");
            statement.execute("UPDATE folded SET version = 0");
        }
        try (Casebook casebook = Casebook.open(folder, NOON, "Amal K.")) {
            assertThat(casebook.decisions()).isEqualTo(List.of(new SamePerson(A, B)));
        }
    }
}
