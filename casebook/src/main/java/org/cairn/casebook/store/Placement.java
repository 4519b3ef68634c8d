package org.cairn.casebook.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cairn.link.RecordId;

/**
 * Where a record was placed by a naming of individuals. As text, a line of the list, the record's id and the individual's number,
 * parted by tabs; then {@code first}, where the record is the first to carry that number, or {@code heir}, where it carries it from
 * now on, since the record that did is on no list any more; an heir's line places nobody. A tab, line end or backslash within an id is written {@code \t}, {@code \n}, {@code \\}.
 *
 * @param record the record
 * @param individual number of the individual; {@link #NOWHERE} for a record that no linkage knows any more
 * @param as whether the record carries the number
 */
record Placement(RecordId record, long individual, As as) {

    /** What a record is to an individual's number. */
    enum As {
        /** It belongs to the individual. */
        MEMBER,
        /** It belongs to the individual, and is the first to carry its number. */
        FIRST,
        /** It carries the number from now on. */
        HEIR
    }

    static final long NOWHERE = 0;

    /** By list, then by record; where it is placed comes before what it inherits. */
    static final Comparator<Placement> ORDER = Comparator.<Placement, String>comparing(
                    it -> it.record().list())
            .thenComparing(it -> it.record().record())
            .thenComparing(it -> it.as() == As.HEIR ? it.individual() : NOWHERE);

    private static final String FIRST = "first";
    private static final String HEIR = "heir";

    boolean isFirst() {
        return as == As.FIRST;
    }

    static String text(List<Placement> placements) {
        StringBuilder text = new StringBuilder();
        for (Placement it : placements) {
            text.append(escaped(it.record().list())).append('\t');
            text.append(escaped(it.record().record())).append('\t');
            text.append(it.individual());
            text.append(it.as() == As.FIRST ? "\t" + FIRST : it.as() == As.HEIR ? "\t" + HEIR : "")
                    .append('\n');
        }
        return text.toString();
    }

    static List<Placement> all(String text) {
        List<Placement> placements = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            String[] parts = text.substring(start, end).split("\t", -1);
            RecordId record = new RecordId(plain(parts[0]), plain(parts[1]));
            As as = parts.length == 3 ? As.MEMBER : parts[3].equals(HEIR) ? As.HEIR : As.FIRST;
            placements.add(new Placement(record, Long.parseLong(parts[2]), as));
            start = end + 1;
        }
        return placements;
    }

    private static String escaped(String id) {
        return id.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }

    private static String plain(String escaped) {
        if (escaped.indexOf('\\') < 0) {
            return escaped;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            char unit = escaped.charAt(i);
            if (unit != '\\') {
                plain.append(unit);
            } else {
                char marked = escaped.charAt(++i);
                plain.append(marked == 't' ? '\t' : marked == 'n' ? '\n' : marked);
            }
        }
        return plain.toString();
    }
}
