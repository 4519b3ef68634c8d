package org.cairn.app.web.people;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.cairn.app.web.Roll;
import org.cairn.app.web.Visit;
import org.cairn.casebook.IndividualId;
import org.cairn.casebook.work.Placing;
import org.cairn.link.RecordTable;

/**
 * Whom one looks for, as an address says it. Every number of the workbench that counts people opens into such an address.
 *
 * @param words words of a name, an address such as {@code P-0214}, or a record's identifier
 * @param sounding whether names that only sound alike are looked for
 * @param lists lists they have to be on
 * @param history exactly the lists they are on, a digit for each: {@code 101}; empty text for any
 * @param stratum for each field that people are grouped by, the label they have to have
 * @param period {@code counted}, {@code unsure} or {@code outside}; empty text for any
 * @param named {@code yes} or {@code no}; empty text for any
 * @param several whether they have to have more than one record
 */
public record Wish(
        String words,
        boolean sounding,
        List<String> lists,
        String history,
        Map<String, String> stratum,
        String period,
        String named,
        boolean several) {

    public Wish {
        lists = List.copyOf(lists);
        stratum = Map.copyOf(stratum);
    }

    static Wish of(Visit visit, List<String> by) {
        Map<String, String> stratum = new LinkedHashMap<>();
        for (String field : by) {
            String label = visit.query("s." + field);
            if (!label.isEmpty()) {
                stratum.put(field, label);
            }
        }
        return new Wish(
                visit.query("q").strip(),
                !visit.query("sounding").isEmpty(),
                visit.queries("list"),
                visit.query("history"),
                stratum,
                visit.query("period"),
                visit.query("named"),
                !visit.query("several").isEmpty());
    }

    /** Whether anything at all is asked for. */
    public boolean isEmpty() {
        return words.isEmpty()
                && lists.isEmpty()
                && history.isEmpty()
                && stratum.isEmpty()
                && period.isEmpty()
                && named.isEmpty()
                && !several;
    }

    /** The questions of the address, each ended by an ampersand. */
    public String address() {
        StringBuilder address = new StringBuilder();
        add(address, "q", words);
        add(address, "sounding", sounding ? "yes" : "");
        lists.forEach(list -> add(address, "list", list));
        add(address, "history", history);
        stratum.forEach((field, label) -> add(address, "s." + field, label));
        add(address, "period", period);
        add(address, "named", named);
        add(address, "several", several ? "yes" : "");
        return address.toString();
    }

    private static void add(StringBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.append(Visit.inAddress(name))
                    .append('=')
                    .append(Visit.inAddress(value))
                    .append('&');
        }
    }

    /** The people who fit, in the order of their addresses. */
    int[] find(Roll roll) {
        Optional<Integer> direct = direct(roll);
        if (direct.isPresent()) {
            return new int[] {direct.get()};
        }
        return IntStream.range(0, roll.register().people()).filter(fits(roll)).toArray();
    }

    /** The person at an address that was typed. */
    private Optional<Integer> direct(Roll roll) {
        Optional<IndividualId> id = IndividualId.parse(words);
        OptionalInt person = id.isPresent() ? roll.register().person(id.get()) : OptionalInt.empty();
        return person.isPresent() ? Optional.of(person.getAsInt()) : Optional.empty();
    }

    private IntPredicate fits(Roll roll) {
        IntPredicate fits = person -> true;
        if (!words.isEmpty()) {
            fits = fits.and(byWords(roll));
        }
        if (!lists.isEmpty() || !history.isEmpty()) {
            fits = fits.and(byLists(roll));
        }
        if (!stratum.isEmpty() || !period.isEmpty() || !history.isEmpty()) {
            fits = fits.and(byPlace(roll));
        }
        if (!named.isEmpty()) {
            boolean wanted = named.equals("yes");
            fits = fits.and(person -> hasName(roll, person) == wanted);
        }
        return several ? fits.and(person -> roll.register().rows(person).length > 1) : fits;
    }

    private IntPredicate byWords(Roll roll) {
        RecordTable table = roll.register().records();
        if (!table.has("name")) {
            return person -> hasId(roll, person);
        }
        BitSet names = sounding ? roll.names().sounding(words) : roll.names().spelled(words);
        int[] codes = table.column("name").codes();
        return person -> {
            for (int row : roll.register().rows(person)) {
                if (names.get(codes[row])) {
                    return true;
                }
            }
            return hasId(roll, person);
        };
    }

    private boolean hasId(Roll roll, int person) {
        RecordTable table = roll.register().records();
        for (int row : roll.register().rows(person)) {
            if (table.idOf(row).record().equalsIgnoreCase(words)) {
                return true;
            }
        }
        return false;
    }

    private IntPredicate byLists(Roll roll) {
        RecordTable table = roll.register().records();
        int wanted = 0;
        for (int list = 0; list < table.lists().size(); list++) {
            wanted |= lists.contains(table.lists().get(list).name()) ? 1 << list : 0;
        }
        int on = wanted;
        int exactly = pattern();
        boolean isPattern = history.matches("[01]+");
        List<Placing.Placed> placed = roll.placing().people();
        return person -> (placed.get(person).history() & on) == on
                && (!isPattern || placed.get(person).history() == exactly);
    }

    private int pattern() {
        int pattern = 0;
        for (int list = 0; list < history.length(); list++) {
            pattern |= history.charAt(list) == '1' ? 1 << list : 0;
        }
        return pattern;
    }

    private IntPredicate byPlace(Roll roll) {
        List<Placing.Placed> placed = roll.placing().people();
        return person -> {
            Placing.Placed where = placed.get(person);
            boolean inPeriod = switch (period) {
                case "outside" -> where.in() == Placing.InPeriod.NO;
                case "unsure" -> where.in() == Placing.InPeriod.UNSURE;
                case "counted" -> where.isCounted();
                default -> (history.isEmpty() && stratum.isEmpty()) || where.isCounted();
            };
            return inPeriod && isInStratum(roll, where);
        };
    }

    private boolean isInStratum(Roll roll, Placing.Placed where) {
        for (int field = 0; field < roll.by().size(); field++) {
            String wanted = stratum.get(roll.by().get(field));
            if (wanted != null
                    && !(field < where.stratum().size()
                            && where.stratum().get(field).equals(wanted))) {
                return false;
            }
        }
        return true;
    }

    static boolean hasName(Roll roll, int person) {
        RecordTable table = roll.register().records();
        if (!table.has("name")) {
            return false;
        }
        RecordTable.Column names = table.column("name");
        for (int row : roll.register().rows(person)) {
            if (!names.at(row).isAbsent()) {
                return true;
            }
        }
        return false;
    }
}
