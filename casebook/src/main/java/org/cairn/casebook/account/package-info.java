/** What a dossier amounts to: counts by party and period, and how far the deaths have come. Pure functions of the dossier. */
@NullMarked
package org.cairn.casebook.account;

import org.jspecify.annotations.NullMarked;
