package org.cairn.casebook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.casebook.sheet.SheetEvents;
import org.cairn.casebook.store.Store;

/** Whether a casebook is as it was written. */
record Soundness(Store store) {

    List<String> faults() throws IOException {
        List<String> faults = new ArrayList<>(store.faults());
        Set<String> sealed = store.sealedOriginals();
        for (Entry entry : store.ofKind(Event.OriginalSealed.class)) {
            String copy = ((Event.OriginalSealed) entry.event()).copy();
            if (!copy.isEmpty() && !sealed.contains(copy) && !store.originals().isIntact(copy)) {
                faults.add("%s/%s, the copy with someone sealed that entry %d names, is gone or is not that copy"
                        .formatted(Casebook.ORIGINALS, copy, entry.number()));
            }
        }
        for (Entry entry : store.ofKind(Event.SourceReceived.class)) {
            Event.SourceReceived received = (Event.SourceReceived) entry.event();
            if (!sealed.contains(received.sha256()) && !store.originals().isIntact(received.sha256())) {
                faults.add("%s/%s, taken in as %s of %s, is gone or is not the file that was taken in"
                        .formatted(Casebook.ORIGINALS, received.sha256(), received.file(), received.list()));
            }
        }
        for (Entry entry : store.ofKind(SheetEvents.ItemReceived.class)) {
            SheetEvents.ItemReceived item = (SheetEvents.ItemReceived) entry.event();
            if (!sealed.contains(item.sha256()) && !store.originals().isIntact(item.sha256())) {
                faults.add("%s/%s, taken in as %s of the source %s, is gone or is not the file that was taken in"
                        .formatted(Casebook.ORIGINALS, item.sha256(), item.file(), item.source()));
            }
        }
        for (Entry entry : store.ofKind(Event.ModelChosen.class)) {
            Event.ModelChosen chosen = (Event.ModelChosen) entry.event();
            if (!chosen.sha256().isEmpty() && !store.originals().isIntact(chosen.sha256())) {
                faults.add("%s/%s, the model %s, is gone or is not the file that was chosen"
                        .formatted(Casebook.ORIGINALS, chosen.sha256(), chosen.file()));
            }
        }
        return faults;
    }

    Optional<String> against(Checkpoint checkpoint) {
        String id = store.numbered(1).map(Entry::id).orElse("");
        if (!checkpoint.isSigned()) {
            return Optional.of("its signature is not of what it says, or not by the key it names");
        }
        if (!checkpoint.casebook().equals(id)) {
            return Optional.of("it is of another casebook");
        }
        long length = store.length();
        boolean holds = checkpoint.size() <= length
                && store.copying().root(checkpoint.size()).equals(checkpoint.root());
        if (holds || store.copying().isRootOfCopyTakenIn(checkpoint.root(), checkpoint.size())) {
            return Optional.empty();
        }
        if (checkpoint.size() > length) {
            return Optional.of(
                    "it is of %,d entries and the log has %,d: entries were taken away, the log was rolled back"
                            .formatted(checkpoint.size(), length));
        }
        return Optional.of("the first %,d entries are not those it was made of".formatted(checkpoint.size()));
    }
}
