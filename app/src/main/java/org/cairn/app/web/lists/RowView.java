package org.cairn.app.web.lists;

import org.cairn.app.web.Known.ListNow;
import org.cairn.casebook.work.NearRow;

/**
 * A row of a list as written, and the rows around it.
 *
 * @param list the list
 * @param row the row looked for, as a spreadsheet counts
 * @param column the column looked for; empty text for none
 * @param near the rows
 */
public record RowView(ListNow list, long row, String column, NearRow near) {}
