/** Models trained elsewhere: their files, read whole, every fault with its line and column. */
@NullMarked
package org.cairn.casebook.reference;

import org.jspecify.annotations.NullMarked;
