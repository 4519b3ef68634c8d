package org.cairn.casebook.sheet;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of subjects of proceedings, where they stand in the words of sources. A source may print a name that the rule of naming
 * does not allow; its words are kept as they are, and shown with the pseudonym in the name's place.
 *
 * <p>A name is found as it was entered, whatever its capitals and the spaces between its parts. Other spellings, a part of it,
 * and what is said without naming anyone are not found: no program can promise that.
 */
public final class NamesInWords {

    /** No names. */
    public static final NamesInWords NONE = new NamesInWords(Map.of());

    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private final Map<String, Pattern> names = new LinkedHashMap<>();

    private NamesInWords(Map<String, String> names) {
        names.forEach((pseudonym, name) -> this.names.put(pseudonym, pattern(name)));
    }

    /**
     * What finds some names.
     *
     * @param names pseudonym → name; blank names are passed over
     * @param isHidden of which pseudonyms the names are to be found
     */
    public static NamesInWords of(Map<String, String> names, Predicate<String> isHidden) {
        Map<String, String> hidden = new LinkedHashMap<>();
        names.forEach((pseudonym, name) -> {
            if (!name.isBlank() && isHidden.test(pseudonym)) {
                hidden.put(pseudonym, name);
            }
        });
        return hidden.isEmpty() ? NONE : new NamesInWords(hidden);
    }

    private static Pattern pattern(String name) {
        String parts = Arrays.stream(NFC.normalize(name.strip()).split("\\s+"))
                .map(Pattern::quote)
                .collect(Collectors.joining("\\s+"));
        return Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])" + parts + "(?![\\p{L}\\p{M}\\p{N}])", FLAGS);
    }

    /** Whether there is nothing to be found. */
    public boolean isEmpty() {
        return names.isEmpty();
    }

    /** Whether any name stands in a text. */
    public boolean isIn(String text) {
        return names.values().stream().anyMatch(name -> name.matcher(text).find());
    }

    /** The first pseudonym whose name stands in any cell of a row. */
    public Optional<String> in(SheetRow row) {
        return names.entrySet().stream()
                .filter(name -> row.cells().values().stream()
                        .anyMatch(text -> name.getValue().matcher(text).find()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Rows with each name replaced by its pseudonym in brackets; a row keeps its id. */
    public List<SheetRow> replacedIn(List<SheetRow> rows) {
        return isEmpty() ? rows : rows.stream().map(this::replacedIn).toList();
    }

    private SheetRow replacedIn(SheetRow row) {
        if (in(row).isEmpty()) {
            return row;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        row.cells().forEach((column, text) -> cells.put(column, replaced(text)));
        SheetRow replaced = new SheetRow(row.kind(), cells, row.where());
        if (!replaced.id().equals(row.id())) {
            cells.put("id", replaced(row.id()));
        }
        return new SheetRow(row.kind(), cells, row.where());
    }

    private String replaced(String text) {
        String replaced = text;
        for (Map.Entry<String, Pattern> name : names.entrySet()) {
            replaced = name.getValue()
                    .matcher(replaced)
                    .replaceAll(Matcher.quoteReplacement("[%s]".formatted(name.getKey())));
        }
        return replaced;
    }
}
