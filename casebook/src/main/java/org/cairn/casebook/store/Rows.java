package org.cairn.casebook.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cairn.casebook.Entry;
import org.cairn.casebook.Sealable;
import org.cairn.casebook.intake.Where;
import org.cairn.casebook.sheet.SheetEvents.PersonNamed;
import org.cairn.casebook.sheet.SheetEvents.RowEntered;
import org.cairn.casebook.sheet.SheetKind;
import org.cairn.casebook.sheet.SheetRow;
import org.jdbi.v3.core.Handle;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of sheets that were entered, and names given to pseudonyms: tables {@code sheet_row} and {@code person_name}. */
final class Rows implements View {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};

    @Override
    public List<String> schema() {
        return List.of("""
                CREATE TABLE sheet_row (
                  number INTEGER PRIMARY KEY,
                  event  TEXT NOT NULL,
                  sheet  TEXT NOT NULL,
                  row    TEXT NOT NULL,
                  file   TEXT NOT NULL,
                  line   INTEGER NOT NULL,
                  cells  TEXT NOT NULL
                )
                """, "CREATE INDEX sheet_row_row ON sheet_row (sheet, row)", """
                CREATE TABLE person_name (
                  number    INTEGER PRIMARY KEY,
                  event     TEXT NOT NULL,
                  pseudonym TEXT NOT NULL,
                  name      TEXT NOT NULL
                )
                """);
    }

    @Override
    public List<String> tables() {
        return List.of("sheet_row", "person_name");
    }

    @Override
    public void apply(Handle handle, Entry entry, Objects objects) {
        if (entry.event() instanceof RowEntered noted) {
            SheetRow row = noted.entered();
            handle.execute(
                    "INSERT INTO sheet_row (number, event, sheet, row, file, line, cells) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    entry.number(),
                    entry.id(),
                    row.kind().word(),
                    noted.row(),
                    row.where().file(),
                    row.where().row(),
                    JSON.writeValueAsString(row.cells()));
        } else if (entry.event() instanceof PersonNamed named) {
            handle.execute(
                    "INSERT INTO person_name (number, event, pseudonym, name) VALUES (?, ?, ?, ?)",
                    entry.number(),
                    entry.id(),
                    named.pseudonym(),
                    named.name().shown());
        }
    }

    /** The rows that stand: of several with one id, the latest that was not withdrawn, in the place of the first. */
    static List<SheetRow> standing(Handle handle) {
        return standingIfTurned(handle, "");
    }

    /** The rows whose latest entry was withdrawn, as it has them. */
    static List<SheetRow> withdrawn(Handle handle) {
        return handle.createQuery("SELECT sheet, row, file, line, cells FROM sheet_row AS latest"
                        + " WHERE event IN (SELECT event FROM withdrawn) AND NOT EXISTS (SELECT 1 FROM sheet_row AS later"
                        + " WHERE later.sheet = latest.sheet AND later.row = latest.row AND later.number > latest.number)"
                        + " ORDER BY number")
                .map((row, context) -> row(row))
                .list();
    }

    private static SheetRow row(ResultSet row) throws SQLException {
        return new SheetRow(
                SheetKind.of(row.getString("sheet")).orElseThrow(),
                JSON.readValue(row.getString("cells"), CELLS),
                new Where(row.getString("file"), Optional.empty(), row.getLong("line"), Optional.empty()));
    }

    /** The rows that would stand if one event were withdrawn that stands, or stood that is withdrawn. */
    static List<SheetRow> standingIfTurned(Handle handle, String turned) {
        Map<String, SheetRow> standing = new LinkedHashMap<>();
        handle.createQuery("SELECT sheet, row, file, line, cells FROM sheet_row"
                        + " WHERE (event IN (SELECT event FROM withdrawn)) = (event = :turned) ORDER BY number")
                .bind("turned", turned)
                .map((row, context) -> Map.entry(row.getString("sheet") + '\n' + row.getString("row"), row(row)))
                .forEach(row -> standing.put(row.getKey(), row.getValue()));
        return new ArrayList<>(standing.values());
    }

    /** The numbers of the entries that ever held a row, oldest first, withdrawn ones included. */
    static List<Long> numbers(Handle handle, SheetKind kind, String row) {
        return handle.createQuery("SELECT number FROM sheet_row WHERE sheet = :sheet AND row = :row ORDER BY number")
                .bind("sheet", kind.word())
                .bind("row", row)
                .mapTo(Long.class)
                .list();
    }

    /** The number of the entry that holds a row as it stands; empty where none stands. */
    static Optional<Long> number(Handle handle, SheetKind kind, String row) {
        return handle.createQuery("SELECT number FROM sheet_row WHERE sheet = :sheet AND row = :row"
                        + " AND event NOT IN (SELECT event FROM withdrawn) ORDER BY number DESC LIMIT 1")
                .bind("sheet", kind.word())
                .bind("row", row)
                .mapTo(Long.class)
                .findOne();
    }

    /** The name given last to each pseudonym, whether or not it may be shown; none that is sealed. */
    static Map<String, String> names(Handle handle) {
        Map<String, String> names = new TreeMap<>();
        handle.createQuery("SELECT pseudonym, name FROM person_name"
                        + " WHERE event NOT IN (SELECT event FROM withdrawn) ORDER BY number")
                .map((row, context) -> Map.entry(row.getString("pseudonym"), row.getString("name")))
                .forEach(named -> names.put(named.getKey(), named.getValue()));
        names.values().removeIf(Sealable.SEALED::equals);
        return names;
    }

    /** The name given last to a pseudonym, whether or not it may be shown. */
    static Optional<String> name(Handle handle, String pseudonym) {
        return handle.createQuery("SELECT name FROM person_name WHERE pseudonym = :pseudonym"
                        + " AND event NOT IN (SELECT event FROM withdrawn) ORDER BY number DESC LIMIT 1")
                .bind("pseudonym", pseudonym)
                .mapTo(String.class)
                .findOne();
    }
}
