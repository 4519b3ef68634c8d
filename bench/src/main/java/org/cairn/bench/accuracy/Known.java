package org.cairn.bench.accuracy;

import java.util.List;
import org.cairn.link.LinkageSpec;
import org.cairn.link.RecordTable;

/**
 * Records of which it is known who is who.
 *
 * @param title what they are
 * @param table the records
 * @param spec what is said about how to link them; mostly nothing
 * @param answers the known answers, one or more ways to judge the same linkage
 */
record Known(String title, RecordTable table, LinkageSpec spec, List<Answers> answers) {
    Known {
        answers = List.copyOf(answers);
    }

    /**
     * Known answers.
     *
     * @param title what is judged
     * @param header the columns, as {@link org.cairn.casebook.work.Truth} reads them
     * @param rows their rows
     */
    record Answers(String title, List<String> header, List<List<String>> rows) {
        Answers {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }
    }
}
