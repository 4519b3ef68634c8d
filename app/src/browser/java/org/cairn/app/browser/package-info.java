/** The workbench in a real browser. */
@NullMarked
package org.cairn.app.browser;

import org.jspecify.annotations.NullMarked;
