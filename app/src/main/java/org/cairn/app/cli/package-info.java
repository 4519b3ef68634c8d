/** The command line: one class per verb. */
@NullMarked
package org.cairn.app.cli;

import org.jspecify.annotations.NullMarked;
