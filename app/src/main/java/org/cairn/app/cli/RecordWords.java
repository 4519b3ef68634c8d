package org.cairn.app.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.app.YoursToMend;
import org.cairn.casebook.project.ListSettings;
import org.cairn.casebook.project.Project;
import org.cairn.link.RecordId;

/** Records as they are named on the command line: list and id, in two words or in one with a space, a colon or a slash. */
final class RecordWords {

    private RecordWords() {}

    /**
     * Two records.
     *
     * @throws YoursToMend if the words are not two records
     */
    static List<RecordId> two(List<String> words, Project project) {
        if (words.size() == 4) {
            return distinct(new RecordId(words.get(0), words.get(1)), new RecordId(words.get(2), words.get(3)));
        }
        if (words.size() != 2) {
            throw refused();
        }
        RecordId one = inOneWord(words.get(0), project).orElseThrow(RecordWords::refused);
        RecordId other = inOneWord(words.get(1), project).orElseThrow(RecordWords::refused);
        return distinct(one, other);
    }

    private static List<RecordId> distinct(RecordId one, RecordId other) {
        if (one.equals(other)) {
            throw new YoursToMend("%s is one record; name two.".formatted(one));
        }
        return List.of(one, other);
    }

    private static YoursToMend refused() {
        return new YoursToMend(
                "Two records are named by list and id, as in  --explain hospital 214 families 88  or  --explain \"hospital 214\" \"families 88\"");
    }

    private static Optional<RecordId> inOneWord(String word, Project project) {
        Optional<RecordId> named = project.lists().stream()
                .map(ListSettings::name)
                .flatMap(list -> Stream.of(" ", ":", "/")
                        .filter(mark -> word.startsWith(list + mark))
                        .map(mark -> new RecordId(list, word.substring(list.length() + 1))))
                .findFirst();
        return named.isPresent() || project.lists().size() > 1
                ? named
                : Optional.of(new RecordId(project.lists().get(0).name(), word));
    }
}
