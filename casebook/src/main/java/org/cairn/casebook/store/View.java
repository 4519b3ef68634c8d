package org.cairn.casebook.store;

import java.util.List;
import org.cairn.casebook.Entry;
import org.jdbi.v3.core.Handle;

/**
 * Tables for reading, derived from the log. Whenever an entry is written, every view takes it in, in the same transaction; so
 * nothing that is read ever folds the whole log. Views can be thrown away and rebuilt from the log at any time, and
 * {@code verify} does so and compares.
 *
 * <p>A view keeps to its own tables, and depends on nothing but the entries it is given, in their order, and on objects whose
 * hash an entry holds: no clock, no file, no other view's tables but those of views before it in {@link Views#ALL}.
 */
interface View {

    /** The statements that make its tables and indexes. */
    List<String> schema();

    /** The tables it owns. */
    List<String> tables();

    /**
     * Takes in an entry.
     *
     * @param handle the transaction that writes it
     */
    void apply(Handle handle, Entry entry, Objects objects);
}
