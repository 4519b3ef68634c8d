/**
 * What is known, in the formats of others: event tables, FollowTheMoney, GeoJSON, PROV-JSON, the table of SDG indicator 16.1.2.
 * Each is a pure function of what was taken in. What a format asks for and nobody stated stays empty; nothing is made up to fill
 * a column, and what a format cannot hold is listed in docs/methods/exchange.md.
 */
@NullMarked
package org.cairn.app.export;

import org.jspecify.annotations.NullMarked;
