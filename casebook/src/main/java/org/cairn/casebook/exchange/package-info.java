/** A case on its way out and in: the package that holds all of it, the formats other programs read, and copies coming back. */
@NullMarked
package org.cairn.casebook.exchange;

import org.jspecify.annotations.NullMarked;
