package org.cairn.app.web.lists;

import java.util.List;
import java.util.Optional;
import org.cairn.casebook.intake.EditionDiff;
import org.cairn.casebook.intake.SourceRecord;
import org.cairn.casebook.work.Preview;

/**
 * A file before it is taken in: how its columns are understood.
 *
 * @param file the file, as an address names it
 * @param name its name
 * @param bytes its size
 * @param mapping what is said of its columns
 * @param preview how it would be read so
 * @param copyOf the list it is a copy of; empty for a new list
 * @param lists the lists it could be a copy of
 * @param resembles a list with mostly the same identifiers, where it is not yet said to be its copy
 * @param diff what it changes in the list it is a copy of
 */
public record MappingView(
        String file,
        String name,
        long bytes,
        Mapping mapping,
        Preview preview,
        Optional<String> copyOf,
        List<String> lists,
        Optional<String> resembles,
        Optional<EditionDiff> diff) {

    public MappingView {
        lists = List.copyOf(lists);
    }

    /** Names of the columns. */
    public List<String> header() {
        return preview.reading().header();
    }

    /** What is written in a column in the first rows. */
    public List<String> sample(int column) {
        return preview.rows().stream()
                .map(SourceRecord::cells)
                .filter(cells -> column < cells.size() && !cells.get(column).isBlank())
                .map(cells -> shortened(cells.get(column)))
                .distinct()
                .limit(3)
                .toList();
    }

    private static String shortened(String cell) {
        int most = 60;
        return cell.codePointCount(0, cell.length()) <= most
                ? cell
                : cell.substring(0, cell.offsetByCodePoints(0, most)) + " …";
    }

    /** The field that a column's role belongs to; empty text for the identifier and for columns not used. */
    public String fieldOf(int column) {
        String role = mapping.roles().get(column);
        if (role.equals(Mapping.OWN)) {
            return header().get(column);
        }
        String word = role.split("\\.", 2)[0];
        return org.cairn.casebook.project.ColumnMap.NAME_PARTS.contains(word) ? "name" : word.equals("id") ? "" : word;
    }

    /** Whether it can be taken in as it is mapped. */
    public boolean canBeTakenIn() {
        return !preview.rows().isEmpty()
                && preview.reading().fields().stream().anyMatch(field -> !field.isEmpty())
                && mapping.givenTwice().isEmpty();
    }

    /** Whether no column holds names. */
    public boolean isNameless() {
        return !preview.reading().fields().contains("name");
    }
}
