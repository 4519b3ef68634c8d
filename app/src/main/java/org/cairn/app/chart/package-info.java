/** Findings drawn: pure functions from values to Vega-Lite specifications. No page and no file is known here. */
@NullMarked
package org.cairn.app.chart;

import org.jspecify.annotations.NullMarked;
