package org.cairn.app.simulate;

import java.util.List;

/** Writes {@code cairn.yaml}. */
final class ProjectText {
    private ProjectText() {}

    static String of(Plan plan) {
        StringBuilder text =
                new StringBuilder("# cairn.yaml – invented people; the truth is in truth.csv and strata.csv\n");
        text.append("project: ").append(plan.title()).append('\n');
        text.append("counts:  ").append(plan.counts()).append('\n');
        text.append("period:  %s to %s\n".formatted(Days.FIRST, Days.LAST));
        text.append("seed:    ").append(plan.settings().seed()).append("\n\nlists:\n");
        for (ListPlan list : plan.lists()) {
            list(plan, list, text);
        }
        text.append("\nestimate:\n  by: [").append(String.join(", ", plan.by())).append("]\n");
        return text.toString();
    }

    private static void list(Plan plan, ListPlan list, StringBuilder text) {
        text.append("  ").append(list.name()).append(":\n");
        text.append("    file: ").append(plan.file(list)).append('\n');
        if (plan.format(list).equals("xlsx")) {
            text.append("    sheet: ").append(WorkbookFile.SHEET).append('\n');
        }
        text.append("    columns: { ").append(columns(list)).append(" }\n");
        if (list.layout() == Layout.PRESS) {
            text.append("    dates: day-month-year\n");
        }
        list.reads()
                .ifPresent(other -> text.append("    reads: [%s]          # it copied from that list\n"
                        .formatted(plan.lists().get(other).name())));
        if (list.repeatRate() == 0) {
            text.append("    no repeats: true           # this list was already freed of duplicates\n");
        }
    }

    private static String columns(ListPlan list) {
        List<String> columns = list.layout().columns(list.script());
        String mapping = switch (list.layout()) {
            case HOSPITAL -> "id: %s, name: %s, age: %s, sex: %s, died: %s, place: [%s, %s]";
            case FAMILIES ->
                "id: %s, given: %s, father: %s, grandfather: %s, family: %s, born: %s, sex: %s, "
                        + "died: %s, place: %s";
            case PRESS -> "id: %s, name: %s, age: %s, sex: %s, died: %s, place: %s";
            case RELIEF -> "id: %s, name: %s, born: %s, sex: %s, died: %s, place: [%s, %s]";
        };
        return mapping.formatted(columns.toArray());
    }
}
