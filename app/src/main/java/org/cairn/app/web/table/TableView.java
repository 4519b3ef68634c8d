package org.cairn.app.web.table;

import java.util.List;
import java.util.Map;
import org.cairn.app.web.Known;
import org.cairn.app.web.Visit;

/**
 * The capture table.
 *
 * @param known what is known of the project
 * @param rows a row for each capture history that anyone has
 */
public record TableView(Known known, List<Row> rows) {
    public TableView {
        rows = List.copyOf(rows);
    }

    /**
     * People of one history.
     *
     * @param history a digit for each list: {@code 101}
     * @param people how many
     */
    public record Row(String history, long people) {

        /** Whether they are on a list. */
        public boolean isOn(int list) {
            return history.charAt(list) == '1';
        }

        /** On how many lists they are. */
        public int lists() {
            return (int) history.chars().filter(digit -> digit == '1').count();
        }
    }

    /** The address of a stratum's people. */
    public static String address(Map<String, String> stratum) {
        StringBuilder address = new StringBuilder("/people?");
        stratum.forEach((field, label) -> address.append("s.")
                .append(Visit.inAddress(field))
                .append('=')
                .append(Visit.inAddress(label))
                .append('&'));
        return address.append("period=counted").toString();
    }
}
