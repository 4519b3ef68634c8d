package org.cairn.casebook;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.cairn.casebook.sheet.SheetEvents;
import org.cairn.casebook.store.Store;

/** The files a casebook has taken in, by their hashes, and whom they no longer speak of. */
record FilesTaken(Store store) {

    Set<String> all() {
        Set<String> hashes = where(list -> true);
        store.ofKind(SheetEvents.ItemReceived.class)
                .forEach(entry -> hashes.add(((SheetEvents.ItemReceived) entry.event()).sha256()));
        store.ofKind(Event.ModelChosen.class)
                .forEach(entry -> hashes.add(((Event.ModelChosen) entry.event()).sha256()));
        hashes.remove("");
        hashes.removeAll(store.sealedOriginals());
        return hashes;
    }

    Set<String> ofList(String list) {
        return where(list::equals);
    }

    private Set<String> where(Predicate<String> list) {
        Set<String> hashes = new TreeSet<>();
        store.ofKind(Event.SourceReceived.class).stream()
                .map(entry -> (Event.SourceReceived) entry.event())
                .filter(received -> list.test(received.list()))
                .forEach(received -> hashes.add(received.sha256()));
        store.ofKind(Event.OriginalSealed.class).stream()
                .map(entry -> (Event.OriginalSealed) entry.event())
                .filter(away -> list.test(away.list()) && !away.copy().isEmpty())
                .forEach(away -> hashes.add(away.copy()));
        hashes.removeAll(store.sealedOriginals());
        return hashes;
    }

    Set<String> sealedRecords(String list) {
        Set<String> records = new TreeSet<>();
        store.sealed()
                .forEach(subject -> Subject.record(subject, list).ifPresent(record -> records.add(record.record())));
        return records;
    }
}
