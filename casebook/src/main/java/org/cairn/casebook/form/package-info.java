/**
 * Forms: files of other programs in which each row is a report of its own, as KoboToolbox, ODK, Uwazi, ATLOS and auto-archiver
 * export them; and how their columns become sources, incidents and claims.
 */
@NullMarked
package org.cairn.casebook.form;

import org.jspecify.annotations.NullMarked;
