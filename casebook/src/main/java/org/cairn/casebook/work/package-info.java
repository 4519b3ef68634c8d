/** The steps of a project in order: add, check, link, table, estimate; and what they found, as values. */
@NullMarked
package org.cairn.casebook.work;

import org.jspecify.annotations.NullMarked;
