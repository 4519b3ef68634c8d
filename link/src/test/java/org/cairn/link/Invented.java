package org.cairn.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.cairn.link.value.Absent;
import org.cairn.link.value.Age;
import org.cairn.link.value.PartialDate;
import org.cairn.link.value.PersonName;
import org.cairn.link.value.Place;
import org.cairn.link.value.Sex;
import org.cairn.link.value.Value;

/** Invented people on two overlapping lists, with spelling slips and gaps, and the truth beside them. */
final class Invented {

    static final List<String> FIELDS = List.of("name", "age", "sex", "died", "place");

    private static final String[] GIVEN = {
        "Amar", "Belin", "Corvan", "Dasha", "Elmira", "Farouk", "Gorin", "Halima", "Ismet", "Jovana", "Karim", "Lejla",
        "Muhammad", "Nadira", "Omran", "Petar", "Rashida", "Samir", "Tarik", "Vesna", "Yusra", "Zoran", "Milan",
                "Safiya"
    };
    private static final String[] FAMILY_START = {"Bar", "Kol", "Tam", "Vor", "Sel", "Rud", "Mir", "Dob", "Gan", "Hal"};
    private static final String[] FAMILY_END = {"avic", "eshi", "onov", "idan", "uric", "emad", "ostan", "iqar", "ubor"
    };

    /** One record with the person it is of. */
    record Row(int list, String id, List<Value> values, int person) {}

    private Invented() {}

    static List<Row> rows(int people, long seed) {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            String given = GIVEN[(int) (Math.pow(random.nextDouble(), 1.7) * GIVEN.length)];
            String father = GIVEN[random.nextInt(GIVEN.length)];
            String family = FAMILY_START[random.nextInt(10)] + FAMILY_END[random.nextInt(9)];
            int age = random.nextInt(80);
            Sex sex = random.nextInt(10) < 7 ? Sex.MALE : Sex.FEMALE;
            LocalDate died = LocalDate.of(2031, 1, 1).plusDays(random.nextInt(180));
            String quarter = "Quarter " + (char) ('A' + random.nextInt(12));
            for (int list = 0; list < 2; list++) {
                if (random.nextDouble() < 0.6) {
                    String name = slip(given, random) + " " + (random.nextInt(10) == 0 ? "" : father + " ")
                            + slip(family, random);
                    rows.add(new Row(
                            list,
                            (list == 0 ? "h" : "f") + person,
                            List.of(
                                    PersonName.of(name),
                                    random.nextInt(10) == 0 ? Absent.NOT_STATED : Age.of(age + random.nextInt(2)),
                                    sex,
                                    random.nextInt(10) == 0
                                            ? Absent.NOT_STATED
                                            : PartialDate.of(died.plusDays(random.nextInt(8) == 0 ? 1 : 0)),
                                    Place.of(quarter)),
                            person));
                }
            }
        }
        return rows;
    }

    private static String slip(String word, Random random) {
        if (random.nextInt(8) > 0) {
            return word;
        }
        int at = 1 + random.nextInt(word.length() - 1);
        return word.substring(0, at) + word.charAt(at - 1) + word.substring(at);
    }

    static RecordTable table(List<Row> rows, boolean noRepeats) {
        RecordTable.Builder builder = RecordTable.builder(
                List.of(
                        new RecordTable.ListInfo("hospital", noRepeats),
                        new RecordTable.ListInfo("families", noRepeats)),
                FIELDS);
        rows.forEach(row -> builder.add(row.list(), row.id(), row.values()));
        return builder.build();
    }

    static List<Row> shuffled(List<Row> rows, long seed) {
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    static double f1(List<Row> rows, Linkage linkage) {
        int[] person = linkage.personOfRow();
        int right = 0;
        int linked = 0;
        int same = 0;
        for (int i = 0; i < person.length; i++) {
            for (int j = 0; j < i; j++) {
                boolean together = person[i] == person[j];
                boolean one = rows.get(i).person() == rows.get(j).person();
                right += together && one ? 1 : 0;
                linked += together ? 1 : 0;
                same += one ? 1 : 0;
            }
        }
        return 2.0 * right / (linked + same);
    }
}
