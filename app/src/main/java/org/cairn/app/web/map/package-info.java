/** The map: areas from the project's own outlines, and a list that says all the map does. */
@NullMarked
package org.cairn.app.web.map;

import org.jspecify.annotations.NullMarked;
