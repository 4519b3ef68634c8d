/** The report of a run: one page that opens offline, the figures as a table, and a data package. Escaping is by construction. */
@NullMarked
package org.cairn.app.report;

import org.jspecify.annotations.NullMarked;
