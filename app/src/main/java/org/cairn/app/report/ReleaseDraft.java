package org.cairn.app.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A release as it would be.
 *
 * @param files its files and their bytes
 * @param published what may leave, by the words of the project file
 * @param stays what could leave and may not, by the same words
 * @param named pseudonyms of the subjects of proceedings whom it names
 * @param withheld how many counts are left out, because they are small, or would give a small one away, or differ from the release
 *     before by too few
 * @param remarks what whoever makes it should know, a sentence each
 */
public record ReleaseDraft(
        Map<String, byte[]> files,
        List<String> published,
        Set<String> stays,
        List<String> named,
        long withheld,
        List<String> remarks) {
    public ReleaseDraft {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        published = List.copyOf(published);
        stays = Collections.unmodifiableSet(new TreeSet<>(stays));
        named = List.copyOf(named);
        remarks = List.copyOf(remarks);
    }
}
