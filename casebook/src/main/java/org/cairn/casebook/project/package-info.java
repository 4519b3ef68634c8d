/** The project file {@code cairn.yaml}: what it says, and every fault of it at its line and column. */
@NullMarked
package org.cairn.casebook.project;

import org.jspecify.annotations.NullMarked;
