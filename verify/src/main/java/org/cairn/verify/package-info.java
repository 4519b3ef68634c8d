/**
 * Checks an exported case: the log, the files it names, the sums over all files, and checkpoints kept elsewhere.
 *
 * <p>It shares nothing with the program that wrote the case, so that a fault of one cannot hide in the other: no class, no
 * library. What it holds the files against is the format's page, {@code docs/methods/log.md}.
 */
@NullMarked
package org.cairn.verify;

import org.jspecify.annotations.NullMarked;
