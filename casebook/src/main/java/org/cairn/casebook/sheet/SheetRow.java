package org.cairn.casebook.sheet;

import com.ibm.icu.text.Normalizer2;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.casebook.intake.Where;
import org.cairn.casebook.store.Sha256;

/**
 * One row of a sheet, as written. What it means is worked out whenever it is read, by rules that can be seen; so a rule can
 * change and everything be worked out anew, and nothing that was written is lost.
 *
 * @param kind what sheet it is of
 * @param cells column → text, those that are not blank only; NFC, without spaces at the ends
 * @param where its place in a file
 */
public record SheetRow(SheetKind kind, Map<String, String> cells, Where where) {

    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final int ID_DIGITS = 10;

    public SheetRow {
        Map<String, String> copy = new LinkedHashMap<>();
        cells.forEach((column, text) -> {
            if (!text.isBlank()) {
                copy.put(column, NFC.normalize(text.strip()));
            }
        });
        cells = Collections.unmodifiableMap(copy);
    }

    /** The text of a column; empty where it is blank. */
    public Optional<String> cell(String column) {
        return Optional.ofNullable(cells.get(column));
    }

    /** The text of a column, or nothing. */
    public String text(String column) {
        return cells.getOrDefault(column, "");
    }

    /** The parts of a cell that lists several things, with semicolons between. */
    public List<String> several(String column) {
        List<String> parts = new ArrayList<>();
        for (String part : text(column).split(";", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    /**
     * The row's id: the one it was given, or one made of what tells it from other rows, so that a corrected copy of the row is
     * known to be the same.
     */
    public String id() {
        return cell("id").orElseGet(this::madeId);
    }

    private String madeId() {
        StringBuilder key = new StringBuilder(kind.word());
        for (String column : kind.key()) {
            key.append('\n').append(text(column));
        }
        byte[] bytes = key.toString().getBytes(StandardCharsets.UTF_8);
        return kind.one() + "-" + Sha256.of(bytes).substring(0, ID_DIGITS);
    }
}
