/**
 * What may be published: what a project allows to leave, which counts are too small to be shown, which others would give them
 * away, and what became of releases that were made.
 */
@NullMarked
package org.cairn.casebook.release;

import org.jspecify.annotations.NullMarked;
