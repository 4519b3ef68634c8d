package org.cairn.casebook.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cairn.casebook.Casebook;
import org.cairn.casebook.CasebookFault;
import org.cairn.casebook.Event;
import org.cairn.casebook.IndividualId;
import org.cairn.casebook.Subject;
import org.cairn.casebook.intake.SealedCopy;
import org.cairn.casebook.project.ListSettings;
import org.cairn.casebook.sheet.NamesInWords;
import org.cairn.casebook.sheet.SheetEvents;
import org.cairn.casebook.sheet.SheetEvents.RowEntered;
import org.cairn.casebook.store.Originals;
import org.cairn.link.RecordId;

/**
 * Who is to be sealed, and what that reaches: the words about them in the log, and what each file of a list that was taken in
 * says of them.
 *
 * @param person who, by an id
 * @param subjects the ids under which words about them were written
 * @param records their records
 * @param files each file that says something of them: its list and its hash
 * @param inTheClear rows of sheets in which a name entered for them stands where it cannot be sealed, each as its kind and id
 */
public record Sealing(
        String person, List<String> subjects, List<RecordId> records, List<Affected> files, List<String> inTheClear) {

    public Sealing {
        subjects = List.copyOf(subjects);
        records = List.copyOf(records);
        files = List.copyOf(files);
        inTheClear = List.copyOf(inTheClear);
    }

    /** A file that was taken in and says something of the person. */
    public record Affected(ListSettings list, String sha256) {}

    /**
     * Finds what sealing a person reaches.
     *
     * @param who a person's address (P-0214), or a record (its list, then its id), or a pseudonym
     * @throws CasebookFault if nothing is kept about anyone of that id
     */
    public static Sealing of(Work work, List<String> who) throws IOException {
        Casebook casebook = work.casebook();
        List<RecordId> records = records(casebook, who);
        Set<String> subjects = new LinkedHashSet<>();
        records.forEach(record -> subjects.add(Subject.of(record)));
        casebook.store()
                .numbersOf(records)
                .forEach(number -> subjects.add(Subject.pseudonym(new IndividualId(number).toString())));
        String person = String.join(" ", who);
        if (who.size() == 1) {
            subjects.add(Subject.pseudonym(person));
        }
        List<Affected> files = affected(work, records);
        if (files.isEmpty() && subjects.stream().noneMatch(casebook.store()::hasWordsAbout)) {
            throw new CasebookFault(
                    ("Nothing that could be sealed is kept about “%s”. People are P-0001 and on; a record is its list"
                                    + " and its id; others go by their pseudonym. Nothing was changed.")
                            .formatted(person));
        }
        return new Sealing(person, List.copyOf(subjects), records, files, inTheClear(casebook, person));
    }

    /** What was entered with the name in a column that is not kept under a key, or before the name was known. */
    private static List<String> inTheClear(Casebook casebook, String pseudonym) {
        NamesInWords names = NamesInWords.of(casebook.store().names(), pseudonym::equals);
        if (names.isEmpty()) {
            return List.of();
        }
        return casebook.ofKind(RowEntered.class).stream()
                .map(entry -> (RowEntered) entry.event())
                .filter(entered -> names.in(entered.inTheClear()).isPresent())
                .map(RowEntered::lastWordOn)
                .distinct()
                .toList();
    }

    private static List<RecordId> records(Casebook casebook, List<String> who) {
        if (who.size() == 2) {
            return List.of(new RecordId(who.get(0), who.get(1)));
        }
        return IndividualId.parse(who.get(0)).map(casebook::recordsOf).orElse(List.of());
    }

    private static List<Affected> affected(Work work, List<RecordId> records) throws IOException {
        List<Affected> affected = new ArrayList<>();
        for (ListSettings list : work.project().lists()) {
            Set<String> ids = idsOn(list, records);
            for (String sha256 :
                    ids.isEmpty() ? Set.<String>of() : work.casebook().originalsOf(list.name())) {
                Path file = work.casebook().store().originals().path(sha256);
                if (SealedCopy.count(list, file, ids) > 0) {
                    affected.add(new Affected(list, sha256));
                }
            }
        }
        return affected;
    }

    private static Set<String> idsOn(ListSettings list, List<RecordId> records) {
        Set<String> ids = new TreeSet<>();
        records.stream()
                .filter(record -> record.list().equals(list.name()))
                .forEach(record -> ids.add(record.record()));
        return ids;
    }

    /**
     * Seals the person.
     *
     * @param why the legal ground, without a name in it
     * @return number of the entry that says so
     */
    public long carryOut(Work work, String why) throws IOException {
        List<Event.OriginalSealed> sealed = new ArrayList<>();
        for (Affected file : files) {
            Set<String> ids = idsOn(file.list(), records);
            ids.addAll(work.casebook().sealedRecords(file.list().name()));
            Originals.Kept copy = copy(work, file, ids);
            sealed.add(new Event.OriginalSealed(file.list().name(), file.sha256(), copy.sha256(), copy.bytes()));
        }
        withoutTheName(work.casebook());
        long number = work.casebook().seal(new Event.PersonSealed(person, subjects), sealed, why);
        work.forget();
        return number;
    }

    /**
     * Enters each row that shows the name anew, with the pseudonym in its place: once the name is sealed nothing knows it any more,
     * and nothing could keep it from being shown.
     */
    private void withoutTheName(Casebook casebook) {
        NamesInWords names = NamesInWords.of(casebook.store().names(), person::equals);
        List<RowEntered> anew = casebook.rows().stream()
                .map(row -> SheetEvents.of(row, names))
                .filter(row -> names.in(row.inTheClear()).isPresent())
                .map(row -> row.withClear(
                        names.replacedIn(List.of(row.inTheClear())).get(0)))
                .toList();
        if (!anew.isEmpty()) {
            casebook.noteAll(anew, CaseWork.SEALED_IN_ROW);
        }
    }

    private static Originals.Kept copy(Work work, Affected file, Set<String> ids) throws IOException {
        Originals originals = work.casebook().store().originals();
        Path draft = draft(work.project().folder());
        try {
            SealedCopy.write(file.list(), originals.path(file.sha256()), ids, draft);
            return originals.take(draft);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Where a copy is made before it is taken in: within the project, since it holds what the project holds. */
    static Path draft(Path project) throws IOException {
        return Files.createTempFile(project, ".sealing-", ".part");
    }

    /** What sealing cannot reach, one sentence each. */
    public List<String> outOfReach(Work work) {
        List<String> out = new ArrayList<>();
        for (Affected file : files) {
            Optional<Path> own = Optional.of(file.list().file()).filter(Files::exists);
            own.ifPresent(path -> out.add("%s, the file you keep yourself, still says it.".formatted(path)));
        }
        if (!inTheClear.isEmpty()) {
            out.add(
                    "The name stays readable in the log, in what these rows said before: %s. They now say the pseudonym."
                            .formatted(String.join(", ", inTheClear)));
        }
        for (Path sheet : work.project().cases().files()) {
            if (Files.exists(sheet)) {
                out.add("%s, the file you keep yourself, may say it.".formatted(sheet));
            }
        }
        if (Files.isDirectory(work.project().folder().resolve("backups"))) {
            out.add("The copies in backups/ still say it: delete them, or seal there too.");
        }
        out.add("Copies of the project, packages, exports, reports and releases made before now still say it.");
        out.add(
                "Files of sources (statements, reports, pictures) may say it: cairn seal --original <sha-256> takes one away as a whole.");
        out.add("The record's id, and who wrote an entry, stay in the log.");
        out.add("A disk may keep what was overwritten: only an encrypted disk or its destruction helps against that.");
        return out.stream().distinct().toList();
    }
}
