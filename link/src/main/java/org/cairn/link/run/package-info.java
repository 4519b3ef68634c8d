/**
 * How work runs so that its result does not depend on how: fixed chunks for any number of threads, seeded streams of chance, an
 * order of rows that is theirs and not the table's.
 */
@NullMarked
package org.cairn.link.run;

import org.jspecify.annotations.NullMarked;
