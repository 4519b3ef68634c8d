/**
 * Models trained elsewhere: settings of Splink 4 with their m and u, read as they are and weighed to the same digits.
 *
 * <p>{@link org.cairn.link.reference.ReferenceSettings} holds what such a file says; reading the file is left to others.
 * Conditions and blocking rules are SQL: {@link org.cairn.link.reference.SqlParser} reads the part of it that such models are
 * made of, {@link org.cairn.link.reference.Compiler} makes it run over the columns of a table, and whatever is not understood is
 * refused by name. Text is compared byte by byte in UTF-8, as DuckDB does, since the scores are to be the same.
 */
@NullMarked
package org.cairn.link.reference;

import org.jspecify.annotations.NullMarked;
