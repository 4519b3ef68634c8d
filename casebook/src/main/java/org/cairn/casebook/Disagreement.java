package org.cairn.casebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two copies of a casebook said different things about the same, each the last word in its copy. The later entry stands, until a
 * person looks and says it again or withdraws it.
 *
 * @param matter what both speak of: a pair of records, the editions of a list, the standing of an entry
 * @param ours this copy's last word
 * @param theirs the other copy's; it stands behind in the log, and so is what counts
 */
public record Disagreement(String matter, Entry ours, Entry theirs) {

    /** Both, in a sentence. */
    public String sentence() {
        return "%s: here “%s” (entry %d, %s), there “%s” (entry %d, %s)"
                .formatted(
                        matter,
                        ours.event().sentence(),
                        ours.number(),
                        ours.who(),
                        theirs.event().sentence(),
                        theirs.number(),
                        theirs.who());
    }

    /** Every disagreement that nobody has settled since, oldest first. */
    static List<Disagreement> open(List<Entry> history) {
        List<Disagreement> open = new ArrayList<>();
        for (Entry entry : history) {
            if (entry.event() instanceof Event.CopyMerged merged) {
                int at = (int) entry.number();
                int last = at + (int) merged.taken();
                Map<String, Entry> ours = lastWords(history.subList((int) merged.common(), at - 1));
                Map<String, Entry> theirs = lastWords(history.subList(at, last));
                Map<String, Entry> since = lastWords(history.subList(last, history.size()));
                ours.forEach((matter, own) -> {
                    Entry other = theirs.get(matter);
                    if (other != null
                            && !since.containsKey(matter)
                            && !other.event().equals(own.event())) {
                        open.add(new Disagreement(matter, own, other));
                    }
                });
            }
        }
        return open;
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
