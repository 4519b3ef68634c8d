package org.cairn.app.report;

import java.util.Locale;
import org.cairn.link.value.Absent;
import org.cairn.link.value.Age;
import org.cairn.link.value.PersonName;
import org.cairn.link.value.Sex;
import org.cairn.link.value.Text;
import org.cairn.link.value.Value;

/** A value as text in an export. */
public final class ValueText {

    private ValueText() {}

    /** The text; empty where nothing is stated. */
    public static String of(Value value) {
        if (value instanceof Absent absent) {
            return absent == Absent.NOT_STATED ? "" : absent.name().toLowerCase(Locale.ROOT);
        }
        if (value instanceof PersonName name) {
            return name.full();
        }
        if (value instanceof Age age) {
            return age.isExact() ? Integer.toString(age.atLeast()) : age.atLeast() + "-" + age.atMost();
        }
        if (value instanceof Sex sex) {
            return sex == Sex.FEMALE ? "female" : "male";
        }
        return value instanceof Text text ? text.text() : value.toString();
    }
}
