/** The map: outlines of areas from the project's own file, and which places they are of. */
@NullMarked
package org.cairn.app.map;

import org.jspecify.annotations.NullMarked;
