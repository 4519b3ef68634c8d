package org.cairn.casebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.casebook.sheet.SheetEvents.RowEntered;

/**
 * Two copies of a casebook said different things about the same, each the last word in its copy. The later entry stands, until a
 * person looks, and withdraws one of the two or says a third.
 *
 * @param matter what both speak of: a pair of records, the editions of a list, the standing of an entry
 * @param ours this copy's last word
 * @param theirs the other copy's; it stands behind in the log, and so is what counts
 */
public record Disagreement(String matter, Entry ours, Entry theirs) {

    private static final Set<String> LONG = Set.of("words", "note", "reason");

    /** Both, in a sentence. */
    public String sentence() {
        return "%s: here “%s” (entry %d, %s), there “%s” (entry %d, %s)"
                .formatted(
                        matter,
                        ours.event().sentence() + apart(ours, theirs),
                        ours.number(),
                        ours.who(),
                        theirs.event().sentence() + apart(theirs, ours),
                        theirs.number(),
                        theirs.who());
    }

    /** What one row says where another differs; of long words only that they do, since they may name someone. */
    private static String apart(Entry entry, Entry other) {
        if (!(entry.event() instanceof RowEntered one) || !(other.event() instanceof RowEntered two)) {
            return "";
        }
        Map<String, String> own = one.entered().cells();
        Map<String, String> others = two.entered().cells();
        if (own.containsKey("coder") || others.containsKey("coder")) {
            return ", coded otherwise"; // it may be coded blind, and who reads this may be the other coder
        }
        Set<String> columns = new LinkedHashSet<>(own.keySet());
        columns.addAll(others.keySet());
        return columns.stream()
                .filter(column -> !own.getOrDefault(column, "").equals(others.getOrDefault(column, "")))
                .map(column -> LONG.contains(column)
                        ? ", %s differ".formatted(column)
                        : ", %s: %s".formatted(column, own.getOrDefault(column, "nothing")))
                .collect(Collectors.joining());
    }

    /** Every disagreement that nobody has settled since, oldest first. */
    static List<Disagreement> open(List<Entry> history) {
        List<Disagreement> open = new ArrayList<>();
        int takenTo = 0;
        for (Entry entry : history) {
            // a merging that came in with a copy speaks of that copy's numbers; this copy's own covers it
            if (entry.event() instanceof Event.CopyMerged merged && entry.number() > takenTo) {
                int at = (int) entry.number();
                int last = at + (int) merged.taken();
                takenTo = last;
                Map<String, Entry> ours = lastWords(history.subList((int) merged.common(), at - 1));
                Map<String, Entry> theirs = lastWords(history.subList(at, last));
                Map<String, Entry> since = lastWords(history.subList(last, history.size()));
                Set<String> withdrawn = withdrawn(history.subList(at, history.size()));
                ours.forEach((matter, own) -> {
                    Entry other = theirs.get(matter);
                    if (other != null
                            && !since.containsKey(matter)
                            && !withdrawn.contains(own.id())
                            && !withdrawn.contains(other.id())
                            && !other.event().equals(own.event())) {
                        open.add(new Disagreement(matter, own, other));
                    }
                });
            }
        }
        return open;
    }

    private static Set<String> withdrawn(List<Entry> entries) {
        Set<String> withdrawn = new HashSet<>();
        for (Entry entry : entries) {
            if (entry.event() instanceof Event.Withdrawn gone) {
                withdrawn.add(gone.event());
            } else if (entry.event() instanceof Event.Restored back) {
                withdrawn.remove(back.event());
            }
        }
        return withdrawn;
    }

    private static Map<String, Entry> lastWords(List<Entry> entries) {
        Map<String, Entry> words = new LinkedHashMap<>();
        for (Entry entry : entries) {
            String matter = entry.event().lastWordOn();
            if (!matter.isEmpty()) {
                words.put(matter, entry);
            }
        }
        return words;
    }
}
