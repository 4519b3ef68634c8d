/** The casebook on disk: one SQLite file with an append-only log, and the files taken in, kept by content. */
@NullMarked
package org.cairn.casebook.store;

import org.jspecify.annotations.NullMarked;
